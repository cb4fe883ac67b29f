/** The built program as a person starts it: a process of its own, a free port, an empty data folder, ended by SIGTERM. */
import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { throwawayFolder } from '../throwaway-folder.ts'

export type RunningProgram = {
  /** Where it answers, without a slash at the end. */
  address: string
  /** What it printed for signing in; works once. */
  signInLink: string
  /** Another one, by the command that an administrator has for it. */
  newSignInLink(): Promise<string>
  /** A link by which somebody else comes in with a role, by the command for it. */
  invite(name: string, role: string, partnership: string): Promise<string>
  /** Ends it as a service manager does. Throws if it does not end by itself, or not with 0. */
  stop(): Promise<void>
}

const built = fileURLToPath(new URL('../../dist/server/main.js', import.meta.url))
const patience = 120_000

/** Starts the program on a new data folder: the first run makes the database and the demonstration. */
export async function startProgram(): Promise<RunningProgram> {
  if (!existsSync(built)) throw new Error('The program is not built: run npm run build')
  const folder = throwawayFolder('browser')
  const environment = {
    PATH: process.env.PATH,
    HOME: process.env.HOME,
    LANG: 'en',
    NODE_ENV: 'production',
    PORT: '0',
    DATA_DIR: join(folder, 'data'),
  }
  const { child, ended } = run(['start'], environment)
  try {
    const signInLink = await linkPrintedBy(child, ended)
    return {
      address: new URL(signInLink).origin,
      signInLink,
      newSignInLink() {
        const demo = run(['demo'], { ...environment, PORT: new URL(signInLink).port })
        return linkPrintedBy(demo.child, demo.ended)
      },
      invite(name, role, partnership) {
        const email = `${name.split(' ')[0]!.toLowerCase()}@example.org`
        const words = ['user', 'invite', email, '--partnership', partnership, '--role', role, '--name', name]
        const invite = run(words, { ...environment, PORT: new URL(signInLink).port })
        return linkPrintedBy(invite.child, invite.ended)
      },
      async stop() {
        child.kill('SIGTERM')
        const code = await within(ended, () => child.kill('SIGKILL'))
        rmSync(folder, { recursive: true, force: true })
        if (code !== 0) throw new Error(`The program ended with ${code}`)
      },
    }
  } catch (error) {
    child.kill('SIGTERM')
    await within(ended, () => child.kill('SIGKILL'))
    rmSync(folder, { recursive: true, force: true })
    throw error
  }
}

function run(words: string[], env: Record<string, string | undefined>) {
  const child = spawn(process.execPath, [built, ...words], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  return { child, ended: new Promise<number | null>(resolve => child.on('close', resolve)) }
}

/** The first line with a link that lets somebody in, or an error with all that was said instead. */
async function linkPrintedBy(child: ChildProcess, ended: Promise<unknown>): Promise<string> {
  const said: string[] = []
  const link = new Promise<string>(resolve => {
    for (const stream of [child.stdout!, child.stderr!]) {
      createInterface(stream).on('line', line => {
        said.push(line)
        const found = /https?:\S+\/(?:logga-in\/lank|inbjudan)\/\S+/.exec(line)?.[0]
        if (found) resolve(found)
      })
    }
  })
  const failed = (why: string) => new Error([why, ...said].join('\n'))
  return Promise.race([
    link,
    ended.then(code => Promise.reject(failed(`The program ended with ${code} without a link`))),
    new Promise<never>((_, reject) => {
      setTimeout(() => reject(failed('The program printed no link')), patience).unref()
    }),
  ])
}

async function within<T>(ended: Promise<T>, otherwise: () => void): Promise<T> {
  const timer = setTimeout(otherwise, 30_000)
  const result = await ended
  clearTimeout(timer)
  return result
}
