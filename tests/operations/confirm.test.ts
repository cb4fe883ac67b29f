import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { DraftPlan } from '../../src/domain/draft.ts'
import { contentsOf } from '../../src/domain/draft-values.ts'
import { confirmDraft } from '../../src/operations/confirm.ts'
import type { Context } from '../../src/operations/context.ts'
import { demonstrationPlan } from '../../src/operations/demonstration/plan.ts'
import { editDraft, showDraft, takeInDocument } from '../../src/operations/draft.ts'
import { createPartnership } from '../../src/operations/partnership.ts'
import type { Actor } from '../../src/operations/record.ts'
import { writingOrder } from '../../src/storage/confirm.ts'
import { readAs } from '../../src/storage/database.ts'
import { makeDocx } from '../documents/make-docx.ts'
import { ownPlan, textOfPlan } from '../documents/plan-for-making.ts'
import { actorAt, makeWorld, type World } from '../people.ts'
import { samplePlan } from '../sample-plan.ts'

let world: World
let actor: Actor
let partnerships = 0
beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world.close())
/** Each test confirms in a partnership of its own. */
beforeEach(async () => {
  partnerships++
  const email = `confirms-${partnerships}@example.org`
  const coordinator = { name: 'Säkerhetsstrateg', email }
  await createPartnership(world.context, { name: `Samverkan ${partnerships}`, coordinator })
  actor = await actorAt(world.context, email)
})

async function takeIn(text = textOfPlan(ownPlan)): Promise<string> {
  const outcome = await takeInDocument(world.context, actor, { text, name: 'plan' })
  if (!outcome.ok) throw new Error(outcome.refusal.name)
  return outcome.value.id
}

async function draftOf(draftId: string): Promise<{ plan: DraftPlan; source: string }> {
  const outcome = await showDraft(world.context, actor, draftId)
  if (!outcome.ok) throw new Error(outcome.refusal.name)
  return { plan: outcome.value.plan, source: outcome.value.source.text }
}
const planOf = async (draftId: string) => (await draftOf(draftId)).plan

async function confirmed(draftId: string, acceptedStatistics: string[] = []): Promise<string> {
  const outcome = await confirmDraft(world.context, actor, draftId, { year: '2020', acceptedStatistics })
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
  return outcome.value.planId
}

/** Every row of a table that the coordinator sees. */
function rowsOf(name: string): Promise<Record<string, unknown>[]> {
  const table = name.replace(/[A-Z]/g, letter => `_${letter.toLowerCase()}`)
  return readAs(world.database, actor.identity, async reading => {
    const { rows } = await sql<Record<string, unknown>>`select * from ${sql.table(table)}`.execute(reading)
    return rows
  })
}

/** All that is stored of a plan, as one text and one set of numbers. */
async function stored(): Promise<{ text: string; numbers: Set<number> }> {
  const rows = (await Promise.all(['partnership', ...writingOrder].map(rowsOf))).flat()
  const values = rows.flatMap(row => Object.values(row).flat())
  return {
    text: values.filter(value => typeof value === 'string').join('\n'),
    numbers: new Set(values.filter(value => typeof value === 'number')),
  }
}

async function expectAllStored({ plan, source }: { plan: DraftPlan; source: string }): Promise<void> {
  const { text, numbers } = await stored()
  const said = text.replace(/\s+/gu, ' ').toLowerCase()
  const slots = [...contentsOf(plan).slots.values()].filter(({ read }) => read)
  expect(slots.length).toBeGreaterThan(60)
  const plain = (words: string) => words.replace(/\s+/gu, ' ').toLowerCase()
  for (const { address, read } of slots) {
    // Days of validity are stored as days.
    if (address === 'validFrom' || address === 'validTo') continue
    // A value put together from stretches that stand apart is found stretch by stretch.
    const stretches = read!.at.map(({ start, end }) => plain(source.slice(start, end)))
    const found = said.includes(plain(read!.text)) || stretches.every(stretch => said.includes(stretch))
    expect(found, `${address}: ${read!.text}`).toBe(true)
  }
  for (const { values, breakdown } of plan.statistics) {
    for (const { value } of [...values, ...breakdown]) expect(numbers).toContain(value)
  }
}

test('every value of a draft is found in the stored plan', async () => {
  const id = await takeIn()
  await confirmed(id)
  await expectAllStored(await draftOf(id))
})

