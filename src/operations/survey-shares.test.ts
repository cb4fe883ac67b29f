import { describe, expect, it } from 'vitest'
import type { Measured } from '../domain/picture-survey.ts'
import { boundsOf, partOf, readTogether, shiftOf } from './survey-shares.ts'

type Known = { yes?: number; asked?: number; low?: number; high?: number }

/** A measurement as it is made out of a stored value. */
function measured(year: number, percent: number, known: Known = {}): Measured {
  const { yes = null, asked = null, low = null, high = null } = known
  const bounds = boundsOf(percent, { low, high, numerator: yes, denominator: asked })
  const days = { from: `${year}-01-01`, to: `${year}-12-31`, period: null }
  const reported = { state: 'missing' as const, amount: null }
  return { ...days, state: 'known', percent, ...bounds, asked, yes, reported }
}
const shift = (before: Known, last: Known, [q, p]: [number, number] = [40, 30]) =>
  shiftOf(measured(2021, q, before), measured(2024, p, last))

describe('how sure a share is', () => {
  it('is what the publisher says, else what the answers give, and says whose it is', () => {
    expect(measured(2024, 30, { asked: 1000, low: 25, high: 35 })).toMatchObject({
      ...{ low: 25, high: 35, boundsBy: 'publisher' },
    })
    const own = measured(2024, 30, { asked: 1000 })
    expect(own.boundsBy).toBe('answers')
    expect(own.low).toBeCloseTo(27.24, 2)
    expect(measured(2024, 30)).toMatchObject({ low: null, high: null, boundsBy: null })
  })

  it('is not worked out of answers that the share is not of', () => {
    expect(measured(2024, 30, { yes: 400, asked: 1000 })).toMatchObject({ low: null, boundsBy: null })
  })
})

describe('how a share has changed', () => {
  it('is by the bounds of the publisher only where both are', () => {
    const wide = { yes: 400, asked: 1000, low: 32, high: 48 }
    const late = { yes: 300, asked: 1000, low: 22, high: 38 }
    // The counts alone would have made it clear.
    expect(shift(wide, late)).toMatchObject({ basis: 'bounds' })
    const told = shift(wide, late) as { low: number; high: number }
    expect(told.low).toBeCloseTo(-10 - Math.hypot(8, 8), 6)
    expect(told.high).toBeCloseTo(-10 + Math.hypot(8, 8), 6)
  })

  it('is as wide as the one survey that has bounds says, where the other has none', () => {
    // Wilson of 40 % of 1 000 is 37.01 to 43.07: (16 / 6.06)² makes 1 000 answers worth 143.2. Of so many 40 % has 32.3 to 48.2, and 30 % 23.1 to 38.0.
    const wide = { yes: 400, asked: 1000, low: 32, high: 48 }
    const told = shift(wide, { yes: 300, asked: 1000 })
    expect(told).toMatchObject({ basis: 'answers', difference: expect.closeTo(-10, 6), isWidened: true })
    const { low, high } = told as { low: number; high: number }
    expect(low).toBeCloseTo(-10 - Math.hypot(30 - 23.1, 48.2 - 40), 0)
    expect(high).toBeCloseTo(-10 + Math.hypot(38 - 30, 40 - 32.3), 0)
    expect(high).toBeGreaterThan(0)
    const narrow = { ...wide, low: 39, high: 41 }
    expect(shift(narrow, { yes: 300, asked: 1000 })).toEqual(shift({ asked: 1000 }, { asked: 1000 }))
  })

  it('is by the answers where only how many they were is known', () => {
    const counted = shift({ yes: 400, asked: 1000 }, { yes: 300, asked: 1000 })
    expect(shift({ asked: 1000 }, { asked: 1000 })).toEqual(counted)
    expect(counted).toMatchObject({ basis: 'answers' })
  })

  it('is left to rounding where the answers are not what the share is of, or are not known', () => {
    expect(shift({ yes: 300, asked: 1000 }, { yes: 300, asked: 1000 })).toMatchObject({ basis: 'rounding' })
    expect(shift({ asked: 1000 }, {})).toMatchObject({ basis: 'rounding' })
    expect(shift({ low: 37, high: 43 }, {})).toMatchObject({ basis: 'rounding' })
  })

  it('is not said of too few', () => {
    expect(shift({ asked: 29 }, { asked: 1000 })).toEqual({ basis: 'few' })
    expect(shiftOf(null, measured(2024, 30))).toEqual({ basis: 'once' })
  })
})

