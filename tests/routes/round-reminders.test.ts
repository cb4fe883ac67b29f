/** A round that asks again by itself, by a moved clock: whom, when, and once however many programs do it. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openMailServer } from '../../src/integrations/smtp.ts'
import { deliverNext } from '../../src/operations/mail.ts'
import { changeMember, showMembers } from '../../src/operations/membership.ts'
import { nouns } from '../../src/operations/nouns.ts'
import { joinPartnership } from '../../src/operations/partnership.ts'
import { addRecord, type Noun } from '../../src/operations/record.ts'
import { remindRounds } from '../../src/operations/round-reminders.ts'
import { addressesAt } from '../../src/server/addresses.ts'
import { atGate, openDatabase } from '../../src/storage/database.ts'
import { writeAPlan } from '../a-plan.ts'
import { textOf } from '../html.ts'
import { startMailServer, type TestMailServer } from '../mail-server.ts'
import { actorAt } from '../people.ts'
import { makeSite, type Site } from '../site.ts'

const { form } = addressesAt('https://plan.example.org')
let site: Site
let receiver: TestMailServer
/** Asked for 11 September 2020, a Friday: again on Tuesday the 8th, and on Monday the 14th. */
let asked: string
let untouched: string
let now = new Date('2020-09-01T08:00:00Z')

beforeAll(async () => {
  site = await makeSite()
  Object.assign(site.context, { now: () => now, mailFrom: 'samhandling@example.org' })
  receiver = await startMailServer()
  const plan = await writeAPlan(site)
  for (const [name, email] of [
    ['Poliskontakten', 'polis@example.org'],
    ['Biträdande', 'bitradande@example.org'],
  ]) {
    const personId = await add(nouns.person, { name, email })
    await add(nouns.holding, { personId, positionId: plan.officer })
  }
  asked = await pointOf('T2', '2020-09-11')
  untouched = await pointOf('T1', '2020-09-11')
  for (const id of [asked, untouched]) expect((await post(id, 'oppna')).status).toBe(201)
})
afterAll(async () => {
  await receiver.close()
  await site.close()
})
beforeEach(() => {
  receiver.taken = []
})

async function add(noun: Noun, fields: object): Promise<string> {
  const outcome = await addRecord(site.context, site.as.coordinator, noun, fields)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
  return outcome.value.id
}
const pointOf = (code: string, dueOn: string) =>
  add(nouns.reportingPoint, {
    year: '2020',
    code,
    name: `Uppföljning ${code}`,
    coversFrom: '2020-01-01',
    coversTo: '2020-08-31',
    dueOn,
  })
const at = (path: string) => `/samverkan/${site.slug}${path}`
const post = (point: string, step: string) =>
  site.ask(site.as.coordinator, at(`/tillfalle/${point}/${step}`), {
    method: 'POST',
    form: {},
    accept: 'application/json',
  })

/** What comes by itself at a time: to whom, and which words. */
async function remindedAt(time: string) {
  now = new Date(time)
  await remindRounds(site.context, form)
  return delivered()
}

async function delivered() {
  receiver.taken = []
  const server = openMailServer(receiver.url, 'samhandling@example.org')
  while ((await deliverNext(site.context, server, 'plan.example.org')) === 'sent');
  return receiver.taken.map(({ to, subject, text }) => ({
    to: Array.isArray(to) || !to ? '' : to.text,
    subject,
    text: text ?? '',
  }))
}
const both = ['bitradande@example.org', 'polis@example.org']
const addressesOf = (mail: { to: string }[]) => mail.map(({ to }) => to).sort()

test('a round for which nobody has been asked asks nobody', async () => {
  expect(await remindedAt('2020-09-08T08:00:00Z')).toEqual([])
})

test('it is told beforehand when it asks again; and it does so three working days before, in the morning, once', async () => {
  now = new Date('2020-09-01T08:00:00Z')
  expect((await post(asked, 'fraga')).status).toBe(200)
  expect(addressesOf(await delivered())).toEqual(both)
  const page = textOf(await (await site.ask(site.as.coordinator, at(`/tillfalle/${asked}`))).text())
  expect(page).toContain(
    'av sig självt dem som inte har svarat: den 8 september 2020 och den 14 september 2020',
  )
  expect(await remindedAt('2020-09-07T08:00:00Z')).toEqual([])
  expect(await remindedAt('2020-09-08T04:59:00Z')).toEqual([])
  const mail = await remindedAt('2020-09-08T05:00:00Z')
  expect(addressesOf(mail)).toEqual(both)
  expect(mail[0]!.subject).toMatch(/^Påminnelse – Uppföljning T2 2020/)
  expect(mail[0]!.text).toContain('Vi behöver ditt svar senast 11 september 2020')
  expect(mail[0]!.text).toMatch(/https:\/\/plan\.example\.org\/svar\/[\w-]{43}/)
  for (const later of ['2020-09-08T09:00:00Z', '2020-09-09T08:00:00Z', '2020-09-11T08:00:00Z'])
    expect(await remindedAt(later)).toEqual([])
})

test('two programs at once, on the first working day after: those who still have not answered, once each', async () => {
  now = new Date('2020-09-12T08:00:00Z')
  expect(await remindRounds(site.context, form)).toBe(0)
  now = new Date('2020-09-14T08:00:00Z')
  const another = openDatabase(site.fresh.application)
  try {
    const counts = await Promise.all(
      [site.context, { ...site.context, database: another }, site.context].map(context =>
        remindRounds(context, form),
      ),
    )
    expect(counts.sort()).toEqual([0, 0, 2])
  } finally {
    await another.destroy()
  }
  const mail = await delivered()
  expect(addressesOf(mail)).toEqual(both)
  expect(mail[0]!.text).toContain('skulle ha kommit senast 11 september 2020')
  expect(await remindedAt('2020-09-15T08:00:00Z')).toEqual([])
  now = new Date('2020-09-14T09:00:00Z')
  const history = textOf(await (await site.ask(site.as.coordinator, at('/historik'))).text())
  expect(history).toContain(
    'Person i rollen coordinator lät programmet skicka på nytt länken till ett formulär',
  )
})

