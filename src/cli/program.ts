/**
 * What the commands are given. The server makes it (`server/main.ts`), so that commands reach no further than their layer.
 */
import type { Context } from '../operations/context.ts'
import type { Connection } from '../storage/connection.ts'
import type { ServerLine } from '../storage/embedded/lines.ts'
import type { ServerRefusal } from '../storage/embedded/refusal.ts'
import type { MigrationRefusal } from '../storage/migrate.ts'

/** A setting of the environment that cannot be used. */
export type SettingRefusal =
  | { readonly name: 'bad-port'; readonly value: string }
  | {
      readonly name: 'bad-address'
      readonly setting:
        | 'DATABASE_URL'
        | 'BASE_URL'
        | 'SMTP_URL'
        | 'KOLADA_URL'
        | 'SCB_URL'
        | 'SCB_V1_URL'
        | 'POLICE_URL'
      readonly value: string
    }
  /** Mail has a server, but nobody to come from. */
  | { readonly name: 'bad-sender'; readonly value: string }
  /** `MAP_TILES` is no address of tiles. */
  | { readonly name: 'bad-tiles'; readonly value: string }
  /** `BASE_URL` names more than a host and a port. */
  | { readonly name: 'address-with-path'; readonly value: string }

/** Why the database cannot be worked with. */
export type OpeningRefusal = SettingRefusal | ServerRefusal | MigrationRefusal

/** Why nobody can be served at the address. */
export type ListeningRefusal =
  | { readonly name: 'port-taken'; readonly host: string; readonly port: number }
  | { readonly name: 'port-forbidden'; readonly host: string; readonly port: number }
  | { readonly name: 'host-unknown'; readonly host: string }
  /** The program was not built: its scripts and styles are missing. */
  | { readonly name: 'not-built'; readonly path: string }

export type StartRefusal = OpeningRefusal | ListeningRefusal

/** What is told on the way; each has a sentence in `texts`. */
export type ProgressLine =
  | ServerLine
  | { readonly name: 'migrating'; readonly migration: string }
  | { readonly name: 'making-demonstration' }
  | { readonly name: 'stopping' }

export type Log = (line: ProgressLine) => void

/** Where in the browser a command's result is found: whole addresses, as people reach them from outside. */
export type Addresses = {
  plan(slug: string): string
  draft(slug: string, id: string): string
  invitation(token: string): string
  signInLink(token: string): string
  toDo(slug: string): string
  activity(slug: string, id: string): string
  actionPoint(slug: string, id: string): string
  form(token: string): string
  leaveMail(token: string): string
}

/** The database, opened and migrated. */
export type House = {
  readonly context: Context
  /** The role that owns the tables: for export and import of all data. */
  readonly owner: Connection
  readonly addresses: Addresses
  close(): Promise<void>
}

/** The program is being served. `signIn` is the first coordinator's link; null where they have another way in. */
export type Started = {
  readonly address: string
  readonly signIn: { readonly email: string; readonly link: string } | null
  /** Answers requests under way, closes the pool and ends the database. */
  stop(): Promise<void>
}

export type Answer<T, R> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: R }

export type Program = {
  /** Opens the database beside a running program, or by itself where none runs. Migrates it first. */
  open(log: Log): Promise<Answer<House, OpeningRefusal>>
  start(log: Log): Promise<Answer<Started, StartRefusal>>
}
