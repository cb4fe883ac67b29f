/** Poisson regression with a logarithmic link, by Newton's steps: P. McCullagh & J. A. Nelder, Generalized Linear Models, 2nd ed. 1989, section 2.5. */

/** `fitted` are the means; `deviance` and `pearson` how far the counts are from them. */
export type PoissonFit = { coefficients: number[]; fitted: number[]; deviance: number; pearson: number }

/** Links so far apart are on their way to a mean of nought, where no coefficient has an end. */
const furthestLink = 30

/** `rows` has the values of each count's terms, a 1 among them. Null where a coefficient has no end, or terms say the same. */
export function poissonRegression(
  rows: readonly (readonly number[])[],
  counts: readonly number[],
): PoissonFit | null {
  let links = counts.map(count => Math.log(count + 0.1))
  let before: readonly number[] = rows[0]!.map(() => Infinity)
  for (let turn = 0; turn < 100; turn++) {
    const weights = links.map(Math.exp)
    const working = links.map((link, at) => link + (counts[at]! - weights[at]!) / weights[at]!)
    const coefficients = weightedLeastSquares(rows, working, weights)
    if (coefficients === null) return null
    links = rows.map(row => row.reduce((sum, value, term) => sum + value * coefficients[term]!, 0))
    if (Math.max(...links) - Math.min(...links) > furthestLink) return null
    const isStill = coefficients.every(
      (value, term) => Math.abs(value - before[term]!) < 1e-11 * (1 + Math.abs(value)),
    )
    before = coefficients
    if (isStill) {
      const fitted = links.map(Math.exp)
      const pearson = counts.reduce((sum, count, at) => sum + (count - fitted[at]!) ** 2 / fitted[at]!, 0)
      return { coefficients, fitted, deviance: devianceOf(counts, fitted), pearson }
    }
  }
  return null
}

/** Twice the log likelihood that is missing from a mean for every count. */
export function devianceOf(counts: readonly number[], fitted: readonly number[]): number {
  return counts.reduce((sum, count, at) => {
    const mean = fitted[at]!
    return sum + 2 * ((count > 0 ? count * Math.log(count / mean) : 0) - (count - mean))
  }, 0)
}

function weightedLeastSquares(
  rows: readonly (readonly number[])[],
  values: readonly number[],
  weights: readonly number[],
): number[] | null {
  const terms = rows[0]!.length
  const system = Array.from({ length: terms }, (_, i) => [
    ...Array.from({ length: terms }, (_, j) =>
      rows.reduce((sum, row, at) => sum + weights[at]! * row[i]! * row[j]!, 0),
    ),
    rows.reduce((sum, row, at) => sum + weights[at]! * row[i]! * values[at]!, 0),
  ])
  return solved(system)
}

/** Gauss, the largest pivot first; the last column is the right-hand side. */
function solved(system: number[][]): number[] | null {
  const n = system.length
  for (let column = 0; column < n; column++) {
    const pivot = system
      .slice(column)
      .reduce((best, row) => (Math.abs(row[column]!) > Math.abs(best[column]!) ? row : best))
    const at = system.indexOf(pivot)
    ;[system[column], system[at]] = [pivot, system[column]!]
    if (!(Math.abs(pivot[column]!) > 1e-300)) return null
    for (const row of system.slice(column + 1)) {
      const factor = row[column]! / pivot[column]!
      for (let j = column; j <= n; j++) row[j]! -= factor * pivot[j]!
    }
  }
  const result = new Array<number>(n).fill(0)
  for (let i = n - 1; i >= 0; i--) {
    const known = result.reduce((sum, value, j) => sum + (j > i ? system[i]![j]! * value : 0), 0)
    result[i] = (system[i]![n]! - known) / system[i]![i]!
  }
  return result
}
