import { describe, expect, it } from 'vitest'
import { cellSizeAt } from './cell-size.ts'
import { chanceFrom, mix } from './chance.ts'
import { cellsHolding, concentration } from './concentration.ts'
import { gridNeighbours, hotSpots } from './hot-spot.ts'
import { kernelDensity } from './kernel-density.ts'
import { knox } from './knox.ts'
import { randomBaseline } from './random-baseline.ts'

describe('hot spots', () => {
  it('are where neighbours together stand out; every cell of the area counts', () => {
    const counts = new Array<number>(36).fill(0)
    for (const [cell, count] of [
      [14, 12],
      [15, 11],
      [20, 9],
      [21, 10],
      [3, 1],
    ] as const)
      counts[cell] = count
    const found = hotSpots(counts, gridNeighbours(6, 6, 'queen'))
    expect(found.caveats).toEqual([])
    expect(found.hot).toEqual(expect.arrayContaining([14, 15, 20, 21]))
    expect(found.hot).not.toContain(0)
    // z is of a sum drawn from the cells without putting back: mean and variance of all sums of two neighbours sum so.
    const z = found.cells[0]!.z
    const mean = 43 / 36
    const variance = counts.reduce((sum, count) => sum + (count - mean) ** 2, 0) / 35
    expect(z).toBeCloseTo((0 - 4 * mean) / Math.sqrt(4 * variance * (1 - 4 / 36)), 12)
  })

  it('have no value where all cells are alike, or are neighbours', () => {
    expect(hotSpots([3, 3, 3, 3], gridNeighbours(2, 2, 'queen'))).toMatchObject({
      hot: null,
      caveats: ['all-equal', 'few-events'],
    })
    const found = hotSpots([0, 1, 0, 40, 9, 3], gridNeighbours(2, 3, 'queen'))
    expect([found.cells[1], found.cells[4], found.hot]).toEqual([null, null, null])
    expect(found.cells[0]).not.toBeNull()
    expect(found.caveats).toEqual(['whole-area-neighbours'])
    expect(() => hotSpots([1, 2, 3], [[5], [], []])).toThrow('no cell has the place 5')
  })

  it('know their neighbours in a grid', () => {
    expect(gridNeighbours(3, 3, 'queen')[4]).toHaveLength(8)
    expect(gridNeighbours(3, 3, 'rook')[4]).toEqual([1, 3, 5, 7])
    expect(gridNeighbours(3, 3, 'queen')[0]).toEqual([1, 3, 4])
  })
})

describe('a density', () => {
  it('holds as many events as there are', () => {
    const events = [
      { x: 500, y: 500 },
      { x: 540, y: 470 },
    ]
    const step = 10
    const grid = Array.from({ length: 100 * 100 }, (_, at) => ({
      x: (at % 100) * step + 5,
      y: Math.floor(at / 100) * step + 5,
    }))
    const all = kernelDensity(events, grid, 200).reduce((sum, each) => sum + each, 0) * step * step
    expect(all).toBeCloseTo(2, 3)
    expect(kernelDensity(events, [{ x: 500, y: 700 }], 200, [1, 0])).toEqual([0])
  })
})

describe('concentration', () => {
  it('is not found in few events that stand as far apart as they can', () => {
    const sparse = concentration([1, 1, 1, 0, 0, 0, 0, 0, 0, 0])
    expect(sparse.gini).toBeCloseTo(0.7, 12)
    expect(sparse.generalizedGini).toBeCloseTo(0, 12)
    expect(concentration([0, 0])).toMatchObject({ gini: null, generalizedGini: null, shareWithAny: 0 })
    expect(cellsHolding([0, 0], 50)).toBeNull()
    expect([25, 50, 80, 100].map(percent => cellsHolding([3, 3, 3, 3, 3, 3, 3, 3], percent))).toEqual([
      2, 4, 7, 8,
    ])
  })

  it('has a baseline by chance, which comes out of its seed', () => {
    // Two events over two cells: half are in one cell whatever falls where.
    expect(randomBaseline(2, 2)).toEqual({ meanShare: 0.5, interval: [0.5, 0.5] })
    // Three events over three cells: two must be held. One cell holds them unless all stand apart, which they do in 6 of 27.
    expect(randomBaseline(3, 3, 20_000).meanShare).toBeCloseTo((1 / 3) * (21 / 27) + (2 / 3) * (6 / 27), 2)
    expect(randomBaseline(50, 40)).toEqual(randomBaseline(50, 40))
    expect(randomBaseline(50, 40, 500, 2)).not.toEqual(randomBaseline(50, 40, 500, 3))
  })
})

describe('near repeats', () => {
  const bands = { metres: [0, 100], days: [0, 7], metric: 'manhattan' } as const

  it('are pairs that are close in both, against all orders of the days', () => {
    const points = [
      { x: 0, y: 0 },
      { x: 50, y: 0 },
      { x: 900, y: 0 },
      { x: 940, y: 30 },
    ]
    const found = knox(points, [0, 2, 40, 41], bands, 4999)
    expect(found.observed).toEqual([
      [2, 0],
      [0, 4],
    ])
    expect(found.expected).toEqual(
      [
        [4 / 6, 8 / 6],
        [8 / 6, 16 / 6],
      ].map(row => row.map(each => expect.closeTo(each, 12))),
    )
    // Of the three ways to pair four days, one keeps both pairs close.
    expect(found.p[0]![0]).toBeCloseTo(1 / 3, 1)
  })

  it('stand in bands that take their lower end', () => {
    const points = [
      { x: 0, y: 0 },
      { x: 100, y: 0 },
      { x: 0, y: 99.9 },
    ]
    expect(knox(points, [0, 7, 6], bands, 9).observed).toEqual([
      [1, 0],
      [1, 1],
    ])
    expect(knox(points, [0, 0, 0], { ...bands, metric: 'euclidean' }, 9).observed).toEqual([
      [1, 0],
      [2, 0],
    ])
    expect(() => knox(points, [0, 0, 0], { ...bands, metres: [0, 100, 50] })).toThrow('must rise from zero')
  })
})

describe('chance', () => {
  it('is even, and mixes evenly', () => {
    const draw = chanceFrom(5)
    const sums = new Array<number>(10).fill(0)
    for (let turn = 0; turn < 100_000; turn++) sums[Math.floor(draw() * 10)]! += 1
    // χ² with 9 degrees of freedom passes 27.9 once in a thousand.
    expect(sums.reduce((sum, count) => sum + (count - 10_000) ** 2 / 10_000, 0)).toBeLessThan(27.9)
    const orders = new Map<string, number>()
    for (let turn = 0; turn < 6000; turn++) {
      const list = [1, 2, 3]
      mix(list, draw)
      orders.set(list.join(''), (orders.get(list.join('')) ?? 0) + 1)
    }
    expect(orders.size).toBe(6)
    for (const count of orders.values()) expect(Math.abs(count - 1000)).toBeLessThan(120)
  })
})

describe('a cell of H3', () => {
  it('is a quarter smaller in Stockholm than the published mean', () => {
    const { area, averageArea } = cellSizeAt(59.3293, 18.0686, 9)
    expect(area / averageArea).toBeCloseTo(0.75, 2)
  })
})
