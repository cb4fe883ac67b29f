/** The days of a plan that belong in people's calendars: when activities shall be done, and when it is reported. */
import { compareDays } from './day.ts'
import { type Timed, timingOf } from './due.ts'
import { type ReportingPoint, reportingDate, reportingPoints } from './follow-up.ts'

/** `ends`: an activity's last day, or the reporting point that its words name for it. `report`: a reporting point of the year. */
export type PlanDay<A> =
  | { kind: 'ends'; on: string; activity: A }
  | { kind: 'report'; on: string; point: ReportingPoint }

/**
 * In the order of the days. Late ones are there, those that are done are not; a reporting point is there where an activity is followed
 * up at it. A plan of no year has no reporting points.
 */
export function planDays<A extends Timed>(activities: A[], year: number | null, today: string): PlanDay<A>[] {
  const open = activities.filter(activity => timingOf(activity, today) !== 'done')
  const ends = open.flatMap((activity): PlanDay<A>[] => {
    const on = activity.endsOn ?? pointDay(activity.duePoint, year)
    return on === null ? [] : [{ kind: 'ends', on, activity }]
  })
  const reports = reportingPoints.flatMap((point): PlanDay<A>[] =>
    year !== null && activities.some(({ followUpPoints }) => followUpPoints.includes(point))
      ? [{ kind: 'report', on: reportingDate(point, year), point }]
      : [],
  )
  return [...ends, ...reports].sort((a, b) => compareDays(a.on, b.on))
}

function pointDay(point: string | null, year: number | null): string | null {
  const known = reportingPoints.find(one => one === point)
  return known && year !== null ? reportingDate(known, year) : null
}
