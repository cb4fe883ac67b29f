import { tmpdir } from 'node:os'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { writePdf } from '../../src/documents/writing/pdf.ts'
import type { Context } from '../../src/operations/context.ts'
import { settled } from '../../src/operations/demonstration/settled.ts'
import { createDemonstration, wantsDemonstration } from '../../src/operations/demonstration.ts'
import { createPartnership } from '../../src/operations/partnership.ts'
import { showPlan } from '../../src/operations/plan.ts'
import { showPlanDocument } from '../../src/operations/plan-document.ts'
import type { Actor } from '../../src/operations/record.ts'
import { listAll } from '../../src/storage/confirm.ts'
import { type Database, openDatabase, readAs } from '../../src/storage/database.ts'
import { type FreshDatabase, freshDatabase } from '../database.ts'
import { structureMistakes } from '../documents/pdf-structure.ts'
import { actorAt, aMonday } from '../people.ts'

const opened: { fresh: FreshDatabase; database: Database }[] = []

/** An empty installation whose ids, clock and randomness are the same every time. */
async function installation(now = aMonday): Promise<Context> {
  const fresh = await freshDatabase()
  const database = openDatabase(fresh.application)
  opened.push({ fresh, database })
  let ids = 0
  return {
    database,
    now: () => now,
    newId: () => `01900000-0000-7000-8000-${(ids++).toString(16).padStart(12, '0')}`,
    randomBytes: length => new Uint8Array(length),
    figureFolder: tmpdir(),
  }
}

let context: Context
let actor: Actor
let slug: string
beforeAll(async () => {
  context = await installation()
  const made = await createDemonstration(context)
  slug = made!.slug
  actor = await actorAt(context, 'sakerhetsstrateg@example.org')
})
afterAll(async () => {
  for (const { fresh, database } of opened) {
    await database.destroy()
    await fresh.drop()
  }
})

const all = <T extends Parameters<typeof listAll>[1]>(table: T, of = actor, from = context) =>
  readAs(from.database, of.identity, reading => listAll(reading, table, of.membership.partnershipId))

test('the plan is there as it stands in the document, with nothing left without a place', async () => {
  expect(slug).toBe('hasselby-vallingby')
  expect((await all('plan')).map(({ title, year }) => [title, year])).toEqual([['Åtgärdsplan 2020', 2020]])
  const areas = await all('area')
  expect(areas.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7])
  expect(areas[6]!.viaAreaId).toBe(areas[1]!.id)
  const activities = await all('activity')
  expect(activities.map(({ areaId }) => areas.findIndex(({ id }) => id === areaId) + 1)).toEqual([
    1, 1, 2, 3, 4, 5, 5, 6,
  ])
  expect(activities.map(({ duration }) => duration)).toEqual([
    'Tillsvidare',
    'Klar september 2020',
    'Uppdrag 2020',
    'Uppdrag 2020',
    'Planen klar till T1',
    'Klar juni 2020',
    'Klar juni 2020',
    'Klar juni 2020',
  ])
  expect(activities.map(({ endsOn }) => endsOn)).toEqual([
    null,
    '2020-09-30',
    '2020-12-31',
    '2020-12-31',
    '2020-04-30',
    '2020-06-30',
    '2020-06-30',
    '2020-06-30',
  ])
  expect((await all('contact')).length).toBe(16)
  expect((await all('catalogueArea')).length).toBe(10)
  expect((await all('stance')).length).toBe(10)
})

test('its plan’s figures are the real ones', async () => {
  // Those that came with a file are the made-up survey's.
  const told = (await all('indicatorValue')).filter(({ intakeId }) => intakeId === null)
  const values = told.map(({ value }) => value)
  expect(values).toEqual([23, 9, 20, 8, 274, 142, 60, 31, 62, 51, 32, 60, 44, 39, 5, 11, 8, 8, 0, 7])
})

test('every page has something to show', async () => {
  for (const table of [
    'passage',
    'goal',
    'group',
    'position',
    'place',
    'agreement',
    'indicator',
    'person',
  ] as const) {
    expect((await all(table)).length, table).toBeGreaterThan(0)
  }
  const waiting = (await all('group')).filter(({ condition }) => condition !== null)
  expect(waiting.map(({ name }) => name)).toEqual(['Platssamverkan Vällingby centrum'])
  for (const { name, description, collaboration } of await all('place')) {
    expect(description, name).toContain('öppen drogscen')
    expect(collaboration, name).toBeTruthy()
  }
  expect((await all('activity')).filter(({ placeId, groupId }) => placeId && groupId).length).toBe(2)
})

test('its plan is a publication in both layouts, each part of it tagged', async () => {
  const { plan } = (await showPlan(context, actor, null))!
  for (const layout of ['plan', 'handbook'] as const) {
    const document = settled(await showPlanDocument(context, actor, plan.id, layout))
    const written = await writePdf(document)
    if (!written.ok) throw new Error(written.refusal.name)
    expect(written.value.warnings).toEqual([])
    const { name, text } = document.data!
    const mistakes = await structureMistakes(written.value.bytes, {
      title: 'Åtgärdsplan 2020',
      language: 'sv-SE',
      attachment: { name, text },
    })
    expect(mistakes).toEqual([])
  }
})

test('a second call changes nothing and answers the same', async () => {
  const before = await all('passage')
  const { accountId, email } = actor.identity
  expect(await createDemonstration(context)).toEqual({ slug, accountId, email })
  expect(await all('passage')).toEqual(before)
})

test('where somebody has begun already, no demonstration is made', async () => {
  const used = await installation()
  await createPartnership(used, {
    name: 'Granvik',
    coordinator: { name: 'Samordnare', email: 'egen@example.org' },
  })
  expect(await wantsDemonstration(used)).toBe(false)
  expect(await createDemonstration(used)).toBeNull()
})

test('the same clock and the same ids make the same demonstration', async () => {
  const again = await installation()
  await createDemonstration(again)
  const other = await actorAt(again, 'sakerhetsstrateg@example.org')
  for (const table of ['passage', 'activity', 'group', 'position', 'indicatorValue', 'stance'] as const) {
    expect(await all(table, other, again), table).toEqual(await all(table))
  }
})

test.each([
  ['2028-04-01', 2028],
  ['2027-03-31', 2026],
])('made on %s it tells of %i', async (day, year) => {
  const later = await installation(new Date(`${day}T07:00:00Z`))
  await createDemonstration(later)
  const there = await actorAt(later, 'sakerhetsstrateg@example.org')
  const plans = await all('plan', there, later)
  expect(plans.map(plan => [plan.title, plan.year])).toEqual([[`Åtgärdsplan ${year}`, year]])
  const activities = await all('activity', there, later)
  expect(activities.map(({ duration }) => duration)).toContain(`Klar juni ${year}`)
})
