/**
 * A whole year of the demonstration's partnership, driven by HTTP with a moving clock: the plan is taken in, the operative group meets and
 * decides, T1, T2 and VB are opened, answered by link, reminded of, compiled, endorsed, signed and decided.
 */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openMailServer } from '../../src/integrations/smtp.ts'
import { demonstrationPlan } from '../../src/operations/demonstration/plan.ts'
import { deliverNext } from '../../src/operations/mail.ts'
import { expectValidHtml, textOf } from '../html.ts'
import { startMailServer, type TestMailServer } from '../mail-server.ts'
import { makeSite, type Site } from '../site.ts'

let site: Site
let receiver: TestMailServer
let now = new Date('2020-01-20T08:00:00Z')
const on = (day: string) => {
  now = new Date(`${day}T08:00:00Z`)
}

type As = keyof Site['as'] | null
const at = (path: string) => `/samverkan/${site.slug}${path}`
const actor = (as: As) => (as === null ? null : site.as[as])
const json = async (path: string, as: As = 'coordinator') => {
  const answer = await site.ask(actor(as), at(path), { accept: 'application/json' })
  if (answer.status !== 200) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
  return answer.json()
}
const page = async (path: string, as: As = 'reader') => {
  const html = await (await site.ask(actor(as), at(path))).text()
  await expectValidHtml(html)
  return textOf(html)
}
/** Sends a form, and answers what came of it. */
const post = async (path: string, form: Record<string, string> | FormData = {}, as: As = 'coordinator') => {
  const answer = await site.ask(actor(as), at(path), { method: 'POST', form, accept: 'application/json' })
  if (answer.status >= 400) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
  return answer.json()
}

async function delivered() {
  receiver.taken = []
  const server = openMailServer(receiver.url, 'samhandling@example.org')
  while ((await deliverNext(site.context, server, 'plan.example.org')) === 'sent');
  return receiver.taken
}
const linksIn = (text: string | undefined) =>
  [...(text?.matchAll(/\/svar\/[\w-]{43}/g) ?? [])].map(([link]) => link)

/** Reporting points by year and code. */
const points = new Map<string, string>()
const point = (code: string, year = 2020) => `/tillfalle/${points.get(`${code} ${year}`)}`
async function layCalendar(year: number) {
  await post('/uppfoljning/kalender', { year: String(year), template: 'stockholm' })
  for (const { id, code } of (await json(`/uppfoljning?ar=${year}`)).points) points.set(`${code} ${year}`, id)
}
const titles = async (path: string) => (await json(path)).lines.map(({ title }: { title: string }) => title)

let planPath: string
/** The report that was decided first, as it read then. */
let first: { id: string; text: string }
let group: { id: string }
const parties: string[] = []

beforeAll(async () => {
  site = await makeSite()
  Object.assign(site.context, { now: () => now, mailFrom: 'samhandling@example.org' })
  receiver = await startMailServer()
})
afterAll(async () => {
  await receiver.close()
  await site.close()
})

test('January: the plan that they have is taken in, and the year gets its reporting points', async () => {
  const taken = await site.ask(site.as.coordinator, at('/utkast'), {
    form: { text: demonstrationPlan(2020) },
  })
  const draft = taken.headers.get('location')!.replace(at(''), '')
  const { version } = await json(draft)
  const confirmed = await site.ask(site.as.coordinator, at(`${draft}/bekrafta`), {
    form: { version: String(version), year: '2020' },
  })
  planPath = confirmed.headers.get('location')!.replace(at(''), '')
  await layCalendar(2020)
  const { organisations, groups } = await json('/organisation')
  for (const kind of ['municipality', 'police'])
    parties.push(organisations.find((one: { kind: string }) => one.kind === kind).id)
  group = groups.find(({ name }: { name: string }) => /operativ/iu.test(name))
  const positions = organisations.flatMap(
    (one: { positions: { id: string; name: string }[] }) => one.positions,
  )
  // Kommunpolis and säkerhetsstrateg answer for most of it.
  for (const name of ['Kommunpolis', 'Säkerhetsstrateg']) {
    const positionId = positions.find((one: { name: string }) => one.name === name).id
    const email = `${name.toLowerCase().replace(/ä/g, 'a')}@example.org`
    const { id } = await post('/person/ny', { name, email })
    await post('/innehav/ny', { positionId, personId: id })
  }
})

test('the eight activities stand at exactly the points that the plan names', async () => {
  const { matrix, points: columns } = await json('/uppfoljning?ar=2020')
  expect(matrix).toHaveLength(8)
  const codes = columns.map(({ code }: { code: string }) => code)
  const named = matrix.map(({ cells }: { cells: unknown[] }) =>
    codes.filter((_: string, n: number) => cells[n] !== null).join('+'),
  )
  const counted = [...Map.groupBy(named as string[], name => name)].map(([name, all]) => [name, all.length])
  expect(Object.fromEntries(counted)).toEqual({
    'T1+T2+VB': 4,
    'T2+VB': 3,
    T2: 1,
  })
})

