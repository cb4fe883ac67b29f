/** Calendar feeds, read by two parsers that others wrote: what they say, to whom, and for how long. */
import ICAL from 'ical.js'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { changeMember, removeMember, showMembers } from '../../src/operations/membership.ts'
import { nouns } from '../../src/operations/nouns.ts'
import { joinPartnership } from '../../src/operations/partnership.ts'
import { type Actor, addRecord, changeRecord, type Noun } from '../../src/operations/record.ts'
import { atGate } from '../../src/storage/database.ts'
import { type APlan, writeAPlan } from '../a-plan.ts'
import { readCalendar } from '../calendar-readers.ts'
import { expectValidHtml, textOf } from '../html.ts'
import { actorAt } from '../people.ts'
import { makeSite, type Site } from '../site.ts'

let site: Site
let plan: APlan
beforeAll(async () => {
  site = await makeSite()
  plan = await writeAPlan(site)
})
afterAll(() => site.close())

/** Makes a feed on the account's page, and returns the path of its address. */
async function feedOf(actor: Actor, group = ''): Promise<string> {
  const answer = await site.ask(actor, '/konto/kalender', { form: { partnership: site.slug, group } })
  expect(answer.status).toBe(200)
  const html = await answer.text()
  await expectValidHtml(html)
  return /value="http:\/\/localhost(\/kalender\/[\w-]{43}\.ics)"/.exec(html)![1]!
}

async function eventsAt(path: string) {
  const answer = await site.ask(null, path)
  expect(answer.status).toBe(200)
  expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
  const text = await answer.text()
  const component = new ICAL.Component(ICAL.parse(text))
  expect(component.getFirstPropertyValue('method')).toBe('PUBLISH')
  return { text, component, events: readCalendar(text) }
}

const meetingAt = async (heldOn: string): Promise<string> => {
  const fields = {
    groupId: plan.group,
    heldOn,
    startsAt: '09:00',
    endsAt: '10:30',
    location: 'Torgsalen; plan 2',
  }
  const outcome = await addRecord(site.context, site.as.coordinator, nouns.meeting, fields)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
  return outcome.value.id
}

/** The group's meetings by the series that the group's page proposes, each at nine. */
async function planSeries(days: string[]): Promise<void> {
  const form = new FormData()
  for (const day of days) form.append('on', day)
  form.set('startsAt', '9.00')
  form.set('endsAt', '10.30')
  form.set('location', 'Torgsalen; plan 2')
  const path = `/samverkan/${site.slug}/grupp/${plan.group}/moten`
  const planned = await site.ask(site.as.coordinator, path, { form, accept: 'application/json' })
  expect(planned.status).toBe(201)
}

test('a series is at nine by the clock on the wall, on both sides of both its changes, for the group and its people', async () => {
  await planSeries(['2020-10-21', '2020-10-28', '2021-03-24', '2021-03-31'])
  const seat = async (actor: Actor) => {
    const add = async (noun: Noun, fields: object) => {
      const outcome = await addRecord(site.context, site.as.coordinator, noun, fields)
      return outcome.ok ? outcome.value.id : ''
    }
    const position = { name: 'Förvaltare', organisationId: plan.municipality }
    const positionId = await add(nouns.position, position)
    await add(nouns.seat, { groupId: plan.group, positionId })
    await add(nouns.holding, { positionId, personId: actor.membership.personId })
  }
  await seat(site.as.leader)
  for (const path of [await feedOf(site.as.reader, plan.group), await feedOf(site.as.leader)]) {
    const { component, events } = await eventsAt(path)
    const meetings = events.filter(({ summary }) => summary === 'Möte: Torggruppen')
    expect(meetings.map(({ at }) => at)).toEqual([
      '2020-10-21T07:00:00.000Z',
      '2020-10-28T08:00:00.000Z',
      '2021-03-24T08:00:00.000Z',
      '2021-03-31T07:00:00.000Z',
    ])
    expect(meetings[0]).toMatchObject({ location: 'Torgsalen; plan 2', status: 'CONFIRMED' })
    const [first] = component
      .getAllSubcomponents('vevent')
      .filter(one => one.getFirstPropertyValue('location'))
    expect(first!.getFirstPropertyValue('dtstart')?.toString()).toBe('2020-10-21T09:00:00')
    expect(first!.getFirstPropertyValue('dtstamp')?.toString()).toMatch(/Z$/)
  }
  const { component } = await eventsAt(await feedOf(site.as.reader, plan.group))
  expect(component.getFirstPropertyValue('x-wr-calname')).toBe('Torggruppen i Ekbacken')
})

test('a meeting that is moved or cancelled keeps its id, and is told to be later, in every feed that has it', async () => {
  const paths = [await feedOf(site.as.coordinator, plan.group), await feedOf(site.as.leader)]
  const id = await meetingAt('2020-11-04')
  const find = () =>
    Promise.all(
      paths.map(async path => (await eventsAt(path)).events.filter(({ uid }) => uid === `${id}@localhost`)),
    )
  const told = (event: object) => [[expect.objectContaining(event)], [expect.objectContaining(event)]]
  expect(await find()).toEqual(told({ sequence: 0, at: '2020-11-04T08:00:00.000Z' }))
  // Over the summer's beginning: the wall's clock is what was said.
  const moved = await changeRecord(site.context, site.as.coordinator, nouns.meeting, id, 1, {
    groupId: plan.group,
    heldOn: '2021-04-07',
    startsAt: '09:00',
    endsAt: '10:30',
  })
  expect(moved.ok).toBe(true)
  expect(await find()).toEqual(told({ sequence: 1, at: '2021-04-07T07:00:00.000Z', status: 'CONFIRMED' }))
  const reason = { reason: 'För få kan komma' }
  const off = await addRecord(site.context, site.as.coordinator, nouns.cancellation, reason, {
    meetingId: id,
  })
  expect(off.ok).toBe(true)
  expect(await find()).toEqual(told({ sequence: 2, at: '2021-04-07T07:00:00.000Z', status: 'CANCELLED' }))
})

