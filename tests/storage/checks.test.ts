/** What no row may say, whoever writes it: the words of the domain, and what there can be one of. */
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { recordNames } from '../../src/domain/access.ts'
import { eventVerbs } from '../../src/domain/event.ts'
import { reportingPoints } from '../../src/domain/follow-up.ts'
import { passageChapters } from '../../src/domain/plan.ts'
import { type FreshDatabase, freshDatabase } from '../database.ts'
import { idOf, insertion, literal, nameOf, rowOf, storeRows } from '../rows.ts'

const partnershipId = '01900000-0000-7000-8000-000000000001'
const accounts = {
  own: '01900000-0000-7000-8000-000000000002',
  other: '01900000-0000-7000-8000-000000000003',
}
const home = { partnershipId, accountIds: accounts, salt: 1 }

let fresh: FreshDatabase
let owner: pg.Client
beforeAll(async () => {
  fresh = await freshDatabase()
  owner = new pg.Client(fresh.owner)
  await owner.connect()
  for (const table of ['partnership', 'account', ...recordNames])
    await owner.query(`alter table ${nameOf(table)} no force row level security`)
  await owner.query(
    insertion('partnership', {
      id: partnershipId,
      slug: 'ekbacken',
      name: 'Ekbacken',
      created_at: new Date(),
    }),
  )
  for (const [who, id] of Object.entries(accounts))
    await owner.query(insertion('account', { id, email: `${who}@example.org`, created_at: new Date() }))
  await storeRows(owner, home)
  for (const table of recordNames)
    await owner.query(`alter table ${nameOf(table)} no force row level security`)
})
afterAll(async () => {
  await owner.end()
  await fresh.drop()
})

async function tried(statement: string): Promise<string | null> {
  await owner.query('begin')
  try {
    await owner.query(statement)
    return null
  } catch (error) {
    return (error as pg.DatabaseError).constraint ?? String(error)
  } finally {
    await owner.query('rollback')
  }
}

const set = (table: Parameters<typeof idOf>[0], column: string, value: unknown) =>
  `update ${nameOf(table)} set ${column} = ${literal(value)} where id = ${literal(idOf(table, 'own', 1))}`

test('every word of the domain can be stored', async () => {
  for (const verb of eventVerbs) expect(await tried(set('event', 'verb', verb)), verb).toBeNull()
  for (const name of recordNames) expect(await tried(set('event', 'record', name)), name).toBeNull()
  for (const point of reportingPoints) {
    expect(await tried(set('activity', 'due_point', point)), point).toBeNull()
    expect(await tried(set('activity', 'follow_up_points', `{${point}}`)), point).toBeNull()
  }
  for (const chapter of passageChapters.filter(one => one !== 'picture'))
    expect(await tried(set('passage', 'chapter', chapter)), chapter).toBeNull()
})

test.each([
  ['event_verb_check', set('event', 'verb', 'did it')],
  ['event_record_check', set('event', 'record', 'catalogue_area')],
  ['activity_due_point_check', set('activity', 'due_point', 'T4')],
  ['activity_follow_up_points_check', set('activity', 'follow_up_points', '{T1,T9}')],
  ['activity_check', `update activity set starts_on = '2020-06-01', ends_on = '2020-05-31'`],
  ['passage_text_check', set('passage', 'text', '')],
])('%s', async (constraint, statement) => {
  expect(await tried(statement)).toBe(constraint)
})

test.each([
  ['plan', 'draft_id', 'plan_partnership_id_draft_id_key'],
  ['seat', null, 'seat_partnership_id_group_id_position_id_key'],
  ['participation', null, 'participation_partnership_id_membership_id_group_id_key'],
] as const)('there is one %s only', async (table, column, constraint) => {
  const id = '01900000-0000-7000-8000-0000000000ff'
  const more = column === null ? {} : { [column]: idOf('draft', 'own', 1) }
  if (column !== null) await owner.query(set(table, column, idOf('draft', 'own', 1)))
  const second = insertion(nameOf(table), { ...rowOf(table, 'own', home), ...more, id })
  expect(await tried(second)).toBe(constraint)
})
