/** Mail from whole programs to a real mail server: once, though a program is killed, and though two share one database. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest'
import { askForAnswers } from '../../src/operations/asking.ts'
import type { Context } from '../../src/operations/context.ts'
import { queueMail } from '../../src/operations/mail.ts'
import { nouns } from '../../src/operations/nouns.ts'
import { joinPartnership } from '../../src/operations/partnership.ts'
import { addRecord, type Noun } from '../../src/operations/record.ts'
import { openRound } from '../../src/operations/round.ts'
import { configOf } from '../../src/server/config.ts'
import { openHouse } from '../../src/server/open.ts'
import { atGate, writeAs } from '../../src/storage/database.ts'
import { writeAPlan } from '../a-plan.ts'
import { startMailServer, type TestMailServer } from '../mail-server.ts'
import { actorAt, aMonday, type Cast, makeCast, makeWorld, type World } from '../people.ts'
import { throwawayFolder } from '../throwaway-folder.ts'
import { begin, type Environment, type Running } from './samhandling.ts'

const clock = new URL('move-clock.mjs', import.meta.url).href
const from = 'samhandling@example.org'

let folder: string
let receiver: TestMailServer
let running: Running[] = []
beforeAll(async () => {
  folder = throwawayFolder('mail')
  receiver = await startMailServer()
})
beforeEach(() => {
  receiver.taken = []
})
afterEach(async () => {
  receiver.greeting = receiver.before = async () => {}
  for (const { child, ended } of running.splice(0)) {
    child.kill('SIGTERM')
    await ended
  }
})
afterAll(async () => {
  await receiver.close()
  rmSync(folder, { recursive: true })
})

/** A program that writes to the mail server, with its clock at a time. */
function start(settings: Environment, time = aMonday): Running {
  const mail = { SMTP_URL: receiver.url, MAIL_FROM: from }
  const moved = { NODE_OPTIONS: `--import=${clock}`, CLOCK: time.toISOString() }
  const program = begin(['start'], { PORT: '0', ...mail, ...moved, ...settings })
  running.push(program)
  return program
}

async function kill(program: Running): Promise<void> {
  program.child.kill('SIGKILL')
  await program.ended
  running = running.filter(one => one !== program)
}

const patiently = { timeout: 60_000, interval: 50 }
const idsOf = () => receiver.taken.map(({ messageId }) => messageId)
const twice = () => idsOf().filter((id, at, all) => all.indexOf(id) !== at)
const addressesOf = (mail = receiver.taken) =>
  mail.map(({ to }) => (Array.isArray(to) || !to ? '' : to.text)).sort()

async function expectNoMore(): Promise<void> {
  const before = receiver.taken.length
  // Two looks of the worker's.
  await new Promise(resolve => setTimeout(resolve, 4_500))
  expect(receiver.taken).toHaveLength(before)
}

/** Holds the mail server at a step, from the time that it is come to with so many letters taken, until it is let go. */
function hold(step: 'greeting' | 'before', taken: number) {
  const held = Promise.withResolvers<void>()
  const release = Promise.withResolvers<void>()
  receiver[step] = async () => {
    if (receiver.taken.length !== taken) return
    held.resolve()
    await release.promise
  }
  return { held: held.promise, release: release.resolve }
}

const aPoint = {
  year: '2020',
  code: 'T2',
  name: 'Uppföljning',
  coversFrom: '2020-01-01',
  coversTo: '2020-08-20',
}

async function writing(cast: Cast) {
  const add = async (noun: Noun, input: object): Promise<string> => {
    const outcome = await addRecord(cast.context, cast.as.coordinator, noun, input)
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
    return outcome.value.id
  }
  return { plan: await writeAPlan(cast), add }
}

