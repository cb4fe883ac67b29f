/** Kallelse: when and where a group meets, what it takes up, and who is called. */
import { comesFromText } from '../../texts/meeting-words.ts'
import { m } from '../../texts/texts.ts'
import type { Block, Document } from './document.ts'
import {
  meetingFacts,
  meetingPaper,
  type PaperHouse,
  type PaperMeeting,
  paperSection,
  titleDay,
} from './meeting-paper.ts'

export type NoticeSource = {
  meeting: PaperMeeting & { link: string | null }
  group: { name: string }
  cancelled: boolean
  items: {
    title: string
    text: string | null
    presenter: string | null
    internal: boolean
    kind: string
    origin: { group: string | null; heldOn: string | null } | null
  }[]
  called: { name: string; organisationName: string | null }[]
}

/** The notice of a meeting, in the language of the current work. What is internal is not in it. */
export function meetingNotice(source: NoticeSource, house: PaperHouse): Document {
  const { meeting, group, items, called, cancelled } = source
  const shared = items.filter(({ internal }) => !internal)
  return meetingPaper(house, {
    title: m.notice_title({ group: group.name, day: titleDay(meeting.heldOn) }),
    date: meeting.heldOn,
    state: cancelled ? m.cancellation_is() : null,
    facts: [
      ...meetingFacts(meeting),
      ...(meeting.link ? [{ label: m.meeting_link(), value: meeting.link }] : []),
    ],
    sections: [
      paperSection('agenda', m.agenda_agenda(), agendaBlocks(shared)),
      paperSection('called', m.notice_called(), calledBlocks(called)),
    ],
  })
}

function agendaBlocks(items: NoticeSource['items']): Block[] {
  if (items.length === 0) return [{ kind: 'paragraph', text: m.agenda_none() }]
  return [
    {
      kind: 'numbered',
      items: items.map(({ title, text, presenter, kind, origin }) => ({
        text: [
          presenter ? m.notice_item({ title, who: presenter }) : title,
          origin && comesFromText(kind, origin),
          text,
        ]
          .filter(Boolean)
          .join('\n'),
        note: null,
      })),
    },
  ]
}

function calledBlocks(called: NoticeSource['called']): Block[] {
  if (called.length === 0) return [{ kind: 'paragraph', text: m.notice_none_called() }]
  return [{ kind: 'bullets', items: called.map(calledText) }]
}

/** "Förvaltare, Bostadsbolaget". */
function calledText({ name, organisationName }: NoticeSource['called'][number]): string {
  if (!organisationName) return name
  return m.notice_called_function({ function: name, organisation: organisationName })
}
