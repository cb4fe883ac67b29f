/** One program at a time on a data folder: `samhandling.lock`, with the pid and start time of who holds it. */
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { codeOf } from '../error-code.ts'
import { processState } from './process-table.ts'

export const lockName = 'samhandling.lock'

type Holder = { pid: number; started: string }

/** `holder` is the pid of the program that has the folder. */
export type Locked =
  | { readonly held: true; release(): void }
  | { readonly held: false; readonly holder: number }

/** Takes the lock of `folder`, also from a holder that has ended without giving it back. Throws what the file system throws. */
export function takeLock(folder: string): Locked {
  const path = join(folder, lockName)
  const own = `${path}.${process.pid}`
  writeFileSync(own, JSON.stringify(self()), { mode: 0o644 })
  try {
    for (;;) {
      try {
        // A link appears whole or not at all, so nobody ever reads half a lock.
        linkSync(own, path)
        return { held: true, release: () => releaseLock(path) }
      } catch (error) {
        if (codeOf(error) !== 'EEXIST') throw error
      }
      const text = read(path)
      if (text === null) continue
      const holder = parse(text)
      if (holder !== null && isAlive(holder)) return { held: false, holder: holder.pid }
      removeStale(path, text)
    }
  } finally {
    rmSync(own, { force: true })
  }
}

/** Whether a living program holds the lock of `folder`: its pid, or null. */
export function lockHolder(folder: string): number | null {
  const holder = parse(read(join(folder, lockName)) ?? '')
  return holder !== null && isAlive(holder) ? holder.pid : null
}

function self(): Holder {
  return { pid: process.pid, started: processState(process.pid)?.started ?? '' }
}

function isAlive(holder: Holder): boolean {
  const state = processState(holder.pid)
  return state !== null && !state.zombie && state.started === holder.started
}

/** Two programs may find the same stale lock: whoever moves it away looks again at what it moved. */
function removeStale(path: string, judged: string): void {
  const aside = `${path}.stale.${process.pid}`
  try {
    renameSync(path, aside)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return
    throw error
  }
  try {
    if (read(aside) !== judged) linkSync(aside, path)
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error
  } finally {
    rmSync(aside, { force: true })
  }
}

function releaseLock(path: string): void {
  if (parse(read(path) ?? '')?.pid === process.pid) rmSync(path, { force: true })
}

function read(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null
    throw error
  }
}

function parse(text: string): Holder | null {
  try {
    const { pid, started } = JSON.parse(text)
    return typeof pid === 'number' && typeof started === 'string' ? { pid, started } : null
  } catch {
    return null
  }
}
