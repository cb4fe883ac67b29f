/** Calling to a meeting by mail, over a real mail server: whom it reaches, once, and again when it has changed. */
import ICAL from 'ical.js'
import type { ParsedMail } from 'mailparser'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openMailServer } from '../../src/integrations/smtp.ts'
import { deliverNext } from '../../src/operations/mail.ts'
import { nouns } from '../../src/operations/nouns.ts'
import { addRecord, type Noun } from '../../src/operations/record.ts'
import { type APlan, writeAPlan } from '../a-plan.ts'
import { readCalendar } from '../calendar-readers.ts'
import { expectValidHtml, textOf } from '../html.ts'
import { startMailServer, type TestMailServer } from '../mail-server.ts'
import { makeSite, type Site } from '../site.ts'

let site: Site
let plan: APlan
let receiver: TestMailServer
let meeting: string
let vacancy: string
const secret = 'Hotbild mot en handlare'
const from = 'samhandling@example.org'
const at = (path: string) => `/samverkan/${site.slug}${path}`
const read = async (role: keyof Site['as'], path: string) => (await site.ask(site.as[role], at(path))).text()
const send = (role: keyof Site['as'], path: string, form: Record<string, string>) =>
  site.ask(site.as[role], at(path), { form, accept: 'application/json' })

async function add(noun: Noun, input: object, belongsTo: Record<string, unknown> = {}): Promise<string> {
  const outcome = await addRecord(site.context, site.as.coordinator, noun, input, belongsTo)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
  return outcome.value.id
}

/** Presses the button, lets the postman work, and says what was answered and which mail arrived. */
async function call(role: keyof Site['as'] = 'member') {
  const answer = await send(role, `/mote/${meeting}/kallelse`, { x: '' })
  await deliver()
  return { status: answer.status, told: await answer.json(), mail: receiver.taken.splice(0) }
}

async function deliver(): Promise<void> {
  const server = openMailServer(receiver.url, from)
  while ((await deliverNext(site.context, server, 'plan.example.org')) !== 'nothing');
}

const addressOf = ({ to }: ParsedMail) => (Array.isArray(to) ? '' : (to?.text ?? ''))
const addressesOf = (mail: ParsedMail[]) => mail.map(addressOf).sort()

function eventIn(mail: ParsedMail) {
  const [file] = mail.attachments
  expect(file).toMatchObject({ filename: 'mote.ics', contentType: 'text/calendar' })
  const text = file!.content.toString()
  readCalendar(text)
  const calendar = new ICAL.Component(ICAL.parse(text))
  return new ICAL.Event(calendar.getFirstSubcomponent('vevent')!)
}

beforeAll(async () => {
  site = await makeSite()
  site.context.mailFrom = from
  receiver = await startMailServer()
  plan = await writeAPlan(site)
  const seated = async (name: string, personIds: string[]) => {
    const positionId = await add(nouns.position, { name, organisationId: plan.municipality })
    await add(nouns.seat, { groupId: plan.group, positionId })
    for (const personId of personIds) await add(nouns.holding, { positionId, personId })
    return positionId
  }
  const { member, leader } = site.as
  const unreachable = await add(nouns.person, { name: 'Utan Adress' })
  await seated('Förvaltare', [member.membership.personId])
  await seated('Samordnare', [member.membership.personId, unreachable])
  await seated('Områdeschef', [leader.membership.personId])
  vacancy = await seated('Skolsköterska', [])
  meeting = await add(nouns.meeting, {
    groupId: plan.group,
    heldOn: '2020-09-15',
    startsAt: '09:00',
    endsAt: '10:30',
    location: 'Medborgarkontoret',
  })
  const item = {
    title: 'Läget på torget',
    text: 'Läs mätningen.\nTa med kartan.',
    presenter: 'Kommunpolisen',
  }
  await add(nouns.agendaItem, item, { meetingId: meeting })
  await add(nouns.agendaItem, { title: secret, text: secret, internal: 'on' }, { meetingId: meeting })
})
afterAll(async () => {
  await receiver.close()
  await site.close()
})
beforeEach(() => {
  receiver.taken = []
  receiver.refusing = null
})

test('only who keeps the meeting calls to it, and the page says who would be reached', async () => {
  for (const role of ['leader', 'reader', 'participant', 'reporter'] as const)
    expect((await send(role, `/mote/${meeting}/kallelse`, { x: '' })).status).toBe(403)
  const html = await read('member', `/mote/${meeting}`)
  await expectValidHtml(html)
  const text = textOf(html)
  expect(text).toContain('Kallelsen har inte skickats.')
  expect(text).toContain('går med e-post till Person i rollen member och Person i rollen leader.')
  expect(text).toContain('E-postadress saknas för Utan Adress.')
  expect(text).toContain('Ingen har befattningen den dagen: Skolsköterska.')
  expect(text).toContain('Skicka kallelse')
  const leaders = textOf(await read('leader', `/mote/${meeting}`))
  expect(leaders).not.toContain('Skicka kallelse')
  expect(textOf(await read('reader', `/mote/${meeting}`))).not.toContain('Kallelsen har inte skickats.')
})

