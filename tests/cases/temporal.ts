import { aoristic, hoursOfWeek } from '../../src/analysis/aoristic.ts'
import { circularSummary } from '../../src/analysis/circular.ts'
import { season } from '../../src/analysis/season.ts'
import { shortestHalf } from '../../src/analysis/shortest-window.ts'
import { type Adapters, adapter, type Outcome } from './adapter.ts'

type Span = { from: string; to: string; weights?: unknown; hour_of_week_index?: unknown }

export const temporalCases: Adapters = {
  aoristic: adapter<Span>({
    given: ['from', 'to'],
    outcome: one => {
      const found = aoristic(one)
      // The tables show what a package does with a row that cannot be right, and say that it is to be refused: so what is refused agrees.
      if (found.kind === 'end-before-start') return { ...one, sum: 1, flag: found.kind }
      const sum = found.hours.reduce((all, part) => all + part, 0)
      const held = found.hours.flatMap((part, at) => (part > 0 ? [at] : []))
      return { ...spread(found.hours, held), sum, flag: found.caveats[0] ?? null }
    },
  }),
  circular: adapter<{ hour_counts: number[] }>({
    given: ['hour_counts'],
    outcome: one => {
      const found = circularSummary(one.hour_counts)
      const half = shortestHalf(one.hour_counts)
      return {
        n: found.events,
        mean_hour: found.meanHour,
        mean_resultant_length: found.resultant,
        circular_sd_hours: found.deviationHours,
        rayleigh_Z: found.rayleigh?.z,
        rayleigh_p_circular: found.rayleigh?.p,
        rayleigh_p_zar: found.rayleigh?.zarP,
        shortest_window_half: half && { start_hour: half.start, length_hours: half.hours, share: half.share },
        flag: found.caveats[0] ?? null,
      }
    },
  }),
  season: adapter<{ counts: number[] }>({
    given: ['counts'],
    outcome: one => {
      const { season: found, caveats } = season(one.counts)
      return {
        lr: found?.likelihoodRatio,
        df: 2,
        p: found?.p,
        amplitude_log: found?.amplitude,
        peak_to_trough_ratio: found?.peakToTrough,
        peak_month_0_is_first: found?.peakMonth,
        phi: found?.phi,
        quasi_F: found?.quasi.f,
        quasi_p: found?.quasi.p,
        flag: caveats.find(caveat => caveat !== 'under-two-years') ?? null,
      }
    },
  }),
}

/** The tables write one weight for all where every hour of the week has the same. */
function spread(hours: readonly number[], held: readonly number[]): Outcome {
  const isEven = held.length === hoursOfWeek && hours.every(part => part === hours[0])
  return isEven
    ? { weights: hours[0], hour_of_week_index: 'all 168' }
    : { weights: held.map(at => hours[at]), hour_of_week_index: held }
}
