/** A round as people meet it: opened, asked by mail, answered by a link or signed in; and every way in which a link opens nothing. */
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openMailServer } from '../../src/integrations/smtp.ts'
import { deliverNext } from '../../src/operations/mail.ts'
import { nouns } from '../../src/operations/nouns.ts'
import { addRecord, changeRecord } from '../../src/operations/record.ts'
import { openRound } from '../../src/operations/round.ts'
import { atGate, type Reading, readAs, throughGateAsBearer, writeAs } from '../../src/storage/database.ts'
import { insertFormLinkEnd, listFormLinks } from '../../src/storage/form-link.ts'
import { type APlan, writeAPlan } from '../a-plan.ts'
import { expectValidHtml, textOf } from '../html.ts'
import { startMailServer, type TestMailServer } from '../mail-server.ts'
import { makeSite, type Site } from '../site.ts'

let site: Site
let plan: APlan
let receiver: TestMailServer
let officerId: string
/** When it is: each test moves it. */
let now = new Date('2020-04-20T08:00:00Z')
const points: Record<string, string> = {}

beforeAll(async () => {
  site = await makeSite()
  // The site's own clock, and a mail server.
  Object.assign(site.context, { now: () => now, mailFrom: 'samhandling@example.org' })
  receiver = await startMailServer()
  plan = await writeAPlan(site)
  await site.ask(site.as.coordinator, at('/uppfoljning/kalender'), {
    form: { year: '2020', template: 'stockholm' },
  })
  const html = await (await site.ask(site.as.coordinator, at('/uppfoljning?ar=2020'))).text()
  for (const [, id, , name] of html.matchAll(/tillfalle\/([0-9a-f-]{36})("[^>]*)>([^<]+)</g))
    points[name!] ??= id!
  officerId = await personWith('Poliskontakten', 'polis@example.org')
  await add(nouns.holding, { personId: officerId, positionId: plan.officer })
})
afterAll(async () => {
  await receiver.close()
  await site.close()
})

const at = (path: string) => `/samverkan/${site.slug}${path}`
const first = () => points['Tertialrapport 1']!
const add = async (noun: Parameters<typeof addRecord>[2], fields: object, belongsTo = {}) => {
  const outcome = await addRecord(site.context, site.as.coordinator, noun, fields, belongsTo)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
  return outcome.value.id
}
const personWith = (name: string, email: string) => add(nouns.person, { name, email })
const json = async (path: string, as: keyof Site['as'] = 'coordinator') =>
  (await site.ask(site.as[as], at(path), { accept: 'application/json' })).json()
const post = (path: string, form: Record<string, string> = {}, as: keyof Site['as'] = 'coordinator') =>
  site.ask(site.as[as], at(path), { method: 'POST', form, accept: 'application/json' })

async function delivered() {
  receiver.taken = []
  const server = openMailServer(receiver.url, 'samhandling@example.org')
  while ((await deliverNext(site.context, server, 'plan.example.org')) === 'sent');
  return receiver.taken
}
const linkIn = (text: string | undefined) => text?.match(/\/svar\/[\w-]+/)?.[0] ?? ''

const answer = {
  production: 'partly',
  produced: 'Tre av fem lampor är bytta',
  reason: 'Två stolpar måste ersättas',
  effect: 'not-known',
  answeredAs: 'Kommunpolis',
}

test('before it is opened, a point shows what it would ask about and who answers; readers cannot open it', async () => {
  const page = await (await site.ask(site.as.reader, at(`/tillfalle/${first()}`))).text()
  await expectValidHtml(page)
  expect(textOf(page)).toContain('Uppföljningen är inte öppnad')
  expect(textOf(page)).toContain('Byt belysningen vid trappan')
  expect(page).not.toContain('/oppna')
  expect((await post(`/tillfalle/${first()}/oppna`, {}, 'leader')).status).toBe(403)
  expect((await post(`/tillfalle/${first()}/fraga`)).status).toBe(404)
})

test('opened once, it has a form for each activity that the plan follows up then, and no others', async () => {
  const opened = await post(`/tillfalle/${first()}/oppna`)
  expect(opened.status).toBe(201)
  const { id, forms } = await opened.json()
  expect(await (await post(`/tillfalle/${first()}/oppna`)).json()).toEqual({ id, forms })
  const { lines, tally } = await json(`/tillfalle/${first()}`)
  expect(lines.map(({ title }: { title: string }) => title)).toEqual(['Byt belysningen vid trappan'])
  expect(forms).toBe(1)
  expect(tally['no-answer']).toBe(1)
})

test('what its forms say of the point does not change under them', async () => {
  const { point } = await json(`/tillfalle/${first()}`)
  const form = { ...point, version: String(point.version), dueOn: '2020-06-30' }
  const moved = await post(
    `/tillfalle/${first()}/andra`,
    JSON.parse(JSON.stringify(form, (_, value) => value ?? '')),
  )
  expect(moved.status).toBe(409)
  expect(await moved.json()).toMatchObject({ title: 'opened' })
})

test('a year without a plan has nothing to follow up', async () => {
  const year = {
    year: '2019',
    code: 'T1',
    name: 'Tertialrapport 1 2019',
    coversFrom: '2019-01-01',
    coversTo: '2019-04-30',
    dueOn: '2019-05-08',
  }
  const id = await add(nouns.reportingPoint, year)
  expect(await openRound(site.context, site.as.coordinator, id)).toMatchObject({
    refusal: { name: 'nothing-to-follow-up' },
  })
  expect(textOf(await (await site.ask(site.as.reader, at(`/tillfalle/${id}`))).text())).toContain(
    'Det finns ingen plan för 2019',
  )
})

test('who answers is asked in one mail, once a day however often it is pressed; who cannot be reached is named', async () => {
  const asked = await (await post(`/tillfalle/${first()}/fraga`)).json()
  expect(asked).toEqual({ asked: 1, askedToday: 0, unreached: ['Förvaltningen'] })
  expect(await (await post(`/tillfalle/${first()}/fraga`)).json()).toMatchObject({ asked: 0, askedToday: 1 })
  const [mail, ...more] = await delivered()
  expect(more).toEqual([])
  expect(mail!.subject).toBe('Tertialrapport 1 2020: vi behöver ditt svar till Ekbacken')
  expect(mail!.text).toContain('senast 8 maj 2020')
  expect(linkIn(mail!.text)).toMatch(/^\/svar\/[\w-]{43}$/)
})

/** A new link for the officer, made by hand. */
async function newLink(): Promise<string> {
  const { lines } = await json(`/tillfalle/${first()}`)
  const made = await site.ask(site.as.coordinator, at(`/uppfoljning/${lines[0].followUpId}/lank`), {
    form: { person: officerId },
  })
  expect(made.status).toBe(200)
  return linkIn(await made.text())
}

test('a link opens its form without an account, in words, and nothing beyond it', async () => {
  const link = await newLink()
  const shown = await site.ask(null, link)
  expect(shown.status).toBe(200)
  expect(shown.headers.get('cache-control')).toBe('no-store')
  const html = await shown.text()
  await expectValidHtml(html)
  expect(textOf(html)).toContain('Poliskontakten, du svarar som Kommunpolis')
  expect(textOf(html)).toContain('Klar juni')
  expect(html).not.toContain(`/samverkan/${site.slug}`)
  const wrong = await site.ask(null, link, { form: { production: 'partly', answeredAs: 'Kommunpolis' } })
  expect(wrong.status).toBe(422)
  expect(textOf(await wrong.text())).toContain('Varför inte, eller inte helt?')
  // What was refused has not used the link up.
  const taken = await site.ask(null, link, { form: answer })
  expect(taken.status).toBe(200)
  expect(taken.headers.get('cache-control')).toBe('no-store')
  const thanks = await taken.text()
  await expectValidHtml(thanks)
  expect(textOf(thanks)).toContain('Tack, svaret är lämnat')
  expect(textOf(thanks)).toContain('Delvis genomförd')
  expect(textOf(thanks)).toContain('Två stolpar måste ersättas')
  // Shown this once.
  const later = await (await site.ask(null, link)).text()
  expect(textOf(later)).not.toContain('Två stolpar måste ersättas')
  const { lines, tally } = await json(`/tillfalle/${first()}`, 'reader')
  expect(lines[0].answer).toMatchObject({
    production: 'partly',
    answeredAs: 'Kommunpolis',
    personName: 'Poliskontakten',
  })
  expect(tally).toMatchObject({ partly: 1, 'no-answer': 0 })
  const history = textOf(await (await site.ask(site.as.coordinator, at('/historik'))).text())
  expect(history).toContain('Poliskontakten lade till svaret om aktiviteten')
})

test('a follow-up is opened early only when it is said that it shall, and the page tells how long is left', async () => {
  const id = points['Verksamhetsberättelse']!
  const ask = (form: Record<string, string>) =>
    site.ask(site.as.coordinator, at(`/tillfalle/${id}/oppna`), { method: 'POST', form })
  const page = await (await site.ask(site.as.coordinator, at(`/tillfalle/${id}`))).text()
  await expectValidHtml(page)
  expect(textOf(page)).toContain('Perioden är inte över. Den tar slut 31 december 2020: om 8 månader.')
  const early = await ask({ x: '' })
  expect(early.status).toBe(422)
  const again = await early.text()
  await expectValidHtml(again)
  expect(textOf(again)).toContain('Kryssa i att uppföljningen ska öppnas')
  expect((await json(`/tillfalle/${id}`)).round).toBeNull()
  expect((await ask({ early: 'on' })).status).toBe(303)
  expect((await json(`/tillfalle/${id}`)).round).not.toBeNull()
})

test('to the database, who bears a link is nobody but its bearer', async () => {
  // Another form, which is not theirs, was opened above.
  const { lines } = await json(`/tillfalle/${first()}`)
  const { followUpId } = lines[0]
  const bearer = {
    partnershipId: site.partnershipId,
    personId: officerId,
    formLinkId: lines[0].links[0].id,
    followUpId,
  }
  const seen = await atGate(site.database, async gate => {
    const writing = await throughGateAsBearer(gate, bearer)
    const count = async (table: 'plan' | 'activity' | 'person' | 'answer' | 'formLink' | 'followUp') =>
      (await writing.selectFrom(table).select('id').execute()).length
    return [
      await count('plan'),
      await count('activity'),
      await count('person'),
      await count('answer'),
      await count('formLink'),
      await count('followUp'),
    ]
  })
  // The form, and the one answer that it has: theirs takes its place.
  expect(seen).toEqual([0, 0, 0, 1, 0, 1])
})

test.each([
  ['used', async (link: string) => site.ask(null, link, { form: answer }), 410, 'Länken är redan använd'],
  [
    'revoked',
    async () => {
      const { lines } = await json(`/tillfalle/${first()}`)
      const path = at(`/uppfoljning/${lines[0].followUpId}/lank/aterkalla`)
      return site.ask(site.as.coordinator, path, { form: { link: lines[0].links[0].id } })
    },
    410,
    'Länken är återkallad',
  ],
  [
    'expired',
    async () => {
      now = new Date('2020-05-30T08:00:00Z')
    },
    410,
    'Länken har gått ut',
  ],
])('a link that is %s is refused with why, and takes no answer', async (_, end, status, words) => {
  now = new Date('2020-04-20T08:00:00Z')
  const link = await newLink()
  await end(link)
  const shown = await site.ask(null, link)
  expect(shown.status).toBe(status)
  const html = await shown.text()
  await expectValidHtml(html)
  expect(textOf(html)).toContain(words)
  const late = now
  now = new Date('2020-04-20T08:00:00Z')
  const before = (await json(`/tillfalle/${first()}`)).lines[0].answer.id
  now = late
  expect((await site.ask(null, link, { form: answer })).status).toBe(status)
  now = new Date('2020-04-20T08:00:00Z')
  expect((await json(`/tillfalle/${first()}`)).lines[0].answer.id).toBe(before)
})

test('a guessed link leads nowhere', async () => {
  now = new Date('2020-04-20T08:00:00Z')
  const right = (await newLink()).slice('/svar/'.length)
  const mistyped = right.slice(1) + right[0]
  for (const token of ['x', 'A'.repeat(43), mistyped]) {
    const shown = await site.ask(null, `/svar/${token}`, { form: answer })
    expect(shown.status).toBe(404)
    expect(textOf(await shown.text())).toContain('Länken leder ingenstans')
  }
})

test('of two answers by one link at once, one is taken', async () => {
  const link = await newLink()
  const statuses = await Promise.all(
    [1, 2, 3].map(async () => (await site.ask(null, link, { form: answer })).status),
  )
  expect(statuses.sort()).toEqual([200, 410, 410])
})

test.each([
  ['revoked', 'Länken är återkallad'],
  ['decided', 'Uppföljningen är avslutad'],
])('an answer while its link is %s says that, and not that somebody has answered', async (reason, words) => {
  const link = await newLink()
  const { lines } = await json(`/tillfalle/${first()}`)
  const { partnershipId, personId } = site.as.coordinator.membership
  const page = await writeAs(site.database, site.as.coordinator.identity, async writing => {
    const [newest] = await listFormLinks(writing, partnershipId, { followUpId: lines[0].followUpId })
    const end = { formLinkId: newest!.id, reason, at: now, personId }
    await insertFormLinkEnd(writing, { ...end, partnershipId, id: site.context.newId() })
    const answering = site.ask(null, link, { form: answer })
    // The answer waits for the end that is being written.
    await expect.poll(() => isWaiting(writing), { timeout: 10_000 }).toBe(true)
    return { answering }
  })
  const answered = await page.answering
  expect(answered.status).toBe(410)
  expect(textOf(await answered.text())).toContain(words)
})

async function isWaiting(reading: Reading): Promise<boolean> {
  const { rows } = await sql`select from pg_locks where not granted`.execute(reading)
  return rows.length > 0
}

test('an account answers in its place: the last answer holds, and the earlier stay', async () => {
  const { lines } = await json(`/tillfalle/${first()}`)
  const path = `/uppfoljning/${lines[0].followUpId}`
  expect((await post(path, answer, 'reader')).status).toBe(403)
  expect((await post(path, answer, 'leader')).status).toBe(403)
  const wrong = await post(path, { ...answer, effect: 'better' }, 'member')
  expect(await wrong.json()).toMatchObject({ problems: { effectBasis: 'required' } })
  now = new Date('2020-04-21T08:00:00Z')
  expect((await post(path, { ...answer, production: 'done', reason: '' }, 'member')).status).toBe(201)
  const page = await (await site.ask(site.as.reader, at(path))).text()
  await expectValidHtml(page)
  expect(textOf(page)).toContain('Tidigare svar')
  expect((await json(path)).answers[0]).toMatchObject({ production: 'done' })
  const activity = textOf(await (await site.ask(site.as.reader, at(`/aktivitet/${plan.lights}`))).text())
  expect(activity).toMatch(/Svar vid uppföljningarna.*T1 2020.*Genomförd.*Delvis genomförd/s)
  const thread = textOf(await (await site.ask(site.as.reader, at(`/plan/${plan.planId}/roda-traden`))).text())
  expect(thread).toContain('T1 2020: genomförd. Har problemet förändrats? Vet inte')
})

test('the next point’s form tells the last answer, and a reminder on a later day asks again', async () => {
  now = new Date('2020-04-25T08:00:00Z')
  const second = points['Tertialrapport 2']!
  await post(`/tillfalle/${second}/oppna`)
  const { lines } = await json(`/tillfalle/${second}`)
  const { form } = await json(`/uppfoljning/${lines[0].followUpId}`)
  expect(form.last).toMatchObject({ point: 'T1 2020', production: 'done' })
  await post(`/tillfalle/${second}/fraga`)
  expect(await delivered()).toHaveLength(1)
  now = new Date('2020-04-28T08:00:00Z')
  await post(`/tillfalle/${second}/fraga`)
  const [mail] = await delivered()
  expect(mail!.subject).toMatch(/^Påminnelse – Tertialrapport 2 2020/)
})

test('an activity that comes to the plan after the round was opened is told of, and taken into it', async () => {
  const second = points['Tertialrapport 2']!
  expect((await json(`/tillfalle/${second}`)).outside).toEqual([])
  const late = { title: 'Klottersanera muren', convener: 'Polisen', followUp: 'Vid T2' }
  const activityId = await add(nouns.activity, late, { areaId: plan.squares })
  const page = await (await site.ask(site.as.coordinator, at(`/tillfalle/${second}`))).text()
  await expectValidHtml(page)
  expect(textOf(page)).toContain('En av planens aktiviteter vid T2 är inte med i uppföljningen')
  const path = `/tillfalle/${second}/ta-med`
  expect((await post(path, { take: activityId }, 'leader')).status).toBe(403)
  expect((await post(path, { x: '' })).status).toBe(422)
  expect(await (await post(path, { take: activityId })).json()).toEqual({ added: 1 })
  expect(await (await post(path, { take: activityId })).json()).toEqual({ added: 0 })
  const { lines, outside } = await json(`/tillfalle/${second}`)
  expect(outside).toEqual([])
  expect(lines.at(-1)).toMatchObject({ title: late.title, activityId, answer: null })
  const { form } = await json(`/uppfoljning/${lines.at(-1).followUpId}`)
  expect(form.activity).toMatchObject({ title: late.title, convener: 'Polisen' })
  const history = await (await site.ask(site.as.coordinator, at('/historik'))).text()
  expect(textOf(history)).toContain(`lade till uppföljningen av aktiviteten ”${late.title}”`)
  await changeRecord(site.context, site.as.coordinator, nouns.activity, activityId, 1, {
    ...late,
    followUp: '',
  })
})

test('what a form told stays as it was when the plan changes', async () => {
  const { lines } = await json(`/tillfalle/${first()}`)
  const renamed = { title: 'Byt all belysning', duration: 'Klar juni' }
  const changed = await changeRecord(
    site.context,
    site.as.coordinator,
    nouns.activity,
    plan.lights,
    1,
    renamed,
  )
  expect(changed.ok).toBe(true)
  const { form } = await json(`/uppfoljning/${lines[0].followUpId}`)
  expect(form.activity.title).toBe('Byt belysningen vid trappan')
  const rows = await readAs(site.database, site.outsider.identity, reading =>
    reading.selectFrom('followUp').selectAll().execute(),
  )
  expect(rows).toEqual([])
})

test('goals and areas are assessed, with what it rests on; the whole is summarised, and two at once see each other', async () => {
  const { round } = await json(`/tillfalle/${first()}`)
  const goal = `/malbedomning/ny?omgang=${round.id}&mal=${plan.goal}`
  const form = await (await site.ask(site.as.coordinator, at(goal))).text()
  expect(form).not.toMatch(/<option value="[^>]*selected/)
  expect(form).toMatch(/<select[^>]*name="verdict"[^>]*><option value[^>]*>Välj</)
  expect(textOf(form)).toContain('Hur säker är bedömningen? (behövs om underlag inte saknas)')
  expect((await post(goal, { verdict: '', certainty: 'certain', basis: 'x' })).status).toBe(422)
  const bare = await post(goal, { verdict: 'partly' })
  expect(await bare.json()).toMatchObject({ problems: { certainty: 'required', basis: 'required' } })
  const said = { verdict: 'partly', certainty: 'uncertain', basis: 'Två mätningar' }
  expect((await post(goal, said)).status).toBe(201)
  expect((await post(goal, said)).status).toBe(422)
  expect((await post(goal, said, 'member')).status).toBe(403)
  expect(
    (await post(`/omradesbedomning/ny?omgang=${round.id}&omrade=${plan.squares}`, { text: 'Går framåt' }))
      .status,
  ).toBe(201)
  const path = `/tillfalle/${first()}/sammanfattning`
  expect((await post(path, { version: '1', summary: 'Det mesta är gjort' })).status).toBe(200)
  const late = await site.ask(site.as.coordinator, at(path), {
    form: { version: '1', summary: 'Något helt annat' },
  })
  expect(late.status).toBe(409)
  const both = await late.text()
  await expectValidHtml(both)
  expect(textOf(both)).toContain('Det mesta är gjort')
  expect(both).toContain('Något helt annat')
  const read = textOf(await (await site.ask(site.as.reader, at(`/tillfalle/${first()}`))).text())
  expect(read).toContain('Uppfylls delvis · Osäker')
  expect(read).toContain('Går framåt')
  expect(read).toContain('Skolan följs upp via Trygga torg')
})

test('what is looked over each year at the point stands on its page until it has been, and is due again the year after', async () => {
  const fields = { kind: 'routine', name: 'Rutin vid larm', revision: 'Ses över varje år vid T1' }
  const programmeId = await add(nouns.programme, fields)
  await add(nouns.revision, { revisedOn: '2019-04-02' }, { programmeId })
  const due = async () => (await json(`/tillfalle/${first()}`)).revisions
  expect(await due()).toEqual([
    { id: programmeId, name: 'Rutin vid larm', dueOn: '2020-04-30', revisedOn: null },
  ])
  expect(textOf(await (await site.ask(site.as.reader, at(`/tillfalle/${first()}`))).text())).toContain(
    'Har inte setts över än',
  )
  const path = `/oversyn/ny?arbetssatt=${programmeId}`
  const history = textOf(await (await site.ask(site.as.leader, at('/historik'))).text())
  expect(history).toContain('Sammanfattning(tomt) Det mesta är gjort')
  expect(history).toContain('lade till uppföljningen ”Tertialrapport 1”')
  expect((await post(path, { revisedOn: '2020-04-22', outcome: 'Nya nummer' }, 'member')).status).toBe(403)
  expect((await post(path, { revisedOn: '2020-04-22', outcome: 'Nya nummer' })).status).toBe(201)
  expect(await due()).toMatchObject([{ revisedOn: '2020-04-22' }])
  expect((await json(`/tillfalle/${points['Tertialrapport 2']}`)).revisions).toMatchObject([
    { revisedOn: '2020-04-22' },
  ])
  const page = await (await site.ask(site.as.reader, at(`/arbetssatt/${programmeId}`))).text()
  await expectValidHtml(page)
  expect(textOf(page)).toContain('Ses över senast 30 april 2021')
})
