/** Values that other hands have printed, and identities that hold everywhere. */
import { describe, expect, it } from 'vitest'
import { betaQuantile, betaTails, placeAt } from './beta.ts'
import { chiSquareUpper } from './chi-square.ts'
import { gammaTails, stirlingError } from './gamma.ts'
import { normalLimit, normalTwoSided, normalUpper } from './normal.ts'
import { fisherUpper, studentLimit, studentTwoSided } from './student.ts'

const near = (got: number, expected: number, rel = 1e-13) => {
  expect(Math.abs(got / expected - 1), `${got} against ${expected}`).toBeLessThan(rel)
}

describe('the normal distribution', () => {
  it('keeps its digits far out', () => {
    near(normalLimit(0.05), 1.959963984540054)
    near(normalLimit(0.1), 1.6448536269514722)
    near(normalTwoSided(1.959963984540054), 0.05)
    // Abramowitz & Stegun, table 26.2: -log10 of Q(10) is 23.11805.
    expect(-Math.log10(normalUpper(10))).toBeCloseTo(23.11805, 5)
    expect(normalUpper(0)).toBe(0.5)
    expect(normalUpper(-3) + normalUpper(3)).toBeCloseTo(1, 15)
  })
})

describe("Student's t and Fisher's F", () => {
  it('stand in every book of tables', () => {
    expect(studentLimit(0.05, 1)).toBeCloseTo(12.7062, 4)
    expect(studentLimit(0.05, 2)).toBeCloseTo(4.30265, 5)
    expect(studentLimit(0.05, 30)).toBeCloseTo(2.04227, 5)
    near(studentTwoSided(studentLimit(0.01, 7), 7), 0.01)
    expect(fisherUpper(4.10282, 2, 10)).toBeCloseTo(0.05, 6)
    near(fisherUpper(9, 1, 5), studentTwoSided(3, 5))
  })
})

describe('the gamma and the chi-square distribution', () => {
  it('are sums that can be written out', () => {
    // Q(3, x) = e^-x (1 + x + x²/2)
    for (const x of [0.1, 2, 3.9, 40, 300]) near(gammaTails(3, x).upper, Math.exp(-x) * (1 + x + (x * x) / 2))
    near(chiSquareUpper(20, 2), Math.exp(-10))
    near(chiSquareUpper(100, 4), Math.exp(-50) * 51)
    // ln 1000! from its logarithms.
    let sum = 0
    for (let i = 2; i <= 1000; i++) sum += Math.log(i)
    near(1000.5 * Math.log(1000) - 1000 + Math.log(2 * Math.PI) / 2 + stirlingError(1000), sum)
    near(stirlingError(1), 1 - Math.log(2 * Math.PI) / 2)
  })
})

describe('the beta distribution', () => {
  it('is a polynomial for whole numbers', () => {
    // I_x(2, 3) = x²(6 - 8x + 3x²)
    for (const x of [1e-9, 0.03, 0.4, 0.41, 0.9])
      near(betaTails(2, 3, { x, y: 1 - x }).lower, x * x * (6 - 8 * x + 3 * x * x))
    near(betaTails(0.5, 0.5, { x: 0.25, y: 0.75 }).lower, (2 / Math.PI) * Math.asin(0.5))
  })

  it('has quantiles that come back, for small and for large parameters', () => {
    for (const [a, b] of [
      [0.5, 0.5],
      [0.1, 3],
      [1, 400],
      [31, 61],
      [1_250_000, 1_248_001],
      [4e7, 3],
    ] as const) {
      for (const p of [1e-12, 0.025, 0.5, 0.975]) {
        near(betaTails(a, b, betaQuantile(p, a, b)).lower, p, 1e-9)
      }
    }
    const { x, y } = placeAt(-800)
    expect([x > 0 || y === 1, y]).toEqual([true, 1])
  })
})
