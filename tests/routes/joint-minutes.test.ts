/** Several write the minutes of a point at once, live and in the form, in two processes: nobody's words are lost, and all rules hold. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { applyUpdate, Doc, encodeStateAsUpdate, encodeStateVector } from 'yjs'
import { jointText } from '../../src/domain/joint-text.ts'
import { changeMember, showMembers } from '../../src/operations/membership.ts'
import { createApp } from '../../src/server/app.tsx'
import { openDatabase, readAs } from '../../src/storage/database.ts'
import { listEvents } from '../../src/storage/event.ts'
import { findRecord } from '../../src/storage/record.ts'
import { writeAPlan } from '../a-plan.ts'
import { textOf } from '../html.ts'
import { makeSite, type Site } from '../site.ts'

let site: Site
let group: string
type Role = keyof Site['as']
type Told = { id: string; number: number; updates: string[]; others: string; refused: string | null }
type Ask = Site['ask']

const at = (path: string) => `/samverkan/${site.slug}${path}`
const send = (role: Role, path: string, form: Record<string, string>) =>
  site.ask(site.as[role], at(path), { form, accept: 'application/json' })
const idIn = async (answer: Response) => ((await answer.json()) as { id: string }).id

beforeAll(async () => {
  site = await makeSite()
  group = (await writeAPlan(site)).group
})
afterAll(() => site.close())

/** A meeting with one point, whose minutes say this. */
async function aPoint(minutes = '', heldOn = '2020-09-15') {
  const meeting = await idIn(await send('member', '/mote/ny', { groupId: group, heldOn }))
  const item = await idIn(
    await send('member', `/dagordningspunkt/ny?mote=${meeting}`, { title: 'Läget', minutes }),
  )
  return { meeting, item, address: at(`/mote/${meeting}/anteckningar`) }
}

const exchange = (who: Role | 'outsider', address: string, items: unknown, ask: Ask = site.ask) =>
  ask(who === 'outsider' ? site.outsider : site.as[who], address, {
    json: { items },
    accept: 'application/json',
  })

/** Somebody's browser at a point. */
function writerAt({ item, address }: { item: string; address: string }, role: Role, ask: Ask = site.ask) {
  const [doc, server] = [new Doc(), new Doc()]
  const text = doc.getText(jointText)
  let after = 0
  return {
    text,
    async exchange({ left = false } = {}): Promise<Told> {
      const update = Buffer.from(encodeStateAsUpdate(doc, encodeStateVector(server))).toString('base64')
      const answer = await exchange(
        role,
        address,
        [{ id: item, after, ...(after > 0 && { update }), left }],
        ask,
      )
      expect(answer.status).toBe(200)
      const [told] = ((await answer.json()) as { items: Told[] }).items
      for (const one of told!.updates) {
        const bytes = Buffer.from(one, 'base64')
        applyUpdate(server, bytes)
        applyUpdate(doc, bytes)
      }
      after = told!.number
      return told!
    },
  }
}

/** What is said of a point that is not there. */
const gone = (id: string) => ({
  id,
  number: 0,
  updates: [],
  others: '',
  refused: expect.stringContaining('tagits bort'),
  isLost: true,
})

async function stored(item: string): Promise<{ minutes: string | null; version: number }> {
  const row = await readAs(site.database, site.as.coordinator.identity, reading =>
    findRecord(reading, 'agendaItem', site.partnershipId, item),
  )
  return { minutes: row!.minutes, version: row!.version }
}

const told = (item: string) =>
  readAs(site.database, site.as.coordinator.identity, reading =>
    listEvents(reading, site.partnershipId, { recordIds: [item], limit: 20 }),
  )

