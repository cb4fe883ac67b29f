import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { v7 } from 'uuid'
import { openOfficialSources } from '../integrations/official-sources.ts'
import type { Context } from '../operations/context.ts'
import type { Database } from '../storage/database.ts'
import type { Config } from './config.ts'

/** The running program's context: the real clock and real randomness. */
export function contextOf(
  database: Database,
  dataDir: string,
  { mail, official }: Partial<Pick<Config, 'mail' | 'official'>> = {},
): Context {
  const now = () => new Date()
  return {
    database,
    now,
    newId: () => v7(),
    randomBytes: length => randomBytes(length),
    figureFolder: join(dataDir, 'figures'),
    ...(official && { official: openOfficialSources(official, now) }),
    ...(mail && { mailFrom: mail.from }),
  }
}