test('February: the operative group’s days are proposed, a meeting is called to, held, minuted and approved, and a decision becomes an activity', async () => {
  on('2020-02-03')
  const offered = await (await site.ask(site.as.coordinator, at(`/grupp/${group.id}`))).text()
  const days = [...offered.matchAll(/name="on" value="([\d-]+)"/g)].map(([, day]) => day!).slice(0, 3)
  expect(days).toHaveLength(3)
  // Every third week, on the same weekday.
  expect(new Set(days.map((day: string) => new Date(day).getUTCDay())).size).toBe(1)
  const form = new FormData()
  for (const day of days) form.append('on', day)
  form.append('startsAt', '09:00')
  const { ids } = await post(`/grupp/${group.id}/moten`, form)
  const meeting = ids[0]
  on(days[0]!)
  const item = await post(`/dagordningspunkt/ny?mote=${meeting}`, { title: 'Trappan vid torget' }, 'member')
  const decided = await post(
    `/motesbeslut/ny?mote=${meeting}&punkt=${item.id}`,
    { wording: 'Fastighetsägarna bjuds in till en vandring i mars.' },
    'member',
  )
  const areas = (await json(planPath)).areas
  const born = await post(`/motesbeslut/${decided.id}/aktivitet`, {
    areaId: areas[0].id,
    convener: 'Kommunpolis',
    duration: 'Klar mars',
  })
  expect(await page(`/aktivitet/${born.id}`)).toMatch(/vandring i mars.*Operativ ledningsgrupp, möte/s)
  await post(`/mote/${meeting}/narvaro`, { guests: 'Nattvandrarna' }, 'member')
  await post(`/mote/${meeting}/protokoll`, {}, 'member')
  await post(`/mote/${meeting}/justering`, { as: 'Kommunpolis' }, 'leader')
  expect(await page(`/mote/${meeting}`, 'member')).toContain('(Kommunpolis) justerade protokollet')
  // What is late by the next meeting but one asks to be taken up by itself.
  on('2020-04-02')
  const proposals = await page(`/mote/${ids[2]}/forslag`, 'member')
  expect(proposals).toContain('vandring i mars')
})

const answers = {
  done: { production: 'done', produced: 'Gjort som planerat', effect: 'not-known' },
  partly: { production: 'partly', reason: 'Möten blev inställda', effect: 'too-early' },
} as const

/** Opens a point, asks, and answers by every link but the last activity's; says whom it was answered of. */
async function follow(path: string, expected: number, asked: string, reminded: string) {
  on(asked)
  expect((await post(`${path}/oppna`)).forms).toBe(expected)
  expect((await post(`${path}/fraga`)).asked).toBeGreaterThan(0)
  const letters = await delivered()
  expect(letters.every(({ subject }) => !subject?.startsWith('Påminnelse'))).toBe(true)
  const left = (await titles(path)).at(-1)
  const links = letters.flatMap(({ text }) => linksIn(text))
  const answered = new Set<string>()
  for (const link of links) {
    const form = await (await site.ask(null, link)).text()
    const title = textOf(form.match(/<h1>(.*?)<\/h1>/s)?.[1] ?? '')
    if (title === left || answered.has(title)) continue
    const answer = answered.size % 2 === 0 ? answers.done : answers.partly
    const given = await site.ask(null, link, {
      form: { ...answer, nextStep: 'Vi går vidare', answeredAs: 'Kommunpolis' },
    })
    expect(given.status).toBe(200)
    expect((await site.ask(null, link)).status).toBe(410)
    answered.add(title)
  }
  on(reminded)
  await post(`${path}/fraga`)
  const reminders = await delivered()
  expect(reminders.length).toBeGreaterThan(0)
  expect(reminders.every(({ subject }) => subject?.startsWith('Påminnelse'))).toBe(true)
  expect(reminders.flatMap(({ text }) => text).join()).toContain(left)
  // What is answered is asked about no more.
  expect(reminders.flatMap(({ text }) => text).join()).not.toContain([...answered][0])
  expect(answered.size).toBeGreaterThan(0)
  return { left, answered }
}

