import { readFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { expect, it } from 'vitest'
import { isDatabaseAway, onceAnOutage } from './errors.ts'

const missing = join(tmpdir(), 'no-such-folder', 'file')
const socketError = (options: { path: string } | { port: number }) =>
  new Promise(resolve => connect(options as never).once('error', resolve))

it('knows a database that does not listen, by socket and by port', async () => {
  expect(isDatabaseAway(await socketError({ path: missing }))).toBe(true)
  expect(isDatabaseAway(await socketError({ port: 1 }))).toBe(true)
  const { Client } = pg
  const refused = await new Client({ host: '127.0.0.1', port: 1 }).connect().catch(error => error)
  expect(isDatabaseAway(refused)).toBe(true)
})

it('takes a file that is missing for a mistake of the program', async () => {
  const error = await readFile(missing).catch(reason => reason)
  expect(error).toMatchObject({ code: 'ENOENT' })
  expect(isDatabaseAway(error)).toBe(false)
})

it('tells an outage once', () => {
  const told: unknown[] = []
  let now = 0
  const tell = onceAnOutage(
    error => told.push(error),
    () => new Date(now),
  )
  for (const [at, error] of [
    [0, 'first'],
    [20_000, 'still'],
    [70_000, 'still'],
    [3_600_000, 'second'],
  ] as const) {
    now = at
    tell(error)
  }
  expect(told).toEqual(['first', 'second'])
})
