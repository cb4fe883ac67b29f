/** What the system knows of its processes. Linux by /proc; elsewhere by `ps`, which knows less. */
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { codeOf } from '../error-code.ts'

const proc = process.platform === 'linux'

/**
 * `started` tells a process from a later one with the same pid: comparable only for equality, and also after a restart
 * of the machine. `zombie`: it has ended and holds nothing, its parent has not yet asked.
 */
export type ProcessState = {
  readonly pid: number
  readonly started: string
  readonly zombie: boolean
  readonly command: string
}

/** Null where there is no such process. */
export function processState(pid: number): ProcessState | null {
  if (!Number.isInteger(pid) || pid <= 0) return null
  return proc ? fromProc(pid) : fromPs(pid)
}

function fromProc(pid: number): ProcessState | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The name in parentheses may itself hold spaces and parentheses; fields are counted after the last one.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    const state = fields[0] ?? ''
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
    return {
      pid,
      started: `${boot} ${fields[19] ?? ''}`,
      zombie: state === 'Z' || state === 'X',
      command: readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim(),
    }
  } catch {
    return null
  }
}

function fromPs(pid: number): ProcessState | null {
  const { stdout, status } = spawnSync('ps', ['-ww', '-p', String(pid), '-o', 'stat=,lstart=,command='], {
    encoding: 'utf8',
    env: { PATH: process.env.PATH, LC_ALL: 'C' },
  })
  const match = /^\s*(\S+)\s+(\S+\s+\S+\s+\S+\s+\S+\s+\S+)\s*(.*)$/.exec(stdout?.trim() ?? '')
  if (status !== 0 || match === null) return null
  return { pid, started: match[2] ?? '', zombie: (match[1] ?? '').startsWith('Z'), command: match[3] ?? '' }
}

/**
 * Processes of the user `uid` at work in `directory`, which is where every process of a PostgreSQL server stands; a
 * server's directory and its processes have the same owner. Where the system does not say where a process stands (a
 * container's root may not ask), any PostgreSQL process of that user is counted, to err on the safe side.
 */
export function processesIn(directory: string, uid: number): number[] {
  if (!proc) return []
  return readdirSync('/proc')
    .filter(name => /^\d+$/.test(name))
    .map(Number)
    .filter(pid => {
      const standing = workingDirectory(pid)
      if (standing !== 'hidden') return standing === directory
      return userOf(pid) === uid && /\bpostgres\b/.test(processState(pid)?.command ?? '')
    })
}

/** Whether the process is a PostgreSQL server on `directory`. */
export function isServerOn(state: ProcessState, directory: string): boolean {
  if (state.zombie || !/\bpost(gres|master)\b/.test(state.command)) return false
  if (!proc) return true
  const standing = workingDirectory(state.pid)
  return standing === 'hidden' ? state.command.includes(directory) : standing === directory
}

function userOf(pid: number): number | null {
  try {
    return Number(/^Uid:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1])
  } catch {
    return null
  }
}

function workingDirectory(pid: number): string | null {
  try {
    return readlinkSync(`/proc/${pid}/cwd`)
  } catch (error) {
    return codeOf(error) === 'EACCES' ? 'hidden' : null
  }
}
