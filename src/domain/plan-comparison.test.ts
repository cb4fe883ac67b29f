import { expect, test } from 'vitest'
import { comparePlans, countChanges } from './plan-comparison.ts'
import { type PlanRecords, planTables } from './plan-records.ts'
import type { PlanWithOrigins } from './plan-version.ts'

/** Ids that are easy to tell apart. */
const id = (word: string) =>
  `00000000-0000-7000-8000-${Buffer.from(word).toString('hex').padStart(12, '0').slice(-12)}`

const activity = (word: string, area: string, rest: object = {}) => ({
  id: id(word),
  areaId: id(area),
  title: `Aktivitet ${word}`,
  duration: null,
  groupId: null,
  ...rest,
})

function state(tables: object, origins: Record<string, string> = {}): PlanWithOrigins {
  const none = Object.fromEntries(planTables.map(table => [table, []]))
  const plan = {
    id: id('plan'),
    title: 'Åtgärdsplan',
    year: 2020,
    validFrom: null,
    validTo: null,
    caseNumber: null,
  }
  const partnership = { name: 'Ekbacken', city: null, district: null, policeRegion: null, language: 'sv' }
  return { records: { partnership, plan, ...none, ...tables } as unknown as PlanRecords, origins }
}

const areas = [
  { id: id('torg'), name: 'Trygga torg', viaAreaId: null },
  { id: id('skola'), name: 'Skolan', viaAreaId: null },
]

test('a plan does not differ from itself', () => {
  const one = state({ area: areas, activity: [activity('a', 'torg'), activity('b', 'torg')] })
  expect(comparePlans(one, structuredClone(one))).toEqual([])
})

test('fields, records and places are told of under the area that they belong to, in the plan’s order', () => {
  const before = state({
    area: areas,
    group: [{ id: id('g'), name: 'Torggruppen' }],
    activity: [
      activity('a', 'torg'),
      activity('b', 'torg'),
      activity('f', 'torg'),
      activity('c', 'torg'),
      activity('d', 'skola'),
    ],
  })
  const after = state({
    area: areas,
    group: [{ id: id('g'), name: 'Torggruppen' }],
    plan: { ...before.records.plan, caseNumber: 'EK 7' },
    activity: [
      activity('c', 'torg'),
      activity('a', 'torg', { duration: 'Klar juni', groupId: id('g') }),
      activity('e', 'torg', { duration: 'Tillsvidare' }),
      activity('f', 'torg'),
      activity('b', 'skola'),
    ],
  })
  const groups = comparePlans(before, after)
  expect(groups.map(({ part, areaName }) => areaName ?? part)).toEqual(['plan', 'Trygga torg', 'Skolan'])
  expect(groups[0]!.changes).toMatchObject([{ table: 'plan', fields: [{ field: 'caseNumber', to: 'EK 7' }] }])
  expect(groups[1]!.changes).toMatchObject([
    { title: 'Aktivitet c', kind: 'changed', fields: [], moved: { from: 4, to: 1 } },
    {
      title: 'Aktivitet a',
      kind: 'changed',
      moved: null,
      fields: [
        { field: 'duration', from: null, to: 'Klar juni' },
        { field: 'groupId', from: null, to: 'Torggruppen' },
      ],
    },
    {
      title: 'Aktivitet e',
      kind: 'added',
      fields: [{ field: 'title' }, { field: 'duration', to: 'Tillsvidare' }],
    },
  ])
  expect(groups[2]!.changes).toMatchObject([
    { title: 'Aktivitet b', moved: { fromArea: 'Trygga torg', toArea: 'Skolan' } },
    { title: 'Aktivitet d', kind: 'removed' },
  ])
  expect(countChanges(groups)).toBe(6)
})

test('what goes on from an earlier year is the same thing under a new id', () => {
  const before = state({ area: areas, activity: [activity('a', 'torg')] })
  const after = state(
    {
      area: [{ id: id('torg2'), name: 'Trygga torg', viaAreaId: null }],
      activity: [activity('a2', 'torg2', { title: 'Aktivitet a' })],
    },
    { [id('torg2')]: id('torg'), [id('a2')]: id('a') },
  )
  expect(comparePlans(before, after)).toMatchObject([
    { areaName: 'Skolan', changes: [{ table: 'area', kind: 'removed' }] },
  ])
})

test('a contact written anew for the same organisation has only changed its words', () => {
  const contact = (word: string, wording: string) => ({
    id: id(word),
    activityId: id('a'),
    organisationId: id('polis'),
    wording,
    positionId: null,
  })
  const shared = {
    area: areas,
    activity: [activity('a', 'torg')],
    organisation: [{ id: id('polis'), name: 'Polisen' }],
  }
  const groups = comparePlans(
    state({ ...shared, contact: [contact('k1', 'Kommunpolis')] }),
    state({ ...shared, contact: [contact('k2', 'Områdespolis')] }),
  )
  expect(groups).toMatchObject([
    {
      areaName: 'Trygga torg',
      changes: [
        {
          title: 'Polisen – Aktivitet a',
          fields: [{ field: 'wording', from: 'Kommunpolis', to: 'Områdespolis' }],
        },
      ],
    },
  ])
})

test('what goes with its whole is told of there, and is no change of its own', () => {
  const contact = { id: id('k'), activityId: id('a'), organisationId: id('polis'), wording: 'Kommunpolis' }
  const indicator = { id: id('i'), areaId: id('torg'), name: 'Klotter', sentence: null, verdict: null }
  const value = {
    id: id('v'),
    indicatorId: id('i'),
    year: 2019,
    period: null,
    placeName: null,
    breakdown: null,
    value: 19,
  }
  const shared = { area: areas, organisation: [{ id: id('polis'), name: 'Polisen' }] }
  const all = {
    activity: [activity('a', 'torg')],
    contact: [contact],
    indicator: [indicator],
    indicatorValue: [value],
  }
  const groups = comparePlans(state({ ...shared, ...all }), state(shared))
  expect(groups).toMatchObject([
    {
      changes: [
        { table: 'indicator', parts: [{ title: '2019', value: 19 }] },
        { table: 'activity', parts: [{ title: 'Polisen', field: 'wording', value: 'Kommunpolis' }] },
      ],
    },
  ])
  expect(countChanges(groups)).toBe(2)
})

test('a figure that was accepted and one that people wrote stand alike', () => {
  const indicator = (sentence: string | null, verdict: string | null) => ({
    area: areas,
    indicator: [{ id: id('i'), areaId: id('torg'), name: 'Klotter', sentence, verdict }],
  })
  const accepted = state(indicator('Klottret har minskat.', 'accepted'))
  expect(comparePlans(accepted, state(indicator(null, null)))).toEqual([])
  expect(comparePlans(state(indicator('Klottret har minskat.', null)), accepted)).toMatchObject([
    { changes: [{ fields: [{ field: 'verdict', from: null, to: 'accepted' }] }] },
  ])
})