test('it is reported on the days of the own calendar, which a moved day moves; a point without one keeps its own', async () => {
  const path = await feedOf(site.as.leader, plan.group)
  const reports = async () =>
    (await eventsAt(path)).events.filter(({ summary }) => summary.includes('uppföljning av'))
  const before = await reports()
  expect(before.map(({ at }) => at)).toEqual(['2020-04-30', '2020-08-31', '2020-12-31'])
  const lay = async (fields: object) => {
    const outcome = await addRecord(site.context, site.as.coordinator, nouns.reportingPoint, fields)
    return outcome.ok ? outcome.value.id : expect.unreachable()
  }
  const second = { code: 'T2', name: 'Delårsrapport', coversFrom: '2020-05-01', coversTo: '2020-08-31' }
  await lay({ ...second, year: 2021, coversFrom: '2021-05-01', coversTo: '2021-08-31', dueOn: '2021-09-30' })
  const id = await lay({ ...second, year: 2020, dueOn: '2020-09-18' })
  await lay({
    ...{ year: 2020, code: 'VB', name: 'Årsrapport', coversFrom: '2020-01-01' },
    ...{ coversTo: '2020-12-31', dueOn: '2021-02-01' },
  })
  const laid = await reports()
  expect(laid.map(({ at }) => at)).toEqual(['2020-04-30', '2020-09-18', '2021-02-01'])
  expect(laid.map(({ uid }) => uid)).toEqual(before.map(({ uid }) => uid))
  const moved = { ...second, year: 2020, dueOn: '2020-09-25' }
  const outcome = await changeRecord(site.context, site.as.coordinator, nouns.reportingPoint, id, 1, moved)
  expect(outcome.ok).toBe(true)
  const later = await reports()
  expect(later[1]!.at).toBe('2020-09-25')
  expect(later[1]!.sequence).toBeGreaterThan(laid[1]!.sequence)
  expect(laid[1]!.sequence).toBeGreaterThan(before[1]!.sequence)
})

test('one’s own feed has what one may see, and no more', async () => {
  const member = await eventsAt(await feedOf(site.as.member))
  expect(member.text).not.toContain('Torggruppen')
  const participant = await eventsAt(await feedOf(site.as.participant))
  expect(participant.events).toEqual([])
  const outside = await site.ask(site.as.participant, '/konto/kalender', {
    form: { partnership: site.slug, group: plan.group },
  })
  expect(outside.status).toBe(404)
  const other = await site.ask(site.outsider, '/konto/kalender', {
    form: { partnership: site.slug, group: '' },
  })
  expect(other.status).toBe(404)
})

test('revoked and guessed addresses are refused; nobody revokes another’s', async () => {
  const path = await feedOf(site.as.reporter)
  const html = await (await site.ask(site.as.reporter, '/konto/paminnelser')).text()
  const [, feed] = /name="feed" value="([\da-f-]{36})"/.exec(html)!
  const form = { partnership: site.slug, feed: feed! }
  await site.ask(site.as.coordinator, '/konto/kalender/ta-bort', { form })
  expect((await site.ask(null, path)).status).toBe(200)
  await site.ask(site.as.reporter, '/konto/kalender/ta-bort', { form })
  expect((await site.ask(null, path)).status).toBe(404)
  expect((await site.ask(null, `/kalender/${'x'.repeat(43)}.ics`)).status).toBe(404)
})

test('who no longer belongs to the partnership, or sees the group, gets nothing by the address that they had', async () => {
  const join = { name: 'Tillfällig', email: 'tillfallig@example.org' }
  const { context } = site
  await atGate(context.database, gate => joinPartnership(context, gate, site.partnershipId, 'reader', join))
  const actor = await actorAt(context, join.email)
  const [own, group] = [await feedOf(actor), await feedOf(actor, plan.group)]
  for (const path of [own, group]) expect((await site.ask(null, path)).status).toBe(200)
  const { members } = (await showMembers(context, site.as.coordinator))!
  const { id, version } = members.find(({ email }) => email === join.email)!
  const elsewhere = { role: 'participant', groupIds: [], placeIds: [plan.place] }
  expect((await changeMember(context, site.as.coordinator, id, version, elsewhere)).ok).toBe(true)
  expect((await site.ask(null, group)).status).toBe(404)
  expect((await site.ask(null, own)).status).toBe(200)
  expect((await removeMember(context, site.as.coordinator, id, null)).ok).toBe(true)
  expect((await site.ask(null, own)).status).toBe(404)
})

test('how often one is reminded is one’s own choice; where no mail is sent the page says so', async () => {
  const html = await (await site.ask(site.as.reader, '/konto/paminnelser')).text()
  await expectValidHtml(html)
  expect(textOf(html)).toContain('Programmet skickar ingen e-post')
  expect(html).toMatch(/value="weekly" selected/)
  const form = { partnership: site.slug, frequency: 'daily' }
  expect((await site.ask(site.as.reader, '/konto/paminnelser', { form })).status).toBe(303)
  expect(await (await site.ask(site.as.reader, '/konto/paminnelser')).text()).toMatch(
    /value="daily" selected/,
  )
  const wrong = { partnership: site.slug, frequency: 'hourly' }
  expect((await site.ask(site.as.reader, '/konto/paminnelser', { form: wrong })).status).toBe(404)
})
