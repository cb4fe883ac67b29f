/** From settings to a context: opens the database, migrates it, and hands out what operations need. */
import type { Answer, Log, OpeningRefusal } from '../cli/program.ts'
import type { Context } from '../operations/context.ts'
import type { Connection } from '../storage/connection.ts'
import { openDatabase } from '../storage/database.ts'
import { openServer } from '../storage/embedded/server.ts'
import { migrate } from '../storage/migrate.ts'
import { migrations } from '../storage/migrations.ts'
import type { Config } from './config.ts'
import { contextOf } from './context.ts'

export type OpenHouse = { context: Context; owner: Connection; close(): Promise<void> }

/** `visit`: a short command, which uses the database of a running program without owning it. */
export async function openHouse(
  config: Config,
  log: Log,
  options: { visit: boolean },
): Promise<Answer<OpenHouse, OpeningRefusal>> {
  const { databaseUrl, dataDir } = config
  const opened = await openServer({ databaseUrl, dataDir, log, ...options })
  if (!opened.ok) return opened
  const { server } = opened
  try {
    const migrated = await migrate(server, migrations, migration => log({ name: 'migrating', migration }))
    if (!migrated.ok) {
      await server.stop()
      return migrated
    }
  } catch (error) {
    await server.stop()
    throw error
  }
  const database = openDatabase(server.application)
  const close = async (): Promise<void> => {
    await database.destroy()
    await server.stop()
  }
  return {
    ok: true,
    value: { context: contextOf(database, dataDir, config), owner: server.owner, close },
  }
}