test('two who write at once both find their words there, in the text that every page reads', async () => {
  const point = await aPoint('Läget på torget.')
  const [anna, bo] = [writerAt(point, 'member'), writerAt(point, 'coordinator')]
  await anna.exchange()
  await bo.exchange()
  anna.text.insert(0, 'Först. ')
  bo.text.insert(bo.text.length, ' Sist.')
  await anna.exchange()
  const seen = await bo.exchange()
  expect(seen.others).toBe('Person i rollen member skriver här.')
  await anna.exchange()
  const whole = 'Först. Läget på torget. Sist.'
  expect([anna.text.toString(), bo.text.toString()]).toEqual([whole, whole])
  expect((await stored(point.item)).minutes).toBe(whole)
  const page = await site.ask(site.as.reader, at(`/mote/${point.meeting}`))
  expect(textOf(await page.text())).toContain(whole)
})

test('two processes on one database are one text', async () => {
  const point = await aPoint()
  const database = openDatabase(site.fresh.application)
  const app = createApp({
    context: { ...site.context, database },
    assets: { styles: [], scripts: [] },
    origins: [],
    log: error => {
      throw error
    },
  })
  const elsewhere: Ask = async (actor, path, { json } = {}) =>
    app.request(path, {
      method: 'POST',
      headers: {
        accept: 'application/json',
        'content-type': 'application/json',
        cookie: `session=${await site.sessionOf(actor!)}`,
      },
      body: JSON.stringify(json),
    })
  const [anna, bo] = [writerAt(point, 'member'), writerAt(point, 'coordinator', elsewhere)]
  // Both open the empty text at the same moment, and write at the same moment for a while.
  await Promise.all([anna.exchange(), bo.exchange()])
  for (let word = 0; word < 5; word++) {
    anna.text.insert(anna.text.length, `a${word} `)
    bo.text.insert(0, `b${word} `)
    await Promise.all([anna.exchange(), bo.exchange()])
  }
  await anna.exchange()
  const last = await bo.exchange()
  expect(last.others).toContain('skriver här')
  const { minutes } = await stored(point.item)
  for (const word of ['a0', 'a4', 'b0', 'b4']) expect(minutes).toContain(word)
  expect(anna.text.toString()).toBe(bo.text.toString())
  expect(anna.text.toString().trim()).toBe(minutes)
  await database.destroy()
})

test('a form that is saved beside a live writer is merged with what it did not see, and comes to the writer', async () => {
  const point = await aPoint('Vi ses på torget.')
  const anna = writerAt(point, 'member')
  await anna.exchange()
  anna.text.insert(anna.text.length, ' Anna skrev detta.')
  await anna.exchange()
  // The form is opened here: it knows of Anna's first words, and no more.
  const html = await (await site.ask(site.as.coordinator, at(`/mote/${point.meeting}`))).text()
  const field = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(html)![1]!
  const form = { version: field('version'), minutesNumber: field('minutesNumber'), title: 'Läget' }
  anna.text.insert(anna.text.length, ' Och detta med.')
  await anna.exchange()
  const minutes = 'Bo var först. Vi ses på torget. Anna skrev detta.'
  const saved = await send('coordinator', `/dagordningspunkt/${point.item}/andra`, { ...form, minutes })
  expect(await saved.json()).toMatchObject({ meanwhile: { joined: ['minutes'] } })
  const whole = 'Bo var först. Vi ses på torget. Anna skrev detta. Och detta med.'
  expect((await stored(point.item)).minutes).toBe(whole)
  anna.text.insert(anna.text.length, ' Slut.')
  await anna.exchange()
  expect(anna.text.toString()).toBe(`${whole} Slut.`)
  expect((await stored(point.item)).minutes).toBe(`${whole} Slut.`)
})

test('a form that was opened long before is merged, or asked about: the live words stand', async () => {
  const point = await aPoint('Ett.')
  const anna = writerAt(point, 'member')
  await anna.exchange()
  anna.text.insert(4, ' Två.')
  await anna.exchange({ left: true })
  const form = { title: 'Läget', version: '1', minutes: 'Ett. Tre.' }
  const refused = await send('coordinator', `/dagordningspunkt/${point.item}/andra`, form)
  expect(refused.status).toBe(409)
  expect(await refused.json()).toMatchObject({ conflicts: ['minutes'], theirs: { minutes: 'Ett. Två.' } })
  expect((await stored(point.item)).minutes).toBe('Ett. Två.')
})

