import { partAgainstRest } from '../../src/analysis/part-against-rest.ts'
import { percentOnly } from '../../src/analysis/percent-only.ts'
import { possibleCounts } from '../../src/analysis/printed-percentage.ts'
import { proportion } from '../../src/analysis/proportion.ts'
import { proportionDifference } from '../../src/analysis/proportion-difference.ts'
import { type Adapters, adapter } from './adapter.ts'

export const proportionCases: Adapters = {
  single: adapter<{ x: number; n: number }>({
    given: ['x', 'n'],
    outcome: one => {
      const found = proportion(one.x, one.n)
      return {
        p: found.share,
        wilson: found.wilson,
        clopper_pearson: found.clopperPearson,
        wilson_cc: found.wilsonCorrected,
        flag: found.caveats[0] ?? null,
      }
    },
  }),
  difference: adapter<{ x1: number; n1: number; x2: number; n2: number }>({
    given: ['x1', 'n1', 'x2', 'n2'],
    outcome: one => {
      const found = proportionDifference({ yes: one.x1, asked: one.n1 }, { yes: one.x2, asked: one.n2 })
      return {
        diff: found.difference,
        newcombe: found.interval,
        chi2_p: found.chiSquareP,
        fisher_minlike_p: found.fisherP,
        flag: found.caveats[0] ?? null,
      }
    },
  }),
  percent_only: adapter<{ percent_a: number; percent_b: number }>({
    given: ['percent_a', 'percent_b'],
    outcome: one => {
      const found = percentOnly(one.percent_a, one.percent_b)
      return {
        smallest_equal_n_newcombe_excludes_0: found.smallestEqualGroups,
        smallest_n_if_b_is_exact_and_rounding_is_against_us: found.smallestAgainstExact,
        difference_range_from_rounding: found.difference,
        ratio_range_from_rounding: found.ratio,
      }
    },
  }),
  part_against_whole: adapter<{ x_part: number; n_part: number; x_all: number; n_all: number }>({
    given: ['x_part', 'n_part', 'x_all', 'n_all'],
    outcome: one => {
      const found = partAgainstRest(
        { yes: one.x_part, asked: one.n_part },
        { yes: one.x_all, asked: one.n_all },
      )
      return {
        p_part: found.part,
        p_all: found.whole,
        p_rest: found.rest,
        diff_part_minus_rest: found.difference?.difference,
        newcombe: found.difference?.interval,
        flag: found.caveats[0] ?? null,
      }
    },
  }),
  printed_percentage_possible: adapter<{ n: number; percent: number; decimals?: number }>({
    given: ['n', 'percent', 'decimals'],
    outcome: one => {
      const counts = possibleCounts(one.percent, one.decimals ?? 0, one.n)
      return { possible_counts: counts, possible: counts.length > 0 }
    },
  }),
}
