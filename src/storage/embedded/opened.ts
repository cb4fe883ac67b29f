/** A database that has been opened, wherever it runs. */
import type { Connection } from '../connection.ts'

/**
 * `owner` owns the tables and migrates; `application` owns nothing and is bound by every policy. `adopted`: it ran
 * before we came. `stop` ends an embedded database, adopted or not, and gives back the data folder.
 */
export type Server = {
  readonly kind: 'embedded' | 'url'
  readonly adopted: boolean
  readonly owner: Connection
  readonly application: Connection
  stop(): Promise<void>
}
