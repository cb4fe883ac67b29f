import { afterAll, beforeAll, expect, test } from 'vitest'
import { nouns } from '../../src/operations/nouns.ts'
import { addRecord } from '../../src/operations/record.ts'
import { type APlan, writeAPlan } from '../a-plan.ts'
import { expectValidHtml, textOf } from '../html.ts'
import { makeSite, type Site } from '../site.ts'

let site: Site
let plan: APlan
let positionId: string
let meeting: string
let last: string
const at = (path: string) => `/samverkan/${site.slug}${path}`
const read = async (role: keyof Site['as'], path: string) => (await site.ask(site.as[role], at(path))).text()
const send = (role: keyof Site['as'], path: string, form: Record<string, string>) =>
  site.ask(site.as[role], at(path), { form, accept: 'application/json' })
const idIn = async (answer: Response) => ((await answer.json()) as { id: string }).id

beforeAll(async () => {
  site = await makeSite()
  plan = await writeAPlan(site)
  const fields = { name: 'Förvaltare', organisationId: plan.municipality }
  const position = await addRecord(site.context, site.as.coordinator, nouns.position, fields)
  positionId = position.ok ? position.value.id : ''
  const seat = { groupId: plan.group, positionId }
  await addRecord(site.context, site.as.coordinator, nouns.seat, seat)
})
afterAll(() => site.close())

test('the days that a group’s cadence gives become meetings, several at once', async () => {
  const before = await read('coordinator', `/grupp/${plan.group}`)
  await expectValidHtml(before)
  const days = [...before.matchAll(/name="on" value="([\d-]+)"/g)].map(([, day]) => day!)
  expect(days.length).toBeGreaterThan(2)
  // The rest of the term is chosen from the start.
  const chosen = [...before.matchAll(/name="on" value="([\d-]+)" checked/g)].map(([, day]) => day!)
  expect(chosen).toEqual(days.filter(day => day < '2021'))
  expect(chosen.length).toBeLessThan(days.length)
  expect(await read('reader', `/grupp/${plan.group}`)).not.toContain('name="on"')
  const form = new FormData()
  for (const day of days.slice(0, 2)) form.append('on', day)
  form.set('startsAt', '9.00')
  form.set('location', 'Medborgarkontoret')
  const path = at(`/grupp/${plan.group}/moten`)
  expect((await site.ask(site.as.reader, path, { form })).status).toBe(403)
  const planned = await site.ask(site.as.coordinator, path, { form, accept: 'application/json' })
  expect(planned.status).toBe(201)
  const { ids } = (await planned.json()) as { ids: string[] }
  expect(ids).toHaveLength(2)
  meeting = ids[0]!
  last = ids[1]!
  // Sent once more, the days are there already.
  const again = await site.ask(site.as.coordinator, path, { form, accept: 'application/json' })
  expect(await again.json()).toEqual({ ids: [] })
  const none = await send('coordinator', `/grupp/${plan.group}/moten`, { startsAt: '9' })
  expect(await none.json()).toMatchObject({ problems: { on: 'required' } })
  const list = await read('reader', '/moten')
  await expectValidHtml(list)
  expect(textOf(list)).toContain('kl. 09:00')
  expect(textOf(list)).toContain('Torggruppen')
})

test('weekday and first day are chosen before days are proposed, and a day that was moved says why', async () => {
  const path = `/grupp/${plan.group}`
  const html = await read('coordinator', `${path}?veckodag=4&fran=2021-05-10`)
  await expectValidHtml(html)
  const days = [...html.matchAll(/name="on" value="([\d-]+)"/g)].map(([, day]) => day!)
  // The second Thursday of May 2021 is Ascension Day.
  expect(days.slice(0, 2)).toEqual(['2021-05-14', '2021-06-10'])
  expect(textOf(html)).toContain('fredag 14 maj 2021')
  expect(textOf(html)).toContain('Flyttad från torsdag 13 maj 2021: helgdag')
  expect(textOf(html)).toContain('torsdag 10 juni 2021')
  expect(html).toMatch(/<option value="4" selected/)
  for (const mistaken of ['veckodag=4&fran=2021-02-31', 'veckodag=7&fran=2021-05-10', 'fran=']) {
    const told = await read('coordinator', `${path}?${mistaken}`)
    await expectValidHtml(told)
    expect(textOf(told)).toContain('Välj en veckodag och skriv en dag som finns')
  }
  expect(await read('reader', `${path}?veckodag=4&fran=2021-05-10`)).not.toContain('name="fran"')
})

