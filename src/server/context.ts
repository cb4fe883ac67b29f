import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { v7 } from 'uuid'
import type { Context } from '../operations/context.ts'
import type { Database } from '../storage/database.ts'

/** The running program's context: the real clock and real randomness. */
export function contextOf(database: Database, dataDir: string, mailFrom?: string): Context {
  return {
    database,
    now: () => new Date(),
    newId: () => v7(),
    randomBytes: length => randomBytes(length),
    figureFolder: join(dataDir, 'figures'),
    ...(mailFrom !== undefined && { mailFrom }),
  }
}
