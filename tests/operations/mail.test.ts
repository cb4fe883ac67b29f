/** Mail against a real server on loopback: once, whoever sends it and whatever happens meanwhile. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type MailServer, openMailServer } from '../../src/integrations/smtp.ts'
import type { Context } from '../../src/operations/context.ts'
import { deliverNext, type Mail, queueMail } from '../../src/operations/mail.ts'
import { openDatabase, readAs, writeAs } from '../../src/storage/database.ts'
import { startMailServer, type TestMailServer } from '../mail-server.ts'
import { aMonday, makeWorld, type World } from '../people.ts'

let world: World
let context: Context
let receiver: TestMailServer
let server: MailServer
let now = aMonday
beforeAll(async () => {
  world = await makeWorld()
  receiver = await startMailServer()
  context = { ...world.context, mailFrom: 'Samhandling <samhandling@example.org>', now: () => now }
  server = openMailServer(receiver.url, context.mailFrom!)
})
afterAll(async () => {
  await receiver.close()
  await world.close()
})
beforeEach(() => {
  receiver.taken = []
  receiver.refusing = null
  receiver.before = async () => {}
  now = new Date(now.getTime() + 7 * 86_400_000)
})

const aMail = (onceKey: string, subject = 'Kallelse till åtgärdsgruppen'): Mail => ({
  kind: 'notice',
  to: { personId: null, address: 'polisen@example.org', language: 'sv' },
  subject,
  text: 'Vi ses på måndag.\n',
  html: '<p>Vi ses på <b>måndag</b>.</p>',
  attachments: [
    {
      filename: 'möte.ics',
      contentType: 'text/calendar; method=PUBLISH',
      content: Buffer.from('BEGIN:VCALENDAR').toString('base64'),
    },
  ],
  onceKey,
})

function queue(...mails: Mail[]): Promise<void> {
  const actor = world.as.member
  return writeAs(world.database, actor.identity, async writing => {
    for (const mail of mails) await queueMail(context, writing, actor, mail)
  })
}

async function deliverAll(postman: Context = context, by = server): Promise<number> {
  for (let sent = 0; ; sent++)
    if ((await deliverNext(postman, by, 'plan.example.org')) !== 'sent') return sent
}

test('mail leaves once, in plain text and HTML, with what belongs to it; its words are not kept', async () => {
  await queue(aMail('once'))
  await queue(aMail('once', 'En gång till'))
  expect(await deliverAll()).toBe(1)
  expect(await deliverAll()).toBe(0)
  const [mail] = receiver.taken
  expect(mail!.subject).toBe('Kallelse till åtgärdsgruppen')
  expect(mail!.from?.text).toBe('"Samhandling" <samhandling@example.org>')
  expect(mail!.text).toContain('Vi ses på måndag.')
  expect(mail!.html).toContain('<b>måndag</b>')
  expect(mail!.attachments.map(({ filename }) => filename)).toEqual(['möte.ics'])
  const kept = await readAs(world.database, world.as.member.identity, reading =>
    reading
      .selectFrom('mail')
      .innerJoin('delivery', 'delivery.mailId', 'mail.id')
      .select(['mail.text', 'mail.html', 'mail.attachments', 'mail.dueAt', 'delivery.messageId'])
      .where('onceKey', '=', 'once')
      .execute(),
  )
  expect(kept).toEqual([{ text: null, html: null, attachments: [], dueAt: null, messageId: mail!.messageId }])
})

test('what is not stored does not leave', async () => {
  const actor = world.as.member
  await expect(
    writeAs(world.database, actor.identity, async writing => {
      await queueMail(context, writing, actor, aMail('taken back'))
      throw new Error('the meeting could not be stored')
    }),
  ).rejects.toThrow('could not be stored')
  expect(await deliverAll()).toBe(0)
})

test('two postmen share the work, and each mail leaves once', async () => {
  const another = openDatabase(world.fresh.application)
  try {
    await queue(...Array.from({ length: 20 }, (_, number) => aMail(`shared ${number}`, `Nummer ${number}`)))
    const counts = await Promise.all([
      deliverAll(),
      deliverAll({ ...context, database: another }),
      deliverAll({ ...context, database: another }),
    ])
    expect(counts.reduce((sum, count) => sum + count)).toBe(20)
    expect(counts.filter(count => count > 0).length).toBeGreaterThan(1)
    const subjects = receiver.taken.map(({ subject }) => subject!)
    expect(new Set(subjects).size).toBe(20)
    expect(subjects).toHaveLength(20)
  } finally {
    await another.destroy()
  }
})

test('a server that is away is tried again later; one that refuses for good is not', async () => {
  await queue(aMail('greylisted'))
  receiver.refusing = 451
  expect(await deliverNext(context, server, 'plan.example.org')).toBe('failed')
  expect(await deliverNext(context, server, 'plan.example.org')).toBe('nothing')
  receiver.refusing = null
  now = new Date(now.getTime() + 60_000)
  expect(await deliverAll()).toBe(1)

  await queue(aMail('refused'))
  receiver.refusing = 550
  expect(await deliverNext(context, server, 'plan.example.org')).toBe('failed')
  receiver.refusing = null
  now = new Date(now.getTime() + 86_400_000)
  expect(await deliverAll()).toBe(0)
  const failures = await readAs(world.database, world.as.member.identity, reading =>
    reading
      .selectFrom('failure')
      .innerJoin('mail', 'mail.id', 'failure.mailId')
      .select(['onceKey', 'reason', 'mail.text'])
      .orderBy('failure.at')
      .execute(),
  )
  expect(failures).toMatchObject([
    { onceKey: 'greylisted', reason: expect.stringContaining('451') },
    { onceKey: 'refused', reason: expect.stringContaining('550'), text: null },
  ])
})

test('no mail server in sight is a failure like others', async () => {
  await queue(aMail('away'))
  const away = openMailServer('smtp://127.0.0.1:9', context.mailFrom!)
  expect(await deliverNext(context, away, 'plan.example.org')).toBe('failed')
  now = new Date(now.getTime() + 60_000)
  expect(await deliverAll()).toBe(1)
})

test('where no mail server is set nothing is queued', async () => {
  const actor = world.as.member
  await writeAs(world.database, actor.identity, writing =>
    queueMail(world.context, writing, actor, aMail('unset')),
  )
  expect(await deliverAll()).toBe(0)
})
