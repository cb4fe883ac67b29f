import type { OfficialSources } from '../integrations/official-sources.ts'
import type { Database } from '../storage/database.ts'

/** What every operation is given: the database, the clock and randomness. Made once at start; tests exchange a part. */
export type Context = {
  database: Database
  now(): Date
  /** A new UUIDv7: sorts by the time it was made. */
  newId(): string
  /** Whom mail comes from; not there where no mail server is set, and then nothing is sent. */
  mailFrom?: string
  /** Where files of figures wait to be read; made when the first one comes. */
  figureFolder: string
  /** Where official figures are fetched; not there where nothing is. */
  official?: OfficialSources
  /** `length` random bytes for tokens. */
  randomBytes(length: number): Uint8Array
}
