import { describe, expect, it } from 'vitest'
import { type Comparison, type Told, toldOf } from './picture-comparison.ts'
import { type PictureContent, pictureContentFrom } from './picture-content.ts'
import { countsIn, isOfPersons, keysIn, withHidden } from './picture-counts.ts'
import type { Measured, Survey } from './picture-survey.ts'
import { surveyFiguresIn } from './picture-survey-figures.ts'

const comparison: Comparison = {
  before: toldOf(60),
  after: toldOf(31),
  days: { before: 365, after: 366 },
  verdict: 'decreased',
  change: { percent: -48, low: -68, high: -19 },
  ask: 'routine',
  without: [],
  isPreliminary: false,
  broken: null,
}
const square = {
  id: '019b0000-0000-7000-8000-000000000001',
  name: 'Torget',
  kind: 'place',
  code: null,
  edition: null,
} as const
const content: PictureContent = {
  partnership: 'Exempel',
  language: 'sv',
  title: 'Lägesbild',
  summary: null,
  passages: [],
  material: [],
  conclusions: [],
  figures: {
    source: {
      id: '019b0000-0000-7000-8000-000000000002',
      name: 'Anmälda brott',
      publisher: null,
      address: null,
      unit: 'anmälda brott',
      definition: null,
      timedBy: null,
      counts: 'events',
      licence: null,
      nextOn: null,
      known: { from: '2023-01-01', to: '2024-12-31' },
      extracted: null,
    },
    territory: { ...square, name: 'Stadsdelen' },
    months: { from: '2024-01', to: '2024-12' },
    before: { from: '2023-01', to: '2023-12' },
    years: { from: 2024, to: 2024 },
    breaks: [],
    categories: [
      {
        code: 'skadegorelse',
        name: 'Skadegörelse',
        drivenBy: 'reporter',
        sensitive: false,
        comparison,
        months: [
          { month: '2024-01', told: toldOf(3) },
          { month: '2024-02', told: toldOf(0) },
          { month: '2024-03', told: toldOf(null) },
        ],
        places: [{ territory: square, comparison }],
        hours: { weights: Array.from({ length: 168 }, (): Told => toldOf(0.5)), unknown: toldOf(2) },
      },
    ],
  },
}
const category = (of: PictureContent) => of.figures!.categories[0]!

describe('the counts of a picture', () => {
  it('are all found, each once', () => {
    const counts = countsIn(content)
    expect(counts).toHaveLength(2 + 3 + 2 + 169)
    expect(new Set(counts.map(({ key }) => key)).size).toBe(counts.length)
  })

  it('can all be hidden, and then no number of them is left', () => {
    const hidden = withHidden(content, new Set(countsIn(content).map(({ key }) => key)))
    expect(countsIn(hidden).every(({ told }) => told.state === 'hidden' && told.amount === null)).toBe(true)
    const { months: _, ...rest } = hidden.figures!.categories[0]!
    expect(JSON.stringify(rest)).not.toMatch(/:(60|31|-48|-68|-19|0\.5)[,}]/)
  })

  it('take the change with them where a side is hidden, and leave the others', () => {
    const key = countsIn(content).find(
      ({ at }) => at.kind === 'side' && at.place && at.side === 'before',
    )!.key
    const hidden = category(withHidden(content, new Set([key])))
    expect(hidden.places[0]?.comparison).toMatchObject({
      before: { state: 'hidden', amount: null },
      after: { amount: 31 },
      verdict: 'hidden',
      change: null,
      ask: null,
    })
    expect(hidden.comparison).toEqual(comparison)
    expect(hidden.months).toEqual(category(content).months)
  })

  it('are of persons where the category is close to them, or the source counts them', () => {
    expect(isOfPersons(content, category(content))).toBe(false)
    expect(isOfPersons(content, { ...category(content), sensitive: true })).toBe(true)
    const figures = content.figures!
    const ofPersons = {
      ...content,
      figures: { ...figures, source: { ...figures.source, counts: 'persons' as const } },
    }
    expect(isOfPersons(ofPersons, category(content))).toBe(true)
  })
})

describe('a picture that was kept', () => {
  it('is the same when it is taken out again', () => {
    expect(pictureContentFrom(JSON.parse(JSON.stringify(content)))).toEqual(content)
  })

  it('is not taken where a hidden count still has its number, or an unknown one is a zero', () => {
    const withMonth = (told: unknown) => ({
      ...content,
      figures: {
        ...content.figures,
        categories: [{ ...category(content), months: [{ month: '2024-01', told }] }],
      },
    })
    expect(() => pictureContentFrom(withMonth({ state: 'known', amount: 3 }))).not.toThrow()
    expect(() => pictureContentFrom(withMonth({ state: 'hidden', amount: 3 }))).toThrow()
    expect(() => pictureContentFrom(withMonth({ state: 'missing', amount: 0 }))).toThrow()
    expect(() => pictureContentFrom(withMonth({ state: 'known', amount: null }))).toThrow()
  })
})

