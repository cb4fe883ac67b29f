/** The running program: pages a second beside a bare server that sends the same bytes, scripts, start and memory. */
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { paths } from '../../src/web/paths.ts'
import { begin } from '../cli/samhandling.ts'
import { throwawayFolder } from '../throwaway-folder.ts'
import { largePlan, writeLargePlan } from './large-plan.ts'
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
      const page = join(folder, 'page.html')
      writeFileSync(page, '<!doctype html><title>Bare</title>')
      const bareServer = await startBare(page)
      const idle = await idleMegabytes(second.program.child.pid!)
      const bareIdle = await idleMegabytes(bareServer.child.pid!)
      bareServer.child.kill()
      return [
        ...(await measureLists(second.origin, second.link, page)),
        ['scripts of every page, gzip', `${kilobytesOf('.js')} kB`, '', ''],
        ['styles of every page, gzip', `${kilobytesOf('.css')} kB`, '', ''],
        ['first start, with database and demonstration', milliseconds(first.took), '', ''],
        [
          'second start, with database',
          milliseconds(second.took),
          `bare server ${milliseconds(bareServer.took)}`,
          (second.took / bareServer.took).toFixed(1),
        ],
        [
          'memory when idle, without the database',
          `${idle.toFixed(0)} MB`,
          `bare server ${bareIdle.toFixed(0)} MB`,
          (idle / bareIdle).toFixed(1),
        ],
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
  const plan = await writeLargePlan(origin, slug, cookie)
  const views = [
    [`a plan of ${largePlan} activities`, paths.record(slug, 'plan', plan)],
    ['its table', paths.planTable(slug, plan)],
    ['its timeline', paths.timeline(slug, plan)],
  ] as const
  for (const [name, path] of [...lists, ...views]) {
    const page = await fetch(origin + path, { headers: { cookie } })
    if (page.status !== 200) throw new Error(`${path} answers ${page.status}`)
    writeFileSync(file, await page.text())
    const server = await startBare(file)
    const theirs = await perSecond(server.address, '')
    server.child.kill()
    const ours = await perSecond(origin + path, cookie)
    rows.push([
      `pages a second: ${name}`,
      ours.toFixed(ours < 10 ? 1 : 0),
      `bare server ${theirs.toFixed(0)}`,
      (ours / theirs).toFixed(3),
    ])
  }
  return rows
}

/** A server of the same Node that sends one file, and how long it took until it answers. */
async function startBare(file: string) {
  const began = performance.now()
  const child = spawn(process.execPath, [bare, file], { stdio: ['ignore', 'pipe', 'inherit'] })
  const [port] = await once(child.stdout, 'data')
  return { child, address: `http://127.0.0.1:${Number(port)}/`, took: performance.now() - began }
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
async function idleMegabytes(pid: number): Promise<number> {
  await new Promise(resolve => setTimeout(resolve, 5_000))
  const { stdout } = spawnSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })
  return Number(stdout) / 1024
}
