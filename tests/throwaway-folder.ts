/** Folders for what a test run throws away: in memory where there is room, since a busy disk makes every fsync wait. */
import { chmodSync, mkdtempSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const memory = '/dev/shm'
const enough = 2_000_000_000

/** A new folder that everybody may pass through: as root, a database runs as somebody else. */
export function throwawayFolder(name: string, on: 'memory' | 'disk' = 'memory'): string {
  const folder = mkdtempSync(join(on === 'memory' ? roomyFolder() : tmpdir(), `samhandling-${name}-`))
  chmodSync(folder, 0o711)
  return folder
}

function roomyFolder(): string {
  try {
    const { bavail, bsize } = statfsSync(memory)
    return bavail * bsize > enough ? memory : tmpdir()
  } catch {
    return tmpdir()
  }
}