const measured = (year: number, asked: number): Measured => ({
  ...{ from: `${year}-01-01`, to: `${year}-12-31`, period: null, state: 'known', percent: 30 },
  ...{ low: 27, high: 33, asked, yes: 0.3 * asked, reported: toldOf(40) },
})
const survey: Survey = {
  indicatorId: '019b0000-0000-7000-8000-000000000009',
  ...{
    name: 'Utsatta',
    source: null,
    better: 'low',
    ground: { name: 'Stadsdelen', isOwn: true },
    nextOn: null,
  },
  values: [measured(2021, 900), measured(2024, 1000)],
  shift: { basis: 'answers', difference: 0, low: -4, high: 4 },
  reports: comparison,
  reading: 'not-clear',
  parts: [
    {
      ...{ name: 'Torget', of: 'Stadsdelen', part: 40, rest: 25 },
      ...{ asked: { part: 100, rest: 900 }, yes: { part: 40, rest: 225 } },
      change: { difference: 15, low: 5, high: 25 },
    },
  ],
}
const years = (...to: string[]) => to.map(year => ({ to: `${year}-12`, count: 40, days: 365 }))
const whole: PictureContent = pictureContentFrom({
  ...content,
  figures: {
    ...content.figures,
    categories: [
      {
        ...category(content),
        months: ['2021-03', '2023-03', '2024-03'].map(month => ({ month, told: toldOf(3) })),
        trend: { kind: 'few', years: years('2022', '2023', '2024'), isSinceBreak: false },
        surveys: [survey],
      },
    ],
  },
})
const keyOfMonth = (month: string) =>
  countsIn(whole).find(({ at }) => at.kind === 'month' && at.month === month)?.key ?? ''
const without = (...keys: string[]) => category(withHidden(whole, new Set(keys)))

describe('what is worked out of months', () => {
  it('goes with a month of it that is hidden, and stays where none is', () => {
    expect(without(keyOfMonth('2021-03')).trend).toEqual(category(whole).trend)
    expect(without(keyOfMonth('2023-03')).trend).toBeNull()
    const [asked] = without(keyOfMonth('2021-03')).surveys!
    expect(asked?.values.map(({ reported }) => reported.state)).toEqual(['hidden', 'known'])
    expect(asked).toMatchObject({ reading: 'hidden', reports: { verdict: 'hidden', change: null } })
    expect(asked?.values.map(({ percent }) => percent)).toEqual([30, 30])
    expect(without(keyOfMonth('2023-03')).surveys).toEqual([survey])
  })

  it('goes with a side of the comparison', () => {
    const side = countsIn(whole).find(({ at }) => at.kind === 'side' && at.place === null)!.key
    expect(without(side)).toMatchObject({ trend: null, surveys: [{ reports: { verdict: 'hidden' } }] })
  })
})

describe('what is told of a survey', () => {
  it('can be hidden measurement by measurement, and the parts all at once', () => {
    const [first, last, parts] = surveyFiguresIn(whole).map(({ key }) => key)
    expect([...keysIn(whole)]).toEqual(expect.arrayContaining([first, last, parts]))
    const [ofFirst] = without(first!).surveys!
    expect(ofFirst?.values[0]).toMatchObject({
      state: 'hidden',
      percent: null,
      low: null,
      asked: null,
      yes: null,
    })
    expect(ofFirst).toMatchObject({ shift: { basis: 'hidden' }, parts: survey.parts })
    expect(without(last!).surveys).toMatchObject([{ shift: { basis: 'hidden' }, parts: [] }])
    expect(without(parts!).surveys).toEqual([{ ...survey, parts: [] }])
  })

  it('is hidden of that measurement alone, also where another ended the same day, and goes with what was compared', () => {
    const autumn = { ...measured(2024, 400), from: '2024-09-01' }
    const [ofAll] = whole.figures!.categories
    const both = { ...survey, values: [measured(2021, 900), measured(2024, 1000), autumn] }
    const content = { ...whole, figures: { ...whole.figures!, categories: [{ ...ofAll!, surveys: [both] }] } }
    const keys = surveyFiguresIn(content).map(({ key }) => key)
    expect(new Set(keys).size).toBe(4)
    const shown = (at: number) => category(withHidden(content, new Set([keys[at]!]))).surveys![0]!
    expect(shown(1).values.map(({ state }) => state)).toEqual(['known', 'hidden', 'known'])
    // The autumn is held against 2021, for 2024 had not ended when it began.
    expect(shown(1).shift).toEqual(survey.shift)
    expect(shown(0)).toMatchObject({ shift: { basis: 'hidden' }, reading: 'hidden' })
  })

  it('is not there in a picture that was kept before anybody could be asked', () => {
    expect(category(pictureContentFrom(content))).not.toHaveProperty('surveys')
    expect(withHidden(content, new Set()).figures).not.toHaveProperty('events')
  })
})
