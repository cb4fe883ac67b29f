/** The built program as a person starts it: a process of its own, a free port, a data folder of its own, ended by SIGTERM. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
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

/** Names the folder in which the first start has been made, a copy of which each program of this run begins with. */
const madeAt = 'FIRST_START'

/** The first start, which makes the database and the demonstration, made once for all that start after it. Answers how to throw it away. */
export async function makeFirstStart(): Promise<() => void> {
  const folder = throwawayFolder('first-start')
  const throwAway = () => rmSync(folder, { recursive: true, force: true })
  try {
    await (await started(environmentIn(folder))).stop()
  } catch (error) {
    throwAway()
    throw error
  }
  process.env[madeAt] = folder
  return throwAway
}

/** Starts the program on a data folder of its own, in which the demonstration is. */
export async function startProgram(): Promise<RunningProgram> {
  const folder = throwawayFolder('browser')
  const throwAway = () => rmSync(folder, { recursive: true, force: true })
  const environment = environmentIn(folder)
  const made = process.env[madeAt]
  try {
    // With whose the files are: as root, the database runs as somebody else.
    if (made) execFileSync('cp', ['-a', environmentIn(made).DATA_DIR, environment.DATA_DIR])
    const { signInLink, stop } = await started(environment)
    const there = { ...environment, PORT: new URL(signInLink).port }
    const linkBy = (...words: string[]) => {
      const { child, ended } = run(words, there)
      return linkPrintedBy(child, ended)
    }
    return {
      address: new URL(signInLink).origin,
      signInLink,
      newSignInLink: () => linkBy('demo'),
      invite(name, role, partnership) {
        const email = `${name.split(' ')[0]!.toLowerCase()}@example.org`
        const as = ['--partnership', partnership, '--role', role, '--name', name]
        return linkBy('user', 'invite', email, ...as)
      },
      stop: () => stop().finally(throwAway),
    }
  } catch (error) {
    throwAway()
    throw error
  }
}

function environmentIn(folder: string) {
  const { PATH, HOME } = process.env
  return { PATH, HOME, LANG: 'en', NODE_ENV: 'production', PORT: '0', DATA_DIR: join(folder, 'data') }
}

async function started(environment: Record<string, string | undefined>) {
  if (!existsSync(built)) throw new Error('The program is not built: run npm run build')
  const { child, ended } = run(['start'], environment)
  const stop = async () => {
    child.kill('SIGTERM')
    const code = await within(ended, () => child.kill('SIGKILL'))
    if (code !== 0) throw new Error(`The program ended with ${code}`)
  }
  try {
    return { signInLink: await linkPrintedBy(child, ended), stop }
  } catch (error) {
    await stop().catch(() => undefined)
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
