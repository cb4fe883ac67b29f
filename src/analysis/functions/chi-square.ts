import { gammaTails } from './gamma.ts'

/** P(χ² > x) with `df` degrees of freedom. */
export function chiSquareUpper(x: number, df: number): number {
  return gammaTails(df / 2, x / 2).upper
}
