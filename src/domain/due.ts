/** What is due in a plan, and when: the order of the overview. Days are "2020-06-30", compared as text. */
import { saysDone } from './activity.ts'
import { compareDays } from './day.ts'
import type { ReportingPoint } from './follow-up.ts'
import { daysOfPoint, type LaidPoint } from './reporting-point.ts'

/** The parts of an activity that decide when it is due. */
export type Timed = {
  durationKind: string | null
  startsOn: string | null
  endsOn: string | null
  duePoint: string | null
  status: string | null
  followUpPoints: string[]
}

/**
 * `late`: the day has passed and no status says that it is done. `due`: a day to come. `done`: its status says so.
 * `running`: until someone ends it. `undated`: its words give no time, or it has none.
 */
export type Timing = 'late' | 'due' | 'done' | 'running' | 'undated'

export function timingOf(activity: Timed, today: string): Timing {
  if (saysDone(activity.status)) return 'done'
  if (activity.endsOn !== null) return activity.endsOn < today ? 'late' : 'due'
  return activity.durationKind === null || activity.duePoint !== null ? 'undated' : 'running'
}

/** The activities with a day, late ones included, the earliest first; those that are done left out. */
export function dueFirst<A extends Timed>(activities: A[], today: string): (A & { endsOn: string })[] {
  return activities
    .filter((activity): activity is A & { endsOn: string } =>
      ['late', 'due'].includes(timingOf(activity, today)),
    )
    .sort((a, b) => compareDays(a.endsOn, b.endsOn))
}

export type Reporting = { point: ReportingPoint; on: string; activities: number }

/**
 * The reporting points to come of the plan's year, each with the day when the answers shall be in and how many activities shall be followed
 * up at it. `laid`: the partnership's own calendar.
 */
export function reportingAhead(
  activities: Timed[],
  year: number | null,
  today: string,
  laid: readonly LaidPoint[],
): Reporting[] {
  if (year === null) return []
  const points = [...new Set(activities.flatMap(activity => activity.followUpPoints))] as ReportingPoint[]
  return points
    .map(point => ({
      point,
      on: daysOfPoint(point, year, laid).dueOn,
      activities: activities.filter(activity => activity.followUpPoints.includes(point)).length,
    }))
    .filter(({ on }) => on >= today)
    .sort((a, b) => compareDays(a.on, b.on))
}

/** The day that an activity comes next, and the reporting point that it is followed up at then; null for its own last day. */
export type Next = { on: string; point: ReportingPoint | null }

/** When an activity comes next: its own last day, late or to come, or a reporting point to come, whichever is first. */
export function nextOf(
  activity: Timed,
  year: number | null,
  today: string,
  laid: readonly LaidPoint[],
): Next | null {
  const timing = timingOf(activity, today)
  if (timing === 'done') return null
  const own: Next[] = activity.endsOn === null ? [] : [{ on: activity.endsOn, point: null }]
  const points = reportingAhead([activity], year, today, laid).map(({ on, point }): Next => ({ on, point }))
  return [...own, ...points].reduce<Next | null>(
    (first, one) => (first && first.on <= one.on ? first : one),
    null,
  )
}

/** How many days from one day to another; negative backwards. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
}
