import { clearChangeFrom } from '../../src/analysis/clear-change.ts'
import { countChange } from '../../src/analysis/count-change.ts'
import { dispersedChange } from '../../src/analysis/dispersion.ts'
import { benjaminiHochberg, holm } from '../../src/analysis/multiplicity.ts'
import { type Adapters, adapter } from './adapter.ts'

type TwoCounts = { before: number; after: number; before_exposure?: number; after_exposure?: number }

const counted = (one: TwoCounts) =>
  [
    { count: one.before, exposure: one.before_exposure ?? 1 },
    { count: one.after, exposure: one.after_exposure ?? 1 },
  ] as const

export const countChangeCases: Adapters = {
  two_counts: adapter<TwoCounts>({
    given: ['before', 'after', 'before_exposure', 'after_exposure'],
    outcome: one => {
      const change = countChange(...counted(one))
      return {
        rate_ratio: change.ratio,
        percent_change: change.percent,
        ci95_exact: change.interval,
        p_exact_central: change.p,
        p_mid: change.midP.p,
        ci95_mid: change.midP.interval,
        flag: change.caveats[0] ?? null,
      }
    },
    tolerances: { ci95_mid: 'mid_p_limits_rel' },
    leftOut: {
      p_minlike_do_not_show: 'can contradict its own interval: not built',
      p_etest_score: 'parts from the exact test with unequal exposure: not built',
      p_etest_wald: 'parts from the exact test with unequal exposure: not built',
    },
  }),
  log_interval_with_dispersion: adapter<TwoCounts & { phi: number }>({
    given: ['before', 'after', 'before_exposure', 'after_exposure', 'phi'],
    outcome: one => {
      const change = dispersedChange(...counted(one), one.phi)
      return { rate_ratio: change.ratio, ci95: change.interval, p: change.p, flag: change.caveats[0] ?? null }
    },
  }),
  smallest_clear_change_equal_exposure: adapter<{ before: number }>({
    given: ['before'],
    outcome: one => {
      const clear = clearChangeFrom(one.before)
      return {
        largest_after_that_is_a_clear_decrease: clear.atMost,
        smallest_after_that_is_a_clear_increase: clear.atLeast,
      }
    },
  }),
  multiplicity: adapter<{ p: number[] }>({
    given: ['p'],
    outcome: one => ({ holm: holm(one.p), bh: benjaminiHochberg(one.p) }),
  }),
}
