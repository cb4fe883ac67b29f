import type { NoticeContent } from '../../domain/notice.ts'
import { meetingTime } from '../../texts/meeting-words.ts'
import { listed, m } from '../../texts/texts.ts'
import { writeCalendar } from './calendar.ts'
import { writeLetter } from './letter.ts'
import { calendarEntries } from './meeting-calendar.ts'
import { meetingFacts } from './meeting-paper.ts'

type Frame = {
  to: { name: string; as: string[] }
  partnership: string
  /** Which notice of this meeting it is: after the first it says that something has changed. */
  number: number
  /** The calendar's own number for it (RFC 5545, 3.8.7.4). */
  sequence: number
  /** The meeting's page. */
  url: string
  meetingId: string
  language: 'sv' | 'en'
  made: Date
}

/** The notice as mail, in the language of the current work: when, where, what is taken up, and the meeting for a calendar. */
export function noticeLetter(content: NoticeContent, frame: Frame) {
  const { meeting, group, cancelled } = content
  const { url, language } = frame
  const when = meetingTime(meeting)
  const subject = cancelled
    ? m.notice_subject_cancelled({ group, when })
    : frame.number > 1
      ? m.notice_subject_changed({ group, when })
      : m.notice_subject({ group, when })
  const link = meeting.link ? [{ label: m.meeting_link(), value: meeting.link }] : []
  return {
    subject,
    ...writeLetter({
      language,
      opening: openingOf(content, frame),
      facts: [...meetingFacts(meeting), ...link],
      lists: cancelled ? [] : agendaOf(content),
      links: [{ text: m.notice_to_meeting({ partnership: frame.partnership }), href: url }],
    }),
    attachments: [
      {
        filename: 'mote.ics',
        contentType: 'text/calendar; charset=utf-8; method=PUBLISH',
        content: Buffer.from(calendarOf(content, frame)).toString('base64'),
      },
    ],
  }
}

function openingOf({ group, cancelled }: NoticeContent, { to, number }: Frame): string {
  if (cancelled) {
    const { reason } = cancelled
    return reason ? m.notice_cancelled_because({ group, reason }) : m.notice_cancelled({ group })
  }
  const called = m.notice_opening({ group, function: listed(to.as) })
  return number > 1 ? m.notice_changed({ called }) : called
}

function agendaOf({ items }: NoticeContent) {
  if (items.length === 0) return []
  const points = items.map(({ title, text, presenter }) => ({
    text: presenter ? m.notice_item({ title, who: presenter }) : title,
    below: text,
  }))
  return [{ heading: m.agenda_agenda(), ordered: true, items: points }]
}

function calendarOf(content: NoticeContent, { meetingId, url, sequence, language, made }: Frame): string {
  const { meeting, group, cancelled } = content
  const summary = meeting.title ?? m.feed_meeting({ group })
  const entries = calendarEntries(
    { id: meetingId, ...meeting },
    { summary, url, sequence, cancelled: cancelled !== null },
  )
  return writeCalendar({ name: m.feed_meeting({ group }), language, made, ...entries })
}
