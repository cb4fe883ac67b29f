import { describe, expect, it } from 'vitest'
import type { Measured } from '../domain/picture-survey.ts'
import { boundsOf, shiftOf } from './survey-shares.ts'

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
    expect(shift(wide, { asked: 1000 })).toMatchObject({ basis: 'answers' })
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
