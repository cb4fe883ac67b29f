/** The hours of a week, 0 the first of Monday, as a picture counts events in them. */
import { addDays } from './day.ts'
import { type Told, toldOf } from './picture-comparison.ts'

export const weekdays = [0, 1, 2, 3, 4, 5, 6] as const

/** A day of that name, for 0 a Monday: to be asked what it is called. */
export const dayNamed = (weekday: number): string => addDays('2024-01-01', weekday)

/** "22–23"; over midnight "23–00". */
export function hoursText(from: number, hours = 1): string {
  const two = (hour: number) => String(hour % 24).padStart(2, '0')
  return `${two(from)}–${two(from + hours)}`
}

/** Of how few hours half of the events are, the fullest first. */
export function hoursWithHalf(weights: readonly number[]): number {
  const half = weights.reduce((all, weight) => all + weight, 0) / 2
  let gathered = 0
  const at = [...weights]
    .sort((a, b) => b - a)
    .findIndex(weight => {
      gathered += weight
      return gathered >= half
    })
  return at + 1
}

/** Counts put together: hidden where one of them is, and not known where one of them is not. */
export function toldSum(counts: readonly Told[]): Told {
  const untold =
    counts.find(({ state }) => state === 'hidden') ?? counts.find(({ amount }) => amount === null)
  return untold ?? toldOf(counts.reduce((sum, { amount }) => sum + (amount ?? 0), 0))
}
