/** Searching among fifty thousand records, as the person that asks, beside reading one of them by its key. */
import { randomBytes } from 'node:crypto'
import { rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { v7 } from 'uuid'
import type { Actor } from '../../src/operations/record.ts'
import { search } from '../../src/operations/search.ts'
import { onConnection } from '../../src/storage/connection.ts'
import { type Membership, openDatabase, readAs } from '../../src/storage/database.ts'
import { openServer } from '../../src/storage/embedded/server.ts'
import { migrate } from '../../src/storage/migrate.ts'
import { findRecord } from '../../src/storage/record.ts'
import { throwawayFolder } from '../throwaway-folder.ts'
import { migrationFiles, storeMany } from './many-records.ts'
import { type Measurement, median } from './measures.ts'

const rounds = 15
const asked = [
  ['suggestions for what is in many names', 'kväll', true],
  ['suggestions for what is in few', 'hamnstängslet', true],
  ['the page of what is in many records', 'kväll', false],
  ['the page of what is in few', 'hamnstängslet', false],
  ['nothing, and nothing that is alike', 'zebrafinkar', false],
] as const

export async function measureSearch(): Promise<Measurement[]> {
  const folder = throwawayFolder('bench')
  const opened = await openServer({ databaseUrl: null, dataDir: folder, log: () => {} })
  if (!opened.ok) throw new Error(opened.refusal.name)
  const { server } = opened
  try {
    const migrated = await migrate(server, migrationFiles(), () => {})
    if (!migrated.ok) throw new Error(migrated.refusal.name)
    const { partnershipId, placeId, count } = await onConnection(server.owner, storeMany)
    const database = openDatabase(server.application)
    const context = { database, now: () => new Date(), newId: v7, randomBytes, figureFolder: tmpdir() }
    const actor = coordinatorOf(partnershipId)
    const lookup = await median(rounds * 10, async () => {
      await readAs(database, actor.identity, reading => findRecord(reading, 'place', partnershipId, placeId))
    })
    const rows: Measurement[] = []
    for (const [what, text, hasty] of asked) {
      const took = await median(rounds, async () => {
        await search(context, actor, { text, hasty, ...(hasty && { most: 8 }) })
      })
      rows.push([
        `searching ${count} records: ${what}`,
        `${took.toFixed(0)} ms`,
        `one by its key ${lookup.toFixed(1)} ms`,
        (took / lookup).toFixed(0),
      ])
    }
    await database.destroy()
    return rows
  } finally {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

export function coordinatorOf(partnershipId: string, personId = v7()): Actor {
  const membership: Membership = {
    partnershipId,
    slug: '',
    partnershipName: '',
    personId,
    personName: '',
    role: 'coordinator',
    groupIds: [],
    placeIds: [],
    activityIds: [],
  }
  return { identity: { accountId: v7(), email: '', language: 'sv', memberships: [membership] }, membership }
}
