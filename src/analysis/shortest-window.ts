import { mustBeHourly } from './hourly.ts'

/** Hours from `start` on, past midnight where need be, and the share of events in them. */
export type Window = { start: number; hours: number; share: number }

/**
 * The fewest hours in a row that hold half of the events, which is what people can act on. Of windows as short the one that holds most, and of those the earliest. Null
 * without events.
 */
export function shortestHalf(hourCounts: readonly number[]): Window | null {
  mustBeHourly(hourCounts)
  const events = hourCounts.reduce((sum, count) => sum + count, 0)
  if (events === 0) return null
  for (let hours = 1; hours <= 24; hours++) {
    let best: Window | null = null
    for (let start = 0; start < 24; start++) {
      let held = 0
      for (let hour = 0; hour < hours; hour++) held += hourCounts[(start + hour) % 24]!
      const share = held / events
      // Parts of events sum to a half but for the last binary place.
      if (share >= 0.5 - 1e-12 && share > (best?.share ?? 0) + 1e-12) best = { start, hours, share }
    }
    if (best !== null) return best
  }
  return null
}