test('who was asked by hand on the day is not asked again; who answered is left alone', async () => {
  now = new Date('2020-09-08T04:00:00Z')
  await post(untouched, 'fraga')
  await delivered()
  expect(await remindedAt('2020-09-08T08:00:00Z')).toEqual([])
  const { lines } = await (
    await site.ask(site.as.coordinator, at(`/tillfalle/${untouched}`), { accept: 'application/json' })
  ).json()
  const answer = { production: 'done', effect: 'not-known', answeredAs: 'Kommunpolis' }
  for (const { followUpId } of lines) {
    const answered = await site.ask(site.as.member, at(`/uppfoljning/${followUpId}`), { form: answer })
    expect(answered.status).toBe(303)
  }
  now = new Date('2020-09-14T08:00:00Z')
  expect(await remindRounds(site.context, form)).toBe(0)
})

test('where no mail server is set nobody is asked; where who asked has left another coordinator does', async () => {
  now = new Date('2020-09-01T08:00:00Z')
  const last = await pointOf('VB', '2020-09-11')
  for (const step of ['oppna', 'fraga']) expect((await post(last, step)).ok).toBe(true)
  await delivered()
  const other = { name: 'Andra samordnaren', email: 'andra@example.org' }
  await atGate(site.database, gate =>
    joinPartnership(site.context, gate, site.partnershipId, 'coordinator', other),
  )
  const actor = await actorAt(site.context, other.email)
  const { members } = (await showMembers(site.context, actor))!
  const { id, version } = members.find(({ email }) => email === 'coordinator@example.org')!
  const reader = { role: 'reader', groupIds: [], placeIds: [] }
  expect((await changeMember(site.context, actor, id, version, reader)).ok).toBe(true)
  now = new Date('2020-09-08T08:00:00Z')
  const { mailFrom: _, ...unset } = site.context
  expect(await remindRounds(unset, form)).toBe(0)
  const mail = await remindedAt('2020-09-09T08:00:00Z')
  expect(addressesOf(mail)).toEqual(both)
  expect(mail[0]!.text).toContain('Andra samordnaren')
})

test('one round that fails stops no other', async () => {
  await site.close()
  site = await makeSite()
  Object.assign(site.context, { now: () => now, mailFrom: 'samhandling@example.org' })
  now = new Date('2020-09-01T08:00:00Z')
  const plan = await writeAPlan(site)
  const personId = await add(nouns.person, { name: 'Poliskontakten', email: 'polis@example.org' })
  await add(nouns.holding, { personId, positionId: plan.officer })
  for (const code of ['T1', 'T2']) {
    const point = await pointOf(code, '2020-09-11')
    for (const step of ['oppna', 'fraga']) expect((await post(point, step)).ok).toBe(true)
  }
  now = new Date('2020-09-08T08:00:00Z')
  const mishaps: unknown[] = []
  let isFirst = true
  const failing = (token: string) => {
    if (!isFirst) return form(token)
    isFirst = false
    throw new Error('the first round')
  }
  const apart = (work: () => Promise<void>) => work().catch(error => void mishaps.push(error))
  expect(await remindRounds(site.context, failing, apart)).toBe(1)
  expect(mishaps).toMatchObject([{ message: 'the first round' }])
})

test('a partnership that asks only when somebody presses asks nobody by itself, says so, and may think again', async () => {
  now = new Date('2020-09-10T08:00:00Z')
  const quiet = await pointOf('VB', '2020-09-18')
  for (const step of ['oppna', 'fraga']) expect((await post(quiet, step)).ok).toBe(true)
  await delivered()
  const path = at('/andra')
  const settings = await (await site.ask(site.as.coordinator, path)).text()
  expect(settings).toContain('tre arbetsdagar innan svaren ska vara inne')
  const choose = async (asksAgain: string | null) => {
    const html = await (await site.ask(site.as.coordinator, path)).text()
    const version = /name="version" value="(\d+)"/.exec(html)![1]!
    const form = { name: 'Ekbacken', version, ...(asksAgain && { asksAgain }) }
    return (await site.ask(site.as.coordinator, path, { form })).status
  }
  expect(await choose('sometimes')).toBe(422)
  expect(await choose('when-pressed')).toBe(303)
  // What says nothing of it leaves it.
  expect(await choose(null)).toBe(303)
  expect(await remindedAt('2020-09-16T08:00:00Z')).toEqual([])
  const there = textOf(await (await site.ask(site.as.coordinator, at(`/tillfalle/${quiet}`))).text())
  expect(there).toContain('ni har valt att bara fråga när ni trycker')
  expect(there).not.toContain('16 september 2020 och den')
  expect((await post(quiet, 'fraga')).status).toBe(200)
  expect(addressesOf(await delivered())).toEqual(['polis@example.org'])
  expect(await choose('by-itself')).toBe(303)
  expect(addressesOf(await remindedAt('2020-09-21T08:00:00Z'))).toEqual(['polis@example.org'])
  const shown = textOf(await (await site.ask(site.as.reader, at('/organisation'))).text())
  expect(shown).toContain('Frågas igen av programmet självt')
})
