/** The normal distribution, by the incomplete gamma function (NIST Digital Library of Mathematical Functions 7.11.1): small tails keep their digits. */
import { gammaTails } from './gamma.ts'

/** P(Z > z). */
export function normalUpper(z: number): number {
  const { lower, upper } = gammaTails(0.5, (z * z) / 2)
  return z >= 0 ? upper / 2 : 0.5 + lower / 2
}

/** P(|Z| > |z|). */
export function normalTwoSided(z: number): number {
  return gammaTails(0.5, (z * z) / 2).upper
}

/** The z that `p` of the distribution lies above; a first guess by Abramowitz & Stegun 26.2.23, then Halley's steps. */
export function normalQuantileUpper(p: number): number {
  if (p > 0.5) return -normalQuantileUpper(1 - p)
  const t = Math.sqrt(-2 * Math.log(p))
  let z =
    t - (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)))
  for (let turn = 0; turn < 4; turn++) {
    const error = (normalUpper(z) - p) * Math.sqrt(2 * Math.PI) * Math.exp((z * z) / 2)
    z += error / (1 - (z * error) / 2)
  }
  return z
}

/** The z of a two-sided interval that leaves `alpha` outside: 1.96 for 0.05. */
export function normalLimit(alpha: number): number {
  return normalQuantileUpper(alpha / 2)
}
