import type { Timing } from '../../../domain/due.ts'
import type { TableColumn } from '../../../domain/plan-table.ts'
import { m } from '../../../texts/texts.ts'

const headings: Record<TableColumn, () => string> = {
  area: m.activity_area,
  theme: m.activity_theme,
  title: m.activity_title,
  workingGroup: m.activity_working_group,
  duration: m.activity_duration,
  next: m.overview_next,
  convener: m.activity_convener,
  contacts: m.table_contacts,
  status: m.activity_status,
  description: m.activity_description,
  meetingFrequency: m.activity_meeting_frequency,
  otherParticipants: m.activity_other_participants,
  followUp: m.activity_follow_up,
  place: m.activity_place,
  problem: m.activity_problem,
  cause: m.activity_cause,
  operativeGoal: m.activity_operative_goal,
  promisedBy: m.activity_promised_by,
}

/** What a column is called, in the table and where it is taken home. */
export const headingOf = (column: TableColumn): string => headings[column]()

const timings: Record<Timing, () => string> = {
  late: m.timing_late,
  due: m.timing_due,
  running: m.timing_running,
  undated: m.timing_undated,
  done: m.timing_done,
}

export const timingText = (timing: Timing): string => timings[timing]()
