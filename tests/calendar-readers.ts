/** A calendar file as two parsers that others wrote read it, one event by one: they must read the same. */
import ICAL from 'ical.js'
import nodeIcal from 'node-ical'
import { expect } from 'vitest'

/** `at` is the instant that it begins ("2020-10-21T07:00:00.000Z"), or the day where it is all day ("2020-10-21"). */
export type ReadEvent = {
  uid: string
  sequence: number
  summary: string
  at: string
  location: string | null
  status: string | null
}

export function readCalendar(text: string): ReadEvent[] {
  const read = byIcalJs(text)
  expect(byNodeIcal(text)).toEqual(read)
  return read
}

function byIcalJs(text: string): ReadEvent[] {
  const calendar = new ICAL.Component(ICAL.parse(text))
  // Of the file's own clock, whatever the library knows of the zone by itself.
  ICAL.TimezoneService.reset()
  for (const zone of calendar.getAllSubcomponents('vtimezone'))
    ICAL.TimezoneService.register(new ICAL.Timezone(zone))
  return calendar.getAllSubcomponents('vevent').map(component => {
    const { uid, sequence, summary, startDate, location } = new ICAL.Event(component)
    const status = component.getFirstPropertyValue('status')
    return {
      uid,
      sequence,
      summary,
      at: startDate.isDate ? startDate.toString() : startDate.toJSDate().toISOString(),
      location: location ?? null,
      status: status === null ? null : String(status),
    }
  })
}

function byNodeIcal(text: string): ReadEvent[] {
  const found = Object.values(nodeIcal.sync.parseICS(text))
  return found.flatMap(event =>
    event?.type === 'VEVENT'
      ? [
          {
            uid: event.uid,
            sequence: Number(event.sequence),
            summary: String(event.summary),
            at: event.datetype === 'date' ? dayIn(event.start) : event.start.toISOString(),
            location: event.location === undefined ? null : String(event.location),
            status: event.status ?? null,
          },
        ]
      : [],
  )
}

/** A whole day is midnight where the parser runs. */
function dayIn(date: Date): string {
  const part = (number: number) => String(number).padStart(2, '0')
  return `${date.getFullYear()}-${part(date.getMonth() + 1)}-${part(date.getDate())}`
}
