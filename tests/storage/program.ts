/**
 * A small program on the launcher, run by tests as a process of its own so that it can be killed, or be another user.
 * Its one argument is a JSON object of `ProgramConfig`; it prints one JSON object a line and ends the database at a signal.
 */
import { onConnection } from '../../src/storage/connection.ts'
import type { Server } from '../../src/storage/embedded/opened.ts'
import { openServer } from '../../src/storage/embedded/server.ts'
import { write } from './scratch.ts'

export type ProgramConfig = {
  dataDir: string
  systemFolder?: string
  native?: string | null
  visit?: boolean
  /** Write until killed, as this cycle, and tell each commit. */
  cycle?: number
  /** Exit without stopping the server as soon as it is open. */
  leave?: boolean
}

const config: ProgramConfig = JSON.parse(process.argv[2] ?? '{}')
const tell = (fact: object): boolean => process.stdout.write(`${JSON.stringify(fact)}\n`)

const { cycle, leave, ...rest } = config
const opened = await openServer({ databaseUrl: null, log: line => tell({ line }), ...rest })
if (opened.ok) await work(opened.server)
else tell({ refusal: opened.refusal })

async function work(server: Server): Promise<void> {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.once(signal, () => void server.stop().then(() => process.exit(0)))
  const version = await onConnection(
    server.owner,
    async client => (await client.query('show server_version')).rows[0].server_version,
  )
  tell({ open: { adopted: server.adopted, owner: server.owner, version } })
  if (leave) process.exit(0)
  if (cycle !== undefined) await write(server.owner, cycle, ack => tell({ ack }))
  // Open until a signal comes.
  setInterval(() => {}, 60_000)
}
