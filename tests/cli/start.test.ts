/** Starting: what stands in the way is told in one line, and a second start is quick. */
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { throwawayFolder } from '../throwaway-folder.ts'
import { begin, type Environment, type Running, samhandling, type User } from './samhandling.ts'

const unavailable = 4
/** A user with a name and nothing else; root may write everywhere. */
const ordinary: User = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {}

let folder: string
let environment: Environment
let program: Running

/** The program on a data folder of its own, first started in `beforeAll`. */
function start(): Running {
  return begin(['start'], environment)
}

/** Where it answers, as it has printed. */
async function address(): Promise<string> {
  return (await program.until(/is running: (\S+)/))[1]!
}

async function stop(running: Running, signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
  running.child.kill(signal)
  expect((await running.ended).code).toBe(0)
}

beforeAll(async () => {
  folder = throwawayFolder('start')
  environment = { DATA_DIR: join(folder, 'data med å'), PORT: '0' }
  program = start()
  await program.until(/is running/)
})
afterAll(async () => {
  program.child.kill('SIGTERM')
  await program.ended
  rmSync(folder, { recursive: true })
})

async function oneLine(words: string[], settings: Environment, user?: User): Promise<string> {
  const ran = await samhandling(words, { ...environment, ...settings }, user)
  expect(ran.code).toBe(unavailable)
  expect(ran.out).toBe('')
  expect(ran.said.trim().split('\n')).toHaveLength(1)
  return ran.said
}

describe('in the way', () => {
  it.each<[string, Environment, RegExp]>([
    ['a port that is a word', { PORT: 'åtta' }, /PORT is “åtta”, but must be a number/],
    ['a port too high', { PORT: '70000' }, /PORT is “70000”/],
    ['an address that is none', { BASE_URL: 'samverkan.example.se' }, /BASE_URL is “samverkan/],
    [
      'another kind of database',
      { DATABASE_URL: 'mysql://a:hemligt@b/c' },
      /DATABASE_URL is “mysql:\/\/a:…@b/,
    ],
    [
      'a database server that does not answer',
      { DATABASE_URL: 'postgres://a:hemligt@127.0.0.1:1/c' },
      /No database answers at 127\.0\.0\.1:1 \(ECONNREFUSED\)\. Check/,
    ],
  ])('%s', async (_, settings, sentence) => {
    const said = await oneLine(['start'], settings)
    expect(said).toMatch(sentence)
    expect(said).not.toContain('hemligt')
  })

  it('a second instance on the same data', async () => {
    const said = await oneLine(['start'], {})
    expect(said).toMatch(/is already used by another Samhandling \(process \d+\)\. Stop that one/)
  })

  it('a folder that may not be written', async () => {
    const closed = join(folder, 'closed')
    mkdirSync(closed)
    chmodSync(closed, 0o555)
    const said = await oneLine(['start'], { DATA_DIR: join(closed, 'data'), HOME: closed }, ordinary)
    expect(said).toMatch(/closed\S* cannot be written \(EACCES\)\. Change its permissions/)
  })

  it('a data folder that is a file, or may not be looked into', async () => {
    const file = join(folder, 'file')
    writeFileSync(file, '')
    expect(await oneLine(['start'], { DATA_DIR: file })).toMatch(/file cannot be written \(EEXIST\)/)
    const shut = join(folder, 'shut')
    mkdirSync(shut, { mode: 0o000 })
    const said = await oneLine(['start'], { DATA_DIR: shut, HOME: folder }, ordinary)
    chmodSync(shut, 0o700)
    expect(said).toMatch(/shut\S* cannot be written \(EACCES\)/)
  })

  it('a taken port', async () => {
    await stop(program)
    const other = createServer()
    const port = await new Promise<number>(resolve => {
      other.listen(0, '127.0.0.1', () => resolve((other.address() as { port: number }).port))
    })
    const sentence = new RegExp(
      `^Port ${port} at 127.0.0.1 is already used by another program\\. Close that one`,
    )
    const ran = await samhandling(['start'], { ...environment, PORT: String(port) })
    const unmade = join(folder, 'unmade')
    const first = await oneLine(['start'], { DATA_DIR: unmade, PORT: String(port) })
    other.close()
    expect(ran).toMatchObject({ code: unavailable, out: '' })
    expect(ran.said.trim().split('\n').at(-1)).toMatch(sentence)
    // Before there is a database, none is made only to find that it cannot be reached.
    expect(first).toMatch(sentence)
    expect(existsSync(unmade)).toBe(false)
    program = start()
    await program.until(/is running/)
  })
})

describe('running', () => {
  it('is reached at the address, with styles that a browser may keep', async () => {
    const origin = await address()
    expect((await fetch(`${origin}/`)).status).toBe(200)
    const css = /\/assets\/\S+?\.css/.exec(await (await fetch(`${origin}/`)).text())?.[0]
    const styles = await fetch(origin + css)
    expect(styles.headers.get('cache-control')).toContain('immutable')
  })

  it('is reached by the machine’s name, which it prints, and by its number; each takes its own forms', async () => {
    const origin = await address()
    const { hostname, port } = new URL(origin)
    expect(hostname).toBe('localhost')
    for (const from of [origin, `http://127.0.0.1:${port}`]) {
      const send = (headers: Record<string, string>) =>
        fetch(`${from}/logga-in`, {
          method: 'POST',
          headers,
          body: new URLSearchParams({ email: 'ingen@example.org', password: 'fel' }),
        })
      expect((await send({ origin: from })).status).toBe(422)
      expect((await send({ origin: 'http://example.org' })).status).toBe(403)
    }
  })

  it('ends in order when its terminal is closed, and starts again without making anything anew', async () => {
    await stop(program, 'SIGHUP')
    const began = performance.now()
    program = start()
    await program.until(/is running/)
    expect(performance.now() - began).toBeLessThan(30_000)
    expect(program.said.trim().split('\n')).toEqual([expect.stringMatching(/^Starting PostgreSQL/)])
  })

  it('goes on when its database is killed: says so calmly, and comes back', async () => {
    const origin = await address()
    const home = join(environment.DATA_DIR!, 'postgres')
    const pid = Number(readFileSync(join(home, 'postmaster.pid'), 'utf8').split('\n')[0])
    // With a session's cookie a page asks the database who it is.
    const ask = () => fetch(`${origin}/`, { headers: { cookie: 'session=unknown' } })
    expect((await ask()).status).toBe(200)
    process.kill(pid, 'SIGKILL')
    const away = await ask()
    if (away.status !== 200) {
      expect(away.status).toBe(503)
      expect(away.headers.get('retry-after')).toBe('5')
      expect(await away.text()).toContain('Strax tillbaka')
    }
    await program.until(/ended and is started again/)
    await expect.poll(async () => (await ask()).status, { timeout: 60_000, interval: 200 }).toBe(200)
  })
})
