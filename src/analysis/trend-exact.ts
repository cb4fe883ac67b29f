/** More events than this are as good as normal. */
const mostEvents = 400
/** Steps beyond which years lie too far apart to be summed. */
const mostSteps = 100_000_000

/**
 * The exact p of the trend: of all ways in which as many events could have fallen on the years by chance, each year in proportion to its exposure, those
 * whose sum of years is as far out to the same side, doubled. Null above 400 events, and for years that are no whole numbers.
 */
export function exactTrendP(
  years: readonly number[],
  counts: readonly number[],
  exposure: readonly number[],
): number | null {
  const events = counts.reduce((sum, count) => sum + count, 0)
  const first = Math.min(...years)
  const scores = years.map(year => year - first)
  const furthest = Math.max(...scores)
  if (events === 0 || events > mostEvents || !scores.every(Number.isSafeInteger)) return null
  if (events * events * furthest * years.length > mostSteps) return null
  const time = exposure.reduce((sum, each) => sum + each, 0)
  const chances = exposure.map(each => each / time)
  let sums = new Float64Array([1])
  for (let event = 0; event < events; event++) {
    const next = new Float64Array(sums.length + furthest)
    for (const [year, score] of scores.entries()) {
      for (let sum = 0; sum < sums.length; sum++) next[sum + score]! += sums[sum]! * chances[year]!
    }
    sums = next
  }
  const seen = scores.reduce((sum, score, year) => sum + score * counts[year]!, 0)
  const low = sums.subarray(0, seen + 1).reduce((sum, chance) => sum + chance, 0)
  const high = sums.subarray(seen).reduce((sum, chance) => sum + chance, 0)
  return Math.min(1, 2 * Math.min(low, high))
}
