/** Lyft fråga: what a group asks of the group above, and the answer that comes back. */
import { z } from 'zod'
import { optionalText, requiredText } from './fields.ts'

/** The question in the group's own words, what it rests on, and who carries it upward. */
export const liftSchema = z.object({
  question: requiredText(500),
  text: optionalText(5_000),
  presenter: optionalText(300),
})

/** A point above that takes a question up, and what is decided under it: a row each, one without where nothing is. */
export type TakenUp = {
  liftId: string
  heldOn: string
  resolutionId: string | null
  wording: string | null
  internal: boolean
}

/** A question as its row tells it. `groupName` and `heldOn` are null for who does not see the group or the meeting. */
export type LiftRow = {
  id: string
  groupId: string
  toGroupId: string
  question: string
  text: string | null
  presenter: string | null
  internal: boolean
  groupName: string | null
  toGroupName: string | null
  heldOn: string | null
}

/** The group above: the one in which a group presents its matters ("Föredrar i"), else the one that it is part of. */
export const aboveOf = (group: { parentId: string | null; reportsToId: string | null }): string | null =>
  group.reportsToId ?? group.parentId

/** What a group has been asked until a day and has not taken up. */
export function askedOf<L extends LiftRow>(
  groupId: string,
  heldOn: string,
  lifts: readonly L[],
  takenUp: readonly TakenUp[],
): L[] {
  const taken = new Set(takenUp.map(({ liftId }) => liftId))
  return lifts.filter(
    lift => lift.toGroupId === groupId && !taken.has(lift.id) && isUntil(lift.heldOn, heldOn),
  )
}

export type Answered = { id: string; wording: string; internal: boolean; heldOn: string; lift: LiftRow }

/** What has been decided until a day on a group's own questions, each decision by itself. */
export function answersTo(
  groupId: string,
  heldOn: string,
  lifts: readonly LiftRow[],
  takenUp: readonly TakenUp[],
): Answered[] {
  const own = new Map(lifts.filter(lift => lift.groupId === groupId).map(lift => [lift.id, lift]))
  return takenUp.flatMap(({ liftId, resolutionId, wording, internal, heldOn: on }) => {
    const lift = own.get(liftId)
    if (!lift || !resolutionId || wording === null || !isUntil(on, heldOn)) return []
    return [{ id: resolutionId, wording, internal: internal || lift.internal, heldOn: on, lift }]
  })
}

const isUntil = (day: string | null, heldOn: string): boolean => day === null || day <= heldOn
