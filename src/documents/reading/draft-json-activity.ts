import { type Cadence, type CadenceUnit, parseCadence, recurrenceRule } from '../../domain/cadence.ts'
import type { ActivityField, DraftActivity, DraftPlan } from '../../domain/draft.ts'
import { type Duration, parseDuration } from '../../domain/duration.ts'
import { parseFollowUp } from '../../domain/follow-up.ts'
import { certainty, type JsonObject, words } from './draft-json-words.ts'
import { wholeLabel } from './labels.ts'
import { planYearOf } from './metadata.ts'
import { namesPlace } from './places.ts'

/** The seed's fields are always there; those of other layouts only where the source has them. */
const always: ActivityField[] = [
  'title',
  'workingGroup',
  'duration',
  'meetingFrequency',
  'convener',
  'municipalContact',
  'policeContact',
  'otherParticipants',
  'followUp',
]
const whereFound: ActivityField[] = ['cause', 'operativeGoal', 'status', 'promisedBy', 'description']

/** An activity: its fields as plain words, and what the words mean beside them. */
export function activityJson(activity: DraftActivity, plan: DraftPlan): JsonObject {
  const { id, theme, ...fields } = activity
  const found = whereFound.filter(field => activity[field] !== null)
  return {
    id,
    theme: words(theme),
    ...Object.fromEntries([...always, ...found].map(field => [field, words(activity[field])])),
    interpretation: interpretation(activity, plan),
    ...certainty({ theme, ...fields }),
  }
}

function interpretation(activity: DraftActivity, plan: DraftPlan): JsonObject {
  const { title, duration, meetingFrequency, municipalContact, otherParticipants, followUp } = activity
  const place = title && plan.places.find(({ name }) => namesPlace(title.text, name.text))
  return {
    placeId: place?.id ?? null,
    duration: duration && durationJson(parseDuration(duration.text, { planYear: planYearOf(plan) })),
    meetingFrequency: meetingFrequency && cadenceJson(parseCadence(meetingFrequency.text)),
    municipalContactRefersTo: refersToConvener(municipalContact?.text) ? 'convener' : null,
    ...(refersToConvener(activity.policeContact?.text) ? { policeContactRefersTo: 'convener' } : {}),
    otherParticipants: otherParticipants ? otherParticipants.text.split(/,\s+/u) : [],
    followUp: followUp && followUpJson(followUp.text),
  }
}

/** "Sammankallande" as a value means whoever is named in that field. */
const refersToConvener = (text: string | undefined): boolean =>
  text !== undefined && wholeLabel(text.replace(/\.$/u, ''), 'activity')?.kind === 'convener'

function followUpJson(text: string): JsonObject {
  const { coordinatedBy, points, continuousInGroup } = parseFollowUp(text)
  return { coordinatedBy, milestones: [...points], continuousAtGroupMeetings: continuousInGroup }
}

/** As the fixture writes time; null where the words give none. */
export function durationJson(duration: Duration): JsonObject | null {
  switch (duration.kind) {
    case 'open-ended':
      return duration.from ? { kind: 'ongoing', from: duration.from } : { kind: 'ongoing' }
    case 'continuous':
      return { kind: 'continuous' }
    case 'year':
      return { kind: 'year', year: duration.year }
    case 'range':
      return { kind: 'range', from: duration.from, to: duration.to }
    case 'reporting-point':
      return { kind: 'due', milestone: duration.point }
    case 'due':
      if (duration.precision === 'month') return { kind: 'due', month: duration.date.slice(0, 7) }
      return duration.precision === 'day'
        ? { kind: 'due', date: duration.date }
        : { kind: 'due', date: duration.date, precision: duration.precision }
    case 'unknown':
      return null
  }
}

const unitWords: Record<CadenceUnit, string> = {
  day: 'dag',
  week: 'vecka',
  month: 'månad',
  quarter: 'kvartal',
  tertial: 'tertial',
  term: 'termin',
  year: 'år',
}

/** A rhythm as a recurrence rule, a count as least and most per unit; null where the words give neither. */
export function cadenceJson(cadence: Cadence): JsonObject | null {
  switch (cadence.kind) {
    case 'every': {
      const weeks = cadence.unit === 'week' && cadence.interval > 1 ? { everyWeeks: cadence.interval } : {}
      return { ...weeks, rrule: recurrenceRule(cadence) }
    }
    case 'count':
      return { min: cadence.min, max: cadence.max, per: unitWords[cadence.unit] }
    case 'as-needed':
      return { asNeeded: true }
    case 'unknown':
      return null
  }
}