describe('a part of a ground against what remains of it', () => {
  const names = { name: 'Torget', of: 'Ekbacken' }
  const part = (known: Known = {}) => measured(2024, 40, { yes: 40, asked: 100, ...known })
  const whole = (known: Known = {}) => measured(2024, 30, { yes: 300, asked: 1000, ...known })

  it('is by the answers where nobody says that they are less sure', () => {
    // Wilson: 40 of 100 has 30.94 to 49.80, 260 of 900 has 26.02 to 31.93.
    const [found] = partOf(names, part(), whole())
    expect(found).toMatchObject({
      ...{ part: 40, rest: expect.closeTo(28.889, 3) },
      asked: { part: 100, rest: 900 },
      yes: { part: 40, rest: 260 },
    })
    expect(found!.change).toEqual({
      difference: expect.closeTo(11.111, 3),
      low: expect.closeTo(11.11 - Math.hypot(40 - 30.94, 31.93 - 28.89), 1),
      high: expect.closeTo(11.11 + Math.hypot(49.8 - 40, 28.89 - 26.02), 1),
    })
    expect(found!.change.low).toBeGreaterThan(0)
  })

  it('is wider where the bounds of either are, by the design effect', () => {
    // Twice as wide as Wilson's 27.24 to 32.91 is four times the variance: 25 answers against 225. Of those 40 % has 23.40 to 59.26, and 28.89 % 23.36 to 35.13.
    const [found] = partOf(names, part(), whole({ low: 24.33, high: 35.67 }))
    expect(found!.change).toEqual({
      difference: expect.closeTo(11.111, 3),
      low: expect.closeTo(11.11 - Math.hypot(40 - 23.4, 35.13 - 28.89), 1),
      high: expect.closeTo(11.11 + Math.hypot(59.26 - 40, 28.89 - 23.36), 1),
      isWidened: true,
    })
    expect(found!.change.low).toBeLessThan(0)
    // What is printed is how many did answer.
    expect(found!.asked).toEqual({ part: 100, rest: 900 })
    // Wilson's 30.94 to 49.80 is 18.86 wide: bounds of 37.72 say the same of the part.
    const [byPart] = partOf(names, part({ low: 21.14, high: 58.86 }), whole())
    expect(byPart!.change.low).toBeCloseTo(found!.change.low, 1)
  })

  it('is no surer where the bounds are narrower, and rounded bounds are not told of as wider', () => {
    expect(partOf(names, part(), whole({ low: 29, high: 31 }))).toEqual(partOf(names, part(), whole()))
    const [rounded] = partOf(names, part(), whole({ low: 27.2, high: 33 }))
    expect(rounded!.change).not.toHaveProperty('isWidened')
  })
})

describe('differences that are read together', () => {
  /** So many standard errors from none. */
  const away = (errors: number) => ({ difference: errors, low: errors - 1.96, high: errors + 1.96 })

  it('are clear where they are so by Holm: the smallest p as one of all, the next as one of the rest', () => {
    // p is 0.0027, 0.0164, 0.0357 and 0.32: times 4, 3, 2 and 1 that is 0.011, 0.049, 0.071 and 0.32.
    const [first, second, third, fourth] = [away(3), away(-2.4), away(2.1), away(1)]
    expect(readTogether([third, first, fourth, second])).toEqual([
      { ...third, isClearAlone: true },
      first,
      fourth,
      second,
    ])
  })

  it('stand by themselves where there is one, and are as they were where none is clear', () => {
    expect(readTogether([away(2.1)])).toEqual([away(2.1)])
    expect(readTogether([away(1), away(-1.5)])).toEqual([away(1), away(-1.5)])
    expect(readTogether([])).toEqual([])
  })
})
