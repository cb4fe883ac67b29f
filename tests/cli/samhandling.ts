/** The command line as a person runs it: the built program in a process of its own. */
import { type ChildProcess, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

export type Ran = {
  code: number | null
  /** What it printed on standard output. */
  out: string
  /** What it said on standard error. */
  said: string
  /** The most memory that it used. */
  megabytes: number
}

export type Environment = Record<string, string | undefined>
export type User = { uid?: number; gid?: number }

export type Running = Ran & {
  readonly child: ChildProcess
  readonly ended: Promise<Ran>
  /** Waits until something matches in what it printed or said; fails when it ends without, or takes too long. */
  until(pattern: RegExp): Promise<RegExpExecArray>
}

const built = fileURLToPath(new URL('../../dist/server/main.js', import.meta.url))
const memory = new URL('tell-memory.mjs', import.meta.url).href
const patience = 60_000

/** Starts `samhandling` with these words and settings, and nothing else of the environment than the path. */
export function begin(words: string[], environment: Environment = {}, user: User = {}): Running {
  const child = spawn(process.execPath, ['--import', memory, built, ...words], {
    ...user,
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      NODE_ENV: 'production',
      LANG: 'en',
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  })
  const told: Ran = { code: null, out: '', said: '', megabytes: 0 }
  child.stdout!.setEncoding('utf8').on('data', text => {
    told.out += text
  })
  child.stderr!.setEncoding('utf8').on('data', text => {
    told.said += text
  })
  child.stdio[3]!.on('data', text => {
    told.megabytes = Number(text)
  })
  const ended = new Promise<Ran>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', code => resolve(Object.assign(told, { code })))
  })
  const until = async (pattern: RegExp): Promise<RegExpExecArray> => {
    const deadline = Date.now() + patience
    for (;;) {
      const found = pattern.exec(told.out) ?? pattern.exec(told.said)
      if (found) return found
      if (child.exitCode !== null || child.signalCode || Date.now() > deadline)
        throw new Error(`${pattern} was never told:\n${told.out}${told.said}`)
      await new Promise(resolve => setTimeout(resolve, 20))
    }
  }
  return Object.assign(told, { child, ended, until })
}

/** Runs `samhandling` to its end. */
export function samhandling(words: string[], environment?: Environment, user?: User): Promise<Ran> {
  return begin(words, environment, user).ended
}
