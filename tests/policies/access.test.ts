import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { differences, makeWall, type Wall } from './wall.ts'

describe('the wall', () => {
  let wall: Wall
  beforeAll(async () => {
    wall = await makeWall()
  })
  afterAll(() => wall.close())

  test('every table, role, verb and row: the database says the same as the access table', async () => {
    expect(await differences(wall)).toEqual([])
  })
})

// Without this, a comparison that compares nothing would look like a wall.
describe('a wall with holes', () => {
  const holes = [
    {
      hole: 'a policy is missing',
      change: 'drop policy goal_update on goal',
      told: 'coordinator change own goal: the database says no',
    },
    {
      hole: 'policies are switched off',
      change: 'alter table passage disable row level security',
      told: 'nobody see own passage: the database says yes',
    },
    {
      hole: 'a policy lets too many in',
      change: 'create policy extra on stance for delete using (partnership_id = any (app_belongs()))',
      told: 'reader remove own stance: the database says yes',
    },
    {
      hole: 'a policy asks for the id but not for the partnership',
      change:
        "alter policy place_select on place using (partnership_id = any (app_reads()) or id = any (app_ids('place')))",
      told: "participant see another partnership's place: the database says yes",
    },
    {
      hole: 'a row may be moved',
      change:
        'alter policy party_update on party with check (true); create policy extra on party for select using (true)',
      told: 'coordinator move party to another partnership: the database says yes',
    },
    {
      hole: "people may write in others' names",
      change: 'alter policy event_insert on event with check (partnership_id = any (app_belongs()))',
      told: 'reader add other event: the database says yes',
    },
    {
      hole: 'sessions are open to others',
      change: 'create policy extra on session for select using (true)',
      told: "member see the reader's session: the database says yes",
    },
    {
      hole: 'a right is missing',
      change: 'revoke delete on holding from samhandling_app',
      told: 'coordinator remove own holding: the database says no',
    },
    {
      hole: 'a table is new',
      change: 'create table secret (partnership_id uuid, id uuid)',
      told: 'secret: has no line in domain/access.ts',
    },
  ]
  let found: string[]
  beforeAll(async () => {
    const wall = await makeWall()
    for (const { change } of holes) await wall.owner.query(change)
    found = await differences(wall, [
      'goal',
      'passage',
      'stance',
      'place',
      'party',
      'event',
      'session',
      'holding',
    ])
    await wall.close()
  })

  test.each(holes)('is told of when $hole', ({ told }) => {
    expect(found).toContain(told)
  })
})
