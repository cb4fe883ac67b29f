/** The history tells nobody of records that their role does not see: each role × what happened to each kind of record. */
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { may, mayWithOwn, type RecordName, recordNames, roles } from '../../src/domain/access.ts'
import { readAs } from '../../src/storage/database.ts'
import { makeWorld, type World } from '../people.ts'
import { insert } from '../rows.ts'

let world: World
beforeAll(async () => {
  world = await makeWorld()
  const { partnershipId, as, context } = world
  const owner = new pg.Client(world.fresh.owner)
  await owner.connect()
  await owner.query('alter table event no force row level security')
  for (const record of recordNames) {
    await insert(owner, 'event', {
      partnership_id: partnershipId,
      id: context.newId(),
      at: context.now(),
      person_id: as.coordinator.membership.personId,
      verb: 'changed',
      record,
      record_id: context.newId(),
      title: record,
    })
  }
  await owner.query('alter table event force row level security')
  await owner.end()
})
afterAll(() => world.close())

test.each(roles)('a %s is told of the records that the role sees', async role => {
  const events = await readAs(world.database, world.as[role].identity, reading =>
    reading.selectFrom('event').select('record').execute(),
  )
  // Of the views that people name, the history holds only what they have shared; what is written live it tells of the point itself.
  const told = (name: RecordName) =>
    ['savedView', 'mailPreference', 'feed', 'minutesUpdate'].includes(name) || may(role, 'see', name)
  const seen = mayWithOwn(role, 'see', 'event') ? recordNames.filter(told) : []
  expect(events.map(({ record }) => record).sort()).toEqual([...seen].sort())
})
