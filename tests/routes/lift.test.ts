/** A question is lifted from a working group's meeting to the group above, decided there, and answered at the group's next meeting. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { unpackParts } from '../../src/documents/reading/zip-limit.ts'
import { changeMember, showMembers } from '../../src/operations/membership.ts'
import { nouns } from '../../src/operations/nouns.ts'
import { addRecord, type Noun } from '../../src/operations/record.ts'
import { readAs } from '../../src/storage/database.ts'
import { findMinutesContent, listMinutesVersions } from '../../src/storage/minutes.ts'
import { expectValidHtml, textOf } from '../html.ts'
import { actorAt } from '../people.ts'
import { makeSite, type Site } from '../site.ts'

let site: Site
let below: string
let above: string
let first: string
let second: string
let board: string
let item: string
let lift: string
let decision: string
const question = 'Vem betalar lamporna vid trappan?'
const wording = 'Förvaltningen betalar lamporna.'
const at = (path: string) => `/samverkan/${site.slug}${path}`
const read = async (role: keyof Site['as'], path: string) => (await site.ask(site.as[role], at(path))).text()
const send = (role: keyof Site['as'], path: string, form: Record<string, string> = { x: '' }) =>
  site.ask(site.as[role], at(path), { form, accept: 'application/json' })
const idIn = async (answer: Response) => ((await answer.json()) as { id: string }).id
const add = async (noun: Noun, fields: object, belongsTo: Record<string, unknown> = {}) => {
  const outcome = await addRecord(site.context, site.as.coordinator, noun, fields, belongsTo)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
  return outcome.value.id
}
const takePart = async (...groupIds: string[]) => {
  const shown = await showMembers(site.context, site.as.coordinator)
  const { personId } = site.as.participant.membership
  const member = shown!.members.find(one => one.personId === personId)!
  const input = { role: 'participant', groupIds, placeIds: [] }
  const changed = await changeMember(site.context, site.as.coordinator, member.id, member.version, input)
  expect(changed.ok).toBe(true)
  site.as.participant = await actorAt(site.context, 'participant@example.org')
}

beforeAll(async () => {
  site = await makeSite()
  above = await add(nouns.group, { name: 'Styrgruppen', kind: 'strategic' })
  below = await add(nouns.group, { name: 'Torggruppen', kind: 'working', parentId: above })
  const organisationId = await add(nouns.organisation, { name: 'Förvaltningen', kind: 'municipality' })
  const positionId = await add(nouns.position, { name: 'Förvaltare', organisationId })
  await add(nouns.seat, { groupId: below, positionId, presenter: true })
  first = await add(nouns.meeting, { groupId: below, heldOn: '2020-08-10' })
  second = await add(nouns.meeting, { groupId: below, heldOn: '2020-09-14' })
  board = await add(nouns.meeting, { groupId: above, heldOn: '2020-09-01' })
  item = await add(nouns.agendaItem, { title: 'Läget på torget' }, { meetingId: first })
})
afterAll(() => site.close())

test('a question is lifted from a point to the group above, by the one who presents for the group', async () => {
  const page = await read('member', `/mote/${first}`)
  await expectValidHtml(page)
  expect(textOf(page)).toContain('Lyft till Styrgruppen')
  expect(page).toContain('value="Förvaltare"')
  expect(await read('reader', `/mote/${first}`)).not.toContain('Lyft till')
  const path = `/lyft-fraga/ny?mote=${first}&punkt=${item}`
  for (const role of ['reader', 'participant', 'leader'] as const)
    expect((await send(role, path, { question })).status).toBe(403)
  expect((await site.ask(site.outsider, at(path), { form: { question } })).status).toBe(404)
  expect((await send('member', path, { question: '' })).status).toBe(422)
  const elsewhere = `/lyft-fraga/ny?mote=${second}&punkt=${item}`
  expect((await send('member', elsewhere, { question })).status).toBe(422)
  lift = await idIn(await send('member', path, { question, presenter: 'Förvaltare' }))
  const text = textOf(await read('member', `/mote/${first}`))
  expect(text).toContain(question)
  expect(text).toContain('Inte på dagordningen där än.')
  const moved = await site.ask(site.as.reader, at(`/lyft-fraga/${lift}`))
  expect(moved.headers.get('location')).toBe(at(`/mote/${first}#${lift}`))
})

test('a group that has none above lifts nothing', async () => {
  const point = await add(nouns.agendaItem, { title: 'Budget' }, { meetingId: board })
  expect(await read('member', `/mote/${board}`)).not.toContain('lyft-fraga/ny')
  const refused = await send('member', `/lyft-fraga/ny?mote=${board}&punkt=${point}`, { question })
  expect(await refused.json()).toMatchObject({ problems: { toGroupId: 'no-group-above' } })
})

test('what is lifted by mistake is taken back, and what was taken back can be lifted again', async () => {
  const path = `/lyft-fraga/ny?mote=${first}&punkt=${item}`
  await send('member', path, { question: 'Fel fråga?' })
  expect(textOf(await read('member', `/mote/${board}/forslag`))).toContain('Fel fråga?')
  const history = await site.ask(site.as.member, at('/historik'), { accept: 'application/json' })
  const { events } = (await history.json()) as { events: { id: string; record: string }[] }
  expect(events[0]).toMatchObject({ record: 'lift', verb: 'added' })
  const undone = await send('member', `/historik/${events[0]!.id}/angra`)
  expect(undone.status).toBe(200)
  expect(textOf(await read('member', `/mote/${board}/forslag`))).not.toContain('Fel fråga?')
})

test('it is proposed on the agenda of the group above, with where it comes from, and once only', async () => {
  const earlier = await add(nouns.meeting, { groupId: above, heldOn: '2020-08-05' })
  expect(textOf(await read('member', `/mote/${earlier}/forslag`))).not.toContain(question)
  const html = await read('member', `/mote/${board}/forslag`)
  await expectValidHtml(html)
  expect(textOf(html)).toContain(`${question}Lyft från Torggruppen, möte 10 augusti 2020`)
  expect(await (await send('member', `/mote/${board}/forslag`, { take: lift })).json()).toEqual({ added: 1 })
  const later = await add(nouns.meeting, { groupId: above, heldOn: '2020-10-01' })
  expect(textOf(await read('member', `/mote/${later}/forslag`))).not.toContain(question)
  const page = await read('member', `/mote/${board}`)
  await expectValidHtml(page)
  expect(page).toContain(at(`/mote/${first}#${lift}`))
  expect(textOf(page)).toContain('Föredras av Förvaltare')
  const back = await read('reader', `/mote/${first}`)
  expect(textOf(back)).toContain('På dagordningen för mötet 1 september 2020')
  expect(back).toContain(at(`/mote/${board}#`))
})

test('what the group above has on its agenda is neither rewritten nor taken back below', async () => {
  for (const path of [`/lyft-fraga/${lift}/andra`, `/lyft-fraga/${lift}/ta-bort`]) {
    const answer = await send('member', path, { question: 'Något annat?', version: '1' })
    expect(await answer.json()).toMatchObject({ title: 'taken-up' })
  }
  expect(await read('member', `/mote/${first}`)).not.toContain(`/lyft-fraga/${lift}/ta-bort`)
  // The point that it was lifted from stays with it.
  expect((await send('member', `/dagordningspunkt/${item}/ta-bort`, { version: '1' })).status).toBe(409)
})

test('where the meeting above is cancelled, it is proposed at the next', async () => {
  const reason = { reason: 'Flera har förhinder' }
  const id = await idIn(await send('member', `/installt-mote/ny?mote=${board}`, reason))
  const later = await add(nouns.meeting, { groupId: above, heldOn: '2020-11-01' })
  expect(textOf(await read('member', `/mote/${later}/forslag`))).toContain(question)
  await site.ask(site.as.member, at(`/installt-mote/${id}/ta-bort`), { form: { version: '1' } })
  expect(textOf(await read('member', `/mote/${later}/forslag`))).not.toContain(question)
})

test('the decision comes back as an answer at the next meeting of the group, in its own words', async () => {
  const page = await read('member', `/mote/${first}`)
  const taken = page.match(new RegExp(`mote/${board}#([0-9a-f-]{36})`))![1]!
  decision = await idIn(await send('member', `/motesbeslut/ny?mote=${board}&punkt=${taken}`, { wording }))
  // Not at the meeting before it.
  expect(textOf(await read('member', `/mote/${first}/forslag`))).not.toContain(wording)
  const html = await read('member', `/mote/${second}/forslag`)
  await expectValidHtml(html)
  expect(textOf(html)).toContain('Svar från Styrgruppen, möte 1 september 2020')
  expect(await (await send('member', `/mote/${second}/forslag`, { take: decision })).json()).toEqual({
    added: 1,
  })
  expect(textOf(await read('member', `/mote/${second}/forslag`))).not.toContain(wording)
  const after = await read('reader', `/mote/${second}`)
  await expectValidHtml(after)
  expect(after).toContain(at(`/mote/${board}#${decision}`))
  expect(textOf(after)).toContain(wording)
  const before = textOf(await read('reader', `/mote/${first}`))
  expect(before).toContain('Beslut 1, 1 september 2020')
  expect(before).toContain(wording)
})

test('minutes that are frozen say what was lifted and where a point comes from', async () => {
  await send('member', `/mote/${first}/protokoll`)
  await send('member', `/mote/${board}/protokoll`)
  const words = await site.ask(site.as.member, at(`/mote/${first}/protokoll/docx`))
  expect(words.status).toBe(200)
  const frozen = (meeting: string) =>
    readAs(site.database, site.as.member.identity, async reading => {
      const [latest] = await listMinutesVersions(reading, site.partnershipId, meeting)
      return JSON.stringify(await findMinutesContent(reading, site.partnershipId, latest!.id))
    })
  const [upper, lower] = [await frozen(board), await frozen(first)]
  expect(upper).toContain('"group":"Torggruppen"')
  expect(lower).toContain(question)
})

test('participants of either group see it, others do not; who does not see the other group is not told of its meeting', async () => {
  const seen = async () => textOf(await read('participant', `/mote/${first}`))
  await takePart(below)
  expect(await seen()).toContain(question)
  expect(await seen()).not.toMatch(/Styrgruppen|Inte på dagordningen|Förvaltningen betalar/)
  expect((await site.ask(site.as.participant, at(`/mote/${board}`))).status).toBe(404)
  await takePart(above)
  const page = await read('participant', `/mote/${board}`)
  await expectValidHtml(page)
  expect(textOf(page)).toContain(question)
  expect(textOf(page)).toContain('Lyft från en annan grupp')
  expect(page).not.toContain(first)
  await takePart(await add(nouns.group, { name: 'Skolgruppen', kind: 'working' }))
  expect((await site.ask(site.as.participant, at(`/lyft-fraga/${lift}`))).status).toBe(404)
  await takePart(below, above)
})

test('what is lifted from an internal point is internal all the way up and back, also when it becomes so afterwards', async () => {
  const secret = 'Hotas handlaren vid trappan?'
  const told = 'Polisen ringer handlaren.'
  const point = await add(nouns.agendaItem, { title: 'Handlarna' }, { meetingId: first })
  const path = `/lyft-fraga/ny?mote=${first}&punkt=${point}`
  const asked = await idIn(await send('member', path, { question: secret }))
  await send('member', `/mote/${board}/forslag`, { take: asked })
  const taken = (await read('member', `/mote/${first}`)).matchAll(
    new RegExp(`mote/${board}#([0-9a-f-]{36})`, 'g'),
  )
  const up = [...taken].map(([, id]) => id!).at(-1)!
  const answer = await idIn(
    await send('member', `/motesbeslut/ny?mote=${board}&punkt=${up}`, { wording: told }),
  )
  await send('member', `/mote/${second}/forslag`, { take: answer })
  for (const role of ['reader', 'participant'] as const)
    expect(await read(role, `/mote/${second}`)).toContain(told)
  // Somebody stands for the minutes of the last meeting the day before.
  Object.assign(site.context, { now: () => new Date('2020-09-15T12:00:00Z') })
  await send('member', `/mote/${second}/protokoll`)
  expect((await send('leader', `/mote/${second}/justering`, { as: 'Kommunpolis' })).status).toBe(201)
  const shared = async () => {
    const paper = await site.ask(site.as.leader, at(`/mote/${second}/protokoll/docx`))
    return [...(await unpackParts(new Uint8Array(await paper.arrayBuffer()))).values()].join(' ')
  }
  expect(await shared()).toContain(told)
  Object.assign(site.context, { now: () => new Date('2020-09-16T12:00:00Z') })
  await send('member', `/dagordningspunkt/${point}/andra`, {
    title: 'Handlarna',
    internal: 'on',
    version: '1',
  })
  for (const role of ['reader', 'participant'] as const)
    for (const meeting of [first, board, second]) {
      const html = await read(role, `/mote/${meeting}`)
      expect(html).not.toContain(secret)
      expect(html).not.toContain(told)
    }
  expect((await site.ask(site.as.reader, at(`/lyft-fraga/${asked}`))).status).toBe(404)
  expect(textOf(await read('leader', `/mote/${board}`))).toContain(secret)
  expect(await shared()).not.toContain(told)
  const approved = await read('leader', `/mote/${second}`)
  await expectValidHtml(approved)
  expect(textOf(approved)).toContain('blev intern 16 september 2020, efter justeringen')
  expect(textOf(await read('leader', `/mote/${board}`))).not.toContain('efter justeringen')
  // It is not opened above while it is internal below.
  const opened = await send('member', `/dagordningspunkt/${up}/andra`, { title: secret, version: '2' })
  expect(await opened.json()).toMatchObject({ problems: { internal: 'comes-from-internal' } })
  // Lifted from what is internal from the start, it comes up as internal.
  const later = await idIn(await send('member', path, { question: 'Hotas fler?' }))
  await send('member', `/mote/${board}/forslag`, { take: later })
  expect(await read('reader', `/mote/${board}`)).not.toContain('Hotas fler?')
  expect(textOf(await read('leader', `/mote/${board}`))).toContain('Hotas fler? Internt')
})