test('so it is when the same plan comes as a Word document', async () => {
  const bytes = await makeDocx(ownPlan, { styled: true })
  const outcome = await takeInDocument(world.context, actor, { bytes, name: 'plan.docx' })
  if (!outcome.ok) throw new Error(outcome.refusal.name)
  await confirmed(outcome.value.id)
  await expectAllStored(await draftOf(outcome.value.id))
})

test.skipIf(!samplePlan.isThere)('every value of the real plan is found in the stored plan', async () => {
  const id = await takeIn(samplePlan.text())
  await confirmed(id)
  await expectAllStored(await draftOf(id))
  const areas = await rowsOf('area')
  expect(areas.length).toBe(7)
  expect(areas.filter(area => area.viaAreaId !== null).map(area => area.number)).toEqual([7])
  const stances = (await rowsOf('stance')).map(({ kind }) => kind)
  expect(stances.filter(kind => kind === 'local-area').length).toBe(7)
  expect(stances.filter(kind => kind === 'established-collaboration').length).toBe(1)
  expect(stances.filter(kind => kind === 'included-in-other-areas').length).toBe(2)
  const groups = await rowsOf('group')
  const named = (name: string) => groups.find(group => group.name === name)
  expect(named('Trygghetsrådet')).toMatchObject({
    kind: 'council',
    ledBy: 'förvaltningschef och lokalpolisområdeschef',
  })
  expect(named('Operativ ledningsgrupp')).toMatchObject({
    kind: 'operative',
    otherNames: ['lokal beredningsgrupp'],
    parentId: named('Trygghetsrådet')!.id,
    reportsToId: named('Strategisk ledningsgrupp')!.id,
  })
  expect(named('Platssamverkan Hässelby torg')).toMatchObject({ kind: 'place', condition: null })
  expect(named('Platssamverkan Vällingby centrum')!.condition).toContain('Ännu inte på plats')
  const positions = (await rowsOf('position')).map(({ name }) => String(name))
  expect(positions.toSorted((a, b) => a.localeCompare(b, 'sv'))).toEqual([
    'Avdelningschef barn och ungdom',
    'Avdelningschef vuxen',
    'Förvaltningschef',
    'Kommunpolis',
    'Lokalpolisområdeschef',
    'Säkerhetsstrateg',
  ])
  const kinds = (await rowsOf('activity')).map(activity => String(activity.durationKind))
  const due = ['due', 'due', 'due', 'due']
  expect(kinds.toSorted()).toEqual([...due, 'open-ended', 'reporting-point', 'year', 'year'])
  expect(await rowsOf('judgement')).toEqual([])
})

test('only the figures that were ticked are accepted', async () => {
  const id = await takeIn(demonstrationPlan(2020))
  const { statistics } = await planOf(id)
  expect(statistics.length).toBeGreaterThan(1)
  await confirmed(id, [statistics[0]!.id, 'no such figure'])
  const indicators = await rowsOf('indicator')
  expect(indicators.length).toBe(statistics.length)
  expect(await rowsOf('judgement')).toMatchObject([
    { indicatorId: indicators.find(({ rank }) => rank === 1)!.id, verdict: 'accepted' },
  ])
})

test('what was edited in the review is what is stored', async () => {
  const id = await takeIn()
  const edited = await editDraft(world.context, actor, id, 1, [
    { kind: 'text', at: 'areas.0.activities.0.duration', text: 'Klar maj 2020' },
  ])
  expect(edited.ok).toBe(true)
  await confirmed(id)
  const activities = await rowsOf('activity')
  expect(activities.filter(({ duration }) => duration === 'Klar maj 2020')).toMatchObject([
    { endsOn: '2020-05-31', durationKind: 'due' },
  ])
})

test('words of validity that give no day stand in the background instead', async () => {
  const draftId = await takeIn('Trygga torg\n\nÖvergripande mål  Torget ska kännas tryggt\n')
  const edited = await editDraft(world.context, actor, draftId, 1, [
    { kind: 'text', at: 'validFrom', text: 'från årsskiftet' },
  ])
  expect(edited.ok).toBe(true)
  await confirmed(draftId)
  expect(await rowsOf('plan')).toMatchObject([{ validFrom: null }])
  expect(await rowsOf('passage')).toMatchObject([
    { chapter: 'background', text: 'Gäller från: från årsskiftet' },
  ])
})

