/** Programs on the launcher, and the data folders they work in. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import type { Connection } from '../../src/storage/connection.ts'
import type { ServerLine } from '../../src/storage/embedded/lines.ts'
import { processState } from '../../src/storage/embedded/process-table.ts'
import type { ServerRefusal } from '../../src/storage/embedded/refusal.ts'
import type { ProgramConfig } from './program.ts'
import type { Ack } from './scratch.ts'

export const asRoot = process.getuid?.() === 0

/** A user with a name and nothing else, and a number that has no name. */
export const nobody = { uid: 65534, gid: 65534 }
export const nameless = { uid: 54321, gid: 54321 }

export type Fact = {
  line?: ServerLine
  refusal?: ServerRefusal
  open?: { adopted: boolean; owner: Connection; version: string }
  ack?: Ack
}

/** `said` is a fact that has been or will be told, or null if the program ends without. `ended` is its exit code, null when killed. */
export type Program = {
  readonly child: ChildProcess
  readonly facts: Fact[]
  said<K extends keyof Fact>(kind: K): Promise<NonNullable<Fact[K]> | null>
  readonly ended: Promise<number | null>
  readonly complaints: () => string
}

const file = fileURLToPath(new URL('program.ts', import.meta.url))

/** Starts `program.ts` with Node itself, as another user if one is given. */
export function startProgram(config: ProgramConfig, user: { uid?: number; gid?: number } = {}): Program {
  const child = spawn(process.execPath, [file, JSON.stringify(config)], {
    ...user,
    cwd: '/',
    env: { PATH: process.env.PATH },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const facts: Fact[] = []
  let complaints = ''
  const waiting: (() => void)[] = []
  const wake = (): void => {
    for (const resume of waiting.splice(0)) resume()
  }
  child.stderr.on('data', chunk => {
    complaints += chunk
  })
  let closed = false
  createInterface(child.stdout).on('line', line => {
    facts.push(JSON.parse(line))
    wake()
  })
  const ended = new Promise<number | null>(resolve => {
    child.on('close', code => {
      closed = true
      wake()
      resolve(code)
    })
  })
  return {
    child,
    facts,
    ended,
    complaints: () => complaints,
    said: async kind => {
      for (;;) {
        const found = facts.find(fact => fact[kind] !== undefined)?.[kind]
        if (found !== undefined) return found
        if (closed) return null
        await new Promise<void>(resolve => waiting.push(resolve))
      }
    },
  }
}

/** The pid that the cluster's own file names, or null where it has none. */
export function postmasterPid(home: string): number | null {
  const path = join(home, 'postgres', 'postmaster.pid')
  return existsSync(path) ? Number(readFileSync(path, 'utf8').split('\n')[0]) : null
}

export function isAlive(pid: number): boolean {
  const state = processState(pid)
  return state !== null && !state.zombie
}

/** Copies a closed database as it is, owners too: quicker than making one. */
export function copyFolder(from: string, to: string): void {
  const run = spawnSync('cp', ['-a', from, to], { encoding: 'utf8' })
  if (run.status !== 0) throw new Error(run.stderr)
}

export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true })
}
