import { describe, expect, it } from 'vitest'
import {
  alertsOf,
  chanceOfAtLeast,
  falseAlertBudget,
  predictiveLimit,
  seasonalLimits,
  slowRiseRule,
} from './alert.ts'
import { countCusum, standardisedCusum } from './cusum.ts'
import { ears } from './ears.ts'
import { countEwma } from './ewma.ts'
import { farrington, farringtonFlexible } from './farrington.ts'

const weeks = (length: number, count: number) => new Array<number>(length).fill(count)

/** P(X ≥ k) of a negative binomial, by its terms. */
function writtenOut(k: number, mean: number, size: number): number {
  const p = size / (size + mean)
  let term = p ** size
  let below = 0
  for (let x = 0; x < k; x++) {
    below += term
    term *= ((size + x) / (x + 1)) * (1 - p)
  }
  return 1 - below
}

describe('the predictive limit', () => {
  it('is the smallest count that chance passes seldom enough', () => {
    for (const [events, history, horizon, phi] of [
      [0, 26, 1, 1],
      [13, 26, 1, 1],
      [104, 52, 4, 2.5],
      [510, 49, 4, 1.4],
    ] as const) {
      const found = predictiveLimit(events, history, horizon, 0.01, phi)
      expect(found.mean).toBeCloseTo((horizon * (events + 0.5)) / history, 12)
      // The variance of the negative binomial: phi (1 + h/n) times its mean.
      expect(1 + found.mean / found.size).toBeCloseTo(phi * (1 + horizon / history), 12)
      for (const count of [0, 1, found.limit, found.limit + 1])
        expect(chanceOfAtLeast(found, count)).toBeCloseTo(writtenOut(count, found.mean, found.size), 10)
      expect(chanceOfAtLeast(found, found.limit + 1)).toBeLessThanOrEqual(0.01)
      if (found.limit > 0) expect(chanceOfAtLeast(found, found.limit)).toBeGreaterThan(0.01)
    }
    expect(() => predictiveLimit(5, 26, 1, 0.01, 0.5)).toThrow('phi must be at least 1')
  })
})

describe('an alert', () => {
  const quiet = [...weeks(52, 0).map((_, at) => (at % 2 === 0 ? 1 : 2)), 1, 2, 1, 2]

  it('comes with a spike in its week, and with a slow rise in four', () => {
    const spiked = [...quiet, 9]
    expect(alertsOf(quiet).weeks.filter(each => each.isAlert)).toEqual([])
    expect(alertsOf(spiked).weeks.at(-1)).toMatchObject({ week: 56, count: 9, isAlert: true })
    const risen = [...quiet, 4, 4, 4, 4]
    expect(alertsOf(risen).weeks.some(each => each.isAlert)).toBe(false)
    expect(alertsOf(risen, slowRiseRule).weeks.at(-1)).toMatchObject({ count: 16, isAlert: true })
  })

  it('never comes of one or two events, whatever is expected', () => {
    const empty = [...weeks(60, 0), 2]
    expect(alertsOf(empty).weeks.at(-1)).toMatchObject({ count: 2, isAlert: false })
    expect(alertsOf([...weeks(60, 0), 3]).weeks.at(-1)).toMatchObject({ isAlert: true })
  })

  it('needs half a year, and says where alerts will seldom come', () => {
    expect(alertsOf(weeks(26, 4))).toEqual({ weeks: [], caveats: ['short-history'] })
    expect(alertsOf(weeks(27, 4)).weeks).toHaveLength(1)
    expect(alertsOf([...weeks(60, 0), 1, 0, 1]).caveats).toEqual(['too-few-events'])
  })

  it('allows for weeks that vary', () => {
    const steady = alertsOf(weeks(53, 6)).weeks[0]!
    const varying = alertsOf(weeks(53, 0).map((_, at) => (at % 2) * 12)).weeks[0]!
    expect([steady.phi, varying.phi > 5]).toEqual([1, true])
    expect(varying.limit).toBeGreaterThan(steady.limit)
  })

  it('in a season looks at the same weeks of last year', () => {
    const summers = weeks(120, 0).map((_, at) => (at % 52 >= 24 && at % 52 < 32 ? 8 : 1))
    const limits = seasonalLimits(summers)
    expect(limits[57]).toBeNull()
    expect(limits[80]!).toBeGreaterThan(limits[100]!)
  })

  it('has a budget: forty series, every week, one in a hundred', () => {
    expect(falseAlertBudget(40, 52, 0.01)).toBeCloseTo(20.8, 12)
  })
})

describe('sums and averages that go on', () => {
  it('reach their limits as reckoned by hand', () => {
    // k = 2 / ln 2; then 4 − k, and twice that.
    const { reference, path, alerts } = countCusum([0, 4, 4], 2, 4, 2)
    expect(reference).toBeCloseTo(2 / Math.log(2), 12)
    expect(path).toEqual([0, expect.closeTo(4 - reference, 12), expect.closeTo(8 - 2 * reference, 12)])
    expect(alerts).toEqual([2])
    expect(standardisedCusum([4, 9], 4, 1, 1).path).toEqual([0, 1.5])
    const average = countEwma([4, 8], 4, 0.5, 3)
    expect(average.path).toEqual([4, 6])
    expect(average.limits[0]).toBeCloseTo(4 + 3 * Math.sqrt(4 * 0.25), 12)
    expect(() => countCusum([1], 2, 2, 1)).toThrow('above the level')
    expect(() => countEwma([1], 2, 0, 3)).toThrow('the weight')
  })
})

describe('early aberration', () => {
  it('cries at the first event after seven empty weeks, which is why it is not offered', () => {
    const counts = [...weeks(9, 0), 1]
    expect(ears(counts, 'C1')).toMatchObject({ first: 7, limits: [0, 0, 0], alerts: [9] })
    expect(alertsOf([...weeks(60, 0), 1]).weeks.at(-1)!.isAlert).toBe(false)
    expect(ears(weeks(12, 0), 'C3').limits).toEqual([null])
  })
})

describe('the same weeks of earlier years', () => {
  it('give a level, and weigh an old outbreak down', () => {
    const steady = weeks(120, 0).map((_, at) => 4 + (at % 3))
    const outbreak = steady.map((count, at) => (at === 60 ? 60 : count))
    const at112 = (counts: number[]) =>
      farrington(counts, { years: 2, around: 3 }, 0.01).find(({ week }) => week === 112)!
    const plain = at112(steady)
    const mean = [...steady.slice(57, 64), ...steady.slice(5, 12)].reduce((a, b) => a + b) / 14
    expect(plain.expected).toBeCloseTo(mean, 6)
    expect(at112(outbreak).expected - plain.expected).toBeLessThan((60 - steady[60]!) / 14 / 2)
  })

  it('never make an alert of fewer than five in four weeks, and stand where nothing ever happened', () => {
    const empty = [...weeks(110, 0), 4]
    expect(farrington(empty, { years: 2, around: 3 }, 0.01).at(-1)).toMatchObject({
      limit: 0,
      isAlert: false,
    })
    const many = [...weeks(110, 1), 12]
    expect(farringtonFlexible(many, { years: 2, around: 3 }, 0.01).at(-1)).toMatchObject({ isAlert: true })
  })
})
