import type { Calendar } from '../../../documents/writing/calendar.ts'
import { calendarEntries, meetingSequence } from '../../../documents/writing/meeting-calendar.ts'
import type { ShownFeed } from '../../../operations/feed.ts'
import { m } from '../../../texts/texts.ts'
import { paths } from '../../paths.ts'
import { calendarOf } from '../plan/calendar-of.ts'

/** A feed as a calendar: its days of the plan, which have the same ids as in the plan's own, and its meetings. */
export function calendarOfFeed(feed: ShownFeed, origin: string): Calendar {
  const { slug, plan, days, made, meetings, partnershipName: partnership, groupName } = feed
  const entries = meetings.map(meeting => {
    const cancelled = meeting.cancellationId !== null
    return calendarEntries(meeting, {
      summary: meeting.title ?? m.feed_meeting({ group: meeting.groupName }),
      url: origin + paths.record(slug, 'meeting', meeting.id),
      sequence: meetingSequence(meeting, cancelled),
      cancelled,
    })
  })
  return {
    language: feed.language,
    made,
    days: [
      ...(plan ? calendarOf({ plan, days, made }, slug, origin).days : []),
      ...entries.flatMap(entry => entry.days),
    ],
    name:
      groupName === null
        ? m.feed_name_own({ partnership })
        : m.feed_name_group({ group: groupName, partnership }),
    meetings: entries.flatMap(entry => entry.meetings),
  }
}
