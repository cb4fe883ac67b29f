/** A meeting in words, on its page and on its papers: its name, its time, how somebody took part, where a point comes from. */
import { longDate, m } from './texts.ts'

/** "Månadsmöte", or where it has no name of its own what it is. */
export const meetingTitle = ({ title }: { title: string | null }): string => title ?? m.meeting_untitled()

/** "30 april 2020 kl. 09:00–10:30". */
export function meetingTime(meeting: {
  heldOn: string
  startsAt: string | null
  endsAt: string | null
}): string {
  const { heldOn, startsAt, endsAt } = meeting
  const day = longDate(heldOn)
  if (!startsAt) return day
  return m.meeting_day_at({ day, time: endsAt ? `${startsAt}–${endsAt}` : startsAt })
}

const states: Record<string, () => string> = {
  present: m.attendance_present,
  remote: m.attendance_remote,
  absent: m.attendance_absent,
}

/** "På plats". Stored as text that a check of the database holds to these states. */
export const attendanceText = (state: string): string => states[state]?.() ?? state

/** "Lyft från Torggruppen, möte 30 april 2020"; without the group and the day for who does not see them. */
export function comesFromText(kind: string, from: { group: string | null; heldOn: string | null }): string {
  const { group, heldOn } = from
  const isAnswer = kind === 'answered'
  if (!group || !heldOn) return isAnswer ? m.agenda_kind_answered() : m.agenda_kind_lifted()
  const words = { group, day: longDate(heldOn) }
  return isAnswer ? m.lift_answer_from(words) : m.lift_from(words)
}

/** Until when something is promised: as it was said, else the day. */
export const dueText = ({ due, dueOn }: { due: string | null; dueOn: string | null }): string | null =>
  due ?? (dueOn && longDate(dueOn))

/** How the words of a promise were understood; null where they say nothing of when, or the day itself. */
export function dueMeaning({ due, dueOn }: { due: string | null; dueOn: string | null }): string | null {
  if (due === null) return null
  if (dueOn === null) return m.action_point_no_day()
  const day = longDate(dueOn)
  return due.includes(day) ? null : m.meaning_due({ date: day })
}