test('a meeting is minuted where it stands: points, notes, decisions, action points', async () => {
  const item = await idIn(
    await send('member', `/dagordningspunkt/ny?mote=${meeting}`, { title: 'Läget på torget' }),
  )
  await send('member', `/dagordningspunkt/ny?mote=${meeting}`, { title: 'Nästa steg' })
  await expectValidHtml(await read('member', `/mote/${meeting}/ordning`))
  await send('member', '/ordning', { noun: 'agendaItem', id: item, where: 'down' })
  const decision = await send('member', `/motesbeslut/ny?mote=${meeting}&punkt=${item}`, {
    wording: 'Lamporna vid trappan byts före sommaren.',
  })
  expect(decision.status).toBe(201)
  await send('member', `/motesuppdrag/ny?mote=${meeting}&punkt=${item}`, {
    wording: 'Begär in anbud',
    owner: 'Förvaltaren',
    due: 'klar juni',
  })
  const html = await read('member', `/mote/${meeting}`)
  await expectValidHtml(html)
  const text = textOf(html)
  expect(text.indexOf('Nästa steg')).toBeLessThan(text.indexOf('Läget på torget'))
  expect(text).toContain('Beslut 1')
  expect(text).toContain('Lamporna vid trappan byts före sommaren.')
  expect(text).toContain('Förvaltaren · när: klar juniKlar senast 30 juni 2021')
  expect(text).toContain('lade till mötet ”28 september 2020”')
  const moved = await site.ask(site.as.reader, at(`/dagordningspunkt/${item}`))
  expect(moved.headers.get('location')).toBe(at(`/mote/${meeting}#${item}`))
  expect(await read('reader', `/mote/${meeting}`)).not.toContain('<textarea')
})

test('an action point is done, and open again', async () => {
  const html = await read('member', `/mote/${meeting}`)
  const point = html.match(/utfort-uppdrag\/ny\?uppdrag=([0-9a-f-]{36})/)![1]!
  const done = await idIn(await send('member', `/utfort-uppdrag/ny?uppdrag=${point}`, {}))
  expect(textOf(await read('reader', `/mote/${meeting}`))).toContain('Uppdrag, utfört')
  const twice = await send('member', `/utfort-uppdrag/ny?uppdrag=${point}`, {})
  expect(twice.status).toBe(422)
  const open = await site.ask(site.as.member, at(`/utfort-uppdrag/${done}/ta-bort`), {
    form: { version: '1' },
  })
  expect(open.status).toBe(303)
  expect(textOf(await read('reader', `/mote/${meeting}`))).not.toContain('Uppdrag, utfört')
})

test('two who write the notes of a point at once both find their words there', async () => {
  const html = await read('member', `/mote/${meeting}`)
  const item = html.match(/dagordningspunkt\/([0-9a-f-]{36})\/andra/)![1]!
  const base = { title: 'Nästa steg', version: '1', minutes: 'Först. Så sas en hel del. Sist.' }
  await send('member', `/dagordningspunkt/${item}/andra`, base)
  const one = { ...base, version: '2', minutes: 'Först, sa den ena. Så sas en hel del. Sist.' }
  const other = { ...base, version: '2', minutes: 'Först. Så sas en hel del. Sist, sa den andra.' }
  expect((await send('member', `/dagordningspunkt/${item}/andra`, one)).status).toBe(200)
  expect((await send('coordinator', `/dagordningspunkt/${item}/andra`, other)).status).toBe(200)
  const text = textOf(await read('reader', `/mote/${meeting}`))
  expect(text).toContain('Först, sa den ena.')
  expect(text).toContain('Sist, sa den andra.')
})

