import { proportionTrend } from '../../src/analysis/proportion-trend.ts'
import { profileOfTrend, trend } from '../../src/analysis/trend.ts'
import { type Adapters, adapter } from './adapter.ts'
import { limitsReadOff } from './profile-reading.ts'

export const trendCases: Adapters = {
  trend: adapter<{ years: number[]; counts: number[]; exposure?: number[] }>({
    given: ['years', 'counts', 'exposure'],
    outcome: one => {
      const exposure = one.exposure ?? one.years.map(() => 1)
      const { slope, dispersion, quasi, score, exactP, homogeneity, caveats } = trend({ ...one, exposure })
      return {
        score_z: score?.z,
        score_p: score?.p,
        homog_chi2: homogeneity?.chiSquare,
        homog_df: homogeneity?.df,
        homog_p: homogeneity?.p,
        exact_p: exactP,
        slope: slope?.value,
        se: slope?.standardError,
        apc: slope?.percent,
        apc_wald: slope?.wald.interval,
        apc_profile: slope?.profile.interval,
        lr_p: slope?.profile.p,
        wald_p: slope?.wald.p,
        pearson_chi2: dispersion?.pearson,
        df: dispersion?.df,
        phi: dispersion?.phi,
        dispersion_p: dispersion?.p,
        apc_quasi: quasi?.interval,
        quasi_p: quasi?.p,
        flag: caveats[0] ?? null,
      }
    },
    otherReading: one => {
      const series = { ...one, exposure: one.exposure ?? one.years.map(() => 1) }
      const { slope } = trend(series)
      const profile = profileOfTrend(series)
      return { apc_profile: slope && profile && limitsReadOff(profile, slope.value, slope.standardError) }
    },
    tolerances: { apc_profile: 'profile_limits_rel' },
  }),
  cochran_armitage: adapter<{ x: number[]; n: number[]; scores?: number[] }>({
    given: ['x', 'n', 'scores'],
    outcome: one => {
      const found = proportionTrend(one.x, one.n, one.scores ?? one.x.map((_, at) => at + 1))
      return {
        chi2: found?.chiSquare,
        p: found?.p,
        z: found?.z,
        flag: found === null ? 'nothing to tell apart' : null,
      }
    },
  }),
}
