/**
 * The gamma function's parts, to double precision: C. Loader, "Fast and accurate computation of binomial probabilities" (2000), for the error
 * of Stirling's formula and the deviance; NIST Digital Library of Mathematical Functions 8.7 and 8.9 for the incomplete gamma function.
 */

/** ln n! less Stirling's (n + 1/2) ln n - n + ln √(2π), for n above zero, whole or not. */
export function stirlingError(n: number): number {
  if (n < 15) return stirlingError(n + 1) + (n + 0.5) * Math.log1p(1 / n) - 1
  const square = n * n
  return (
    (1 / 12 -
      (1 / 360 - (1 / 1260 - (1 / 1680 - (1 / 1188 - 691 / 360360 / square) / square) / square) / square) /
        square) /
    n
  )
}

/** x ln(x/mean) + mean - x, without loss where the two are close. */
export function deviance(x: number, mean: number): number {
  if (x === 0) return mean
  const difference = x - mean
  if (Math.abs(difference) >= 0.1 * (x + mean)) return x * Math.log(x / mean) - difference
  const v = difference / (x + mean)
  let sum = difference * v
  let term = 2 * x * v
  for (let j = 1; j < 1000; j++) {
    term *= v * v
    const next = sum + term / (2 * j + 1)
    if (next === sum) break
    sum = next
  }
  return sum
}

/** The two tails of the gamma distribution with shape `a` at `x`: P(a, x) and Q(a, x), the smaller of them taken directly. */
export function gammaTails(a: number, x: number): { lower: number; upper: number } {
  if (x <= 0) return { lower: 0, upper: 1 }
  if (x === Infinity) return { lower: 1, upper: 0 }
  // x^a e^-x / Γ(a + 1)
  const front = Math.exp(-stirlingError(a) - deviance(a, x)) / Math.sqrt(2 * Math.PI * a)
  if (x < a + 1) {
    let term = 1
    let sum = 1
    for (let n = 1; n < 100_000 && term > sum * 1e-17; n++) {
      term *= x / (a + n)
      sum += term
    }
    const lower = front * sum
    return { lower, upper: 1 - lower }
  }
  const upper = front * a * gammaFraction(a, x)
  return { lower: 1 - upper, upper }
}

/** Lentz's way through the continued fraction of Γ(a, x) / (x^a e^-x). */
function gammaFraction(a: number, x: number): number {
  let b = x + 1 - a
  let c = Infinity
  let d = 1 / b
  let h = d
  for (let n = 1; n < 100_000; n++) {
    const an = -n * (n - a)
    b += 2
    d = 1 / (an * d + b)
    c = b + an / c
    const step = c * d
    h *= step
    if (Math.abs(step - 1) < 3e-16) break
  }
  return h
}
