import { mustBeAsLong, mustBeCount } from './checked.ts'
import { normalTwoSided } from './functions/normal.ts'

/** Null where everybody, or nobody, answered so: then there is nothing to tell apart. */
export type ProportionTrend = { z: number; chiSquare: number; p: number } | null

/**
 * Whether shares rise or fall over surveys: `yes` of `asked` in each, `scores` the places of the surveys in time.
 * P. Armitage, Biometrics 11 (1955) 375–386.
 */
export function proportionTrend(
  yes: readonly number[],
  asked: readonly number[],
  scores: readonly number[],
): ProportionTrend {
  mustBeAsLong('asked', asked, yes)
  mustBeAsLong('scores', scores, yes)
  for (const [at, count] of yes.entries()) {
    mustBeCount('those who said yes', count)
    mustBeCount('those who were asked', asked[at]!)
    if (count > asked[at]!) throw new RangeError(`more said yes than were asked: ${count} of ${asked[at]}`)
  }
  const all = sumOf(asked)
  const share = sumOf(yes) / all
  const mean = sumOf(asked.map((n, at) => n * scores[at]!)) / all
  const spread = sumOf(asked.map((n, at) => n * (scores[at]! - mean) ** 2))
  const variance = share * (1 - share) * spread
  if (!(variance > 0)) return null
  const z = sumOf(yes.map((x, at) => (x - asked[at]! * share) * (scores[at]! - mean))) / Math.sqrt(variance)
  return { z, chiSquare: z * z, p: normalTwoSided(z) }
}

function sumOf(list: readonly number[]): number {
  return list.reduce((sum, value) => sum + value, 0)
}