test('what is internal, with all that stands under it, is seen by those who follow the work alone', async () => {
  const title = 'Hotbild mot en handlare'
  const item = await idIn(await send('member', `/dagordningspunkt/ny?mote=${meeting}`, { title }))
  const wording = 'Polisen ringer handlaren'
  await send('member', `/motesbeslut/ny?mote=${meeting}&punkt=${item}`, { wording })
  expect(await read('reader', `/mote/${meeting}`)).toContain(wording)
  await send('member', `/dagordningspunkt/${item}/andra`, { title, internal: 'on', version: '1' })
  await send('member', `/motesuppdrag/ny?mote=${meeting}&punkt=${item}`, { wording: 'Skriv ner numret' })
  for (const role of ['reader', 'participant'] as const) {
    const html = await read(role, `/mote/${meeting}`)
    for (const secret of [title, wording, 'Skriv ner numret']) expect(html).not.toContain(secret)
    expect((await site.ask(site.as[role], at(`/dagordningspunkt/${item}`))).status).toBe(404)
  }
  const html = await read('leader', `/mote/${meeting}`)
  expect(textOf(html)).toContain(`${title} Internt`)
})

test('who was there is written by function, guests by words, all at once', async () => {
  const form = { [`at-${positionId}`]: 'remote', guests: 'Butikschefen\nEn nattvandrare' }
  const answer = await site.ask(site.as.member, at(`/mote/${meeting}/narvaro`), { form })
  expect(answer.status).toBe(303)
  let text = textOf(await read('reader', `/mote/${meeting}`))
  expect(text).toContain('Förvaltare, FörvaltningenPå distans')
  expect(text).toContain('ButikschefenGäst, på plats')
  await send('member', `/mote/${meeting}/narvaro`, { [`at-${positionId}`]: '', guests: 'En nattvandrare' })
  text = textOf(await read('reader', `/mote/${meeting}`))
  expect(text).not.toContain('Butikschefen')
  expect(text).not.toContain('På distans')
})

test('a meeting is cancelled with a reason, and is on after all', async () => {
  await expectValidHtml(await read('member', `/installt-mote/ny?mote=${meeting}`))
  const id = await idIn(
    await send('member', `/installt-mote/ny?mote=${meeting}`, { reason: 'För få kan komma' }),
  )
  expect(textOf(await read('reader', `/mote/${meeting}`))).toContain('Inställt För få kan komma')
  expect(textOf(await read('reader', '/moten'))).toContain('Inställt')
  await site.ask(site.as.member, at(`/installt-mote/${id}/ta-bort`), { form: { version: '1' } })
  expect(textOf(await read('reader', '/moten'))).not.toContain('Inställt')
})

test('a day that was cancelled is not proposed once more, and the days after it are', async () => {
  const html = await read('coordinator', `/mote/${last}/andra`)
  const [, day] = html.match(/name="heldOn"[^>]*value="([\d-]+)"/)!
  const id = await idIn(await send('member', `/installt-mote/ny?mote=${last}`, {}))
  const page = await read('coordinator', `/grupp/${plan.group}`)
  const days = [...page.matchAll(/name="on" value="([\d-]+)"/g)].map(([, on]) => on!)
  expect(days.length).toBeGreaterThan(1)
  expect(days.every(on => on > day!)).toBe(true)
  await site.ask(site.as.member, at(`/installt-mote/${id}/ta-bort`), { form: { version: '1' } })
})

test('nothing is written at a meeting that is not there', async () => {
  const nowhere = site.context.newId()
  const answer = await send('member', `/dagordningspunkt/ny?mote=${nowhere}`, { title: 'Något' })
  expect(answer.status).toBe(422)
})

