/** Kommunikation: the joint strategy, what is said to whom, what residents are promised and what came of it, what they have said. */
import { z } from 'zod'
import { lastDayOf, parseDuration } from './duration.ts'
import { choice, optionalDate, optionalId, optionalText, requiredDate, requiredText } from './fields.ts'

/** Kommunikationsstrategi: `due` is by when it shall be in place, in words ("våren 2020"). */
export const strategySchema = z.object({
  title: requiredText(300),
  text: optionalText(20_000),
  due: optionalText(300),
})

/** Budskap: what is planned to be said, to whom and how; `saidOn` once it has been. */
export const messageSchema = z.object({
  text: requiredText(5_000),
  audience: optionalText(500),
  channel: optionalText(500),
  planned: optionalText(300),
  saidOn: optionalDate,
})

/** Kommunikatör: a party's own, for everything or for one message. */
export const communicatorSchema = z.object({
  organisationId: z.uuid('not-a-choice'),
  wording: requiredText(1_000),
  positionId: optionalId,
})

/** Medborgarlöfte: a promise to residents, and the activity by which it is kept where there is one (Brå, "Formulera medborgarlöften"). */
export const promiseSchema = z.object({
  text: requiredText(5_000),
  promisedBy: optionalText(300),
  promisedOn: optionalDate,
  due: optionalText(300),
  activityId: optionalId,
})

export const promiseStates = ['kept', 'partly-kept', 'not-kept', 'going-on'] as const
export type PromiseState = (typeof promiseStates)[number]

/** What was done of a promise, as it was seen on a day: what came of it is said in words, never by the state alone. */
export const promiseOutcomeSchema = z.object({
  state: choice(promiseStates),
  text: requiredText(5_000),
  seenOn: requiredDate,
})

/** Medborgardialog: how residents were asked, and what they said, together and not one by one. */
export const dialogueSchema = z.object({
  title: requiredText(300),
  heldOn: requiredDate,
  placeId: optionalId,
  how: optionalText(1_000),
  said: optionalText(20_000),
})

/**
 * Punkt ur en medborgardialog: what came up, in its own words, and the one thing that became of it: a problem or an activity of the plan,
 * or nothing, with the reason.
 */
export const dialoguePointSchema = z
  .object({
    text: requiredText(5_000),
    problemId: optionalId,
    activityId: optionalId,
    setAside: optionalText(2_000),
  })
  .refine(point => whatBecame(point).length <= 1, { path: ['setAside'], message: 'one-thing-only' })

/** A point that a problem or an activity goes back to: its own words, and the dialogue that it came up in. `id` is the point's. */
export type Heard = { id: string; text: string; title: string; heldOn: string }

const whatBecame = (point: { problemId: unknown; activityId: unknown; setAside: unknown }) =>
  [point.problemId, point.activityId, point.setAside].filter(Boolean)

/** The last day that words about a time mean ("våren 2020"), as "2020-05-31"; null where they say none. */
export function dayMeant(words: string | null): string | null {
  if (words === null) return null
  const duration = parseDuration(words, { planYear: null })
  return duration.kind === 'year' ? `${duration.year}-12-31` : lastDayOf(duration)
}
