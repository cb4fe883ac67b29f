import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { onConnection } from '../../src/storage/connection.ts'
import { openServer } from '../../src/storage/embedded/server.ts'
import { throwawayFolder } from '../throwaway-folder.ts'
import { killAndReopen, type Victim } from './cycles.ts'
import { removeFolder } from './processes.ts'
import { type Ack, faults } from './scratch.ts'

const folder = throwawayFolder('durability', 'disk')
const dataDir = join(folder, 'data')
afterAll(() => removeFolder(folder))

describe('kill -9 in the middle of writes', () => {
  const acks: Ack[] = []
  const cycles: [number, Victim][] = [
    [1, 'program'],
    [2, 'database'],
    [3, 'both'],
    [4, 'database'],
    [5, 'both'],
  ]

  // Fifty of them: `npm run durability`.
  it.each(cycles)(
    'cycle %i, the %s: it opens again and no acknowledged write is lost',
    async (cycle, victim) => {
      const outcome = await killAndReopen(dataDir, cycle, victim, acks)
      expect(outcome.faults).toEqual([])
      expect(outcome.acked).toBeGreaterThan(0)
      // A killed database may have been started again before it is looked for, or not yet.
      if (victim !== 'database') expect(outcome.adopted).toBe(victim === 'program')
    },
  )

  it('would be seen to lose a write, to store half of one, and to count wrong', async () => {
    const opened = await openServer({ databaseUrl: null, dataDir, log: () => {} })
    if (!opened.ok) throw new Error(opened.refusal.name)
    const { owner, stop } = opened.server
    try {
      const one = acks[0]
      await onConnection(owner, client =>
        client.query('delete from scratch where cycle = $1 and writer = $2 and n = $3', [
          one?.cycle,
          one?.writer,
          one?.n,
        ]),
      )
      await onConnection(owner, client => client.query('delete from scratch where n = 10 and part = 50'))
      expect(await faults(owner, acks)).toEqual([
        '1 acknowledged transactions lost',
        expect.stringContaining('transactions stored in part'),
        expect.stringContaining('counters wrong'),
      ])
    } finally {
      await stop()
    }
  })
})
