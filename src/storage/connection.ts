/** How a role reaches the database. What a server answers with, and what the rest connects with. */
import pg from 'pg'

/** The role of the running program: signs in, owns nothing, passes no policy. Named in `migrations/*.sql`. */
export const applicationRole = 'samhandling_app'

/** One role on one database. `host` is a name, an address, or the absolute directory of a unix socket. */
export type Connection = {
  readonly host: string
  readonly port: number
  readonly user: string
  readonly password: string
  readonly database: string
  readonly ssl?: boolean | object
}

/** Reads a PostgreSQL URL by the driver's own rules (`postgresql://user:password@host:5432/name?sslmode=require`). Throws if it is none. */
export function connectionFromUrl(url: string): Connection {
  if (!/^postgres(ql)?:\/\//.test(url)) throw new TypeError('not a PostgreSQL URL')
  const { host, port, user, password, database, ssl } = new pg.Client({ connectionString: url })
  const known = { host, port, user: user ?? '', password: password ?? '', database: database ?? '' }
  return ssl ? { ...known, ssl } : known
}

/** Works on one connection of its own, closed afterwards whatever happens, also when it cannot sign in. */
export async function onConnection<T>(
  connection: Connection,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({ ...connection, connectionTimeoutMillis: 15_000 })
  // A server that goes away rejects the query under way; the event as well would end the process.
  client.on('error', () => {})
  try {
    await client.connect()
    return await work(client)
  } finally {
    await client.end()
  }
}
