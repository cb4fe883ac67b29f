/** The demonstration, asked by HTTP as its coordinator. */
import { randomBytes } from 'node:crypto'
import { rmSync } from 'node:fs'
import { v7 } from 'uuid'
import type { Context } from '../src/operations/context.ts'
import { createDemonstration } from '../src/operations/demonstration.ts'
import { openSession } from '../src/operations/session.ts'
import { createApp } from '../src/server/app.tsx'
import { openDatabase } from '../src/storage/database.ts'
import { freshDatabase } from './database.ts'
import { aMonday } from './people.ts'
import { throwawayFolder } from './throwaway-folder.ts'

export async function demonstrationSite() {
  const fresh = await freshDatabase()
  const database = openDatabase(fresh.application)
  const context: Context = {
    database,
    now: () => aMonday,
    newId: () => v7(),
    randomBytes: length => randomBytes(length),
    figureFolder: throwawayFolder('figures'),
  }
  const { slug, accountId } = (await createDemonstration(context))!
  const log = (error: unknown) => {
    throw error
  }
  const app = createApp({ context, assets: { styles: [], scripts: [] }, origins: [], log })
  const cookie = `session=${await openSession(context, accountId)}`
  return {
    slug,
    ask: async (path: string, accept = 'text/html') => app.request(path, { headers: { accept, cookie } }),
    close: async () => {
      await database.destroy()
      await fresh.drop()
      rmSync(context.figureFolder, { recursive: true, force: true })
    },
  }
}
