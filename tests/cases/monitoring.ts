import {
  alertsOf,
  chanceOfAtLeast,
  falseAlertBudget,
  predictiveLimit,
  seasonalLimits,
  spikeRule,
} from '../../src/analysis/alert.ts'
import { countCusum, standardisedCusum } from '../../src/analysis/cusum.ts'
import { ears } from '../../src/analysis/ears.ts'
import { countEwma } from '../../src/analysis/ewma.ts'
import { farrington, farringtonFlexible } from '../../src/analysis/farrington.ts'
import { type Adapters, adapter, type Outcome } from './adapter.ts'

type Rule = { counts: number[]; alpha?: number; window?: number; min_weeks?: number; min_count?: number }
type Limit = {
  history_sum: number
  history_weeks: number
  alpha: number
  phi?: number
  horizon_weeks?: number
}
type Cusum = { counts: number[]; mu0: number; mu1: number; h: number }
type Ewma = { counts: number[]; mu0: number; lambda: number; L: number }
type Budget = { series: number; checks_per_year: number; alpha: number }

export const monitoringCases: Adapters = {
  recommended_rule: adapter<Rule>({
    given: ['counts', 'alpha', 'window', 'min_weeks', 'min_count'],
    outcome: one => {
      const rule = {
        horizon: 1,
        alpha: one.alpha ?? spikeRule.alpha,
        window: one.window ?? spikeRule.window,
        fewest: one.min_weeks ?? spikeRule.fewest,
        smallestCount: one.min_count ?? spikeRule.smallestCount,
      }
      const week = alertsOf(one.counts, rule).weeks
      const four = alertsOf(one.counts, { ...rule, horizon: 4 }).weeks
      return {
        first_index_week: week[0]?.week,
        limit_week: week.map(({ limit }) => limit),
        phi_week: week.map(({ phi }) => phi),
        alarm_week_index: week.filter(({ isAlert }) => isAlert).map(each => each.week),
        first_index_4_weeks: four[0]?.week,
        limit_4_weeks: four.map(({ limit }) => limit),
        phi_4_weeks: four.map(({ phi }) => phi),
        alarm_4_weeks_index: four.filter(({ isAlert }) => isAlert).map(each => each.week),
      }
    },
    tolerances: { limit_week: 'limit_U', limit_4_weeks: 'limit_U' },
  }),
  series: adapter<{ counts: number[] }>({
    given: ['counts'],
    outcome: ({ counts }) => ({
      ...earsOutcome(counts),
      bayes_w26_a01: bayes(counts),
      bayes_b1_w6_a01: bayesOfLastYear(counts),
      cusum_standard_k104_h226: cusumFrom26(counts),
      ...farringtonOutcome(counts),
    }),
  }),
  predictive_limit: adapter<Limit>({
    given: ['history_sum', 'history_weeks', 'alpha', 'phi', 'horizon_weeks'],
    outcome: one => {
      const found = predictiveLimit(
        one.history_sum,
        one.history_weeks,
        one.horizon_weeks ?? 1,
        one.alpha,
        one.phi,
      )
      return {
        mean: found.mean,
        nb_size: found.size,
        limit_U: found.limit,
        smallest_alarm_count: found.limit + 1,
        smallest_alarm_sum: found.limit + 1,
        p_at_smallest_alarm: chanceOfAtLeast(found, found.limit + 1),
        p_at_5: chanceOfAtLeast(found, 5),
      }
    },
  }),
  cusum: adapter<Cusum>({
    given: ['counts', 'mu0', 'mu1', 'h'],
    outcome: one => {
      const { reference, path, alerts } = countCusum(one.counts, one.mu0, one.mu1, one.h)
      return { result: { k: reference, path, alarm_index_from_0: alerts } }
    },
  }),
  ewma: adapter<Ewma>({
    given: ['counts', 'mu0', 'lambda', 'L'],
    outcome: one => {
      const { path, limits, alerts } = countEwma(one.counts, one.mu0, one.lambda, one.L)
      return { result: { path, upper: limits, alarm_index_from_0: alerts } }
    },
  }),
  false_alarm_budget: adapter<Budget>({
    given: ['series', 'checks_per_year', 'alpha'],
    outcome: one => ({
      expected_false_alarms_if_exact: falseAlertBudget(one.series, one.checks_per_year, one.alpha),
    }),
  }),
}

const told = (first: number, upperbound: (number | null)[], alarm_index_from_0: number[]) => ({
  first_index_from_0: first,
  upperbound,
  alarm_index_from_0,
})

function earsOutcome(counts: number[]): Outcome {
  return Object.fromEntries(
    (['C1', 'C2', 'C3'] as const).map(method => {
      const { first, limits, alerts } = ears(counts, method)
      return [`ears_${method}`, told(first, limits, alerts)]
    }),
  )
}

function bayes(counts: number[]) {
  const { weeks } = alertsOf(counts, { ...spikeRule, window: 26 })
  const limits = counts
    .slice(26)
    .map((_, at) => predictiveLimit(sumOf(counts.slice(at, at + 26)), 26, 1, 0.01).limit)
  return told(weeks[0]?.week ?? 26, limits, above(counts, limits, 26))
}

function bayesOfLastYear(counts: number[]) {
  // The tables begin when the week has 26 of a second year behind it.
  const limits = seasonalLimits(counts).slice(78)
  return told(78, limits, above(counts, limits, 78))
}

function above(counts: number[], limits: (number | null)[], first: number): number[] {
  return limits.flatMap((limit, at) => (limit !== null && counts[first + at]! > limit ? [first + at] : []))
}

function cusumFrom26(counts: number[]) {
  const m = sumOf(counts.slice(0, 26)) / 26
  if (m === 0) return null
  const { path, alerts } = standardisedCusum(counts.slice(26), m, 1.04, 2.26)
  return { m, first_index_from_0: 26, cusum: path, alarm_index_from_0: alerts.map(at => at + 26) }
}

/** The tables begin at week 149. */
function farringtonOutcome(counts: number[]): Outcome {
  const from149 = <Week extends { week: number }>(weeks: Week[]) => weeks.filter(({ week }) => week >= 149)
  const flexible = from149(farringtonFlexible(counts, { years: 2, around: 3 }, 0.01))
  const plain = from149(farrington(counts, { years: 2, around: 3 }, 0.01))
  const limits = (weeks: typeof plain) =>
    told(
      149,
      weeks.map(({ limit }) => limit),
      weeks.filter(({ isAlert }) => isAlert).map(({ week }) => week),
    )
  return {
    farrington_flexible_b2_w3_nbPlugin_a01: {
      ...limits(flexible),
      expected: flexible.map(({ expected }) => expected),
    },
    farrington_b2_w3_23_a01: limits(plain),
  }
}

function sumOf(list: readonly number[]): number {
  return list.reduce((sum, value) => sum + value, 0)
}
