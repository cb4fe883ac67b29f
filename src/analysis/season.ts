/** Whether monthly counts have a season: Poisson regression with one pair of cosine and sine a year (R. H. Jones, P. M. Ford & R. F. Hamman, Biometrics 44 (1988) 1131–1144). */
import { mustBeCount } from './checked.ts'
import { chiSquareUpper } from './functions/chi-square.ts'
import { fisherUpper } from './functions/student.ts'
import { devianceOf, poissonRegression } from './poisson-regression.ts'

/**
 * `nothing`: no events. `under-two-years`: no season may be claimed yet. `no-finite-season`: events are in so few months that the curve has no end.
 * `overdispersed`: months vary more than separate events; read `quasi`.
 */
export type SeasonCaveat = 'nothing' | 'under-two-years' | 'no-finite-season' | 'overdispersed'

export type Season = {
  /** Likelihood ratio against the same mean all year, χ² with 2 degrees of freedom. */
  likelihoodRatio: number
  p: number
  /** Of the logarithm; null where all months are alike. */
  amplitude: number | null
  peakToTrough: number
  /** Months after the first that was counted, from 0 to 12; null where all months are alike. */
  peakMonth: number | null
  phi: number
  quasi: { f: number; p: number }
}

/** `counts` of months in a row, without gaps. At least four. */
export function season(counts: readonly number[]): {
  season: Season | null
  caveats: readonly SeasonCaveat[]
} {
  for (const count of counts) mustBeCount('a count', count)
  if (counts.length < 4) throw new RangeError('a season needs four months')
  const events = counts.reduce((sum, count) => sum + count, 0)
  if (events === 0) return { season: null, caveats: ['nothing'] }
  const caveats: SeasonCaveat[] = counts.length < 24 ? ['under-two-years'] : []
  const angle = (month: number) => (2 * Math.PI * month) / 12
  const rows = counts.map((_, month) => [1, Math.cos(angle(month)), Math.sin(angle(month))])
  const fit = poissonRegression(rows, counts)
  if (fit === null) return { season: null, caveats: [...caveats, 'no-finite-season'] }
  const mean = events / counts.length
  const likelihoodRatio = Math.max(
    0,
    devianceOf(
      counts,
      counts.map(() => mean),
    ) - fit.deviance,
  )
  const df = counts.length - 3
  const phi = fit.pearson / df
  const f = likelihoodRatio / 2 / Math.max(1, phi)
  const [, east, north] = fit.coefficients as [number, number, number]
  const amplitude = Math.hypot(east, north)
  // All months alike leave nothing but crumbs of the arithmetic.
  const isFlat = amplitude < 1e-9
  return {
    season: {
      likelihoodRatio,
      p: chiSquareUpper(likelihoodRatio, 2),
      amplitude: isFlat ? null : amplitude,
      peakToTrough: isFlat ? 1 : Math.exp(2 * amplitude),
      peakMonth: isFlat ? null : ((Math.atan2(north, east) / (2 * Math.PI)) * 12 + 12) % 12,
      phi,
      quasi: { f, p: fisherUpper(f, 2, df) },
    },
    caveats: phi > 1.5 ? [...caveats, 'overdispersed'] : caveats,
  }
}
