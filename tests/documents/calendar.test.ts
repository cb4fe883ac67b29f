/** The calendar file, read by two parsers that others wrote. */
import ICAL from 'ical.js'
import nodeIcal from 'node-ical'
import { afterEach, describe, expect, it } from 'vitest'
import { type Calendar, writeCalendar } from '../../src/documents/writing/calendar.ts'

const title =
  'Ska vara klart: rusta torget, byt lampor; räta "allt"\\ BEGIN:VEVENT\n med många åäö ÅÄÖ å så att raden bryts\u0000\u001b'
const read = title.replace('\n', '').replace('\u0000\u001b', '')
const calendar: Calendar = {
  name: 'Åtgärdsplan 2020',
  language: 'sv',
  made: new Date('2020-01-15T10:00:00Z'),
  days: [
    {
      uid: 'a1-slut@plan.example',
      sequence: 3,
      on: '2020-06-30',
      summary: title,
      url: 'https://plan.example/samverkan/ekbacken/aktivitet/a1',
    },
    {
      uid: 'p1-T2@plan.example',
      sequence: 0,
      on: '2020-10-25',
      summary: 'T2',
      url: 'https://plan.example/',
    },
  ],
}

const zone = process.env.TZ
afterEach(() => {
  if (zone === undefined) delete process.env.TZ
  else process.env.TZ = zone
})

describe.each(['UTC', 'Europe/Stockholm', 'America/Los_Angeles'])('on a server in %s', tz => {
  it('is the same file', () => {
    process.env.TZ = 'Europe/Stockholm'
    const text = writeCalendar(calendar)
    process.env.TZ = tz
    expect(writeCalendar(calendar)).toBe(text)
    expect(text).toContain('\r\nDTSTART;VALUE=DATE:20200630\r\n')
    expect(text).toContain('\r\nDTSTAMP:20200115T100000Z\r\n')
  })
})

it('has lines of at most 75 octets, ended by CRLF, and no control characters', () => {
  const text = writeCalendar(calendar)
  expect(text.endsWith('\r\nEND:VCALENDAR\r\n')).toBe(true)
  for (const line of text.split('\r\n')) {
    expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
    expect(line).not.toMatch(/[\u0000-\u001f\ufffd]/)
  }
})

it('is read by ical.js', () => {
  const component = new ICAL.Component(ICAL.parse(writeCalendar(calendar)))
  expect(component.getFirstPropertyValue('x-wr-calname')).toBe('Åtgärdsplan 2020')
  expect(component.getFirstPropertyValue('method')).toBe('PUBLISH')
  const [event, other] = component.getAllSubcomponents('vevent').map(one => new ICAL.Event(one))
  expect(event).toMatchObject({ uid: 'a1-slut@plan.example', sequence: 3, summary: read })
  expect([event!.startDate.isDate, event!.startDate.toString()]).toEqual([true, '2020-06-30'])
  expect(event!.component.getFirstPropertyValue('url')).toBe(calendar.days[0]!.url)
  expect(event!.component.getFirstPropertyValue('transp')).toBe('TRANSPARENT')
  // The night when summer time ends has a day of 25 hours.
  expect(other!.startDate.toString()).toBe('2020-10-25')
  expect(component.getAllSubcomponents('vevent')).toHaveLength(2)
})

it('is read by node-ical', () => {
  const found = Object.values(nodeIcal.sync.parseICS(writeCalendar(calendar))).filter(
    one => one?.type === 'VEVENT',
  )
  expect(found).toHaveLength(2)
  expect(found[0]).toMatchObject({ uid: 'a1-slut@plan.example', summary: read, datetype: 'date' })
})
