import { describe, expect, it } from 'vitest'
import { countsPersons, fewInFigures, type PlacedFigure } from './few-in-figures.ts'

type Indicator = PlacedFigure<string>['indicator']
type Value = PlacedFigure<string>['value']

const indicator = (of: Partial<Indicator> = {}): Indicator =>
  ({ id: 'i', name: 'Deltagare i kursen', measure: null, unit: null, kind: 'count', ...of }) as Indicator
const value = (of: Partial<Value> = {}): Value => ({
  ...{ period: null, year: 2020, placeName: null, breakdown: null, state: 'known' },
  ...{ value: 3, numerator: null, denominator: null, ...of },
})
const few = (of: Partial<Indicator>, ...values: Partial<Value>[]) =>
  fewInFigures(
    values.map((one, at) => ({ place: String(at), indicator: indicator(of), value: value(one) })),
    5,
  ).map(({ places, found }) => [places[0], found.kind === 'prose' && found.finding.numbers.count])

describe('a figure of persons', () => {
  it('tells of few from one up to the threshold, and of nobody where there is none, many or no number', () => {
    expect(few({}, { value: 1 }, { value: 4 }, { value: 0, state: 'zero' }, { value: 5 })).toEqual([
      ['0', 1],
      ['1', 4],
    ])
    expect(few({}, { value: null, state: 'suppressed' }, { value: 3, state: 'noised' })).toEqual([])
    expect(few({}, { value: 2, state: 'preliminary' })).toEqual([['0', 2]])
  })

  it('of a share tells of those who answered, who answered so, and who did not', () => {
    const share = { kind: 'share', unit: '%', name: 'Elever som känner sig otrygga' } as const
    expect(
      few(
        share,
        { value: 15, denominator: 20, numerator: 3 },
        { value: 90, denominator: 20 },
        { value: 50, denominator: 4 },
        { value: 30, denominator: 100, numerator: 30 },
        { value: 30 },
      ),
    ).toEqual([
      ['0', 3],
      ['1', 2],
      ['2', 2],
    ])
    expect(few({ kind: 'rate', unit: 'per 1 000 elever' }, { value: 3 })).toEqual([])
  })

  it('is told by its parts though the number itself is not shown, is rounded or is a rate', () => {
    const share = { kind: 'share', unit: '%', name: 'Elever som känner sig otrygga' } as const
    const parts = { denominator: 20, numerator: 3 }
    expect(few(share, { ...parts, value: null, state: 'suppressed' })).toEqual([['0', 3]])
    expect(few(share, { ...parts, value: 15, state: 'noised' })).toEqual([['0', 3]])
    expect(few(share, { value: 15, numerator: 3 })).toEqual([['0', 3]])
    expect(few({ kind: 'rate', unit: 'per 1 000 elever' }, { ...parts, value: 150 })).toEqual([['0', 3]])
    expect(few(share, { value: null, state: 'suppressed' })).toEqual([])
  })

  it('is found once where it stands twice', () => {
    expect(
      fewInFigures(
        ['ett', 'två'].map(place => ({ place, indicator: indicator(), value: value() })),
        5,
      ),
    ).toMatchObject([{ places: ['ett', 'två'] }])
  })

  it('is quoted with what it is of, and is the same finding for as long as that and the number are', () => {
    const found = (of: Partial<Value>) =>
      fewInFigures([{ place: 'p', indicator: indicator({ unit: 'personer' }), value: value(of) }], 5)[0]!
    const one = found({ placeName: 'Ekbacken', breakdown: 'Flickor' })
    expect(one.quote).toEqual({
      before: 'Deltagare i kursen, Flickor, Ekbacken, 2020: ',
      marked: '3',
      after: ' personer',
    })
    expect(one.maySign).toBe(true)
    expect(found({ placeName: 'Ekbacken', breakdown: 'Flickor' }).identity).toEqual(one.identity)
    expect(found({ placeName: 'Ekbacken', breakdown: 'Pojkar' }).identity).not.toEqual(one.identity)
    expect(found({ value: 2 }).identity).not.toEqual(found({}).identity)
  })
})

describe('what an indicator counts', () => {
  const named = (name: string, rest: Partial<Indicator> = {}) => countsPersons(indicator({ name, ...rest }))

  it('are persons, or what is about one each, by its name, its measure or its unit', () => {
    for (const name of [
      ...['Antal deltagare i kursen', 'Ungdomar i sociala insatsgrupper', 'Andelen elever med hög frånvaro'],
      ...['Orosanmälningar', 'Anmälda våldtäkter', 'Totalt antal unga som placerats', 'Avhoppare'],
    ])
      expect(named(name), name).toBe(true)
    expect(named('SIG', { measure: 'Antal inskrivna ungdomar' })).toBe(true)
    expect(named('SIG', { unit: 'personer' })).toBe(true)
  })

  it('are not, where it is something else that persons only take part in, or those who do the work', () => {
    for (const name of [
      ...['Genomförda trygghetsvandringar med ungdomar', 'Anmälda rån mot ungdomar', 'Bostadsinbrott'],
      ...['Antal ordningsvakter', 'Trygghet kvällstid', 'Patruller vid torget'],
    ])
      expect(named(name), name).toBe(false)
    expect(named('Patruller', { unit: 'st' })).toBe(false)
  })
})