test('the agenda builds itself of what is late, ownerless and promised, and what is chosen comes on it', async () => {
  const path = `/mote/${meeting}/forslag`
  const nothing = await site.ask(site.as.member, at(path), { form: { x: '' } })
  expect(nothing.status).toBe(422)
  expect(await nothing.text()).toContain('Välj minst en punkt')
  expect((await site.ask(site.as.reader, at(path))).status).toBe(403)
  const html = await read('member', path)
  await expectValidHtml(html)
  const text = textOf(html)
  expect(text).toContain('Byt belysningen vid trappan')
  expect(text).toContain('Sen')
  const taken = await send('member', path, { take: plan.lights })
  expect(await taken.json()).toEqual({ added: 1 })
  const page = await read('member', `/mote/${meeting}`)
  await expectValidHtml(page)
  expect(page).toContain(at(`/aktivitet/${plan.lights}`))
  expect(textOf(page)).toContain('Föredras av Förvaltningen')
  // On the agenda it is not proposed once more, nor taken up twice.
  expect(await (await send('member', path, { take: plan.lights })).json()).toEqual({ added: 0 })
  expect(textOf(await read('member', path))).not.toContain('Byt belysningen vid trappan')
})

test('the standing points that an agenda does not have are offered, and stand where such points stand', async () => {
  const path = `/mote/${last}/forslag`
  const boxOf = (html: string, id: string) => html.match(new RegExp(`<input[^>]*value="${id}"[^>]*>`))?.[0]
  const empty = await read('member', path)
  await expectValidHtml(empty)
  // Nothing is on the agenda: they are chosen from the start.
  for (const id of ['opening', 'last-minutes', 'other']) expect(boxOf(empty, id)).toContain('checked')
  await send('member', `/dagordningspunkt/ny?mote=${last}`, { title: 'Övrigt' })
  const begun = await read('member', path)
  expect(boxOf(begun, 'other')).toBeUndefined()
  expect(boxOf(begun, 'opening')).not.toContain('checked')
  const form = new FormData()
  for (const id of ['last-minutes', 'opening', 'other']) form.append('take', id)
  const taken = await site.ask(site.as.member, at(path), { form, accept: 'application/json' })
  expect(await taken.json()).toEqual({ added: 2 })
  const page = await read('member', `/mote/${last}`)
  const begins = page.indexOf('class="agenda"')
  const agenda = textOf(page.slice(begins, page.indexOf('</ol>', begins)))
  expect(agenda).toMatch(/Mötet öppnas.*Föregående protokoll.*Övrigt/s)
  // The ways to one more stay below those that there are.
  expect(page).toContain('Lägg till dagordningspunkt')
  expect(textOf(page)).toContain('dagordningspunkt med text och föredragande')
  // A group's first meeting has no minutes to go back to.
  expect(boxOf(await read('member', `/mote/${meeting}/forslag`), 'last-minutes')).toBeUndefined()
})

