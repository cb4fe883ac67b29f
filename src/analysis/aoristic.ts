/**
 * Events that happened between two times: each minute of [from, to) is as likely as the next, and an hour of the week gets its part. J. H. Ratcliffe,
 * International Journal of Geographical Information Science 14 (2000) 669–679; M. P. J. Ashby & K. J. Bowers, Crime Science 2 (2013) 1, on why the start, the end
 * and the middle mislead. When something was reported is not when it happened: keep both.
 */
import { clockAt, momentsOf } from './local-time.ts'

/** Local times in Sweden, `2019-11-04T14:20`; `to` is when it had happened. */
export type Between = { from: string; to: string }

/** `clock-twice`, `clock-skipped`: a time in the hour when clocks are changed, see `local-time.ts`. `a-week-or-more`: nothing is known of the hour. */
export type AoristicCaveat = 'clock-twice' | 'clock-skipped' | 'a-week-or-more'

/** `hours` has 168 parts that sum to 1, from Monday 00–01. Refused where it ended before it began: somebody has to look. */
export type Aoristic =
  | { kind: 'spread'; hours: number[]; minutes: number; caveats: readonly AoristicCaveat[] }
  | { kind: 'end-before-start' }

const minute = 60_000
const hour = 60 * minute
export const hoursOfWeek = 168

export function aoristic({ from, to }: Between): Aoristic {
  const [start, end] = [momentsOf(from), momentsOf(to)]
  const begin = start.moments[0]!
  // Where the hour of the end came twice, the first that is after the start.
  const done = end.moments.find(moment => moment >= begin)
  if (done === undefined) return { kind: 'end-before-start' }
  const caveats: AoristicCaveat[] = []
  if (start.caveat === 'twice' || end.caveat === 'twice') caveats.push('clock-twice')
  if (start.caveat === 'skipped' || end.caveat === 'skipped') caveats.push('clock-skipped')
  const minutes = (done - begin) / minute
  const hours = new Array<number>(hoursOfWeek).fill(0)
  if (minutes >= hoursOfWeek * 60) {
    caveats.push('a-week-or-more')
    hours.fill(1 / hoursOfWeek)
  } else if (minutes <= 1) {
    hours[hourOfWeek(begin)] = 1
  } else {
    for (let at = begin; at < done; at = nextHour(at))
      hours[hourOfWeek(at)]! += (Math.min(nextHour(at), done) - at) / (done - begin)
  }
  return { kind: 'spread', hours, minutes, caveats }
}

/** Hours of zones that are whole hours from UTC begin where UTC's do. */
function nextHour(moment: number): number {
  return (Math.floor(moment / hour) + 1) * hour
}

function hourOfWeek(moment: number): number {
  const clock = clockAt(moment)
  return ((clock.getUTCDay() + 6) % 7) * 24 + clock.getUTCHours()
}

/**
 * Many events by hour of the week. `known` happened within one hour; `tooLong` are over 24 hours and say nothing of the hour, so they are
 * left out; `refused` ended before they began.
 */
export type HourOfWeekSum = {
  hours: number[]
  counted: number
  known: number
  tooLong: number
  refused: number
}

const longest = 24 * 60

export function sumByHourOfWeek(events: readonly Between[]): HourOfWeekSum {
  const sum = { hours: new Array<number>(hoursOfWeek).fill(0), counted: 0, known: 0, tooLong: 0, refused: 0 }
  for (const event of events) {
    const found = aoristic(event)
    if (found.kind === 'end-before-start') sum.refused++
    else if (found.minutes > longest) sum.tooLong++
    else {
      sum.counted++
      if (found.hours.includes(1)) sum.known++
      for (const [at, part] of found.hours.entries()) sum.hours[at]! += part
    }
  }
  return sum
}
