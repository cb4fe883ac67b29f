/** Reminders by a moved clock: who is written to, how often, and how it is ended without signing in. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openMailServer } from '../../src/integrations/smtp.ts'
import type { Context } from '../../src/operations/context.ts'
import { deliverNext } from '../../src/operations/mail.ts'
import { nouns } from '../../src/operations/nouns.ts'
import { addRecord } from '../../src/operations/record.ts'
import { remind } from '../../src/operations/reminders.ts'
import { addressesAt } from '../../src/server/addresses.ts'
import { onConnection } from '../../src/storage/connection.ts'
import { readAs } from '../../src/storage/database.ts'
import { writeAPlan } from '../a-plan.ts'
import { expectValidHtml, textOf } from '../html.ts'
import { startMailServer, type TestMailServer } from '../mail-server.ts'
import { makeSite, type Site } from '../site.ts'

const origin = 'https://plan.example.org'
const addresses = addressesAt(origin)

let site: Site
let receiver: TestMailServer
beforeAll(async () => {
  site = await makeSite()
  receiver = await startMailServer()
  const plan = await writeAPlan(site)
  const found = await site.ask(site.as.coordinator, `/samverkan/${site.slug}/organisation`, {
    accept: 'application/json',
  })
  const { organisations } = await found.json()
  const [position] = organisations.flatMap((one: { positions: { id: string }[] }) => one.positions)
  const { personId } = site.as.member.membership
  const held = await addRecord(site.context, site.as.coordinator, nouns.holding, {
    personId,
    positionId: position.id,
  })
  expect(held.ok).toBe(true)
  const meeting = await addRecord(site.context, site.as.coordinator, nouns.meeting, {
    groupId: plan.group,
    heldOn: '2020-08-20',
  })
  const meetingId = meeting.ok ? meeting.value.id : ''
  const point = { wording: 'Ring fastighetsägaren', owner: 'Kommunpolis', due: 'senast 26 augusti' }
  await addRecord(site.context, site.as.coordinator, nouns.actionPoint, point, { meetingId })
})
afterAll(async () => {
  await receiver.close()
  await site.close()
})
beforeEach(() => {
  receiver.taken = []
})

const at = (time: string): Context => ({
  ...site.context,
  now: () => new Date(time),
  mailFrom: 'samhandling@example.org',
})

async function remindAt(time: string): Promise<string[]> {
  const context = at(time)
  await remind(context, addresses)
  return delivered(context)
}

async function delivered(context: Context): Promise<string[]> {
  const server = openMailServer(receiver.url, 'samhandling@example.org')
  while ((await deliverNext(context, server, 'plan.example.org')) === 'sent');
  return receiver.taken.map(({ to }) => (Array.isArray(to) ? '' : (to?.text ?? '')))
}

test('one mail a week tells a person what of theirs is late, with links, and says how it ends', async () => {
  expect(await remindAt('2020-08-24T04:59:00Z')).toEqual([])
  const reminded = await remindAt('2020-08-24T05:00:00Z')
  expect(reminded).toContain('member@example.org')
  expect(new Set(reminded).size).toBe(reminded.length)
  const mail = receiver.taken.find(({ to }) => !Array.isArray(to) && to?.text === 'member@example.org')!
  expect(mail.subject).toMatch(/^2 att göra i Ekbacken$/)
  expect(mail.text).toContain('Byt belysningen vid trappan')
  expect(mail.text).toContain(`${origin}/samverkan/${site.slug}/aktivitet/`)
  expect(mail.text).toContain('Ring fastighetsägaren (klar senast 26 augusti)')
  expect(mail.text).toContain(`${origin}/samverkan/${site.slug}/motesuppdrag/`)
  expect(mail.text).not.toContain('Gå kvällsrundor')
  expect(mail.headers.get('list')).toMatchObject({ unsubscribe: { url: expect.stringContaining(origin) } })
})

test('nobody is reminded on a holiday, but on the next working day', async () => {
  expect(await remindAt('2020-12-24T08:00:00Z')).toEqual([])
  expect(await remindAt('2020-12-28T08:00:00Z')).not.toEqual([])
})

test('however often and by however many it is done, once a week', async () => {
  await Promise.all([
    remind(at('2020-08-31T07:00:00Z'), addresses),
    remind(at('2020-08-31T07:00:00Z'), addresses),
  ])
  const first = await remindAt('2020-08-31T08:00:00Z')
  expect(first.filter(to => to === 'member@example.org')).toHaveLength(1)
  receiver.taken = []
  expect(await remindAt('2020-09-03T08:00:00Z')).toEqual([])
  expect(await remindAt('2020-09-05T08:00:00Z')).toEqual([])
})

test('one who cannot be reminded keeps nobody else from it, and is told of by the id', async () => {
  const { personId } = site.as.leader.membership
  const [held] = await readAs(site.database, site.as.coordinator.identity, reading =>
    reading.selectFrom('holding').select('positionId').execute(),
  )
  await addRecord(site.context, site.as.coordinator, nouns.holding, {
    personId,
    positionId: held?.positionId,
  })
  const refuse = (address: string) =>
    onConnection(site.fresh.owner, owner =>
      owner.query(`alter table mail add constraint refused check (address <> '${address}') not valid`),
    )
  const allow = () =>
    onConnection(site.fresh.owner, owner => owner.query('alter table mail drop constraint refused'))
  for (const [day, refused, reminded] of [
    ['2020-11-02T07:00:00Z', 'member', 'leader'],
    ['2020-11-16T07:00:00Z', 'leader', 'member'],
  ] as const) {
    const told: unknown[] = []
    await refuse(`${refused}@example.org`)
    await remind(at(day), addresses, work => work().catch(error => void told.push(error)))
    const sent = await delivered(at(day))
    await allow()
    expect(sent).toContain(`${reminded}@example.org`)
    expect(sent).not.toContain(`${refused}@example.org`)
    const { slug } = site.as[refused].membership
    expect(told.map(error => (error as Error).message)).toEqual([
      `the person ${site.as[refused].membership.personId} of ${slug} could not be reminded; the others are`,
    ])
    receiver.taken = []
  }
})

test('where no mail server is set nobody is reminded', async () => {
  const { mailFrom: _, ...unset } = at('2020-09-07T07:00:00Z')
  expect(await remind(unset, addresses)).toBe(0)
})

test('the link in a mail ends them without signing in; looking at it does not', async () => {
  await remindAt('2020-09-14T07:00:00Z')
  const mail = receiver.taken.find(({ to }) => !Array.isArray(to) && to?.text === 'member@example.org')!
  const [address] = /https:\S+\/avsluta/.exec(mail.text!)!
  const { pathname } = new URL(address)
  const asked = await site.ask(null, pathname)
  expect(asked.status).toBe(200)
  const html = await asked.text()
  await expectValidHtml(html)
  expect(textOf(html)).toContain('Sluta få påminnelser')
  receiver.taken = []
  expect(await remindAt('2020-09-21T07:00:00Z')).toContain('member@example.org')

  // As a mail program does it by itself: from elsewhere, with no session (RFC 8058).
  const ended = await site.ask(null, pathname, {
    form: { 'List-Unsubscribe': 'One-Click' },
    headers: { origin: 'https://mail.example.net' },
  })
  expect(ended.status).toBe(200)
  receiver.taken = []
  expect(await remindAt('2020-09-28T07:00:00Z')).not.toContain('member@example.org')
})

test('a guessed link ends nothing', async () => {
  const path = `/utskick/${'x'.repeat(43)}/avsluta`
  expect((await site.ask(null, path)).status).toBe(404)
  expect((await site.ask(null, path, { method: 'POST' })).status).toBe(404)
})