/** Assesses, compiles, endorses, signs and decides. */
async function report(path: string, decidedOn: string) {
  const { round, areas } = await json(path)
  const [area] = areas.filter(({ goals }: { goals: unknown[] }) => goals.length > 0)
  const goal = `/malbedomning/ny?omgang=${round.id}&mal=${area.goals[0].id}`
  await post(goal, { verdict: 'partly', certainty: 'uncertain', basis: 'Svaren, ingen mätning' })
  await post(`${path}/sammanfattning`, {
    version: String(round.version),
    summary: 'Arbetet har kommit i gång.',
  })
  on(decidedOn)
  const { id } = await post(`${path}/rapport`)
  await post(`/rapport/${id}/godkannande`, { body: 'Operativa gruppen', endorsedOn: decidedOn })
  for (const [n, organisationId] of parties.entries())
    await post(`/rapport/${id}/underskrift`, {
      organisationId,
      caseNumber: `Dnr ${n + 1}`,
      signedAs: 'Chef',
      signedOn: decidedOn,
    })
  await post(`/rapport/${id}/beslut`, { body: 'Trygghetsrådet', decidedOn })
  return id as string
}

test('T1: four are followed up; who does not answer is reminded, and stands in the decided report as no answer', async () => {
  const { left, answered } = await follow(point('T1'), 4, '2020-04-20', '2020-05-04')
  expect(answered.size).toBe(3)
  const id = await report(point('T1'), '2020-05-26')
  const text = await page(`/rapport/${id}`)
  first = { id, text }
  expect(text).toContain('3 av 4 aktiviteter är besvarade')
  expect(text).toContain(left)
  expect(text).toContain('Inget svar')
  expect(text).toContain('Möten blev inställda')
  for (const number of ['Dnr 1', 'Dnr 2']) expect(text).toContain(number)
  expect((await json(point('T1'))).tally['no-answer']).toBe(1)
})

test('T2: all eight, each with its last answer; the school is followed up by way of another area', async () => {
  const { left } = await follow(point('T2'), 8, '2020-08-31', '2020-09-07')
  const { lines, areas } = await json(point('T2'))
  const told = await Promise.all(
    lines.map(
      async ({ followUpId }: { followUpId: string }) => (await json(`/uppfoljning/${followUpId}`)).form,
    ),
  )
  expect(told.filter(({ last }) => last?.point === 'T1 2020')).toHaveLength(3)
  const school = areas.find(({ name }: { name: string }) => name === 'Skolan som brottsplats')
  const via = areas.find(({ id }: { id: string }) => id === school.viaAreaId)
  expect(via.name).toMatch(/^Unga i risk/)
  const id = await report(point('T2'), '2020-09-22')
  const text = await page(`/rapport/${id}`)
  expect(text).toContain(left)
  expect(text).toMatch(/Skolan som brottsplats.*Unga i risk/s)
})

test('VB: seven, and the law’s duty to follow up has the decided reports to show', async () => {
  await follow(point('VB'), 7, '2021-01-04', '2021-01-08')
  await report(point('VB'), '2021-02-02')
  const law = JSON.stringify(await json('/lagkoll'))
  for (const day of ['2020-05-26', '2020-09-22', '2021-02-02']) expect(law).toContain(day)
})

test('the plan against extremism is looked over at T1, and is due again at the next year’s', async () => {
  on('2021-02-03')
  await layCalendar(2021)
  const { id } = await post('/arbetssatt/ny', {
    kind: 'routine',
    name: 'Handlingsplan mot våldsbejakande extremism',
    revision: 'Revideras varje år vid T1',
  })
  await post(`/oversyn/ny?arbetssatt=${id}`, { revisedOn: '2020-04-14' })
  expect((await json(point('T1'))).revisions).toMatchObject([{ id, revisedOn: '2020-04-14' }])
  expect((await json(point('T1', 2021))).revisions).toMatchObject([
    { id, dueOn: '2021-04-30', revisedOn: null },
  ])
  await post(`/oversyn/ny?arbetssatt=${id}`, { revisedOn: '2021-03-30' })
  expect((await json(point('T1', 2021))).revisions).toMatchObject([{ revisedOn: '2021-03-30' }])
})

test('what was decided stays, whatever is answered, written or tried afterwards', async () => {
  const { lines } = await json(point('T1'))
  const late = await site.ask(site.as.member, at(`/uppfoljning/${lines[0].followUpId}`), {
    form: { production: 'done', answeredAs: 'Kommunpolis' },
    accept: 'application/json',
  })
  expect(late.status).toBe(409)
  const { round } = await json(point('T1'))
  const summary = await site.ask(site.as.coordinator, at(`${point('T1')}/sammanfattning`), {
    form: { version: String(round.version), summary: 'Allt gick bra.' },
    accept: 'application/json',
  })
  expect(summary.status).toBe(409)
  const said = (text: string) => text.slice(text.indexOf('aktiviteter är besvarade') - 10)
  expect(said(await page(`/rapport/${first.id}`))).toBe(said(first.text))
})
