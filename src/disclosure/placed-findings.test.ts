import { expect, it } from 'vitest'
import { type PlanRecords, planTables } from '../domain/plan-records.ts'
import { findingsIn } from './placed-findings.ts'
import { textsInPlan } from './plan/texts.ts'

const few = 'Av 11 deltagare fullföljde 8 insatsen.'
const identities = (text: string) => findingsIn([{ place: 0, text }], 5).map(({ identity }) => identity)

it('is the same finding wherever its sentence and the one before it stand, and another after other words', () => {
  const text = `Gruppen möttes i veckan. ${few}`
  expect(identities(text)).toHaveLength(1)
  expect(identities(`Det blev vår. Läget är lugnt. ${text} Sedan blev det höst.`)).toEqual(identities(text))
  expect(identities(`Gruppen möttes inte. ${few}`)).not.toEqual(identities(text))
  expect(identities(text.replace('8', '7'))).not.toEqual(identities(text))
})

it('is one finding of a sentence, that nobody may stand for where an identity number is in it', () => {
  const [found, ...others] = findingsIn([{ place: 0, text: 'Tre pojkar greps, en med 19900101-2385.' }], 5)
  expect(others).toEqual([])
  expect(found).toMatchObject({ maySign: false, quote: { marked: '19900101-2385' } })
  expect(found!.also.length).toBeGreaterThan(0)
})

it('is found once where the same words stand in two places', () => {
  const found = findingsIn(
    ['här', 'där'].map(place => ({ place, text: few })),
    5,
  )
  expect(found.map(({ places }) => places)).toEqual([['här', 'där']])
})

it('reads every text of every record of a plan, but neither what identifies it nor its number in a register', () => {
  const text = 'En mening.'
  const row = { id: 'x', areaId: 'y', caseNumber: 'DNR 1', startsOn: '2020-01-01', roles: [text, text] }
  const tables = planTables.map(table => [table, [{ ...row, name: text, description: text }]])
  const records = { plan: { id: 'p', title: text, year: 2020 }, ...Object.fromEntries(tables) } as PlanRecords
  const read = textsInPlan(records)
  expect(read.filter(({ place }) => place.table === 'plan')).toHaveLength(1)
  for (const table of planTables)
    expect(
      read.filter(({ place }) => place.table === table).map(({ place, text }) => [place.field, text]),
    ).toEqual([
      ['roles', `${text}\n${text}`],
      ['name', text],
      ['description', text],
    ])
})
