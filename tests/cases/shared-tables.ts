/** The reference tables that lie beside the project in a workspace that has them. Tests of them are skipped elsewhere. */
import { existsSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const folder = fileURLToPath(new URL('../../../shared/reference/analysis-cases/', import.meta.url))

/** Full names of the files, in order; none where there is no such folder. */
export function sharedTables(): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter(name => name.endsWith('.json'))
    .sort()
    .map(name => folder + name)
}
