/** A first start that is killed half-way: the next one completes what it began, and nothing is there twice. */

import { spawn } from 'node:child_process'
import { tmpdir } from 'node:os'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { recordNames } from '../../src/domain/access.ts'
import { createDemonstration, wantsDemonstration } from '../../src/operations/demonstration.ts'
import { nouns } from '../../src/operations/nouns.ts'
import { removeRecord } from '../../src/operations/record.ts'
import { contextOf } from '../../src/server/context.ts'
import { listAll } from '../../src/storage/confirm.ts'
import { type Database, openDatabase, readAs } from '../../src/storage/database.ts'
import { type FreshDatabase, freshDatabase } from '../database.ts'
import { actorAt } from '../people.ts'
import { nameOf } from '../rows.ts'

const program = fileURLToPath(new URL('first-start.ts', import.meta.url))

let fresh: FreshDatabase
let database: Database
let owner: pg.Client
beforeEach(async () => {
  fresh = await freshDatabase()
  database = openDatabase(fresh.application)
  owner = new pg.Client(fresh.owner)
  await owner.connect()
  for (const table of recordNames)
    await owner.query(`alter table ${nameOf(table)} no force row level security`)
})
afterEach(async () => {
  await owner.end()
  await database.destroy()
  await fresh.drop()
})

/** How many rows each table of a partnership holds. */
async function counts(): Promise<Record<string, number>> {
  const found: Record<string, number> = {}
  for (const table of recordNames.filter(name => name !== 'event')) {
    const { rows } = await owner.query(`select count(*)::int as count from ${nameOf(table)}`)
    found[table] = rows[0].count
  }
  return found
}

/** Starts, and kills the program as soon as there are so many rows in a table. */
async function killedStart(table: string, enough: number): Promise<void> {
  const child = spawn(process.execPath, [program, JSON.stringify(fresh.application)], {
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  const ended = new Promise(resolve => child.on('close', (_, signal) => resolve(signal)))
  for (;;) {
    const { rows } = await owner.query(`select count(*)::int as count from ${table}`)
    if (rows[0].count >= enough) break
    await sleep(1)
  }
  child.kill('SIGKILL')
  expect(await ended).toBe('SIGKILL')
}

let whole: Record<string, number>
test('a start that nobody cuts off', async () => {
  expect(await wantsDemonstration(contextOf(database, tmpdir()))).toBe(true)
  await createDemonstration(contextOf(database, tmpdir()))
  expect(await wantsDemonstration(contextOf(database, tmpdir()))).toBe(false)
  whole = await counts()
  expect(whole).toMatchObject({
    partnership: 1,
    membership: 6,
    draft: 1,
    plan: 1,
    judgement: expect.any(Number),
  })
  expect(whole.seat).toBeGreaterThan(5)
})

test.each([
  ['the draft', ['draft', 1]],
  ['the plan', ['plan', 1]],
  ['three holdings', ['holding', 3]],
] as const)('killed after %s, the next start makes the rest', async (_, [table, rows]) => {
  await killedStart(table, rows)
  expect(await counts()).not.toEqual(whole)
  expect(await wantsDemonstration(contextOf(database, tmpdir()))).toBe(true)
  await createDemonstration(contextOf(database, tmpdir()))
  expect(await counts()).toEqual(whole)
  expect(await wantsDemonstration(contextOf(database, tmpdir()))).toBe(false)
})

test('what people have removed from the demonstration does not come back', async () => {
  const context = contextOf(database, tmpdir())
  await createDemonstration(context)
  const actor = await actorAt(context, 'sakerhetsstrateg@example.org')
  // The plan itself is decided, and a round asks about its activities: they stay.
  for (const noun of [nouns.stance, nouns.indicator, nouns.contact, nouns.passage]) {
    const rows = await readAs(database, actor.identity, reading =>
      listAll(reading, noun.table, actor.membership.partnershipId),
    )
    for (const { id } of rows)
      expect(await removeRecord(context, actor, noun, id, null)).toMatchObject({ ok: true })
  }
  const before = await counts()
  expect(await wantsDemonstration(context)).toBe(false)
  await createDemonstration(context)
  expect(await counts()).toEqual(before)
})
