/**
 * The time of day as a direction: N. I. Fisher, Statistical Analysis of Circular Data (1993), chapters 2 and 4; J. H. Zar, Biostatistical Analysis, for the second
 * p. With two peaks the resultant is short and no mean says anything: show the shortest window (`shortest-window.ts`) instead.
 */
import { mustBeHourly } from './hourly.ts'

/** `nothing`: no events. `no-direction`: hours balance each other, no mean can be told. */
export type CircularCaveat = 'nothing' | 'no-direction'

/** Hours are from 0 to 24, an event standing in the middle of its own. */
export type CircularSummary = {
  events: number
  meanHour: number | null
  /** From 0, spread all over the day, to 1, all in one hour. */
  resultant: number | null
  deviationHours: number | null
  /** Rayleigh's test of no direction: n·R², its p with corrections for few events, and Zar's. */
  rayleigh: { z: number; p: number; zarP: number } | null
  caveats: readonly CircularCaveat[]
}

export function circularSummary(hourCounts: readonly number[]): CircularSummary {
  mustBeHourly(hourCounts)
  const events = hourCounts.reduce((sum, count) => sum + count, 0)
  if (events === 0)
    return {
      events,
      meanHour: null,
      resultant: null,
      deviationHours: null,
      rayleigh: null,
      caveats: ['nothing'],
    }
  const part = (of: (angle: number) => number) =>
    hourCounts.reduce((sum, count, hour) => sum + count * of(angleOf(hour)), 0)
  const [east, north] = [part(Math.cos), part(Math.sin)]
  const resultant = resultantOf(hourCounts, Math.hypot(east, north) / events)
  const meanHour = resultant === 0 ? null : ((Math.atan2(north, east) / (2 * Math.PI)) * 24 + 24) % 24
  return {
    events,
    meanHour,
    resultant,
    deviationHours: resultant === 0 ? null : (Math.sqrt(2 * Math.log(1 / resultant)) * 24) / (2 * Math.PI),
    rayleigh: rayleighOf(events, resultant),
    caveats: resultant === 0 ? ['no-direction'] : [],
  }
}

function angleOf(hour: number): number {
  return (2 * Math.PI * (hour + 0.5)) / 24
}

/** Exactly 1 and 0 where sines and cosines leave crumbs. */
function resultantOf(hourCounts: readonly number[], summed: number): number {
  if (hourCounts.filter(count => count > 0).length === 1) return 1
  return summed < 1e-12 ? 0 : Math.min(1, summed)
}

function rayleighOf(n: number, resultant: number): NonNullable<CircularSummary['rayleigh']> {
  const z = n * resultant ** 2
  const corrected =
    n < 50
      ? 1 + (2 * z - z ** 2) / (4 * n) - (24 * z - 132 * z ** 2 + 76 * z ** 3 - 9 * z ** 4) / (288 * n ** 2)
      : 1
  const root = Math.sqrt(1 + 4 * n + 4 * (n ** 2 - (n * resultant) ** 2))
  return {
    z,
    p: Math.min(1, Math.max(0, Math.exp(-z) * corrected)),
    zarP: Math.min(1, Math.exp(root - (1 + 2 * n))),
  }
}
