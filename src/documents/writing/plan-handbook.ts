import type { PlanRecords } from '../../domain/plan-records.ts'
import { operativeGoalLines } from '../../texts/names.ts'
import { m } from '../../texts/texts.ts'
import type { Block, BlockOf, Section } from './document.ts'
import { contactsOf, workingGroupIn } from './plan-activity.ts'
import { overallGoals } from './plan-goals.ts'
import { causeWords } from './plan-problems.ts'

/** The activities of all areas as the handbook's form has them (Brå, Samverkan i lokalt brottsförebyggande arbete): a table an area. */
export function handbookSection(records: PlanRecords): Section | null {
  const areas = records.area
    .map((area, at) => ({ area, number: at + 1, rows: rowsOf(records, area) }))
    .filter(({ rows }) => rows.length > 0)
  const columns = columnsFor(areas.flatMap(({ rows }) => rows))
  const blocks = areas.flatMap(({ area, number, rows }): Block[] => {
    const part = { kind: 'activities', number } as const
    const table: BlockOf<'table'> = {
      kind: 'table',
      caption: captionOf(records, area),
      part: 'actions',
      columns,
      naming: 1,
      rows,
    }
    return [{ kind: 'heading', level: 2, text: area.name, part }, table]
  })
  if (blocks.length === 0) return null
  return {
    id: 'actions',
    heading: m.document_actions(),
    part: 'made',
    number: null,
    opening: false,
    landscape: true,
    blocks,
  }
}

/** As wide as their headings need: what nobody has written in leaves its room to the others. */
const emptyWidth = 10
const nothing = '–'

/** The form's columns, the same in every area of the plan. */
function columnsFor(rows: string[][]): BlockOf<'table'>['columns'] {
  const columns: BlockOf<'table'>['columns'] = [
    { heading: m.activity_cause(), width: 13, align: 'start' },
    { heading: m.document_action(), width: 21, align: 'start' },
    { heading: m.document_operative_goals(), width: 15, align: 'start' },
    { heading: m.document_when(), width: 10, align: 'start' },
    { heading: m.document_who(), width: 23, align: 'start' },
    { heading: m.activity_follow_up(), width: 18, align: 'start' },
  ]
  return columns.map((column, at) =>
    rows.every(row => row[at] === nothing) ? { ...column, width: emptyWidth } : column,
  )
}

function rowsOf(records: PlanRecords, area: PlanRecords['area'][number]): string[][] {
  const goals = records.goal.filter(({ areaId }) => areaId === area.id)
  return records.activity
    .filter(({ areaId }) => areaId === area.id)
    .map((activity, at) =>
      rowOf(records, activity, operativeGoalLines(activity.operativeGoal, goals, at === 0)),
    )
}

/** A cell that nobody has written in holds a dash: the form's columns stay, so that it is known again. */
function rowOf(records: PlanRecords, activity: PlanRecords['activity'][number], goals: string[]): string[] {
  const lines = (...parts: (string | null)[]): string =>
    parts.filter(part => part !== null).join('\n') || nothing
  const labelled = (label: string, value: string | null) => (value === null ? null : `${label}: ${value}`)
  return [
    lines(causeWords(records, activity)),
    lines(
      activity.title,
      activity.theme,
      activity.description,
      labelled(m.activity_status(), activity.status),
    ),
    lines(...goals),
    lines(activity.duration, labelled(m.activity_meeting_frequency(), activity.meetingFrequency)),
    lines(
      workingGroupIn(records, activity),
      labelled(m.activity_convener(), activity.convener),
      ...contactsOf(records, activity).map(({ label, value }) => labelled(label, value)),
      labelled(m.activity_other_participants(), activity.otherParticipants),
      labelled(m.activity_promised_by(), activity.promisedBy),
    ),
    lines(activity.followUp),
  ]
}

/** The form has the area's goal at its head. */
function captionOf(records: PlanRecords, area: PlanRecords['area'][number]): string {
  const goals = overallGoals(records, area).flatMap(block =>
    block.kind === 'goal' ? `${block.label}: ${block.text}` : [],
  )
  return goals.join('\n') || m.document_actions_in({ area: area.name })
}