test('edits that are made together are all made or none', async () => {
  const id = await takeIn()
  const before = await planOf(id)
  const outcome = await editDraft(world.context, actor, id, 1, [
    { kind: 'text', at: 'areas.0.name', text: 'Annat' },
    { kind: 'split', at: 'areas.0.name', offset: 0, to: null },
  ])
  expect(outcome).toEqual({ ok: false, refusal: { name: 'edit-refused', why: 'no-split-there' } })
  expect(await planOf(id)).toEqual(before)
})

test('confirming twice is refused, and so is confirming what one has not seen', async () => {
  const id = await takeIn()
  const input = { year: null, acceptedStatistics: [] }
  const unseen = await confirmDraft(world.context, actor, id, { ...input, version: 7 })
  expect(unseen).toEqual({ ok: false, refusal: { name: 'stale-draft' } })
  const planId = await confirmed(id)
  const again = await confirmDraft(world.context, actor, id, input)
  expect(again).toEqual({ ok: false, refusal: { name: 'already-confirmed', planId } })
  expect((await rowsOf('plan')).length).toBe(1)
})

test('several who confirm at once make one plan', async () => {
  const id = await takeIn()
  const input = { year: null, acceptedStatistics: [] }
  const outcomes = await Promise.all([1, 2, 3].map(() => confirmDraft(world.context, actor, id, input)))
  expect(outcomes.filter(({ ok }) => ok).length).toBe(1)
  expect((await rowsOf('plan')).length).toBe(1)
})

test.each([0.1, 0.6, 1])('a failure in the middle stores nothing: after %d of it', async share => {
  const id = await takeIn()
  const rehearsal = counting(Number.POSITIVE_INFINITY)
  await rehearse(rehearsal.context)
  const failing = counting(Math.floor((rehearsal.used() - 1) * share))
  const outcome = confirmDraft(failing.context, actor, id, { year: null, acceptedStatistics: [] })
  await expect(outcome).rejects.toThrow('out of ids')
  for (const name of writingOrder) expect(await rowsOf(name), name).toEqual([])
  expect((await rowsOf('event')).map(({ record, verb }) => [record, verb])).toEqual([['draft', 'added']])
})

/** Confirms the same plan in another partnership, to count the ids that it takes. */
async function rehearse(context: Context): Promise<void> {
  const home = actor
  const email = `rehearses-${partnerships}@example.org`
  await createPartnership(world.context, { name: 'Repetition', coordinator: { name: 'En annan', email } })
  actor = await actorAt(world.context, email)
  const outcome = await confirmDraft(context, actor, await takeIn(), { year: null, acceptedStatistics: [] })
  expect(outcome.ok).toBe(true)
  actor = home
}

/** A context that breaks when it has given so many ids. */
function counting(most: number): { context: Context; used(): number } {
  let used = 0
  const newId = () => {
    if (used++ === most) throw new Error('out of ids')
    return world.context.newId()
  }
  return { context: { ...world.context, newId }, used: () => used }
}

test("next year's plan finds the organisation of this year's again", async () => {
  await confirmed(await takeIn())
  const tables = ['organisation', 'position', 'group', 'place', 'agreement', 'catalogueArea', 'stance']
  const counts = () => Promise.all(tables.map(async name => (await rowsOf(name)).length))
  const before = await counts()
  await confirmed(await takeIn())
  expect((await rowsOf('plan')).length).toBe(2)
  expect(await counts()).toEqual(before)
})

test("a stance taken before points at the new plan's area", async () => {
  await confirmed(await takeIn(demonstrationPlan(2020)))
  const planId = await confirmed(await takeIn(demonstrationPlan(2020)))
  const ofNewPlan = (await rowsOf('area')).filter(area => area.planId === planId).map(area => area.id)
  const pointed = (await rowsOf('stance')).flatMap(({ areaId }) => areaId ?? [])
  expect(pointed.length).toBeGreaterThan(0)
  expect(ofNewPlan).toEqual(expect.arrayContaining(pointed))
})

test.each(['leader', 'member', 'reader', 'participant', 'reporter'] as const)(
  'a %s confirms nothing',
  async role => {
    const input = { year: null, acceptedStatistics: [] }
    const outcome = await confirmDraft(world.context, world.as[role], await takeIn(), input)
    expect(outcome).toEqual({ ok: false, refusal: { name: 'not-allowed' } })
  },
)

test('another partnership has no such draft', async () => {
  const input = { year: null, acceptedStatistics: [] }
  const outcome = await confirmDraft(world.context, world.outsider, await takeIn(), input)
  expect(outcome).toEqual({ ok: false, refusal: { name: 'not-found' } })
})
