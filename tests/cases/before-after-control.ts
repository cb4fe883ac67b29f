import { fisherMinlike } from '../../src/analysis/conditional-table.ts'
import { preventedEvents, relativeEffect } from '../../src/analysis/relative-effect.ts'
import { displacementDifference } from '../../src/analysis/weighted-displacement-difference.ts'
import { displacementQuotient } from '../../src/analysis/weighted-displacement-quotient.ts'
import { type Adapters, adapter, type Outcome } from './adapter.ts'
import { likeliestAsSearched, limitsAsSearched } from './root-search.ts'

type Four = { target_before: number; target_after: number; control_before: number; control_after: number }
type Pair = [before: number, after: number]
type Displacement = {
  treated: Pair
  control: Pair
  disp_control?: Pair
  disp_treated?: Pair
  time_weights?: Pair
  area_weights?: [control: number, treated: number, dispControl: number, dispTreated: number]
  alpha?: number
}

const pair = ([before, after]: Pair) => ({ before, after })
const tableOf = (one: Four) => ({
  a: one.target_before,
  b: one.target_after,
  c: one.control_before,
  d: one.control_after,
})
/** The tables write no number for what has no end here. */
const finite = (value: number | null) => (value === Infinity ? null : value)
const phis = [1, 1.5, 2, 3, 4, 5, 10]

export const beforeAfterControlCases: Adapters = {
  relative_effect: adapter<Four>({
    given: ['target_before', 'target_after', 'control_before', 'control_after'],
    outcome: one => {
      const target = { before: one.target_before, after: one.target_after }
      const control = { before: one.control_before, after: one.control_after }
      const { effect, caveats } = relativeEffect(target, control, phis)
      const prevented = effect && preventedEvents(target, control)
      const plain = effect?.byDispersion[0]
      const outcome: Outcome = {
        haldane: caveats.includes('half-added'),
        res: effect?.effectSize,
        var_ln: effect?.variance,
        res_ci: plain?.effectSizeInterval,
        rirr: effect?.rateRatio,
        rirr_ci: plain?.rateRatioInterval,
        z: plain?.z,
        p: plain?.p,
        exact_res_cmle: effect && finite(effect.exact.ratio),
        exact_res_ci: effect?.exact.interval.map(finite),
        exact_central_p: effect?.exact.p,
        fisher_minlike_p: effect && fisherMinlike(tableOf(one)),
        expected_after: prevented?.expected,
        prevented: prevented?.prevented,
        prevented_se: prevented?.standardError,
        prevented_ci: prevented?.interval,
        flag: caveats.find(caveat => caveat !== 'half-added') ?? null,
      }
      for (const { phi, rateRatioInterval, p } of effect?.byDispersion ?? []) {
        outcome[`rirr_ci_phi${phi}`] = rateRatioInterval
        outcome[`p_phi${phi}`] = p
      }
      return outcome
    },
    otherReading: one => {
      const table = tableOf(one)
      return {
        exact_res_ci: limitsAsSearched(table).map(finite),
        exact_res_cmle: finite(likeliestAsSearched(table)),
      }
    },
    tolerances: { exact_res_ci: 'exact_ci_rel', exact_res_cmle: 'exact_ci_rel' },
  }),
  wdd: adapter<Displacement>({
    given: ['treated', 'control', 'disp_control', 'disp_treated', 'time_weights', 'area_weights', 'alpha'],
    outcome: one => {
      const [control, target, displacementControl, displacement] = one.area_weights ?? [1, 1, 1, 1]
      const found = displacementDifference(
        {
          target: pair(one.treated),
          control: pair(one.control),
          displacement: pair(one.disp_treated ?? [0, 0]),
          displacementControl: pair(one.disp_control ?? [0, 0]),
        },
        {
          time: pair(one.time_weights ?? [1, 1]),
          area: { control, target, displacementControl, displacement },
        },
        one.alpha,
      )
      return {
        est_local: found.local.value,
        se_local: found.local.standardError,
        est_disp: found.displaced.value,
        se_disp: found.displaced.standardError,
        wdd: found.value,
        se: found.standardError,
        z: found.z,
        lo: found.interval[0],
        hi: found.interval[1],
        p_two_sided: found.p,
        flag: found.caveats[0] ?? null,
      }
    },
  }),
  wdq: adapter<{ target: Pair; control: Pair; buffer: Pair }>({
    given: ['target', 'control', 'buffer'],
    outcome: one => {
      const found = displacementQuotient(pair(one.target), pair(one.buffer), pair(one.control))
      return {
        gross_effect: found.grossEffect,
        net_effect: found.netEffect,
        success_measure: found.successMeasure,
        buffer_measure: found.bufferMeasure,
        wdq: found.quotient,
        tne: found.totalNetEffect,
        flag: found.caveats[0] ?? null,
      }
    },
  }),
}
