import { spawn } from 'node:child_process'
import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type Connection, onConnection } from '../../src/storage/connection.ts'
import type { ServerLine } from '../../src/storage/embedded/lines.ts'
import type { Server } from '../../src/storage/embedded/opened.ts'
import { openServer } from '../../src/storage/embedded/server.ts'
import { throwawayFolder } from '../throwaway-folder.ts'
import { copyFolder, isAlive, type Program, postmasterPid, removeFolder, startProgram } from './processes.ts'

const base = throwawayFolder('launcher')
const prepared = join(base, 'prepared')
let dataDir = prepared
let count = 0
let lines: ServerLine[] = []
const servers: Server[] = []
const programs: Program[] = []

async function openOk(): Promise<Server> {
  const opened = await openServer({ databaseUrl: null, dataDir, log: line => lines.push(line) })
  if (!opened.ok) throw new Error(JSON.stringify(opened.refusal))
  servers.push(opened.server)
  return opened.server
}

async function killedProgram(): Promise<number> {
  const program = startProgram({ dataDir })
  programs.push(program)
  await program.said('open')
  program.child.kill('SIGKILL')
  await program.ended
  return postmasterPid(dataDir) ?? 0
}

function one(connection: Connection): Promise<number> {
  return onConnection(connection, async client => (await client.query('select one from kept')).rows[0].one)
}

beforeAll(async () => {
  const server = await openOk()
  await onConnection(server.owner, client => client.query('create table kept as select 1 as one'))
  await server.stop()
  servers.length = 0
})
afterAll(() => removeFolder(base))

function inCopy(): void {
  count += 1
  dataDir = join(base, String(count))
  lines = []
  copyFolder(prepared, dataDir)
}

afterEach(async () => {
  for (const program of programs.splice(0)) {
    program.child.kill('SIGTERM')
    await program.ended
  }
  for (const server of servers.splice(0)) await server.stop()
  const left = postmasterPid(dataDir)
  expect(left === null || !isAlive(left), 'a database was left running').toBe(true)
})

describe('a database left running by a killed program', () => {
  it('is adopted, and ended with the program that adopted it', async () => {
    inCopy()
    const pid = await killedProgram()
    expect(isAlive(pid)).toBe(true)
    const server = await openOk()
    expect(server.adopted).toBe(true)
    expect(lines).toEqual([{ name: 'adopted', pid }])
    expect(await one(server.owner)).toBe(1)
    await server.stop()
    expect(isAlive(pid)).toBe(false)
  })

  it('is ended by a signal to the program that adopted it', async () => {
    inCopy()
    const pid = await killedProgram()
    const second = startProgram({ dataDir })
    programs.push(second)
    expect(await second.said('open')).toMatchObject({ adopted: true })
    second.child.kill('SIGTERM')
    expect(await second.ended).toBe(0)
    expect(isAlive(pid)).toBe(false)
  })
})

describe('a killed database', () => {
  it('recovers at the next start, also while the killed one is not yet gone', async () => {
    inCopy()
    const pid = await killedProgram()
    process.kill(pid, 'SIGKILL')
    const server = await openOk()
    expect(server.adopted).toBe(false)
    expect(await one(server.owner)).toBe(1)
  })

  it('is started again under a program that lives, where it was', async () => {
    inCopy()
    const server = await openOk()
    const pid = postmasterPid(dataDir) ?? 0
    process.kill(pid, 'SIGKILL')
    await expect.poll(() => one(server.owner).catch(() => null), { timeout: 15_000 }).toBe(1)
    expect(lines.map(line => line.name)).toEqual(expect.arrayContaining(['restarting', 'starting']))
    expect(postmasterPid(dataDir)).not.toBe(pid)
  })

  it('is started again when it was adopted, too', async () => {
    inCopy()
    const pid = await killedProgram()
    const server = await openOk()
    process.kill(pid, 'SIGKILL')
    await expect.poll(() => one(server.owner).catch(() => null), { timeout: 15_000 }).toBe(1)
    expect(server.adopted).toBe(true)
  })

  it('is given up when it ends again and again', async () => {
    inCopy()
    await openOk()
    const kill = (): boolean => {
      const pid = postmasterPid(dataDir)
      if (pid !== null && isAlive(pid)) process.kill(pid, 'SIGKILL')
      return lines.some(line => line.name === 'gave-up')
    }
    await expect.poll(kill, { timeout: 40_000, interval: 50 }).toBe(true)
  })
})

describe('what a killed database leaves', () => {
  function writePidFile(pid: number): void {
    const cluster = join(dataDir, 'postgres')
    const lines = [pid, cluster, 1_700_000_000, 5432, join(dataDir, 'run'), '', '  0  0', 'ready   ', '']
    writeFileSync(join(cluster, 'postmaster.pid'), lines.join('\n'))
  }

  it('is no hindrance when nobody has its number', async () => {
    inCopy()
    writePidFile(4_000_000)
    expect(await one((await openOk()).owner)).toBe(1)
  })

  it('is removed when another process has got its number, which is left alone', async () => {
    inCopy()
    const { uid, gid } = statSync(join(dataDir, 'postgres'))
    const other = spawn('sleep', ['600'], { uid, gid, stdio: 'ignore' })
    try {
      writePidFile(other.pid ?? 0)
      expect(await one((await openOk()).owner)).toBe(1)
      expect(isAlive(other.pid ?? 0)).toBe(true)
    } finally {
      other.kill()
    }
  })

  it('is removed when another PostgreSQL has got its number', async () => {
    inCopy()
    const here = dataDir
    await openOk()
    const pid = postmasterPid(here) ?? 0
    inCopy()
    writePidFile(pid)
    expect(await one((await openOk()).owner)).toBe(1)
    expect(isAlive(pid)).toBe(true)
  })

  it('is what another container has in use when its socket answers', async () => {
    inCopy()
    const running = await openOk()
    const socket = running.owner.host
    inCopy()
    writePidFile(4_000_000)
    const path = join(dataDir, 'postgres', 'postmaster.pid')
    writeFileSync(path, readFileSync(path, 'utf8').replace(join(dataDir, 'run'), socket))
    const opened = await openServer({ databaseUrl: null, dataDir, log: () => {} })
    expect(opened).toEqual({ ok: false, refusal: { name: 'in-use', path: dataDir, pid: null } })
  })

  it('is nothing when making it was interrupted', async () => {
    inCopy()
    rmSync(join(dataDir, 'postgres'), { recursive: true })
    const first = startProgram({ dataDir })
    programs.push(first)
    while (first.facts.length === 0) await new Promise(resolve => setTimeout(resolve, 5))
    await new Promise(resolve => setTimeout(resolve, 300))
    first.child.kill('SIGKILL')
    await first.ended
    const server = await openOk()
    await expect(one(server.owner)).rejects.toThrow('"kept" does not exist')
  })
})
