/**
 * The incomplete beta function, to double precision: NIST Digital Library of Mathematical Functions 8.17 (the continued fraction 8.17.22,
 * by Lentz), with the power before it from Loader's saddle point. Each tail is taken directly: 1 - I loses every digit of a small p.
 */
import { deviance, stirlingError } from './gamma.ts'

/** A place between 0 and 1 told from both ends, so that none of them is lost: x + y = 1. */
export type Place = { x: number; y: number }

/** The place whose logit, ln(x/y), is `u`. */
export function placeAt(u: number): Place {
  const small = Math.exp(-Math.abs(u))
  const near = small / (1 + small)
  const far = 1 / (1 + small)
  return u < 0 ? { x: near, y: far } : { x: far, y: near }
}

/** x^a y^b / B(a, b): how fast the lower tail grows with the logit of its place. */
export function betaSlope(a: number, b: number, { x, y }: Place): number {
  if (x <= 0 || y <= 0) return 0
  const n = a + b
  const error = stirlingError(n) - stirlingError(a) - stirlingError(b)
  return Math.exp(error - deviance(a, n * x) - deviance(b, n * y)) * Math.sqrt((a * b) / (2 * Math.PI * n))
}

/** The two tails of the beta distribution at a place, I_x(a, b) and I_y(b, a); `a` and `b` above zero. */
export function betaTails(a: number, b: number, place: Place): { lower: number; upper: number } {
  const { x, y } = place
  if (x <= 0) return { lower: 0, upper: 1 }
  if (y <= 0) return { lower: 1, upper: 0 }
  const slope = betaSlope(a, b, place)
  if (x * (a + b + 2) < a + 1) {
    const lower = (slope * betaFraction(a, b, x)) / a
    return { lower, upper: 1 - lower }
  }
  const upper = (slope * betaFraction(b, a, y)) / b
  return { lower: 1 - upper, upper }
}

function betaFraction(a: number, b: number, x: number): number {
  let c = 1
  let d = 1 / (1 - ((a + b) * x) / (a + 1))
  let h = d
  for (let m = 1; m < 1_000_000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    d = 1 / (1 + even * d)
    c = 1 + even / c
    h *= c * d
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    d = 1 / (1 + odd * d)
    c = 1 + odd / c
    const step = c * d
    h *= step
    if (Math.abs(step - 1) < 3e-16) break
  }
  return h
}

/**
 * The place below which the beta distribution holds `p`. Newton on the logarithm of the tail over the logit of the place: the tail is
 * log-concave there, so that it converges from anywhere.
 */
export function betaQuantile(p: number, a: number, b: number): Place {
  if (p > 0.5) {
    const { x, y } = placeAt(quantileLogit(1 - p, b, a))
    return { x: y, y: x }
  }
  return placeAt(quantileLogit(p, a, b))
}

function quantileLogit(p: number, a: number, b: number): number {
  let u = Math.log(a / b)
  let reached = u
  for (let turn = 0; turn < 200; turn++) {
    const place = placeAt(u)
    const { lower } = betaTails(a, b, place)
    if (lower === 0) {
      // Too long a step, to where the tail is smaller than any number: half the way back.
      u = (u + reached) / 2
      continue
    }
    reached = u
    const step = (Math.log(lower / p) * lower) / betaSlope(a, b, place)
    u -= step
    if (Math.abs(step) < 1e-15 * Math.max(1, Math.abs(u))) break
  }
  return u
}
