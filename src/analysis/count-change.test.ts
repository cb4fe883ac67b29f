import { describe, expect, it } from 'vitest'
import { clearChangeFrom } from './clear-change.ts'
import { centralP, countChange } from './count-change.ts'
import { dispersedChange, dispersionOf } from './dispersion.ts'
import { benjaminiHochberg, holm } from './multiplicity.ts'

const month = (count: number, exposure = 1) => ({ count, exposure })

/** P(X ≤ k) of n trials with probability a/(a+b), summed exactly. */
function exactAtMost(k: number, n: number, a: bigint, b: bigint): number {
  let term = b ** BigInt(n)
  let sum = 0n
  for (let i = 0; i <= k; i++) {
    sum += term
    term = (term * BigInt(n - i) * a) / (BigInt(i + 1) * b)
  }
  const all = (a + b) ** BigInt(n)
  // Enough digits for a double, also where the share is 1e-200.
  const scale = 10n ** 330n
  const digits = ((sum * scale) / all).toString()
  return Number(`${digits.slice(0, 17)}e${Math.max(0, digits.length - 17) - 330}`)
}

describe('two counts', () => {
  it('are told from chance as sums of whole numbers tell them, over unequal exposures and in far tails', () => {
    for (const [x0, x1, a, b] of [
      [7, 9, 4, 1],
      [2, 9, 1, 13],
      [40, 3, 1, 1],
      [300, 40, 2, 3],
      [0, 12, 1, 5],
      [55, 61, 12, 11],
    ] as const) {
      const n = x0 + x1
      const low = exactAtMost(x1, n, BigInt(a), BigInt(b))
      const high = exactAtMost(x0, n, BigInt(b), BigInt(a))
      const expected = Math.min(1, 2 * Math.min(low, high))
      const p = centralP(month(x0, b), month(x1, a))
      expect(Math.abs(p / expected - 1), `${x0} ${x1} ${a}:${b}`).toBeLessThan(1e-12)
    }
  })

  it('have limits at which each tail holds what is left outside, at any level', () => {
    for (const alpha of [0.1, 0.05, 0.001]) {
      const [low, high] = countChange(month(60, 12), month(31, 11), alpha).interval
      // At its own limit as the ratio, the count is as far out as the level says.
      expect(centralP(month(60, 12), month(31, 11 * low))).toBeCloseTo(alpha, 12)
      expect(centralP(month(60, 12), month(31, 11 * high))).toBeCloseTo(alpha, 12)
    }
  })

  it('agree with their p: an interval without 1 and a p below the level are the same', () => {
    for (let before = 0; before < 40; before++) {
      for (let after = 0; after < 40; after++) {
        const { interval, p } = countChange(month(before), month(after))
        expect(interval[0] > 1 || interval[1] < 1, `${before} ${after}`).toBe(p < 0.05)
      }
    }
  })

  it('say nothing of what cannot be said: no percent from zero, no ratio of nothing', () => {
    expect(countChange(month(0), month(0))).toMatchObject({
      ratio: null,
      percent: null,
      interval: [0, Infinity],
      p: 1,
      caveats: ['none'],
    })
    expect(countChange(month(0), month(5))).toMatchObject({
      ratio: Infinity,
      percent: null,
      caveats: ['from-zero'],
    })
    expect(countChange(month(5), month(0))).toMatchObject({ ratio: 0, percent: -100, caveats: ['to-zero'] })
  })

  it('may be huge', () => {
    const { p, interval } = countChange(month(50_000_000), month(50_010_000))
    // (d)²/n is 1: a hundred million events are as good as normal.
    expect(p).toBeCloseTo(0.31734, 4)
    expect(interval[0]).toBeLessThan(1)
  })

  it('must be counts over some time', () => {
    expect(() => countChange(month(1.5), month(2))).toThrow(
      'the count before must be a whole number from zero: 1.5',
    )
    expect(() => countChange(month(1), month(-2))).toThrow('the count after')
    expect(() => countChange(month(1), month(2, 0))).toThrow('the exposure after must be above zero: 0')
    expect(() => countChange(month(1), month(2), 1)).toThrow('alpha must be between 0 and 1')
  })
})

describe('a clear change', () => {
  it('is the first count that the test tells from chance', () => {
    for (const before of [0, 1, 6, 17, 400]) {
      const { atMost, atLeast } = clearChangeFrom(before, { before: 12, after: 11 })
      const p = (after: number) => centralP(month(before, 12), month(after, 11))
      expect(p(atLeast)).toBeLessThan(0.05)
      expect(p(atLeast - 1)).toBeGreaterThanOrEqual(0.05)
      if (atMost === null) expect(p(0)).toBeGreaterThanOrEqual(0.05)
      else expect([p(atMost) < 0.05, p(atMost + 1) < 0.05]).toEqual([true, false])
    }
  })
})

describe('counts that vary more than separate events', () => {
  it('widen the interval by the root of phi', () => {
    const width = (phi: number) => {
      const [low, high] = dispersedChange(month(100), month(80), phi).interval!
      return Math.log(high / low)
    }
    expect(width(4) / width(1)).toBeCloseTo(2, 12)
    expect(dispersedChange(month(0), month(3), 2)).toMatchObject({ interval: null, caveats: ['zero-count'] })
  })

  it('are known by their months', () => {
    expect(dispersionOf([10, 20, 30])).toBeCloseTo(100 / 20, 12)
    expect(dispersionOf([4, 4, 4])).toBe(1)
    expect(dispersionOf([0, 0])).toBe(1)
    expect(dispersionOf([7])).toBeNull()
  })
})

describe('several changes together', () => {
  it('keep their order, and no p falls', () => {
    const p = [0.03, 0.001, 0.5, 0.02]
    // By hand: 4·0.001, 3·0.02, then no less than the one before.
    expect(holm(p)).toEqual([0.06, 0.004, 0.5, 0.06])
    expect(benjaminiHochberg(p)).toEqual([0.04, 0.004, 0.5, 0.04])
    expect(holm([])).toEqual([])
    expect(() => holm([1.2])).toThrow('from 0 to 1')
  })
})
