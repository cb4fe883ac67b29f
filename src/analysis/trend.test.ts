import { describe, expect, it } from 'vitest'
import { constancyOf } from './constancy.ts'
import { centralP, countChange } from './count-change.ts'
import { proportionTrend } from './proportion-trend.ts'
import { profileOfTrend, sinceBreak, trend } from './trend.ts'

const years = (
  counts: readonly number[],
  exposure: readonly number[] = counts.map(() => 1),
  from = 2016,
) => ({
  years: counts.map((_, at) => from + at),
  counts,
  exposure,
})

describe('a trend', () => {
  it('of two years is the change between them, and the exact p that of two counts', () => {
    const found = trend(years([62, 51], [12, 11]))
    const change = countChange({ count: 62, exposure: 12 }, { count: 51, exposure: 11 })
    expect(found.slope!.percent).toBeCloseTo(change.percent!, 9)
    expect(found.exactP).toBeCloseTo(centralP({ count: 62, exposure: 12 }, { count: 51, exposure: 11 }), 12)
    expect(found).toMatchObject({ dispersion: null, quasi: null, caveats: ['two-years'] })
  })

  it('has the slope at which what was seen is what is expected, whatever the years are called', () => {
    const counts = [33, 41, 38, 45, 39, 52]
    const exposure = [12, 12, 6, 12, 12, 11]
    const { slope } = trend(years(counts, exposure))
    const rates = counts.map((_, at) => exposure[at]! * Math.exp(slope!.value * at))
    const scale = counts.reduce((a, b) => a + b) / rates.reduce((a, b) => a + b)
    const moment = (list: readonly number[]) => list.reduce((sum, value, at) => sum + at * value, 0)
    expect(moment(rates) * scale).toBeCloseTo(moment(counts), 8)
    expect(trend(years(counts, exposure, -3)).slope!.value).toBeCloseTo(slope!.value, 12)
    expect(
      trend(
        years(
          counts,
          exposure.map(each => each * 30),
        ),
      ).slope!.value,
    ).toBeCloseTo(slope!.value, 12)
  })

  it('has profile limits where the likelihood has lost as much as the level says', () => {
    const series = years([0, 0, 1, 4])
    const { slope } = trend(series)
    const profile = profileOfTrend(series)!
    for (const [at, side] of [-1, 1].entries()) {
      const off = Math.log1p(slope!.profile.interval[at]! / 100) - slope!.value
      expect(profile(off)).toBeCloseTo(side * 1.959963984540054, 9)
    }
  })

  it('that rests on one year is none, and nothing is no trend', () => {
    expect(trend(years([0, 0, 0, 7]))).toMatchObject({
      slope: null,
      quasi: null,
      caveats: ['one-year-with-events', 'few-years'],
    })
    expect(trend(years([3, 0, 0])).slope).toBeNull()
    expect(trend(years([0, 4, 0])).caveats).toContain('one-year-with-events')
    expect(trend(years([0, 0, 0]))).toMatchObject({
      slope: null,
      score: null,
      exactP: null,
      homogeneity: null,
      caveats: ['none'],
    })
  })

  it('allows for years that vary more than events do', () => {
    const found = trend(years([120, 60, 180, 90, 210]))
    expect(found.dispersion!.phi).toBeGreaterThan(20)
    expect(found.slope!.wald.p).toBeLessThan(1e-6)
    expect(found.quasi!.p).toBeGreaterThan(0.3)
    expect(found.caveats).toEqual(['overdispersed'])
  })

  it('knows the exact p of a few events by counting the ways', () => {
    // Three events over three years: 27 ways. A sum of 6 takes all in the last (1 way), of 5 two there and one before (3 ways).
    expect(trend(years([0, 0, 3])).exactP).toBeCloseTo(2 / 27, 12)
    expect(trend(years([0, 1, 2])).exactP).toBeCloseTo(8 / 27, 12)
    expect(trend(years([300, 101])).exactP).toBeNull()
    expect(trend({ years: [2016, 2016.5, 2018], counts: [1, 2, 3], exposure: [1, 1, 1] }).exactP).toBeNull()
  })

  it('begins again where a series breaks', () => {
    const series = years([90, 80, 20, 22, 21])
    expect(sinceBreak(series, [2018])).toEqual({
      years: [2018, 2019, 2020],
      counts: [20, 22, 21],
      exposure: [1, 1, 1],
    })
    expect(sinceBreak(series, [])).toEqual(series)
    expect(sinceBreak(series, [2018, 2030])).toEqual(sinceBreak(series, [2018]))
  })

  it('must be of years that go with their counts', () => {
    expect(() => trend({ years: [2018, 2018], counts: [1, 2], exposure: [1, 1] })).toThrow('once')
    expect(() => trend(years([4]))).toThrow('two years')
    expect(() => trend({ years: [2018, 2019], counts: [1], exposure: [1, 1] })).toThrow('counts')
  })
})

describe('"relatively constant"', () => {
  it('takes an interval inside the margin; that no change was seen is not enough', () => {
    const few = years([12, 9, 15, 7])
    expect(trend(few).slope!.wald.p).toBeGreaterThan(0.5)
    expect(constancyOf(few).constant).toBe(false)
    const many = years([4100, 4130, 4080, 4110, 4095, 4120])
    expect(constancyOf(many)).toMatchObject({ constant: true, caveats: [] })
    expect(constancyOf(many, 0.1).constant).toBe(false)
    expect(constancyOf(years([0, 0, 5]))).toEqual({ constant: false, interval: null, caveats: ['no-slope'] })
    expect(constancyOf(years([50_000, 50_100]))).toMatchObject({
      constant: true,
      caveats: ['years-vary-unknown'],
    })
  })
})

describe('shares over surveys', () => {
  it('rise, fall or do neither; where all say the same there is nothing to tell', () => {
    // Two surveys: the chi-square of a table of four, n(ad − bc)² over the product of its sums.
    const chiSquare = (1100 * (120 * 420 - 180 * 380) ** 2) / (500 * 600 * 300 * 800)
    expect(proportionTrend([120, 180], [500, 600], [1, 2])!.chiSquare).toBeCloseTo(chiSquare, 12)
    expect(proportionTrend([30, 20, 10], [100, 100, 100], [2017, 2019, 2021])!.z).toBeLessThan(-3)
    expect(proportionTrend([0, 0], [10, 10], [1, 2])).toBeNull()
    expect(() => proportionTrend([11], [10], [1])).toThrow('more said yes')
  })
})
