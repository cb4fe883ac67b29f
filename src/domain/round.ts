/** Uppföljningsomgång: what a round asks about, and whom. */
import { z } from 'zod'
import { contactMeaning } from './activity.ts'
import type { Production } from './answer.ts'
import { addDays } from './day.ts'
import { optionalText } from './fields.ts'
import type { ReportingPoint } from './follow-up.ts'
import type { ValueState } from './indicator.ts'

/** What the coordinators write of the whole. */
export const roundSchema = z.object({ summary: optionalText(20_000) })

/** The activities that a plan says are followed up at a point, in the plan's order. */
export function askedAt<A extends { followUpPoints: string[] }>(
  activities: readonly A[],
  code: ReportingPoint,
): A[] {
  return activities.filter(({ followUpPoints }) => followUpPoints.includes(code))
}

/** Whether a point's period is still going on, its last day included. Days are "2020-04-30". */
export const isEarly = (point: { coversTo: string }, today: string): boolean => today <= point.coversTo

/**
 * Where activities come that are taken into a round afterwards: right after the one before them in the plan's order that is in it. `ids`
 * are all in the plan's order, `ranks` those that are in the round. Of the same rank the later taken in comes later.
 */
export function ranksAmong(ids: readonly string[], ranks: ReadonlyMap<string, number>): Map<string, number> {
  let before = -1
  return new Map(
    ids.map(id => {
      before = ranks.get(id) ?? before
      return [id, before]
    }),
  )
}

/** A function that answers for an activity; `positionId` where the words are a function that the partnership has. */
export type Respondent = { as: string; positionId: string | null }

export type Asked = {
  convener: string | null
  contacts: { wording: string; positionId: string | null; positionName?: string | null }[]
}

/**
 * Who is asked about an activity: its convener and its contacts, each function once. Words such as "Sammankallande" mean another field;
 * a convener written in words is the function of that name.
 */
export function respondentsOf(
  { convener, contacts }: Asked,
  positions: readonly { id: string; name: string }[],
): Respondent[] {
  const called = (words: string) =>
    positions.find(({ name }) => name.trim().toLowerCase() === words.trim().toLowerCase())?.id ?? null
  const all = [
    ...(convener?.trim() ? [{ as: convener.trim(), positionId: called(convener) }] : []),
    ...contacts.map(({ wording, positionId }) => {
      const meant = contactMeaning(wording, convener)
      return meant === null
        ? { as: wording.trim(), positionId: positionId ?? called(wording) }
        : { as: meant.trim(), positionId: called(meant) }
    }),
  ]
  const seen = new Set<string>()
  return all.filter(({ as, positionId }) => {
    const key = positionId ?? as.toLowerCase()
    if (as === '' || seen.has(key)) return false
    seen.add(key)
    return true
  })
}

/** A link holds some weeks past the day when the answers shall be in, and never less than two weeks. Days are "2020-05-08". */
export function lastDayOfLink(dueOn: string, today: string): string {
  const [late, soon] = [addDays(dueOn, 21), addDays(today, 14)]
  return late > soon ? late : soon
}

/**
 * What a form tells who answers it: what was promised and what has happened, as it stood when the round was opened. `agendaItemId`: the
 * meeting's point that a word comes from, so that it can be struck when the point is made internal.
 */
export type FormTold = {
  partnership: string
  language: 'sv' | 'en'
  point: {
    code: ReportingPoint
    name: string
    year: number
    coversFrom: string
    coversTo: string
    dueOn: string
  }
  area: string
  activity: {
    title: string
    theme: string | null
    description: string | null
    workingGroup: string | null
    duration: string | null
    convener: string | null
    followUp: string | null
    successCondition: string | null
    operativeGoal: string | null
    status: string | null
  }
  goals: string[]
  /** What was answered last, at an earlier point. */
  last: {
    point: string
    at: string
    answeredAs: string
    production: Production
    produced: string | null
    nextStep: string | null
  } | null
  /** What meetings have given somebody to do for it: done since then, and still open. */
  actionPoints: {
    agendaItemId: string
    wording: string
    owner: string | null
    due: string | null
    done: boolean
    note: string | null
  }[]
  /** What the group's meetings have said since then, the earliest first. */
  continuous: { agendaItemId: string; heldOn: string; words: string }[]
  figures: {
    name: string
    kind: string
    unit: string | null
    values: { label: string; value: number | null; state: ValueState }[]
  }[]
}
