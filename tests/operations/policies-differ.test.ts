/** Where a policy lets less be done than the access table says, that is a mistake to be heard of, and no history tells of it. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import { confirmDraft } from '../../src/operations/confirm.ts'
import { demonstrationPlan } from '../../src/operations/demonstration/plan.ts'
import { takeInDocument } from '../../src/operations/draft.ts'
import { removeMember, showMembers } from '../../src/operations/membership.ts'
import { nouns } from '../../src/operations/nouns.ts'
import { changeRecord, removeRecord } from '../../src/operations/record.ts'
import type { Outcome } from '../../src/operations/refusal.ts'
import { onConnection } from '../../src/storage/connection.ts'
import { type APlan, writeAPlan } from '../a-plan.ts'
import { makeWorld, type World } from '../people.ts'

let world: World
let plan: APlan
beforeEach(async () => {
  world = await makeWorld()
  plan = await writeAPlan(world)
})
afterEach(() => world.close())

const trials: [policy: string, told: string, act: () => Promise<Outcome<unknown, { name: string }>>][] = [
  [
    'goal_delete on goal',
    'goal',
    () => removeRecord(world.context, world.as.coordinator, nouns.goal, plan.goal, null),
  ],
  [
    'activity_update on activity',
    'activity',
    () =>
      changeRecord(world.context, world.as.coordinator, nouns.plan, plan.planId, 1, {
        title: 'Åtgärdsplan för Ekbacken',
        year: '2021',
        caseNumber: 'EK 2020/17',
      }),
  ],
  ['partnership_update on partnership', 'partnership', confirmPlan],
  ['stance_update on stance', 'stance', confirmTwice],
  ['membership_delete on membership', 'membership', removeReader],
]

async function confirmPlan() {
  const { context, as } = world
  const draft = await takeInDocument(context, as.coordinator, { text: demonstrationPlan(2020), name: 'plan' })
  if (!draft.ok) return draft
  return confirmDraft(context, as.coordinator, draft.value.id, { year: '2020', acceptedStatistics: [] })
}

/** The second plan changes the stances that the first one took. */
async function confirmTwice() {
  const first = await confirmPlan()
  return first.ok ? confirmPlan() : first
}

async function removeReader() {
  const { context, as } = world
  const page = await showMembers(context, as.coordinator)
  const reader = page!.members.find(({ role }) => role === 'reader')!
  return removeMember(context, as.coordinator, reader.id, null)
}

test.each(trials)('without the policy %s', async (policy, table, act) => {
  await onConnection(world.fresh.owner, client => client.query(`drop policy ${policy}`))
  await expect(act()).rejects.toThrow(`0 rows of ${table} were changed instead of one`)
})

test('what was not removed has no line in the history', async () => {
  const events = () =>
    onConnection(world.fresh.owner, async client => {
      await client.query('alter table event no force row level security')
      const { rows } = await client.query(`select verb from event where record_id = $1`, [plan.goal])
      return rows.map(({ verb }) => verb)
    })
  await onConnection(world.fresh.owner, client => client.query('drop policy goal_delete on goal'))
  await removeRecord(world.context, world.as.coordinator, nouns.goal, plan.goal, null).catch(() => {})
  expect(await events()).toEqual(['added'])
})
