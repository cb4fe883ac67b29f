/** What matters now in a plan, in one line: the heading of the overview. */
import { daysBetween } from '../../../domain/due.ts'
import type { PlanPast } from '../../../domain/plan-in-force.ts'
import type { OverviewPage } from '../../../operations/overview.ts'
import { longDate, m } from '../../../texts/texts.ts'
import { countWord, sentenceCase } from '../../parts/count.ts'

/** Days ahead that count as "now". */
const soon = 14
const reportingSoon = 30

export function headingOf(
  data: Pick<OverviewPage, 'due' | 'reporting' | 'past' | 'begins' | 'today' | 'plan'>,
): string {
  const { due, reporting, past, begins, today, plan } = data
  if (begins) return m.overview_begins({ date: longDate(begins) })
  if (past) return pastHeading(past, plan?.year ?? null)
  const late = due.filter(({ endsOn }) => endsOn < today).length
  const near = due.filter(({ endsOn }) => endsOn >= today && daysBetween(today, endsOn) <= soon).length
  const count = (one: () => string, many: (inputs: { count: string }) => string, of: number) =>
    sentenceCase(of === 1 ? one() : many({ count: countWord(of) }))
  if (late) return count(m.overview_late_one, m.overview_late_many, late)
  if (near) return count(m.overview_near_one, m.overview_near_many, near)
  const next = reporting[0]
  if (next && daysBetween(today, next.on) <= reportingSoon)
    return m.overview_reporting_heading({ point: next.point })
  return m.overview_calm()
}

function pastHeading(past: PlanPast, year: number | null): string {
  if (past === 'ended') return year === null ? m.overview_ended() : m.overview_ended_year({ year })
  if (past === 'replaced') return year === null ? m.overview_replaced() : m.overview_replaced_year({ year })
  if (past === 'undecided')
    return year === null ? m.overview_undecided() : m.overview_undecided_year({ year })
  // A plan of no year has none that can pass.
  return m.overview_year_passed({ year: year ?? '' })
}
