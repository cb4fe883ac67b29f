/** Who steps through the gate takes nothing with them of what the gate had opened. */
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { atGate, type Gate, throughGate, type Writing } from '../../src/storage/database.ts'
import { seeInvited } from '../../src/storage/invitation.ts'
import { listPlans } from '../../src/storage/plan.ts'
import { type APlan, writeAPlan } from '../a-plan.ts'
import { makeWorld, type World } from '../people.ts'

let world: World
let plan: APlan
beforeAll(async () => {
  world = await makeWorld()
  plan = await writeAPlan(world)
})
afterAll(() => world.close())

const groupsSeen = (writing: Gate | Writing) => writing.selectFrom('group').select('id').execute()
const accountsSeen = (writing: Writing) => writing.selectFrom('account').select('id').execute()

test('after the gate nothing of before holds', async () => {
  const { database, partnershipId, as, outsider } = world
  await atGate(database, async gate => {
    await seeInvited(gate, { partnershipId, groupIds: [plan.group], placeIds: [plan.place] })
    expect(await groupsSeen(gate)).toEqual([{ id: plan.group }])
    const writing = await throughGate(gate, as.reporter.identity)
    expect(await groupsSeen(writing)).toEqual([])
    expect(await writing.selectFrom('place').select('id').execute()).toEqual([])
    expect(await writing.selectFrom('organisation').select('id').execute()).toEqual([])
    expect(await accountsSeen(writing)).toEqual([{ id: as.reporter.identity.accountId }])
  })
  await atGate(database, async gate => {
    await throughGate(gate, as.coordinator.identity)
    const writing = await throughGate(gate, outsider.identity)
    const { rows } = await sql<{ belongs: string }>`select app_belongs()::text as belongs`.execute(writing)
    expect(rows[0]!.belongs).toBe(`{${outsider.membership.partnershipId}}`)
  })
})

test('what is done as somebody cannot be asked for at the gate', async () => {
  const { database, partnershipId } = world
  const plans = await atGate(database, gate =>
    // @ts-expect-error the gate is nobody's: a read of the plans does not compile there, and sees nothing
    listPlans(gate, partnershipId),
  )
  expect(plans).toEqual([])
})
