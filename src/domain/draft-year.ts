/** The year that a draft's plan is for, and the days between which it is valid. */
import type { DraftPlan, Read } from './draft.ts'
import { parseDuration } from './duration.ts'

/** The year in the title, else the first year of validity, else the year that most activities name; null for none. */
export function planYearOf(plan: DraftPlan): number | null {
  const named = yearsIn(plan.title?.text ?? '')[0] ?? yearsIn(plan.validFrom?.text ?? '')[0]
  if (named !== undefined) return named
  const counts = new Map<number, number>()
  for (const { duration } of plan.areas.flatMap(({ activities }) => activities)) {
    for (const year of new Set(yearsIn(duration?.text ?? ''))) counts.set(year, (counts.get(year) ?? 0) + 1)
  }
  const [most] = [...counts].sort(([a, first], [b, second]) => second - first || a - b)
  return most?.[0] ?? null
}

const yearsIn = (text: string): number[] =>
  [...text.matchAll(/(?<!\d)20\d\d(?!\d)/gu)].map(([year]) => Number(year))

/** Days as "2020-06-30"; null where the words give none, or where the end would come before the start. */
export function validityOf(
  plan: DraftPlan,
  planYear: number | null,
): { validFrom: string | null; validTo: string | null } {
  const validFrom = dayOf(plan.validFrom, planYear, 'from')
  const validTo = dayOf(plan.validTo, planYear, 'to')
  return { validFrom, validTo: validFrom && validTo && validTo < validFrom ? null : validTo }
}

function dayOf(read: Read | null, planYear: number | null, end: 'from' | 'to'): string | null {
  if (!read) return null
  const duration = parseDuration(read.text, { planYear })
  switch (duration.kind) {
    case 'year':
      return end === 'from' ? `${duration.year}-01-01` : `${duration.year}-12-31`
    case 'range':
      return duration[end]
    case 'due':
      return duration.date
    case 'open-ended':
      return end === 'from' ? duration.from : null
    default:
      return null
  }
}
