import { z } from 'zod'
import { parseDuration } from './duration.ts'
import { optionalId, optionalText, requiredText } from './fields.ts'
import { parseFollowUp, reportingDate } from './follow-up.ts'

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
  /** The cause in the words that were written; what it answers in the chain stands in the ids below. */
  cause: optionalText(5_000),
  operativeGoal: optionalText(5_000),
  status: optionalText(1_000),
  promisedBy: optionalText(300),
  problemId: optionalId,
  causeId: optionalId,
  programmeId: optionalId,
})

/** One party's contact for an activity: the words as written, and the position they mean where it is known. */
export const contactSchema = z.object({
  organisationId: z.uuid('not-a-choice'),
  wording: requiredText(1_000),
  positionId: optionalId,
})

/** What the words of an activity mean, as the columns beside them; see duration.ts and follow-up.ts. */
export type Understood = {
  /** Null where there are no words, or none that give a time. */
  durationKind: 'open-ended' | 'continuous' | 'year' | 'range' | 'due' | 'reporting-point' | null
  /** Days as "2020-06-30", both inclusive. */
  startsOn: string | null
  endsOn: string | null
  /** T1, T2, T3 or VB, where the words name a reporting point instead of a day. */
  duePoint: string | null
  followUpPoints: string[]
  successCondition: string | null
}

/** The line that an activity belongs to: the same activity over the years' plans is known by the id of the first. */
export const lineOf = ({ id, originId }: { id: string; originId: string | null }): string => originId ?? id

/** What the field of a party's contact is called in the form of a new activity. */
export const contactField = (organisationId: string): string => `contact-${organisationId}`

/** Understands an activity's duration and follow-up; the plan's year is for words that leave it out ("Klar juni"). */
export function understoodOf(
  words: { duration: string | null; followUp: string | null },
  planYear: number | null,
): Understood {
  const followUp = parseFollowUp(words.followUp ?? '')
  return {
    ...datesOf(words.duration, planYear),
    followUpPoints: followUp.points,
    successCondition: followUp.successCondition,
  }
}

function datesOf(words: string | null, planYear: number | null) {
  const none = { durationKind: null, startsOn: null, endsOn: null, duePoint: null }
  if (!words) return none
  const duration = parseDuration(words, { planYear })
  switch (duration.kind) {
    case 'unknown':
      return none
    case 'open-ended':
      return { ...none, durationKind: duration.kind, startsOn: duration.from }
    case 'continuous':
      return { ...none, durationKind: duration.kind }
    case 'year':
      return {
        ...none,
        durationKind: duration.kind,
        startsOn: `${duration.year}-01-01`,
        endsOn: `${duration.year}-12-31`,
      }
    case 'range':
      // "2022–2020" is a slip of the pen: which of the years is meant nobody knows.
      if (duration.from > duration.to) return none
      return { ...none, durationKind: duration.kind, startsOn: duration.from, endsOn: duration.to }
    case 'due':
      return { ...none, durationKind: duration.kind, endsOn: duration.date }
    case 'reporting-point':
      return {
        ...none,
        durationKind: duration.kind,
        endsOn: duration.year === null ? null : reportingDate(duration.point, duration.year),
        duePoint: duration.point,
      }
  }
}

/** Whether a status in people's own words says that the activity is done. */
export function saysDone(status: string | null): boolean {
  const words = (status ?? '').toLowerCase()
  return (wasDone.test(words) || isReady.test(words)) && !notYet.test(words)
}

/** A participle tells of what has been, also with a time: "Genomförd i maj". */
const wasDone = /(?<!\p{L})(?:genomför[dt]a?|avslutad|avslutat|slutförd|slutfört|done|completed)(?!\p{L})/u
/** "Klar" with a time can be a promise ("Klar i höst"), so nothing but a new clause may follow it. */
const isReady = /(?<!\p{L})klar[ta]?\s*(?:$|[.,;:!(])/u
const notYet =
  /(?<!\p{L})(?:inte|ej|ännu|delvis|nästan|snart|planeras|planerad|beräknas|ska|skall|bli|blir|väntas|förväntas|senast|till|när|not|partly|almost|soon|will|shall|by|planned|expected|due)(?!\p{L})/u

/** A contact written as "Sammankallande" points at another field of the same activity: what it means. */
export function contactMeaning(wording: string, convener: string | null): string | null {
  return /^\s*(?:sammankallande|convener)\s*\.?\s*$/iu.test(wording) ? convener : null
}
