/** Möte: when a group meets, what it takes up, who was there, what it decides and who promises what. */
import { z } from 'zod'
import { dayOf, timeOf } from './day.ts'
import {
  checkbox,
  choice,
  optionalDate,
  optionalId,
  optionalText,
  optionalTime,
  requiredDate,
  requiredText,
} from './fields.ts'

/** The day is a day in Sweden, the times wall time there ("09:00"). */
export const meetingSchema = z
  .object({
    groupId: z.uuid('not-a-choice'),
    title: optionalText(300),
    heldOn: requiredDate,
    startsAt: optionalTime,
    endsAt: optionalTime,
    location: optionalText(500),
    /** Where those who are not in the room take part. */
    link: optionalText(2_000),
  })
  .refine(({ startsAt, endsAt }) => !startsAt || !endsAt || startsAt <= endsAt, {
    path: ['endsAt'],
    message: 'ends-before-start',
  })

/** Inställt: a meeting that is not held. */
export const cancellationSchema = z.object({ reason: optionalText(1_000) })

/**
 * Where a point on the agenda comes from. `own`: somebody wrote it. The others were found among the group's activities and promises:
 * late, changed since last time, without a convener, due before the next meeting, promised at an earlier meeting, lifted from a group
 * below, answered by the one above.
 */
export const agendaItemKinds = [
  'own',
  'overdue',
  'changed',
  'ownerless',
  'due',
  'follow-up',
  'lifted',
  'answered',
] as const
export type AgendaItemKind = (typeof agendaItemKinds)[number]

/** `internal`: it stays with those who follow the work, and is in nothing that is shared. */
export const agendaItemSchema = z.object({
  title: requiredText(500),
  text: optionalText(5_000),
  presenter: optionalText(300),
  internal: checkbox,
  minutes: optionalText(20_000),
})

export const attendanceStates = ['present', 'remote', 'absent'] as const
export type AttendanceState = (typeof attendanceStates)[number]

/** Who was at a meeting: a function of the group, or a guest by name or other words. */
export const attendanceSchema = z
  .object({ positionId: optionalId, name: optionalText(300), state: choice(attendanceStates) })
  .refine(({ positionId, name }) => (positionId === null) !== (name === null), {
    path: ['name'],
    message: 'required',
  })

/** Beslut: what was decided, in the words of the meeting. */
export const resolutionSchema = z.object({ wording: requiredText(5_000) })

/** A decision as a title: its first sentence, or as many of its words as a line holds. */
export function shortForm(wording: string): string {
  const [first = ''] = wording.trim().split(/(?<=[.!?])\s|\n/u)
  const sentence = first.replace(/\.$/u, '')
  if (sentence.length <= longestTitle) return sentence
  return `${sentence.slice(0, longestTitle).replace(/[\s,;:–-]*\s\S*$/u, '')} …`
}

const longestTitle = 120

/** Uppdrag: what somebody promised, by whom and until when as it was said. */
export const actionPointSchema = z.object({
  wording: requiredText(5_000),
  owner: optionalText(500),
  due: optionalText(300),
  /** The day that the words mean; understood from them where nobody has chosen one. */
  dueOn: optionalDate,
})

/** Utfört: an action point that is done. */
export const completionSchema = z.object({ note: optionalText(2_000) })

type Day = { heldOn: string; startsAt: string | null }

/** The order of meetings in time; those of a day by their hour, one without an hour first. */
export function compareMeetings(a: Day, b: Day): number {
  const at = ({ heldOn, startsAt }: Day) => `${heldOn} ${startsAt ?? ''}`
  return at(a) < at(b) ? -1 : at(a) > at(b) ? 1 : 0
}

/** Whether a meeting has begun; one without an hour begins with its day. */
export function hasBegun({ heldOn, startsAt }: Day, now: Date): boolean {
  const today = dayOf(now)
  return heldOn < today || (heldOn === today && (startsAt === null || startsAt <= timeOf(now)))
}

/** What is to come, the nearest first, and what has been, the latest first. Today's are to come. */
export function splitMeetings<M extends Day>(meetings: readonly M[], today: string) {
  const inOrder = [...meetings].sort(compareMeetings)
  return {
    coming: inOrder.filter(({ heldOn }) => heldOn >= today),
    past: inOrder.filter(({ heldOn }) => heldOn < today).reverse(),
  }
}
