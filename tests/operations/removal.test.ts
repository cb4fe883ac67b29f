/** What goes with a plan or an area is told of, and the agreement keeps its stances. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import { showAgreement } from '../../src/operations/agreement.ts'
import { showHistory } from '../../src/operations/history.ts'
import { nouns } from '../../src/operations/nouns.ts'
import { addRecord, changeRecord, type Noun, removeRecord } from '../../src/operations/record.ts'
import { freezeReport } from '../../src/operations/report.ts'
import { decideReport } from '../../src/operations/report-standing.ts'
import { openRound } from '../../src/operations/round.ts'
import { type APlan, writeAPlan } from '../a-plan.ts'
import { makeWorld, type World } from '../people.ts'

let world: World
let plan: APlan
beforeEach(async () => {
  world = await makeWorld()
  plan = await writeAPlan(world)
})
afterEach(() => world.close())

async function stance() {
  const page = await showAgreement(world.context, world.as.coordinator)
  if (!page.ok) throw new Error(page.refusal.name)
  return page.value.catalogue?.areas[0]?.stance
}

/** The latest events, as "verb record title", in any order. */
async function told(): Promise<string[]> {
  const page = await showHistory(world.context, world.as.coordinator, {})
  return page!.events
    .filter(({ verb }) => verb === 'removed' || verb === 'changed')
    .map(({ verb, record, title }) => `${verb} ${record} ${title}`)
    .sort()
}

const went = [
  'changed stance Utsatta platser',
  'removed activity Byt belysningen vid trappan',
  'removed activity Gå kvällsrundor',
  'removed activity Skriv en rutin för larm',
  'removed area Trygga torg',
  'removed indicator Klotter på Ektorget',
]

test('a plan takes its areas, their activities and its indicators along; the stance stays', async () => {
  const { context, as } = world
  expect(await removeRecord(context, as.coordinator, nouns.plan, plan.planId, null)).toMatchObject({
    ok: true,
  })
  expect(await told()).toEqual(
    [...went, 'removed area Skolan', 'removed plan Åtgärdsplan för Ekbacken'].sort(),
  )
  expect(await stance()).toMatchObject({ kind: 'local-area', areaId: null, version: 2 })
})

test('an area that others are followed up by way of stays, and so does the stance to it', async () => {
  const { context, as } = world
  expect(await removeRecord(context, as.coordinator, nouns.area, plan.squares, null)).toMatchObject({
    refusal: { name: 'in-use', by: ['area'] },
  })
  expect(await stance()).toMatchObject({ areaId: plan.squares, version: 1 })
  expect(await told()).toEqual([])
})

test('an area takes its activities and indicators along, with what they said', async () => {
  const { context, as } = world
  await changeRecord(context, as.coordinator, nouns.area, plan.schools, 1, { name: 'Skolan' })
  expect(await removeRecord(context, as.coordinator, nouns.area, plan.squares, null)).toMatchObject({
    ok: true,
  })
  expect(await told()).toEqual(['changed area Skolan', ...went].sort())
  const { events } = (await showHistory(context, as.coordinator, { records: ['activity'] }))!
  const rounds = events.find(({ recordId, verb }) => recordId === plan.rounds && verb === 'removed')
  expect(rounds?.changes.duration).toEqual({ from: 'Tillsvidare', to: null })
  const { events: stances } = (await showHistory(context, as.coordinator, { records: ['stance'] }))!
  expect(stances[0]?.changes).toEqual({ areaId: { from: 'Trygga torg', to: null } })
})

test('what somebody has rewritten since it was asked about is not removed unseen', async () => {
  const { context, as } = world
  await changeRecord(context, as.coordinator, nouns.area, plan.schools, 1, { name: 'Skola och fritid' })
  expect(await removeRecord(context, as.coordinator, nouns.area, plan.schools, 1)).toMatchObject({
    refusal: { name: 'stale', version: 2, theirs: { name: 'Skola och fritid' } },
  })
  expect(await removeRecord(context, as.coordinator, nouns.area, plan.schools, 2)).toMatchObject({ ok: true })
})

test('a goal and an area that a decided round judges stay; before it is decided they go', async () => {
  const { context, as } = world
  const add = async (noun: Noun, fields: object, belongsTo: Record<string, unknown> = {}) => {
    const outcome = await addRecord(context, as.coordinator, noun, fields, belongsTo)
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
    return outcome.value.id
  }
  const days = { coversFrom: '2020-01-01', coversTo: '2020-04-30', dueOn: '2020-05-08' }
  const point = await add(nouns.reportingPoint, {
    year: '2020',
    code: 'T1',
    name: 'Tertialrapport 1',
    ...days,
  })
  const opened = await openRound(context, as.coordinator, point)
  const roundId = opened.ok ? opened.value.id : ''
  const judged = { verdict: 'partly', certainty: 'uncertain', basis: 'Två mätningar' }
  const passing = await add(nouns.goal, { kind: 'effect', text: 'Färre klotter' }, { areaId: plan.squares })
  const inSchool = await add(nouns.goal, { kind: 'effect', text: 'Färre larm' }, { areaId: plan.schools })
  for (const goalId of [plan.goal, passing, inSchool])
    await add(nouns.goalAssessment, judged, { roundId, goalId })
  const remove = (noun: Noun, id: string) => removeRecord(context, as.coordinator, noun, id, null)
  expect(await remove(nouns.goal, passing)).toMatchObject({ ok: true })

  const frozen = await freezeReport(context, as.coordinator, point, {})
  const decision = { body: 'Rådet', decidedOn: '2020-05-20' }
  expect(
    await decideReport(context, as.coordinator, frozen.ok ? frozen.value.id : '', decision),
  ).toMatchObject({ ok: true })
  expect(await remove(nouns.goal, plan.goal)).toMatchObject({ refusal: { name: 'judged' } })
  expect(await remove(nouns.area, plan.schools)).toMatchObject({ refusal: { name: 'judged' } })
  const goal = { kind: 'overall', text: 'Torgen är trygga' }
  expect(await changeRecord(context, as.coordinator, nouns.goal, plan.goal, 1, goal)).toMatchObject({
    ok: true,
  })
})
