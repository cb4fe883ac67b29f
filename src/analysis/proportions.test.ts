import { describe, expect, it } from 'vitest'
import { binomialAtLeast, binomialAtMost } from './functions/binomial.ts'
import { partAgainstRest } from './part-against-rest.ts'
import { percentOnly } from './percent-only.ts'
import { possibleCounts } from './printed-percentage.ts'
import { proportion, wilsonInterval } from './proportion.ts'
import { intervalOfDifference, newcombeInterval, proportionDifference } from './proportion-difference.ts'
import { designEffect, effectiveSize, sizeFromMargin } from './survey-size.ts'

it('of two shares with bounds of their own the difference has an interval, whoever made the bounds', () => {
  const [now, then] = [wilsonInterval(0.22, 1000), wilsonInterval(0.3, 1000)]
  expect(intervalOfDifference(0.22, now, 0.3, then)).toEqual(newcombeInterval(0.22, 1000, 0.3, 1000))
  // Of bounds at even distances it is the root of the sum of their squares.
  const [low, high] = intervalOfDifference(0.3, [0.27, 0.33], 0.4, [0.36, 0.44])
  expect([low, high]).toEqual([expect.closeTo(-0.15, 12), expect.closeTo(-0.05, 12)])
})

describe('a share', () => {
  it("has Wilson's limits where the score test stands at its own", () => {
    const z = 1.959963984540054
    for (const limit of proportion(15, 148).wilson) {
      expect(Math.abs(15 / 148 - limit) / Math.sqrt((limit * (1 - limit)) / 148)).toBeCloseTo(z, 9)
    }
    for (const [at, limit] of proportion(15, 148).wilsonCorrected.entries()) {
      const corrected = Math.abs(15 / 148 - limit) - 1 / 296
      expect(corrected / Math.sqrt((limit * (1 - limit)) / 148), String(at)).toBeCloseTo(z, 9)
    }
  })

  it('has exact limits where a tail holds what is left outside', () => {
    const [low, high] = proportion(3, 17, 0.1).clopperPearson
    expect(binomialAtLeast(3, 17, { x: low, y: 1 - low })).toBeCloseTo(0.05, 12)
    expect(binomialAtMost(3, 17, { x: high, y: 1 - high })).toBeCloseTo(0.05, 12)
  })

  it('of nobody and of everybody has an interval too, and few answers are said to be few', () => {
    expect(proportion(0, 10)).toMatchObject({
      share: 0,
      wilson: [0, expect.closeTo(0.2775, 4)],
      caveats: ['few-answers'],
    })
    expect(proportion(40, 40)).toMatchObject({
      wilson: [expect.any(Number), 1],
      clopperPearson: [expect.any(Number), 1],
      caveats: [],
    })
    expect(() => proportion(0, 0)).toThrow('nobody was asked')
    expect(() => proportion(3, 2)).toThrow('3 of 2')
  })
})

describe('two shares', () => {
  it('differ as printed in Newcombe 1998, table II, method 10', () => {
    const printed = [
      [56, 70, 48, 80, 0.0524, 0.3339],
      [9, 10, 3, 10, 0.1705, 0.809],
      [5, 56, 0, 29, -0.0381, 0.1926],
      [0, 10, 0, 20, -0.1611, 0.2775],
      [10, 10, 0, 10, 0.6075, 1],
    ] as const
    for (const [x, n, y, m, low, high] of printed) {
      const { interval } = proportionDifference({ yes: x, asked: n }, { yes: y, asked: m })
      expect(interval).toEqual([expect.closeTo(low, 4), expect.closeTo(high, 4)])
    }
  })

  it('of a part and its whole are those of the part and the rest', () => {
    const found = partAgainstRest({ yes: 46, asked: 200 }, { yes: 180, asked: 2000 })
    expect(found.rest).toBeCloseTo(134 / 1800, 12)
    expect(found.difference).toEqual(proportionDifference({ yes: 46, asked: 200 }, { yes: 134, asked: 1800 }))
    expect(partAgainstRest({ yes: 5, asked: 9 }, { yes: 5, asked: 9 })).toMatchObject({
      difference: null,
      caveats: ['no-rest'],
    })
    expect(() => partAgainstRest({ yes: 5, asked: 9 }, { yes: 4, asked: 20 })).toThrow('not in the whole')
  })
})

