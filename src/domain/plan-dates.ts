/** The days of a plan that belong in people's calendars: when activities shall be done, and when it is reported. */
import { compareDays } from './day.ts'
import { type Timed, timingOf } from './due.ts'
import { type ReportingPoint, reportingPoints } from './follow-up.ts'
import { daysOfPoint, type LaidPoint } from './reporting-point.ts'

/**
 * `ends`: an activity's last day, or the reporting point that its words name for it. `report`: when the answers of a reporting point shall be
 * in; `version` is the point's, where the partnership has laid it up.
 */
export type PlanDay<A> =
  | { kind: 'ends'; on: string; activity: A }
  | { kind: 'report'; on: string; point: ReportingPoint; version: number }

/**
 * In the order of the days. Late ones are there, those that are done are not; a reporting point is there where an activity is followed
 * up at it. A plan of no year has no reporting points.
 */
export function planDays<A extends Timed>(
  activities: A[],
  year: number | null,
  today: string,
  laid: readonly LaidPoint[],
): PlanDay<A>[] {
  const open = activities.filter(activity => timingOf(activity, today) !== 'done')
  const ends = open.flatMap((activity): PlanDay<A>[] => {
    const on = activity.endsOn ?? pointDay(activity.duePoint, year, laid)
    return on === null ? [] : [{ kind: 'ends', on, activity }]
  })
  const reports = reportingPoints.flatMap((point): PlanDay<A>[] => {
    if (year === null || !activities.some(({ followUpPoints }) => followUpPoints.includes(point))) return []
    const { dueOn, version } = daysOfPoint(point, year, laid)
    return [{ kind: 'report', on: dueOn, point, version }]
  })
  return [...ends, ...reports].sort((a, b) => compareDays(a.on, b.on))
}

/** What shall be done by a point is done when the time that the point covers is over. */
function pointDay(point: string | null, year: number | null, laid: readonly LaidPoint[]): string | null {
  const known = reportingPoints.find(one => one === point)
  return known && year !== null ? daysOfPoint(known, year, laid).coversTo : null
}
