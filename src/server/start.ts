/** The program's start and end, step by step. */
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Answer, ListeningRefusal, Log, Started, StartRefusal } from '../cli/program.ts'
import type { Context } from '../operations/context.ts'
import { createDemonstration, wantsDemonstration } from '../operations/demonstration.ts'
import { sweepFigureFolder } from '../operations/figure-folder.ts'
import { firstCoordinator } from '../operations/installation.ts'
import { makeSignInLink } from '../operations/session.ts'
import { codeOf } from '../storage/error-code.ts'
import { addressesAt } from './addresses.ts'
import { createApp } from './app.tsx'
import { builtAssets } from './assets.ts'
import type { Config } from './config.ts'
import { openHouse } from './open.ts'
import { serve } from './serve.ts'
import { startWorker } from './worker.ts'

/**
 * Opens the database, migrates it, makes the demonstration on the first run, and answers at the address.
 * Every expected trouble is a named refusal; what was begun is ended again then.
 */
export async function startServer(config: Config, log: Log): Promise<Answer<Started, StartRefusal>> {
  const client = clientFolder()
  const assets = builtAssets(client)
  if (!assets) return { ok: false, refusal: { name: 'not-built', path: client } }
  const listening = await couldListen(config)
  if (!listening.ok) return listening
  const opened = await openHouse(config, log, { visit: false })
  if (!opened.ok) return opened
  const house = opened.value
  try {
    const { context } = house
    await makeDemonstration(context, log)
    const origins = config.origin ? [config.origin] : []
    const app = createApp({
      context,
      assets,
      assetFolder: client,
      origins,
      mapTiles: config.mapTiles,
      log: console.error,
    })
    const served = await serve(app.fetch, config.host, config.port)
    if (!served.ok) {
      await house.close()
      return served
    }
    const { port, close } = served.value
    // A free port that the system chose is known only now.
    const address = config.port === 0 ? config.baseUrl.replace(/:0$/, `:${port}`) : config.baseUrl
    const worker = config.mail && startWorker(context, config.mail, address, console.error)
    const sweeping = sweepNowAndThen(context)
    const stop = async (): Promise<void> => {
      log({ name: 'stopping' })
      clearInterval(sweeping)
      await worker?.stop()
      await close()
      await house.close()
    }
    return { ok: true, value: { address, signIn: await signIn(context, address), stop } }
  } catch (error) {
    await house.close()
    throw error
  }
}

const tenMinutes = 10 * 60_000

/** Files of figures that nobody read are away within the hour, also where none comes after them. */
function sweepNowAndThen(context: Context): NodeJS.Timeout {
  const sweep = () => void sweepFigureFolder(context).catch(console.error)
  sweep()
  return setInterval(sweep, tenMinutes)
}

/**
 * Before anything is made, whether the port is there to be had. Where a database is made already, opening it takes no time, and says
 * better who stands in the way: most often this same program.
 */
async function couldListen({ host, port, dataDir }: Config): Promise<Answer<null, ListeningRefusal>> {
  if (!isUnmade(dataDir)) return { ok: true, value: null }
  const served = await serve(() => new Response(null, { status: 503 }), host, port)
  if (!served.ok) return served
  await served.value.close()
  return { ok: true, value: null }
}

/** Whether nothing has been made in a data folder. One that cannot be looked into is left to the opening, which says why. */
function isUnmade(dataDir: string): boolean {
  try {
    return readdirSync(dataDir).length === 0
  } catch (error) {
    return codeOf(error) === 'ENOENT'
  }
}

/** The build's client files stand beside the bundled program; from source, in `dist`. */
function clientFolder(): string {
  const built = fileURLToPath(new URL('../client', import.meta.url))
  return existsSync(join(built, '.vite'))
    ? built
    : fileURLToPath(new URL('../../dist/client', import.meta.url))
}

async function makeDemonstration(context: Context, log: Log): Promise<void> {
  if (!(await wantsDemonstration(context))) return
  log({ name: 'making-demonstration' })
  await createDemonstration(context)
}

/** Only while the first coordinator has chosen no password: afterwards a line in a log must not let anybody in. */
async function signIn(context: Context, address: string): Promise<Started['signIn']> {
  const coordinator = await firstCoordinator(context)
  if (!coordinator || coordinator.hasPassword) return null
  const token = await makeSignInLink(context, coordinator.accountId)
  return { email: coordinator.email, link: addressesAt(address).signInLink(token) }
}
