/** What a meeting's papers have in common: its facts, and the frame that they are set in. */
import { meetingTime } from '../../texts/meeting-words.ts'
import { longDate, m } from '../../texts/texts.ts'
import type { Block, Document, Fact, Look, Section } from './document.ts'

/** Days are "2020-06-30", times wall time in Sweden. */
export type PaperMeeting = {
  title: string | null
  heldOn: string
  startsAt: string | null
  endsAt: string | null
  location: string | null
}

/** Whose paper it is: the partnership with its language, and its look. */
export type PaperHouse = { partnership: { name: string; language: 'sv' | 'en' }; look: Look }

export function meetingFacts(meeting: PaperMeeting): Fact[] {
  return [
    ...(meeting.title ? [{ label: m.meeting_untitled(), value: meeting.title }] : []),
    { label: m.paper_time(), value: meetingTime(meeting) },
    ...(meeting.location ? [{ label: m.meeting_location(), value: meeting.location }] : []),
  ]
}

/** The meeting's day for a title, where it is not torn apart at the end of a line. */
export const titleDay = (heldOn: string): string => longDate(heldOn).replaceAll(' ', '\u00a0')

/** A paper of a page or two, which carries nothing inside. */
export function meetingPaper(
  { partnership, look }: PaperHouse,
  said: Pick<Document, 'title' | 'date' | 'sections'> & { facts: Fact[]; state: string | null },
): Document {
  const { title, date, sections, facts, state } = said
  return {
    language: partnership.language,
    title,
    cover: { over: partnership.name, subtitle: null, facts, parties: [], state },
    front: 'head',
    look,
    head: [partnership.name, title].join(' · '),
    date,
    contents: null,
    sections,
    data: null,
  }
}

export function paperSection(id: string, heading: string, blocks: Block[]): Section {
  return { id, heading, number: null, opening: false, landscape: false, blocks }
}
