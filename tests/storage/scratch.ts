/**
 * Writing that can be checked after a crash: each writer counts up; every tenth transaction is a batch. Each transaction
 * also moves the writer's counter, so that half a transaction shows.
 */
import type pg from 'pg'
import { type Connection, onConnection } from '../../src/storage/connection.ts'

export type Ack = { cycle: number; writer: number; n: number }

const writers = 4
const batchEvery = 10
const batchSize = 50

async function makeTables(client: pg.Client): Promise<void> {
  await client.query(`create table if not exists scratch (cycle int, writer int, n int, part int, filler text,
    primary key (cycle, writer, n, part))`)
  await client.query(
    'create table if not exists scratch_counter (cycle int, writer int, n int, primary key (cycle, writer))',
  )
}

/** Writes until the process ends; after each commit calls `acknowledge`. A writer whose connection is lost begins a new one and goes on. */
export async function write(
  owner: Connection,
  cycle: number,
  acknowledge: (ack: Ack) => void,
): Promise<void> {
  await onConnection(owner, makeTables)
  await Promise.all(
    Array.from({ length: writers }, (_, writer) => keepWriting(owner, cycle, writer, acknowledge)),
  )
}

async function keepWriting(
  owner: Connection,
  cycle: number,
  writer: number,
  acknowledge: (ack: Ack) => void,
): Promise<never> {
  for (;;) {
    try {
      await onConnection(owner, async client => {
        const { rows } = await client.query(
          'select max(n) as last from scratch_counter where cycle = $1 and writer = $2',
          [cycle, writer],
        )
        for (let n = (rows[0].last ?? 0) + 1; ; n += 1) {
          await client.query('begin')
          await client.query(
            `insert into scratch select $1, $2, $3, part, repeat('x', 200) from generate_series(1, $4::int) part`,
            [cycle, writer, n, n % batchEvery === 0 ? batchSize : 1],
          )
          await client.query(
            'insert into scratch_counter values ($1, $2, $3) on conflict (cycle, writer) do update set n = excluded.n',
            [cycle, writer, n],
          )
          await client.query('commit')
          acknowledge({ cycle, writer, n })
        }
      })
    } catch {
      await new Promise(resolve => setTimeout(resolve, 50))
    }
  }
}

/** What is wrong with the tables after a crash, in words; empty when nothing is. `acks` is all that was ever acknowledged. */
export function faults(owner: Connection, acks: readonly Ack[]): Promise<string[]> {
  return onConnection(owner, async client => {
    await makeTables(client)
    const lost = await lostOf(client, acks)
    const torn = await client.query(
      `select count(*)::int as count from (select from scratch group by cycle, writer, n
         having count(*) <> case when n % $1 = 0 then $2 else 1 end) torn`,
      [batchEvery, batchSize],
    )
    const wrong = await client.query(
      `select count(*)::int as count from scratch_counter c
       where n <> (select count(distinct s.n) from scratch s where s.cycle = c.cycle and s.writer = c.writer)`,
    )
    await client.query('create extension if not exists amcheck')
    const damaged = await client.query(`select count(*)::int as count from verify_heapam('scratch')`)
    await client.query(
      `select bt_index_check('scratch_pkey', true), bt_index_check('scratch_counter_pkey', true)`,
    )
    return [
      lost > 0 ? `${lost} acknowledged transactions lost` : '',
      torn.rows[0].count > 0 ? `${torn.rows[0].count} transactions stored in part` : '',
      wrong.rows[0].count > 0 ? `${wrong.rows[0].count} counters wrong` : '',
      damaged.rows[0].count > 0 ? `${damaged.rows[0].count} damaged rows` : '',
    ].filter(fault => fault !== '')
  })
}

async function lostOf(client: pg.Client, acks: readonly Ack[]): Promise<number> {
  const { rows } = await client.query<{ key: string }>(
    `select distinct cycle || ' ' || writer || ' ' || n as key from scratch`,
  )
  const stored = new Set(rows.map(row => row.key))
  return acks.filter(({ cycle, writer, n }) => !stored.has(`${cycle} ${writer} ${n}`)).length
}
