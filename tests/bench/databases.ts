/** The two databases that the program runs on: the embedded one, and the one that Debian packages where it is installed. */
import { rmSync } from 'node:fs'
import { findDebianPostgres, startDebianPostgres } from '../../scripts/debian-postgres.mjs'
import { throwawayFolder } from '../throwaway-folder.ts'
import type { Measurement } from './measures.ts'

/** What `openServer` is told; the data folder is on the disk, and is gone afterwards. */
export type DatabaseSettings = { databaseUrl: string | null; dataDir: string }
type Kind = 'embedded' | 'Debian'

/** The same measurement on each, one after the other. */
export async function onEachDatabase(
  measure: (kind: Kind, settings: DatabaseSettings) => Promise<Measurement[]>,
): Promise<Measurement[]> {
  const rows = await onOne('embedded', measure)
  return findDebianPostgres().ok ? [...rows, ...(await onOne('Debian', measure))] : rows
}

async function onOne(kind: Kind, measure: Parameters<typeof onEachDatabase>[0]): Promise<Measurement[]> {
  const dataDir = throwawayFolder('bench-database', 'disk')
  const debian = kind === 'Debian' ? await startDebianPostgres(dataDir) : null
  try {
    return await measure(kind, { databaseUrl: debian?.url ?? null, dataDir })
  } finally {
    await debian?.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
}
