import ical, { ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from 'ical-generator'
import { cleanText } from './clean-text.ts'

/** Days to keep in a calendar, and when the file was made. `uid` stays the same when the day is changed, and `sequence` grows, so that a calendar moves what it has. */
export type Calendar = {
  name: string
  language: 'sv' | 'en'
  made: Date
  days: CalendarDay[]
  meetings?: CalendarMeeting[]
}

/** `on` is "2020-06-30": the whole day, in whichever zone it is read. */
export type CalendarDay = {
  uid: string
  sequence: number
  on: string
  summary: string
  url: string
  cancelled?: boolean
}

/** `from` and `to` are wall time in Sweden, "2020-06-30T09:00:00"; `to` is null where nobody knows. */
export type CalendarMeeting = {
  uid: string
  sequence: number
  from: string
  to: string | null
  summary: string
  location: string | null
  url: string
  cancelled: boolean
}

/** Sweden's clock since 1996, as calendar programs need it told (RFC 5545, 3.6.5). */
const swedishClock = `BEGIN:VTIMEZONE
TZID:Europe/Stockholm
BEGIN:DAYLIGHT
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
TZNAME:CEST
DTSTART:19960331T020000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
END:DAYLIGHT
BEGIN:STANDARD
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
TZNAME:CET
DTSTART:19961027T030000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
END:STANDARD
END:VTIMEZONE`.replaceAll('\n', '\r\n')

/**
 * The days as an iCalendar file (RFC 5545), published and not as an invitation. A day takes nobody's time, and says nothing but its
 * title and where to read on: calendars are shared with more people than plans are.
 */
export function writeCalendar({ name, language, made, days, meetings = [] }: Calendar): string {
  const calendar = ical({
    name: oneLine(name),
    prodId: { company: 'Samhandling', product: 'Samhandling', language: language.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
  })
  for (const { uid, sequence, on, summary, url, cancelled } of days)
    calendar.createEvent({
      id: uid,
      sequence,
      stamp: made,
      // As text: a Date would be read in the server's own zone.
      start: on,
      allDay: true,
      summary: oneLine(summary),
      url,
      transparency: ICalEventTransparency.TRANSPARENT,
      ...(cancelled && { status: ICalEventStatus.CANCELLED }),
    })
  // A calendar's own zone would leave the Z out of its instants; each meeting's does not.
  if (meetings.length > 0) calendar.timezone({ name: null, generator: () => swedishClock })
  for (const { uid, sequence, from, to, summary, location, url, cancelled } of meetings)
    calendar.createEvent({
      id: uid,
      sequence,
      stamp: made,
      start: from,
      end: to,
      timezone: 'Europe/Stockholm',
      summary: oneLine(summary),
      location: location === null ? null : oneLine(location),
      url,
      status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    })
  return `${calendar.toString()}\r\n`.replace(/(?:\r\n)+$/, '\r\n')
}

const oneLine = (text: string): string => cleanText(text).replace(/\s+/gu, ' ').trim()