test('one mail to each who is called, with the agenda and the meeting for a calendar, and nothing internal', async () => {
  const { status, told, mail } = await call()
  expect(status).toBe(201)
  expect(told).toEqual({ number: 1, sent: 2, without: ['Utan Adress'], vacant: ['Skolsköterska'] })
  expect(addressesOf(mail)).toEqual(['leader@example.org', 'member@example.org'])
  const own = mail.find(one => addressOf(one) === 'member@example.org')!
  expect(own.subject).toBe('Kallelse: Torggruppen 15 september 2020 kl. 09:00–10:30')
  expect(own.text).toContain('kallad till möte i Torggruppen som Förvaltare och Samordnare.')
  expect(own.text).toContain('Plats: Medborgarkontoret')
  expect(own.text).toContain(
    '1. Läget på torget – föredras av Kommunpolisen\n  Läs mätningen.\n  Ta med kartan.',
  )
  expect(own.text).toContain(`http://localhost${at(`/mote/${meeting}`)}`)
  expect(own.html).toContain('<ol><li>Läget på torget – föredras av Kommunpolisen<br>Läs mätningen.')
  const event = eventIn(own)
  expect(event.uid).toBe(`${meeting}@localhost`)
  expect(event.sequence).toBe(0)
  expect(event.startDate.toString()).toBe('2020-09-15T09:00:00')
  expect(event.location).toBe('Medborgarkontoret')
  for (const one of mail)
    for (const words of [one.text, one.html, one.subject, one.attachments[0]!.content.toString()])
      expect(words).not.toContain(secret)
  expect(own.headers.has('list')).toBe(false)

  const html = await read('coordinator', `/mote/${meeting}`)
  await expectValidHtml(html)
  const text = textOf(html)
  expect(text).toMatch(/Kallelse 1 skickades 24 augusti 2020.*av Person i rollen member/)
  expect(text).toContain('Till Person i rollen leader och Person i rollen member.')
  expect(text).not.toContain('Skicka kallelse')
  expect(text).toContain('skickade kallelsen till mötet')
})

test('pressed again, and by two at once, it is the same notice and nobody gets it twice', async () => {
  expect(await call('coordinator')).toMatchObject({ status: 200, told: { number: 1, sent: 0 }, mail: [] })
  await add(nouns.agendaItem, { title: 'Nästa steg' }, { meetingId: meeting })
  const both = await Promise.all([
    send('member', `/mote/${meeting}/kallelse`, { x: '' }),
    send('coordinator', `/mote/${meeting}/kallelse`, { x: '' }),
  ])
  const sent = await Promise.all(
    both.map(answer => answer.json() as Promise<{ sent: number; number: number }>),
  )
  expect(sent.map(one => one.sent).sort()).toEqual([0, 2])
  expect(new Set(sent.map(one => one.number))).toEqual(new Set([2]))
  await deliver()
  expect(addressesOf(receiver.taken)).toEqual(['leader@example.org', 'member@example.org'])
  expect(receiver.taken[0]!.subject).toMatch(/^Ändrad kallelse: /)
  expect(receiver.taken[0]!.text).toContain('Kallelsen har ändrats.')
})

test('what is internal changes no notice', async () => {
  await add(nouns.agendaItem, { title: `${secret} igen`, internal: 'on' }, { meetingId: meeting })
  expect(await call()).toMatchObject({ told: { number: 2, sent: 0 }, mail: [] })
})

test('who gets the function later is sent the same notice alone', async () => {
  const personId = site.as.reader.membership.personId
  await add(nouns.holding, { positionId: vacancy, personId })
  expect(textOf(await read('member', `/mote/${meeting}`))).toContain('Skicka till dem som inte har fått den')
  const { told, mail } = await call()
  expect(told).toMatchObject({ number: 2, sent: 1, vacant: [] })
  expect(addressesOf(mail)).toEqual(['reader@example.org'])
})