test('the history is told when a writer leaves, with all who wrote, and can be undone', async () => {
  const point = await aPoint('Ett.')
  const [anna, bo] = [writerAt(point, 'member'), writerAt(point, 'coordinator')]
  await anna.exchange()
  await bo.exchange()
  for (const letter of ' Två.') {
    anna.text.insert(anna.text.length, letter)
    await anna.exchange()
  }
  expect(await told(point.item)).toHaveLength(1)
  await anna.exchange({ left: true })
  await anna.exchange({ left: true })
  const [own, ...before] = await told(point.item)
  expect(before).toHaveLength(1)
  expect(own).toMatchObject({
    personName: 'Person i rollen member',
    verb: 'changed',
    changes: { minutes: { from: 'Ett.', to: 'Ett. Två.' } },
  })
  expect(own!.changes).not.toHaveProperty('writtenBy')
  await bo.exchange()
  anna.text.insert(0, 'Noll. ')
  await anna.exchange()
  await bo.exchange({ left: true })
  const [both] = await told(point.item)
  expect(both).toMatchObject({
    personName: 'Person i rollen coordinator',
    changes: {
      minutes: { from: 'Ett. Två.', to: 'Noll. Ett. Två.' },
      writtenBy: { to: ['Person i rollen member'] },
    },
  })
  expect((await stored(point.item)).version).toBe(3)
  const undone = await site.ask(site.as.member, at(`/historik/${both!.id}/angra`), { form: { x: '' } })
  expect(undone.status).toBeLessThan(400)
})

test('what the form refuses is refused live, and the rest of the text is as it was', async () => {
  const point = await aPoint('Ett.')
  const anna = writerAt(point, 'member')
  await anna.exchange()
  anna.text.insert(4, ' 19121212-1212')
  expect((await anna.exchange()).refused).toContain('personnummer')
  expect((await stored(point.item)).minutes).toBe('Ett.')
  anna.text.delete(4, 14)
  anna.text.insert(4, ' Två.')
  expect((await anna.exchange()).refused).toBeNull()
  expect((await stored(point.item)).minutes).toBe('Ett. Två.')
  anna.text.insert(0, 'a'.repeat(20_001))
  expect((await anna.exchange()).refused).toContain('inte sparat')
  expect((await stored(point.item)).minutes).toBe('Ett. Två.')
})

test('nothing is kept of words that were taken away once the history has been told', async () => {
  const point = await aPoint()
  const anna = writerAt(point, 'member')
  await anna.exchange()
  anna.text.insert(0, 'HEMLIGT')
  await anna.exchange()
  anna.text.delete(0, 7)
  await anna.exchange({ left: true })
  const answer = await exchange('member', point.address, [{ id: point.item, after: 0 }])
  const [{ updates }] = ((await answer.json()) as { items: [Told] }).items
  expect(updates).toHaveLength(1)
  expect(Buffer.from(updates[0]!, 'base64').toString('latin1')).not.toContain('HEMLIGT')
})

test('only those who may change a point of this partnership exchange anything, at a meeting that is there', async () => {
  const point = await aPoint('Ett.')
  const items = [{ id: point.item, after: 0 }]
  for (const role of ['leader', 'participant', 'reporter', 'reader'] as const)
    expect((await exchange(role, point.address, items)).status).toBe(403)
  expect((await exchange('outsider', point.address, items)).status).toBe(404)
  expect((await site.ask(null, point.address, { json: { items }, accept: 'application/json' })).status).toBe(
    401,
  )
  const nowhere = at(`/mote/${site.context.newId()}/anteckningar`)
  expect((await exchange('member', nowhere, items)).status).toBe(404)
  // A point of another meeting is none of this one.
  const other = await aPoint('Annat.')
  const answer = await exchange('member', point.address, [{ id: other.item, after: 0, update: 'AAA=' }])
  expect(await answer.json()).toEqual({ items: [gone(other.item)] })
})

