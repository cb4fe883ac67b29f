/** The plan's activities along its time: where each begins and ends between the first day shown and the last, as parts of one. */
import type { Next, Timed, Timing } from './due.ts'
import { daysBetween } from './due.ts'
import { type ReportingPoint, reportingPoints } from './follow-up.ts'
import { firstDayOf } from './plan-in-force.ts'
import { daysOfPoint, type LaidPoint } from './reporting-point.ts'

/** The days that are shown, both inclusive. */
export type Stretch = { from: string; to: string }

/**
 * `bar`: from a day to a day. `open`: until someone ends it. `continuous`: all the time. `due`: done by a day. Parts of the stretch,
 * 0 at its first day and 1 after its last; `before` and `after` say that it goes on outside.
 */
export type Bar = {
  shape: 'bar' | 'open' | 'continuous' | 'due'
  from: number
  to: number
  before: boolean
  after: boolean
}

/** A vertical line: reporting points that fall on the same day are one. */
export type Line = { at: number; on: string; points: ReportingPoint[] }

/** A part of the scale: a month, a quarter or a year, and where it begins and ends. */
export type Tick = { at: number; to: number; on: string }

/** The plan's own days; without them the year of its activities, or this year. More than six years would show nothing. */
export function stretchOf(
  plan: { year: number | null; validFrom: string | null; validTo: string | null },
  activities: Timed[],
  today: string,
): Stretch {
  const days = activities
    .flatMap(({ startsOn, endsOn }) => [startsOn, endsOn].filter(day => day !== null))
    .sort()
  const from = firstDayOf(plan) ?? days[0] ?? today
  const first = `${(plan.year !== null && !plan.validFrom ? String(plan.year) : from).slice(0, 4)}-01-01`
  const start = plan.validFrom ?? first
  const last = plan.validTo ?? `${start.slice(0, 4)}-12-31`
  const longest = `${Number(start.slice(0, 4)) + 5}-12-31`
  return { from: start, to: last < start ? start : last < longest ? last : longest }
}

/** Where a day begins, as a part of the stretch; below 0 before it, above 1 after it. */
export function placeOf(day: string, { from, to }: Stretch): number {
  return daysBetween(from, day) / (daysBetween(from, to) + 1)
}

/** The end of a day. */
const endOf = (day: string, stretch: Stretch): number =>
  placeOf(day, stretch) + 1 / (daysBetween(stretch.from, stretch.to) + 1)

/** How an activity stands along the time; null where its words give none. */
export function barOf(activity: Timed, stretch: Stretch): Bar | null {
  const { durationKind, startsOn, endsOn } = activity
  const whole = { from: 0, to: 1, before: false, after: false }
  if (durationKind === 'continuous') return { ...whole, shape: 'continuous' }
  if (durationKind === 'open-ended')
    return { ...whole, shape: 'open', ...cut(startsOn ? placeOf(startsOn, stretch) : 0, 1), after: true }
  if (endsOn === null) return null
  const to = endOf(endsOn, stretch)
  if (startsOn === null) return { shape: 'due', ...cut(Math.min(0, to), to) }
  return { shape: 'bar', ...cut(placeOf(startsOn, stretch), to) }
}

/** What of it is within the stretch; what is wholly outside stands at the edge. */
function cut(from: number, to: number): Omit<Bar, 'shape'> {
  const within = (at: number) => Math.min(1, Math.max(0, at))
  return { from: within(from), to: within(to), before: from < 0 || to < 0, after: to > 1 || from > 1 }
}

/**
 * The reporting points that the activities name, in every year that is shown: where the time that they cover ends, which is what is
 * followed up. `laid`: the partnership's own calendar.
 */
export function linesOf(activities: Timed[], stretch: Stretch, laid: readonly LaidPoint[]): Line[] {
  const named = reportingPoints.filter(point =>
    activities.some(({ followUpPoints, duePoint }) => followUpPoints.includes(point) || duePoint === point),
  )
  const lines = new Map<string, Line>()
  for (let year = Number(stretch.from.slice(0, 4)); year <= Number(stretch.to.slice(0, 4)); year++) {
    for (const point of named) {
      const on = daysOfPoint(point, year, laid).coversTo
      if (on < stretch.from || on > stretch.to) continue
      const line = lines.get(on) ?? { at: endOf(on, stretch), on, points: [] }
      lines.set(on, { ...line, points: [...line.points, point] })
    }
  }
  return [...lines.values()].sort((a, b) => a.at - b.at)
}

const longestInMonths = 18
const longestInQuarters = 48

/** Months; quarters where they would be too many, and then years. */
export function ticksOf(stretch: Stretch): Tick[] {
  const months = monthsBetween(stretch)
  const step = months <= longestInMonths ? 1 : months <= longestInQuarters ? 3 : 12
  const [year, month] = stretch.from.split('-').map(Number) as [number, number]
  const days: string[] = [stretch.from]
  for (let ahead = 1; ahead < months; ahead++) {
    const [of, at] = [year + Math.floor((month - 1 + ahead) / 12), ((month - 1 + ahead) % 12) + 1]
    if ((at - 1) % step === 0) days.push(`${of}-${String(at).padStart(2, '0')}-01`)
  }
  return days.map((on, index) => {
    const next = days[index + 1]
    return { on, at: placeOf(on, stretch), to: next ? placeOf(next, stretch) : 1 }
  })
}

function monthsBetween({ from, to }: Stretch): number {
  const [firstYear, first] = from.split('-').map(Number) as [number, number]
  const [lastYear, last] = to.split('-').map(Number) as [number, number]
  return (lastYear - firstYear) * 12 + last - first + 1
}

/** An activity as the timeline draws it. */
export type TimelineActivity = Timed & { id: string; title: string; timing: Timing; next: Next | null }
