/**
 * Why no database could be opened. Each is expected somewhere and has a sentence `server_<name>` in `src/texts`;
 * wherever the embedded server is the trouble, `DATABASE_URL` is a way out.
 */
export type ServerRefusal =
  /** Another Samhandling runs on this data folder. `pid` is null where it runs in another container. */
  | { readonly name: 'in-use'; readonly path: string; readonly pid: number | null }
  /** The data folder cannot be made or written. `code` is the system's: EACCES, EROFS, ENOSPC, ENOTDIR... */
  | { readonly name: 'unwritable'; readonly path: string; readonly code: string }
  /** The database's files belong to another user of this machine. */
  | { readonly name: 'wrong-owner'; readonly path: string; readonly uid: number }
  /** No PostgreSQL 15 or later for this machine: neither from npm nor from the system. `tried` says what was found and why it did not run. */
  | { readonly name: 'no-binaries'; readonly platform: string; readonly tried: readonly string[] }
  /** `uid` has no line in /etc/passwd, or root finds no unprivileged user there: PostgreSQL needs one. */
  | { readonly name: 'no-user'; readonly uid: number }
  /** The files were made by PostgreSQL `found`; only `available` are here. A change of major goes by export and import. */
  | {
      readonly name: 'wrong-major'
      readonly path: string
      readonly found: number
      readonly available: readonly number[]
    }
  /** No directory for the socket that is short enough and ours. */
  | { readonly name: 'socket-path'; readonly path: string }
  /** The database is there, the file with its password is not. */
  | { readonly name: 'no-password'; readonly path: string }
  /** A PostgreSQL of ours holds the files but has not answered for 15 seconds. */
  | { readonly name: 'not-answering'; readonly pid: number; readonly log: string }
  /** PostgreSQL ended while starting; `output` is the last it said. */
  | { readonly name: 'did-not-start'; readonly log: string; readonly output: string }
  /** `DATABASE_URL` is not a PostgreSQL address. */
  | { readonly name: 'bad-url' }
  /** Nobody answers at `DATABASE_URL`. */
  | { readonly name: 'unreachable'; readonly host: string; readonly port: number; readonly code: string }
  /** The server refuses the user or password of `DATABASE_URL`. */
  | { readonly name: 'sign-in-refused'; readonly host: string; readonly user: string }
  /** The server has no such database. */
  | { readonly name: 'no-database'; readonly host: string; readonly database: string }
  /** The server is older than PostgreSQL 15. */
  | { readonly name: 'too-old'; readonly host: string; readonly version: string }
  /** `DATABASE_URL` signs in as the application's own role, which must own nothing. */
  | { readonly name: 'owner-is-application'; readonly user: string }

/** Carries a refusal out of the steps of opening; `openServer` answers with it as a value. */
export class ServerRefused extends Error {
  readonly refusal: ServerRefusal
  constructor(refusal: ServerRefusal) {
    super(refusal.name)
    this.refusal = refusal
  }
}

export function refuse(refusal: ServerRefusal): never {
  throw new ServerRefused(refusal)
}
