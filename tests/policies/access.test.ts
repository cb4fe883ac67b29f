import { afterAll, beforeAll, expect, test } from 'vitest'
import { differences, makeWall, type Wall } from './wall.ts'

let wall: Wall
beforeAll(async () => {
  wall = await makeWall()
})
afterAll(() => wall.close())

test('the database says the same as the access table: every table, every role, every verb, every row', async () => {
  expect(await differences(wall)).toEqual([])
})

test.each([
  [
    'a policy is missing',
    'drop policy goal_update on goal',
    'coordinator change own goal: the database says no',
  ],
  [
    'policies are switched off',
    'alter table goal disable row level security',
    'nobody see own goal: the database says yes',
  ],
  [
    'a policy lets too many in',
    'create policy extra on goal for delete using (partnership_id = any (app_belongs()))',
    'reader remove own goal: the database says yes',
  ],
  [
    'a policy asks for the id but not for the partnership',
    "drop policy place_select on place; create policy place_select on place for select using (partnership_id = any (app_reads()) or id = any (app_ids('place')))",
    "participant see another partnership's place: the database says yes",
  ],
  [
    'a policy lets a row move',
    'drop policy goal_update on goal; create policy goal_update on goal for update using (partnership_id = any (app_coordinates())) with check (true); create policy extra on goal for select using (true)',
    'coordinator move goal to another partnership: the database says yes',
  ],
  [
    'a policy lets people write in others’ names',
    'drop policy event_insert on event; create policy event_insert on event for insert with check (partnership_id = any (app_belongs()))',
    'reader add other event: the database says yes',
  ],
  [
    'sessions are open to others',
    'create policy extra on session for select using (true)',
    "member see the reader's session: the database says yes",
  ],
  [
    'a table is new',
    'create table secret (partnership_id uuid, id uuid)',
    'secret: has no line in domain/access.ts',
  ],
])('the comparison tells when %s', async (_, change, sentence) => {
  const broken = await makeWall()
  try {
    await broken.owner.query(change)
    expect(await differences(broken, ['goal', 'place', 'event', 'session'])).toContain(sentence)
  } finally {
    await broken.close()
  }
})