test('what is no update, too large or from a text that is gone is refused by name', async () => {
  const point = await aPoint('Ett.')
  const anna = writerAt(point, 'member')
  await anna.exchange()
  const one = (fields: object) => exchange('member', point.address, [{ id: point.item, after: 1, ...fields }])
  for (const fields of [{ update: 'AQIDBA==' }, { after: 99 }]) {
    const answer = await one(fields)
    expect(await answer.json()).toMatchObject({ items: [{ isLost: true }] })
  }
  for (const fields of [
    { update: '!' },
    { update: 'A'.repeat(400_004) },
    { after: -1 },
    { after: 'x' },
    { id: 'x' },
  ])
    expect((await one(fields)).status).toBe(422)
  expect((await exchange('member', point.address, 'x')).status).toBe(422)
  expect((await stored(point.item)).minutes).toBe('Ett.')
})

test('whoever loses the right while writing is refused at the next word', async () => {
  const point = await aPoint('Ett.')
  const anna = writerAt(point, 'member')
  await anna.exchange()
  const members = (await showMembers(site.context, site.as.coordinator))!.members
  const { id } = members.find(({ personId }) => personId === site.as.member.membership.personId)!
  const become = (role: string, version: number) =>
    changeMember(site.context, site.as.coordinator, id, version, { role })
  expect(await become('reader', 1)).toMatchObject({ ok: true })
  const update = { id: point.item, after: 1, update: 'AAA=' }
  expect((await exchange('member', point.address, [update])).status).toBe(403)
  expect(await become('member', 2)).toMatchObject({ ok: true })
  expect((await stored(point.item)).minutes).toBe('Ett.')
})

test('minutes that somebody stands for are not written, and their version holds what was written live', async () => {
  const point = await aPoint('Ett.', '2020-08-24')
  const anna = writerAt(point, 'member')
  await anna.exchange()
  anna.text.insert(4, ' Två.')
  await anna.exchange()
  const frozen = await send('coordinator', `/mote/${point.meeting}/protokoll`, { x: '' })
  expect(frozen.status).toBe(201)
  const [event] = await told(point.item)
  expect(event).toMatchObject({ changes: { writtenBy: { to: ['Person i rollen member'] } } })
  // Telling the history has changed nothing of the minutes.
  const again = await send('coordinator', `/mote/${point.meeting}/protokoll`, { x: '' })
  expect(await again.json()).toMatchObject({ number: 1 })
  expect((await send('leader', `/mote/${point.meeting}/justering`, { as: 'Ordförande' })).status).toBe(201)
  for (const more of [{}, { update: 'AAA=' }, { left: true }]) {
    const answer = await exchange('member', point.address, [{ id: point.item, after: 1, ...more }])
    expect(answer.status).toBe(409)
    expect(await answer.json()).toMatchObject({ title: 'approved' })
  }
  expect((await stored(point.item)).minutes).toBe('Ett. Två.')
})

test('a point that was removed with what was written live comes back by another, and is written on', async () => {
  const point = await aPoint('Ett.')
  const anna = writerAt(point, 'member')
  await anna.exchange()
  anna.text.insert(4, ' Två.')
  await anna.exchange()
  const removed = await send('coordinator', `/dagordningspunkt/${point.item}/ta-bort`, {})
  expect(removed.status).toBe(204)
  expect(await (await exchange('member', point.address, [{ id: point.item, after: 2 }])).json()).toEqual({
    items: [gone(point.item)],
  })
  const [removal] = await told(point.item)
  const back = await site.ask(site.as.member, at(`/historik/${removal!.id}/angra`), { form: { x: '' } })
  expect(back.status).toBeLessThan(400)
  anna.text.insert(anna.text.length, ' Tre.')
  expect((await anna.exchange()).refused).toBeNull()
  expect((await stored(point.item)).minutes).toBe('Ett. Två. Tre.')
})
