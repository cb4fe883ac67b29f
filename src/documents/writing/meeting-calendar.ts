import type { CalendarDay, CalendarMeeting } from './calendar.ts'

/** A meeting for a calendar; days are "2020-06-30", times wall time in Sweden. */
type Held = {
  id: string
  heldOn: string
  startsAt: string | null
  endsAt: string | null
  location: string | null
}

/**
 * A meeting as what a calendar keeps, the same wherever it is written: `url` is its page, whose host also keeps its id apart from other
 * places'. One whose hour nobody has said is the day's.
 */
export function calendarEntries(
  meeting: Held,
  { summary, url, sequence, cancelled }: Pick<CalendarMeeting, 'summary' | 'url' | 'sequence' | 'cancelled'>,
): { days: CalendarDay[]; meetings: CalendarMeeting[] } {
  const { id, heldOn, startsAt, endsAt, location } = meeting
  const same = { uid: `${id}@${new URL(url).host}`, sequence, summary, url, cancelled }
  if (startsAt === null) return { days: [{ ...same, on: heldOn }], meetings: [] }
  const from = `${heldOn}T${startsAt}:00`
  const to = endsAt === null ? null : `${heldOn}T${endsAt}:00`
  return { days: [], meetings: [{ ...same, from, to, location }] }
}

/** The least number of a meeting's place in calendars: it grows when the meeting is changed, and when it is cancelled. */
export const meetingSequence = ({ version }: { version: number }, cancelled: boolean): number =>
  version - 1 + (cancelled ? 1 : 0)
