/** What the launcher tells while it works; each has a sentence `server_line_<name>` in `src/texts`. */
export type ServerLine =
  /** A new database is made at `path`; takes a second or two. */
  | { readonly name: 'making-database'; readonly path: string }
  /** The data folder is closed to the unprivileged user that the database must run as, so its files are at `path`. */
  | { readonly name: 'elsewhere'; readonly path: string }
  /** PostgreSQL's programs are copied to where that user can reach them. */
  | { readonly name: 'copying-programs'; readonly path: string }
  | { readonly name: 'starting'; readonly version: string }
  /** A database left running by a program that ended abruptly is used again. */
  | { readonly name: 'adopted'; readonly pid: number }
  /** A database of ours is starting, recovering or ending; we wait up to 15 seconds. */
  | { readonly name: 'waiting'; readonly pid: number }
  /** The database ended by itself and is started again. */
  | { readonly name: 'restarting' }
  /** It ended again and again and is left so. */
  | { readonly name: 'gave-up'; readonly log: string }
