/** Student's t and Fisher's F, by the incomplete beta function (NIST Digital Library of Mathematical Functions 8.17). */
import { betaQuantile, betaTails } from './beta.ts'

/** P(|T| > |t|) with `df` degrees of freedom. */
export function studentTwoSided(t: number, df: number): number {
  const square = t * t
  return betaTails(df / 2, 0.5, { x: df / (df + square), y: square / (df + square) }).lower
}

/** The t of a two-sided interval that leaves `alpha` outside. */
export function studentLimit(alpha: number, df: number): number {
  const { x, y } = betaQuantile(alpha, df / 2, 0.5)
  return Math.sqrt((df * y) / x)
}

/** P(F > f) with `between` and `within` degrees of freedom. */
export function fisherUpper(f: number, between: number, within: number): number {
  const all = within + between * f
  return betaTails(within / 2, between / 2, { x: within / all, y: (between * f) / all }).lower
}