test('a meeting that is moved, cancelled and on after all moves in the calendars that have it', async () => {
  const before = { uid: `${meeting}@localhost`, sequence: 1 }
  const fields = { groupId: plan.group, heldOn: '2020-09-16', startsAt: '13:00', version: '1' }
  expect((await send('member', `/mote/${meeting}/andra`, fields)).status).toBe(200)
  expect(textOf(await read('member', `/mote/${meeting}`))).toContain('Skicka ändrad kallelse')
  const moved = eventIn((await call()).mail[0]!)
  expect(moved.uid).toBe(before.uid)
  expect(moved.sequence).toBeGreaterThan(before.sequence)
  expect(moved.startDate.toString()).toBe('2020-09-16T13:00:00')

  const answer = await send('member', `/installt-mote/ny?mote=${meeting}`, { reason: 'För få kan komma' })
  const { id } = (await answer.json()) as { id: string }
  const { mail } = await call()
  expect(mail[0]!.subject).toBe('Inställt möte: Torggruppen 16 september 2020 kl. 13:00')
  expect(mail[0]!.text).toContain('är inställt: För få kan komma')
  expect(mail[0]!.text).not.toContain('Läget på torget')
  const off = eventIn(mail[0]!)
  expect(off.component.getFirstPropertyValue('status')).toBe('CANCELLED')
  expect(off.sequence).toBeGreaterThan(moved.sequence)

  await site.ask(site.as.member, at(`/installt-mote/${id}/ta-bort`), { form: { version: '1' } })
  const on = eventIn((await call()).mail[0]!)
  expect(on.component.getFirstPropertyValue('status')).toBe('CONFIRMED')
  expect(on.sequence).toBeGreaterThan(off.sequence)
})

test('a mail that no server takes is told of, and can be sent again', async () => {
  await add(nouns.agendaItem, { title: 'Övrigt' }, { meetingId: meeting })
  receiver.refusing = 550
  await call()
  expect(textOf(await read('leader', `/mote/${meeting}`))).toContain('(kunde inte levereras)')
  receiver.refusing = null
  const { told, mail } = await call()
  expect(told).toMatchObject({ number: 6, sent: 3 })
  expect(mail).toHaveLength(3)
  const html = await read('member', `/mote/${meeting}`)
  await expectValidHtml(html)
  expect(textOf(html)).not.toContain('(kunde inte levereras)')
  expect(textOf(html)).toContain('Tidigare kallelser (5)')
  expect(await call()).toMatchObject({ told: { sent: 0 }, mail: [] })
})

test('a meeting that has been called to is cancelled, not removed', async () => {
  const form = { version: '2' }
  const answer = await site.ask(site.as.coordinator, at(`/mote/${meeting}/ta-bort`), { form })
  expect(answer.status).toBe(409)
  expect(await answer.text()).toContain('Kallelsen till mötet är skickad')
})

test('nobody is told that a notice is missing of a meeting that is cancelled', async () => {
  const coming = await add(nouns.meeting, { groupId: plan.group, heldOn: '2020-10-20' })
  expect(await read('member', `/mote/${coming}`)).toContain('Kallelsen har inte skickats.')
  await add(nouns.cancellation, {}, { meetingId: coming })
  expect(await read('member', `/mote/${coming}`)).not.toContain('Kallelsen har inte skickats.')
})

test('nobody is called to a meeting that has been, or from where no mail server is set', async () => {
  const past = await add(nouns.meeting, { groupId: plan.group, heldOn: '2020-08-23' })
  expect((await send('member', `/mote/${past}/kallelse`, { x: '' })).status).toBe(409)
  expect(await read('member', `/mote/${past}`)).not.toContain('Skicka kallelse')
  expect(await read('member', `/mote/${past}`)).not.toContain('Kallelsen har inte skickats.')
  delete site.context.mailFrom
  const answer = await site.ask(site.as.member, at(`/mote/${meeting}/kallelse`), { form: { x: '' } })
  expect(answer.status).toBe(409)
  expect(textOf(await answer.text())).toContain('ingen e-postserver är inställd')
  expect(textOf(await read('member', `/mote/${meeting}`))).toContain('Ladda ner kallelsen i stället.')
})

test('without a mail server it is noted how notice was given', async () => {
  const coming = await add(nouns.meeting, { groupId: plan.group, heldOn: '2020-11-10' })
  const path = `/mote/${coming}/kallelse`
  const words = 'På telefon den 20 augusti'
  expect((await send('leader', path, { words })).status).toBe(403)
  expect((await send('member', path, { words: ' ' })).status).toBe(422)
  await expectValidHtml(await read('member', `/mote/${coming}`))
  expect(textOf(await read('member', `/mote/${coming}`))).toContain('Kallade på annat sätt')
  const answer = await site.ask(site.as.member, at(path), { form: { words } })
  expect(answer.status).toBe(303)
  const html = await read('leader', `/mote/${coming}`)
  await expectValidHtml(html)
  expect(textOf(html)).toContain(`Kallelse 1 gavs så här: ${words}`)
  expect(textOf(html)).not.toContain('Kallelsen har inte skickats.')
  // What has changed since is to be told anew.
  await add(nouns.agendaItem, { title: 'Läget på torget' }, { meetingId: coming })
  expect(textOf(await read('member', `/mote/${coming}`))).toContain('har ändrats sedan dess')
})
