/** The running program: pages a second beside a bare server that sends the same bytes, scripts, start and memory. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { paths } from '../../src/web/paths.ts'
import { begin } from '../cli/samhandling.ts'
import { throwawayFolder } from '../throwaway-folder.ts'
import { type Measurement, milliseconds } from './measures.ts'

const client = fileURLToPath(new URL('../../dist/client/', import.meta.url))
const bare = fileURLToPath(new URL('bare-server.mjs', import.meta.url))
const slug = 'hasselby-vallingby'
const lists = [
  ['overview', paths.overview(slug)],
  ['places', paths.places(slug)],
] as const
const atOnce = 8
const seconds = 5

export async function measureProgram(): Promise<Measurement[]> {
  const folder = throwawayFolder('bench')
  const settings = { DATA_DIR: join(folder, 'data'), PORT: '0' }
  try {
    const first = await timedStart(settings)
    await end(first.program)
    const second = await timedStart(settings)
    try {
      const idle = await idleMegabytes(second.program.child.pid!)
      return [
        ...(await measureLists(second.origin, second.link, join(folder, 'page.html'))),
        ['scripts of every page, gzip', `${kilobytesOf('.js')} kB`, '', ''],
        ['styles of every page, gzip', `${kilobytesOf('.css')} kB`, '', ''],
        ['first start, with database and demonstration', milliseconds(first.took), '', ''],
        ['second start', milliseconds(second.took), '', ''],
        ['memory when idle, without the database', `${idle} MB`, '', ''],
      ]
    } finally {
      await end(second.program)
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function timedStart(settings: Record<string, string>) {
  const began = performance.now()
  const program = begin(['start'], settings)
  const [link] = await program.until(/http\S+\/logga-in\/lank\/\S+/)
  return { program, link, origin: new URL(link).origin, took: performance.now() - began }
}

async function end({ child, ended }: ReturnType<typeof begin>): Promise<void> {
  child.kill('SIGTERM')
  await ended
}

async function measureLists(origin: string, link: string, file: string): Promise<Measurement[]> {
  const signedIn = await fetch(link, { method: 'POST', headers: { origin }, redirect: 'manual' })
  const cookie = signedIn.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  const rows: Measurement[] = []
  for (const [name, path] of lists) {
    const page = await fetch(origin + path, { headers: { cookie } })
    if (page.status !== 200) throw new Error(`${path} answers ${page.status}`)
    writeFileSync(file, await page.text())
    const server = spawn(process.execPath, [bare, file], { stdio: ['ignore', 'pipe', 'inherit'] })
    const [port] = await once(server.stdout, 'data')
    const theirs = await perSecond(`http://127.0.0.1:${Number(port)}/`, '')
    server.kill()
    const ours = await perSecond(origin + path, cookie)
    rows.push([
      `pages a second: ${name}`,
      ours.toFixed(0),
      `bare server ${theirs.toFixed(0)}`,
      (ours / theirs).toFixed(3),
    ])
  }
  return rows
}

/** Answers a second, by some askers who each ask again as soon as they are answered. */
async function perSecond(address: string, cookie: string): Promise<number> {
  const ask = async () => {
    const response = await fetch(address, { headers: { cookie, 'accept-encoding': 'identity' } })
    await response.arrayBuffer()
    if (response.status !== 200) throw new Error(`${address} answers ${response.status}`)
  }
  for (let warm = 0; warm < 50; warm++) await ask()
  const began = performance.now()
  let answered = 0
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      while (performance.now() - began < seconds * 1000) {
        await ask()
        answered++
      }
    }),
  )
  return answered / ((performance.now() - began) / 1000)
}

type Entry = { file: string; isEntry?: boolean }

/** What every page loads, compressed as browsers get it. */
function kilobytesOf(ending: string): string {
  const manifest: Record<string, Entry> = JSON.parse(
    readFileSync(join(client, '.vite/manifest.json'), 'utf8'),
  )
  const files = Object.values(manifest).filter(({ file, isEntry }) => isEntry && file.endsWith(ending))
  const bytes = files.map(({ file }) => gzipSync(readFileSync(join(client, file))).length)
  return (bytes.reduce((sum, size) => sum + size, 0) / 1024).toFixed(1)
}

/** Five seconds after it started. */
async function idleMegabytes(pid: number): Promise<string> {
  await new Promise(resolve => setTimeout(resolve, 5_000))
  try {
    return (Number(/VmRSS:\s*(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024).toFixed(0)
  } catch {
    return 'unknown'
  }
}
