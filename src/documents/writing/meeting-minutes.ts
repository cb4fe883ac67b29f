/** Protokoll: who was at a meeting, what was said, decided and promised, and who stands for that it is so. */
import { attendanceStates } from '../../domain/meeting.ts'
import { type MinutesContent, sharedMinutes } from '../../domain/minutes.ts'
import { attendanceText, comesFromText, dueText } from '../../texts/meeting-words.ts'
import { longDate, m } from '../../texts/texts.ts'
import type { Block, Document, Section } from './document.ts'
import { meetingFacts, meetingPaper, type PaperHouse, paperSection, titleDay } from './meeting-paper.ts'

/** `shared`: without what is internal. `internal`: the whole, with what is internal marked, for those who follow the work. */
export type MinutesForm = 'shared' | 'internal'

/**
 * How far the minutes have come. Without a version they are as they stand now; `shownOn` is the day of that for who sees the meeting and not
 * how far its minutes have come. Days are "2020-06-30".
 */
export type MinutesPaper = {
  content: MinutesContent
  version: { number: number; on: string } | null
  approvals: { who: string; as: string; on: string }[]
  shownOn?: string | null
}

type Item = MinutesContent['items'][number]

/** The minutes of a meeting, in the language of the current work. The same version with the same approvals says the same. */
export function meetingMinutes(paper: MinutesPaper, form: MinutesForm, house: PaperHouse): Document {
  const { version, approvals } = paper
  const content = form === 'internal' ? paper.content : sharedMinutes(paper.content)
  const { meeting, group } = content
  // Who sees the meeting and not how far its minutes have come was never given what is internal.
  const isCut = form === 'shared' && (Boolean(paper.shownOn) || paper.content.items.some(one => one.internal))
  return meetingPaper(house, {
    title: m.minutes_title({ group, day: titleDay(meeting.heldOn) }),
    date: approvals.at(-1)?.on ?? version?.on ?? meeting.heldOn,
    state: stateText(paper, form),
    facts: [...meetingFacts(meeting), ...versionFacts(version)],
    sections: [
      paperSection('attendance', m.attendance_name(), attendanceBlocks(content)),
      paperSection('items', m.minutes_items(), itemBlocks(content, isCut)),
      paperSection('action-points', m.minutes_action_points(), actionPointBlocks(content, isCut)),
      ...(version ? [approvalSection(approvals)] : []),
    ],
  })
}

function versionFacts(version: MinutesPaper['version']) {
  if (!version) return []
  const value = m.minutes_version_of_day({ number: version.number, day: longDate(version.on) })
  return [{ label: m.minutes_version_fact(), value }]
}

function stateText({ version, approvals, shownOn }: MinutesPaper, form: MinutesForm): string | null {
  if (shownOn) return m.minutes_state_shown({ day: longDate(shownOn) })
  const state =
    version === null ? m.minutes_state_draft() : approvals.length === 0 ? m.minutes_state_frozen() : null
  if (form === 'shared') return state
  const internal = m.minutes_state_internal()
  return state === null ? internal : m.minutes_state_both({ internal, state })
}

function attendanceBlocks({ attendance }: MinutesContent): Block[] {
  if (attendance.length === 0) return [{ kind: 'paragraph', text: m.attendance_none() }]
  return attendanceStates.flatMap((state): Block[] => {
    const those = attendance.filter(one => one.state === state)
    if (those.length === 0) return []
    const items = those.map(attendedText)
    return [
      { kind: 'paragraph', text: attendanceText(state) },
      { kind: 'bullets', items },
    ]
  })
}

/** "Förvaltare, Bostadsbolaget", as the notice has it. */
function attendedText({ name, guest, organisation }: MinutesContent['attendance'][number]): string {
  if (guest) return m.minutes_guest({ name })
  return organisation ? m.notice_called_function({ function: name, organisation }) : name
}

function itemBlocks({ items, besides }: MinutesContent, isCut: boolean): Block[] {
  const outside: Block[] =
    besides.resolutions.length > 0
      ? [{ kind: 'heading', level: 2, text: m.minutes_besides() }, ...resolutionBlocks(besides.resolutions)]
      : []
  if (items.length === 0) {
    const text = isCut ? m.minutes_items_cut() : m.minutes_items_none()
    return [{ kind: 'paragraph', text }, ...outside]
  }
  return [...items.flatMap((item, at) => oneItem(item, at + 1)), ...outside]
}

function oneItem(item: Item, number: number): Block[] {
  const { title, internal, text, minutes, resolutions, from, liftedTo = [] } = item
  // An empty line is between two paragraphs.
  const words = [text, minutes].flatMap(one => one?.split(/\n\s*\n/) ?? [])
  const said: Block[] = [
    ...(from ? [{ kind: 'paragraph', text: comesFromText(from.kind, from) } as const] : []),
    ...words.map(text => ({ kind: 'paragraph', text }) as const),
    ...resolutionBlocks(resolutions),
    ...liftedTo.map(
      ({ group, question }) => ({ kind: 'paragraph', text: m.lift_to_with({ group, question }) }) as const,
    ),
  ]
  const heading = internal
    ? m.minutes_item_internal({ number, title })
    : m.minutes_item_numbered({ number, title })
  return [
    { kind: 'heading', level: 2, text: heading },
    ...(said.length > 0 ? said : [{ kind: 'paragraph', text: m.minutes_none_said() } as const]),
  ]
}

/** Decisions keep the numbers that they got at the meeting, in whichever form. */
const resolutionBlocks = (resolutions: Item['resolutions']): Block[] =>
  resolutions.map(({ number, wording }) => ({
    kind: 'resolution',
    label: m.resolution_numbered({ number }),
    text: wording,
  }))

function actionPointBlocks({ items, besides }: MinutesContent, isCut: boolean): Block[] {
  const points = [...items, { ...besides, internal: false }].flatMap(({ actionPoints, internal }) =>
    actionPoints.map(point => ({ ...point, internal })),
  )
  if (points.length === 0) {
    const text = isCut ? m.minutes_action_points_cut() : m.minutes_action_points_none()
    return [{ kind: 'paragraph', text }]
  }
  return [
    {
      kind: 'table',
      caption: m.minutes_action_points_caption(),
      columns: [
        { heading: m.minutes_what(), width: 48, align: 'start' },
        { heading: m.minutes_who(), width: 26, align: 'start' },
        { heading: m.minutes_when(), width: 26, align: 'start' },
      ],
      naming: 0,
      rows: points.map(({ wording, owner, internal, ...point }) => [
        internal ? `${wording}\n${m.minutes_action_internal()}` : wording,
        owner ?? m.minutes_unsaid(),
        dueText(point) ?? m.minutes_unsaid(),
      ]),
    },
  ]
}

function approvalSection(approvals: MinutesPaper['approvals']): Section {
  const blocks: Block[] =
    approvals.length === 0
      ? [{ kind: 'paragraph', text: m.minutes_approvals_none() }]
      : [
          {
            kind: 'table',
            caption: m.minutes_approvals_caption(),
            columns: [
              { heading: m.minutes_approver(), width: 38, align: 'start' },
              { heading: m.minutes_approved_as(), width: 36, align: 'start' },
              { heading: m.minutes_approved_on(), width: 26, align: 'start' },
            ],
            naming: 0,
            rows: approvals.map(({ who, as, on }) => [who, as, longDate(on)]),
          },
        ]
  // A page with nothing but who stands for the minutes could be laid to any.
  return { ...paperSection('approval', m.approval_heading(), blocks), joined: true }
}
