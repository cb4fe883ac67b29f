import { z } from 'zod'
import { optionalId, optionalText, requiredText } from './fields.ts'

/**
 * Aktivitet: what the partnership does about an area's problem. The fields stand in the plan's own order;
 * duration, meeting frequency and follow-up keep the words that were written (see duration.ts, cadence.ts, follow-up.ts).
 */
export const activitySchema = z.object({
  theme: optionalText(300),
  title: requiredText(2_000),
  description: optionalText(20_000),
  workingGroup: optionalText(2_000),
  groupId: optionalId,
  duration: optionalText(1_000),
  meetingFrequency: optionalText(1_000),
  convener: optionalText(1_000),
  otherParticipants: optionalText(5_000),
  followUp: optionalText(5_000),
  placeId: optionalId,
  cause: optionalText(5_000),
  operativeGoal: optionalText(5_000),
  status: optionalText(1_000),
  promisedBy: optionalText(300),
})

/** One party's contact for an activity: the words as written, and the position they mean where it is known. */
export const contactSchema = z.object({
  organisationId: z.uuid('not-a-choice'),
  wording: requiredText(1_000),
  positionId: optionalId,
})
