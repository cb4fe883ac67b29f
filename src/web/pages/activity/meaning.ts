/** What the words of a plan were understood to mean, said in a few words beside them. Null where nothing can be added. */
import { parseFollowUp } from '../../../domain/follow-up.ts'
import { longDate, m } from '../../../texts/texts.ts'

type Understood = {
  duration: string | null
  durationKind: string | null
  startsOn: string | null
  endsOn: string | null
  duePoint: string | null
}

/** "Klar juni 2020" is understood as "Klar senast 30 juni 2020". */
export function durationMeaning(activity: Understood): string | null {
  const { duration, durationKind, startsOn, endsOn, duePoint } = activity
  if (!duration) return null
  if (durationKind === null) return m.meaning_no_time()
  if (durationKind === 'open-ended')
    return startsOn ? m.meaning_open_from({ from: longDate(startsOn) }) : m.meaning_open()
  if (durationKind === 'continuous') return m.meaning_continuous()
  if (duePoint)
    return endsOn
      ? m.meaning_due_point({ point: duePoint, date: longDate(endsOn) })
      : m.meaning_due_point_undated({ point: duePoint })
  if (startsOn && endsOn) return `${longDate(startsOn)} – ${longDate(endsOn)}`
  return endsOn ? m.meaning_due({ date: longDate(endsOn) }) : null
}

/** At which points an activity is followed up, who coordinates it, and what shall be true then. */
export function followUpMeaning(words: string | null): string | null {
  if (!words) return null
  const { points, coordinatedBy, continuousInGroup, successCondition } = parseFollowUp(words)
  const parts = [
    points.join(' · '),
    continuousInGroup ? m.meaning_continuous_in_group() : '',
    coordinatedBy ? m.meaning_coordinated_by({ body: coordinatedBy }) : '',
    successCondition ? m.meaning_success({ condition: successCondition }) : '',
  ].filter(Boolean)
  return parts.length ? parts.join('; ') : null
}