test('what was promised at one meeting comes up at the next', async () => {
  const list = await read('member', `/grupp/${plan.group}`)
  const ids = [...list.matchAll(/mote\/([0-9a-f-]{36})"/g)].map(([, id]) => id!)
  const next = ids.find(id => id !== meeting)!
  const text = textOf(await read('member', `/mote/${next}/forslag`))
  expect(text).toContain('Begär in anbud')
  expect(text).toContain('Uppdrag från tidigare möte')
})

test('an activity is born of a decision with its words, and says where it was decided', async () => {
  const html = await read('member', `/mote/${meeting}`)
  const decision = html.match(/motesbeslut\/([0-9a-f-]{36})\/aktivitet/)![1]!
  const path = `/motesbeslut/${decision}/aktivitet`
  expect(await read('member', path)).toContain('value="Lamporna vid trappan byts före sommaren"')
  await expectValidHtml(await read('member', path))
  expect((await send('member', path, {})).status).toBe(422)
  const id = await idIn(await send('member', path, { areaId: plan.squares, convener: 'Förvaltningen' }))
  const page = await read('member', `/aktivitet/${id}`)
  await expectValidHtml(page)
  const text = textOf(page)
  expect(text).toContain('Lamporna vid trappan byts före sommaren')
  expect(text).toMatch(/Beslutad vid ?”Lamporna vid trappan byts före sommaren/)
  expect(page).toContain(at(`/motesbeslut/${decision}`))
  // Sent twice, there is one.
  expect(await idIn(await send('member', path, { areaId: plan.squares }))).toBe(id)
  expect(textOf(await read('reader', `/mote/${meeting}`))).toContain('Beslutet blev aktiviteten')
})

test('minutes are saved as a version, approved as a function, and change no more', async () => {
  expect((await send('reader', `/mote/${meeting}/protokoll`, { x: '' })).status).toBe(403)
  const first = await send('member', `/mote/${meeting}/protokoll`, { x: '' })
  expect(await first.json()).toMatchObject({ number: 1 })
  // Nobody stands for what is said at a meeting before it has begun.
  const {
    meeting: { heldOn },
  } = (await (
    await site.ask(site.as.leader, at(`/mote/${meeting}`), { accept: 'application/json' })
  ).json()) as { meeting: { heldOn: string } }
  const early = await send('leader', `/mote/${meeting}/justering`, { as: 'Kommunpolis' })
  expect(early.status).toBe(409)
  expect(await early.json()).toMatchObject({ title: 'meeting-to-come' })
  expect(textOf(await read('leader', `/mote/${meeting}`))).toContain('kan justeras när mötet har hållits')
  expect(await read('leader', `/mote/${meeting}`)).not.toContain(`/mote/${meeting}/justering`)
  // It begins at nine.
  site.context.now = () => new Date(`${heldOn}T06:59:59Z`)
  expect((await send('leader', `/mote/${meeting}/justering`, { as: 'Kommunpolis' })).status).toBe(409)
  site.context.now = () => new Date(`${heldOn}T07:00:00Z`)
  expect(await read('leader', `/mote/${meeting}`)).toContain(`/mote/${meeting}/justering`)
  // Nobody approves what has changed since.
  const same = await send('member', `/mote/${meeting}/protokoll`, { x: '' })
  expect(await same.json()).toMatchObject({ number: 1 })
  await send('member', `/motesbeslut/ny?mote=${meeting}`, { wording: 'Nästa möte är i oktober.' })
  const stale = await send('leader', `/mote/${meeting}/justering`, { as: 'Kommunpolis' })
  expect(await stale.json()).toMatchObject({ problems: { version: 'changed-meanwhile' } })
  const second = await send('member', `/mote/${meeting}/protokoll`, { x: '' })
  expect(await second.json()).toMatchObject({ number: 2 })
  expect((await send('leader', `/mote/${meeting}/justering`, { as: '' })).status).toBe(422)
  expect((await send('leader', `/mote/${meeting}/justering`, { as: 'Kommunpolis' })).status).toBe(201)
  expect((await send('leader', `/mote/${meeting}/justering`, { as: 'Kommunpolis' })).status).toBe(422)

  const html = await read('coordinator', `/mote/${meeting}`)
  await expectValidHtml(html)
  expect(textOf(html)).toContain('(Kommunpolis) justerade protokollet')
  expect(html).not.toContain('name="minutes"')
  const item = html.match(/id="title-([0-9a-f-]{36})"/)![1]!
  const closed = [
    send('coordinator', `/motesbeslut/ny?mote=${meeting}`, { wording: 'Ett till' }),
    send('coordinator', `/dagordningspunkt/${item}/andra`, { title: 'Annat', version: '9' }),
    send('coordinator', `/dagordningspunkt/${item}/ta-bort`, { version: '9' }),
    send('coordinator', '/ordning', { noun: 'agendaItem', id: item, where: 'down' }),
    send('coordinator', `/mote/${meeting}/narvaro`, { guests: 'En till' }),
    send('coordinator', `/mote/${meeting}/ta-bort`, { version: '1' }),
    send('coordinator', `/mote/${meeting}/andra`, {
      groupId: plan.group,
      heldOn: '2020-01-01',
      version: '1',
    }),
  ]
  for (const answer of await Promise.all(closed)) expect(answer.status).toBe(409)
  const point = html.match(/utfort-uppdrag\/ny\?uppdrag=([0-9a-f-]{36})/)![1]!
  expect((await send('member', `/utfort-uppdrag/ny?uppdrag=${point}`, {})).status).toBe(201)
})