describe('a program with its own database, killed with SIGKILL', () => {
  const officers = Array.from({ length: 12 }, (_, number) => `polis${number}@example.org`).sort()
  const tuesday = new Date(aMonday.getTime() + 86_400_000)
  let environment: Environment
  let slug: string
  let point: string
  let session: string
  beforeAll(async () => {
    environment = { DATA_DIR: join(folder, 'data') }
    const settings = configOf(environment)
    const house = settings.ok && (await openHouse(settings.config, () => {}, { visit: true }))
    if (!house || !house.ok) throw new Error(JSON.stringify(house))
    const context: Context = { ...house.value.context, now: () => aMonday }
    const cast = await makeCast(context)
    const { plan, add } = await writing(cast)
    for (const email of officers) {
      const personId = await add(nouns.person, { name: email, email })
      await add(nouns.holding, { personId, positionId: plan.officer })
    }
    point = await add(nouns.reportingPoint, { ...aPoint, dueOn: '2020-09-11' })
    slug = cast.slug
    session = await cast.sessionOf(cast.as.coordinator)
    await house.value.close()
  })

  async function post(program: Running, step: string) {
    const [, origin] = await program.until(/is running: (\S+)/)
    const answer = await fetch(`${origin}/samverkan/${slug}/tillfalle/${point}/${step}`, {
      method: 'POST',
      headers: { cookie: `session=${session}`, origin: origin!, accept: 'application/json' },
      body: new URLSearchParams(),
    })
    return answer.json()
  }

  test('between queueing and sending: each mail arrives once when it is started again', async () => {
    const program = start(environment)
    await post(program, 'oppna')
    const { held, release } = hold('greeting', 4)
    expect(await post(program, 'fraga')).toMatchObject({ asked: 12 })
    await held
    await kill(program)
    release()
    expect(receiver.taken).toHaveLength(4)
    await start(environment).until(/is running/)
    await expect.poll(() => receiver.taken.length, patiently).toBe(12)
    await expectNoMore()
    expect(addressesOf()).toEqual(officers)
    expect(twice()).toEqual([])
  })

  test('while the server has a mail that it has not answered: that one may come twice, as the same message', async () => {
    const program = start(environment, tuesday)
    await program.until(/is running/)
    const { held, release } = hold('before', 4)
    expect(await post(program, 'fraga')).toMatchObject({ asked: 12 })
    await held
    await kill(program)
    // The server goes on with what it was given, though nobody is there to be told.
    release()
    await expect.poll(() => receiver.taken.length).toBe(5)
    const underWay = idsOf()[4]
    await start(environment, tuesday).until(/is running/)
    await expect.poll(() => new Set(idsOf()).size, patiently).toBe(12)
    await expectNoMore()
    expect([...new Set(addressesOf())]).toEqual(officers)
    expect(twice()).toEqual([underWay])
  })
})

describe('two programs on one database', () => {
  let world: World
  beforeAll(async () => {
    world = await makeWorld()
  })
  afterAll(() => world.close())

  /** Reached by its own name, which its mail says that it comes from. */
  function startOn({ owner, application }: World['fresh'], name: string): Running {
    const data = join(folder, name)
    mkdirSync(data)
    writeFileSync(join(data, 'application-password'), application.password)
    const who = `${owner.user}:${encodeURIComponent(owner.password)}`
    const at = `host=${encodeURIComponent(owner.host)}&port=${owner.port}`
    return start({
      DATA_DIR: data,
      DATABASE_URL: `postgresql://${who}@/${owner.database}?${at}`,
      BASE_URL: `http://${name}.example.org`,
    })
  }

  test('send two hundred mails, and remind thirty people of their own and of a round, each once, both at work', async () => {
    const { plan, add } = await writing(world)
    const people = Array.from({ length: 30 }, (_, number) => `deltagare${number}@example.org`)
    const positionId = await add(nouns.position, { name: 'Förvaltningen', organisationId: plan.municipality })
    for (const email of people) {
      await atGate(world.database, gate =>
        joinPartnership(world.context, gate, world.partnershipId, 'member', { name: email, email }),
      )
      const { personId } = (await actorAt(world.context, email)).membership
      await add(nouns.holding, { personId, positionId })
    }
    const subjects = Array.from({ length: 200 }, (_, number) => `Kallelse ${number}`)
    const { member } = world.as
    await writeAs(world.database, member.identity, async writing => {
      for (const subject of subjects)
        await queueMail({ ...world.context, mailFrom: from }, writing, member, {
          kind: 'notice',
          to: { personId: null, address: 'polisen@example.org', language: 'sv' },
          subject,
          text: 'Vi ses.',
          html: '<p>Vi ses.</p>',
          onceKey: subject,
        })
    })
    const point = await add(nouns.reportingPoint, { ...aPoint, dueOn: '2020-08-27' })
    const lastWeek = { ...world.context, mailFrom: from, now: () => new Date('2020-08-20T07:00:00Z') }
    expect((await openRound(lastWeek, world.as.coordinator, point)).ok).toBe(true)
    const asked = await askForAnswers(lastWeek, world.as.coordinator, point, () => 'https://example.org')
    expect(asked).toMatchObject({ ok: true, value: { asked: people.length } })
    const programs = [startOn(world.fresh, 'ett'), startOn(world.fresh, 'tva')]
    for (const program of programs) await program.until(/is running/)
    const everything = subjects.length + 3 * people.length
    await expect.poll(() => new Set(idsOf()).size, patiently).toBeGreaterThanOrEqual(everything)
    await expectNoMore()
    expect(twice()).toEqual([])
    const about = (start: string) => receiver.taken.filter(({ subject }) => subject?.startsWith(start))
    for (const start of ['1 att göra i ', 'Uppföljning 2020: ', 'Påminnelse – Uppföljning 2020: '])
      expect(addressesOf(about(start))).toEqual([...people].sort())
    expect(about('Kallelse ').map(({ subject }) => subject)).toHaveLength(subjects.length)
    const senders = new Set(idsOf().map(id => id?.split('@')[1]))
    expect(senders).toEqual(new Set(['ett.example.org>', 'tva.example.org>']))
  })
})
