import ical, { ICalCalendarMethod, ICalEventTransparency } from 'ical-generator'
import { cleanText } from './clean-text.ts'

/** Days to keep in a calendar, and when the file was made. `uid` stays the same when the day is changed, and `sequence` grows, so that a calendar moves what it has. */
export type Calendar = { name: string; language: 'sv' | 'en'; made: Date; days: CalendarDay[] }

/** `on` is "2020-06-30": the whole day, in whichever zone it is read. */
export type CalendarDay = {
  uid: string
  sequence: number
  on: string
  summary: string
  url: string
}

/**
 * The days as an iCalendar file (RFC 5545), published and not as an invitation. A day takes nobody's time, and says nothing but its
 * title and where to read on: calendars are shared with more people than plans are.
 */
export function writeCalendar({ name, language, made, days }: Calendar): string {
  const calendar = ical({
    name: oneLine(name),
    prodId: { company: 'Samhandling', product: 'Samhandling', language: language.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
  })
  for (const { uid, sequence, on, summary, url } of days)
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
    })
  return `${calendar.toString()}\r\n`.replace(/(?:\r\n)+$/, '\r\n')
}

const oneLine = (text: string): string => cleanText(text).replace(/\s+/gu, ' ').trim()