describe('percentages without the number of answers', () => {
  it('leave open what rounding leaves open, and say how many would have had to answer', () => {
    const found = percentOnly(23, 9)
    expect(found.difference).toEqual([13, 15])
    const isClear = (n: number) => newcombeInterval(0.23, n, 0.09, n)[0] > 0
    expect([isClear(found.smallestEqualGroups!), isClear(found.smallestEqualGroups! - 1)]).toEqual([
      true,
      false,
    ])
    const leavesOut = (n: number) => wilsonInterval(0.225, n)[0] > 0.095
    expect([leavesOut(found.smallestAgainstExact!), leavesOut(found.smallestAgainstExact! - 1)]).toEqual([
      true,
      false,
    ])
  })

  it('may be turned around, be equal, or be nobody', () => {
    const [down, up] = [percentOnly(9, 23), percentOnly(23, 9)]
    expect(down.smallestEqualGroups).toBe(up.smallestEqualGroups)
    expect(down.difference).toEqual([-15, -13])
    const leavesOut = (n: number) => wilsonInterval(0.095, n)[1] < 0.225
    expect([leavesOut(down.smallestAgainstExact!), leavesOut(down.smallestAgainstExact! - 1)]).toEqual([
      true,
      false,
    ])
    expect(percentOnly(9, 9)).toMatchObject({ smallestEqualGroups: null, smallestAgainstExact: null })
    expect(percentOnly(4, 0).ratio[1]).toBe(Infinity)
    expect(() => percentOnly(101, 9)).toThrow()
  })
})

describe('a printed percentage', () => {
  it('is possible or not: every count of every number asked', () => {
    for (let asked = 1; asked < 60; asked++) {
      for (let count = 0; count <= asked; count++) {
        const printed = Math.round((100 * count) / asked)
        expect(possibleCounts(printed, 0, asked), `${count} of ${asked}`).toContain(count)
      }
    }
    expect(possibleCounts(23, 0, 10)).toEqual([])
    expect(possibleCounts(73, 0, 11)).toEqual([8])
    // A half goes either way.
    expect([possibleCounts(12, 0, 8), possibleCounts(13, 0, 8)]).toEqual([[1], [1]])
    expect(possibleCounts(12.5, 0, 8)).toEqual([])
    expect(possibleCounts(33.3, 1, 3)).toEqual([1])
  })
})

describe('a weighted survey', () => {
  it('is worth fewer answers', () => {
    expect(effectiveSize([1, 1, 1, 1])).toBe(4)
    // Kish: n / (1 + cv²); weights 1 and 3 have mean 2 and variance 1.
    expect(effectiveSize([1, 3, 1, 3])).toBeCloseTo(4 / 1.25, 12)
    expect(sizeFromMargin(0.5, 0.0979981992)).toBeCloseTo(100, 5)
  })

  it('has the design effect that its bounds tell of: twice as wide is four times the variance', () => {
    // Wilson of 30 % of 1 000 is 27.24 to 32.91, that is 5.67 wide; 10 points are (10 / 5.67)² = 3.11 times the variance.
    expect(designEffect(0.3, 1000, [0.25, 0.35])).toBeCloseTo(3.11, 2)
    const [low, high] = wilsonInterval(0.3, 1000)
    expect(designEffect(0.3, 1000, [0.3 - (high - low), 0.3 + (high - low)])).toBeCloseTo(4, 12)
    // Of a quarter of the answers Wilson's own is as wide, but for the little that it is not by the root.
    expect(designEffect(0.3, 1000, wilsonInterval(0.3, 250))).toBeCloseTo(4, 1)
    expect(designEffect(0.3, 1000, [0.29, 0.31])).toBe(1)
  })
})
