import { describe, expect, it } from 'vitest'
import { pOfNoDifference } from './interval-p.ts'
import { intervalOfDifference, newcombeInterval, proportionDifference } from './proportion-difference.ts'

describe('the p of an interval', () => {
  it('is as worked by hand: half the length is 1.96 standard errors', () => {
    // A difference of 3 with limits 0 and 6 stands 1.96 standard errors from none; of 1.5 to 4.5 it is 3.92; of −3 to 9 it is 0.98.
    expect(pOfNoDifference(3, [0, 6])).toBeCloseTo(0.05, 12)
    expect(pOfNoDifference(3, [1.5, 4.5])).toBeCloseTo(0.0000886, 7)
    expect(pOfNoDifference(3, [-3, 9])).toBeCloseTo(0.3271, 4)
    expect(pOfNoDifference(-3, [-6, 0])).toBeCloseTo(0.05, 12)
  })

  it('goes by the arm that reaches towards none, and so agrees with the interval', () => {
    expect(pOfNoDifference(3, [0.1, 20])).toBeLessThan(0.05)
    expect(pOfNoDifference(3, [-0.1, 3.5])).toBeGreaterThan(0.05)
    for (let yes = 200; yes <= 400; yes += 5) {
      const interval = newcombeInterval(yes / 1000, 1000, 0.3, 1000)
      const isClear = interval[0] > 0 || interval[1] < 0
      expect(pOfNoDifference(yes / 1000 - 0.3, interval) < 0.05, `${yes}`).toBe(isClear)
    }
  })

  it('is near that of the answers themselves', () => {
    const { difference, interval, chiSquareP } = proportionDifference(
      { yes: 265, asked: 1000 },
      { yes: 310, asked: 1000 },
    )
    expect(pOfNoDifference(difference, interval)).toBeCloseTo(chiSquareP!, 2)
  })

  it('is one of no difference, and nothing of one that is known', () => {
    expect(pOfNoDifference(0, [-1, 1])).toBe(1)
    expect(pOfNoDifference(0.1, intervalOfDifference(0.4, [0.4, 0.4], 0.3, [0.3, 0.3]))).toBe(0)
  })
})
