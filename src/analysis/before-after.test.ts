import { describe, expect, it } from 'vitest'
import { conditionalRatio, conditionalTails, fisherMinlike } from './conditional-table.ts'
import { powerNote } from './power.ts'
import { preventedEvents, relativeEffect } from './relative-effect.ts'
import { displacementDifference } from './weighted-displacement-difference.ts'
import { displacementQuotient } from './weighted-displacement-quotient.ts'

const area = (before: number, after: number) => ({ before, after })

/** The distribution of a table's first count, given its sums, written out. */
function writtenOut({ a, b, c, d }: { a: number; b: number; c: number; d: number }, odds: number) {
  const choose = (n: number, k: number) => {
    let ways = 1
    for (let i = 1; i <= k; i++) ways = (ways * (n - k + i)) / i
    return ways
  }
  const weights = new Map<number, number>()
  for (let x = Math.max(0, a - d); x <= Math.min(a + b, a + c); x++)
    weights.set(x, choose(a + b, x) * choose(c + d, a + c - x) * odds ** x)
  const all = [...weights.values()].reduce((sum, weight) => sum + weight)
  return (holds: (x: number, chance: number) => boolean) =>
    [...weights].reduce((sum, [x, weight]) => sum + (holds(x, weight / all) ? weight / all : 0), 0)
}

const tables = [
  { a: 3, b: 1, c: 2, d: 4 },
  { a: 10, b: 5, c: 10, d: 10 },
  { a: 0, b: 7, c: 4, d: 5 },
  { a: 21, b: 33, c: 18, d: 12 },
]

describe('a table of four, given its sums', () => {
  it.each(tables)('has the tails of the distribution written out: $a $b $c $d', table => {
    for (const odds of [0.02, 1, 7]) {
      const chance = writtenOut(table, odds)
      expect(conditionalTails(table, odds).atLeast).toBeCloseTo(
        chance(x => x >= table.a),
        12,
      )
      expect(conditionalTails(table, odds).atMost).toBeCloseTo(
        chance(x => x <= table.a),
        12,
      )
    }
    const chance = writtenOut(table, 1)
    const seen = chance(x => x === table.a)
    expect(fisherMinlike(table)).toBeCloseTo(
      chance((_, each) => each <= seen * 1.0000001),
      12,
    )
  })

  it.each(tables)('has limits where a tail holds what is left outside: $a $b $c $d', table => {
    const [low, high] = conditionalRatio(table, 0.1).interval
    if (low > 0) expect(conditionalTails(table, low).atLeast).toBeCloseTo(0.05, 12)
    expect(conditionalTails(table, high).atMost).toBeCloseTo(0.05, 12)
  })

  it('has no end where a count is zero, and no ratio where its sums leave no choice', () => {
    expect(conditionalRatio({ a: 5, b: 0, c: 6, d: 7 })).toMatchObject({
      ratio: Infinity,
      interval: [expect.any(Number), Infinity],
    })
    expect(conditionalRatio({ a: 0, b: 5, c: 6, d: 7 })).toMatchObject({ ratio: 0 })
    expect(conditionalRatio({ a: 5, b: 0, c: 6, d: 0 })).toEqual({
      ratio: null,
      interval: [0, Infinity],
      p: 1,
    })
  })
})

describe('a place against its control', () => {
  it('keeps one direction: the rate ratio is one over the effect size, limits and all', () => {
    const { effect, caveats } = relativeEffect(area(274, 142), area(300, 290))
    expect(caveats).toEqual([])
    expect(effect!.rateRatio).toBeCloseTo(142 / 274 / (290 / 300), 12)
    for (const { rateRatioInterval: rate, effectSizeInterval: size } of effect!.byDispersion) {
      expect(rate[0] * size[1]).toBeCloseTo(1, 12)
      expect(rate[1] * size[0]).toBeCloseTo(1, 12)
    }
  })

  it('says that a half was added, and nothing of a place where nothing happened', () => {
    expect(relativeEffect(area(5, 0), area(6, 7)).caveats).toEqual(['half-added'])
    expect(relativeEffect(area(5, 0), area(6, 7)).effect!.effectSize).toBeCloseTo(
      (5.5 * 7.5) / (0.5 * 6.5),
      12,
    )
    expect(relativeEffect(area(0, 0), area(6, 7))).toEqual({ effect: null, caveats: ['nothing-in-area'] })
    expect(relativeEffect(area(0, 3), area(0, 7)).caveats).toEqual(['half-added', 'nothing-before'])
  })

  it('counts what was prevented with its error', () => {
    const found = preventedEvents(area(100, 80), area(100, 90))!
    expect(found).toMatchObject({ expected: 90, prevented: 10 })
    // Each count's own variance, times the square of how the figure moves with it.
    expect(found.standardError ** 2).toBeCloseTo(0.81 * 100 + 80 + 0.81 * 100 + 90, 9)
    expect(preventedEvents(area(5, 3), area(0, 4))).toBeNull()
  })
})

describe('displacement', () => {
  const nothing = area(0, 0)

  it('is a difference of differences: the example of Wheeler & Ratcliffe 2018', () => {
    const found = displacementDifference({
      target: area(207, 110),
      control: area(308, 318),
      displacement: area(178, 157),
      displacementControl: area(150, 140),
    })
    expect(found.value).toBe(-118)
    expect(found.standardError ** 2).toBeCloseTo(1568, 9)
    expect(found.interval.map(Math.round)).toEqual([-196, -40])
  })

  it('says where counts are too small for it, and has no z of nothing', () => {
    const areas = {
      target: area(20, 9),
      control: area(20, 20),
      displacement: nothing,
      displacementControl: nothing,
    }
    expect(displacementDifference(areas).caveats).toEqual(['small-counts'])
    const none = displacementDifference({ ...areas, target: nothing, control: nothing })
    expect(none).toMatchObject({ z: null, p: null, caveats: ['nothing'] })
  })

  it('has a quotient only where something was won', () => {
    expect(displacementQuotient(area(200, 100), area(150, 120), area(300, 300))).toMatchObject({
      reading: 'benefit',
      caveats: [],
    })
    const failed = displacementQuotient(area(100, 120), area(100, 130), area(300, 300))
    expect(failed).toMatchObject({ quotient: null, reading: null, caveats: ['no-effect'] })
    // As good as the control, and no better: 10/30 and 30/90 are the same share.
    expect(displacementQuotient(area(30, 10), area(5, 9), area(90, 30)).quotient).toBeNull()
    expect(displacementQuotient(area(30, 10), area(5, 9), area(0, 30)).caveats).toEqual(['no-control'])
  })

  it('of a small place cannot be seen: half of twenty a year', () => {
    const note = powerNote(20, 20, 0.5)
    expect(note.change).toBe(-10)
    expect(note.standardError).toBeCloseTo(8.4, 1)
    expect(note.power).toBeLessThan(0.3)
    expect(powerNote(400, 400, 0.5).power).toBeGreaterThan(0.99)
    expect(powerNote(20, 20, 1).power).toBeCloseTo(0.05, 12)
  })
})
