import { gridDisk, latLngToCell } from 'h3-js'
import { describe, expect, it } from 'vitest'
import type { Boundary } from '../domain/boundary.ts'
import { cellsPicture, drawnCells, hullOf } from './picture-cells.ts'

const middle = latLngToCell(59.36, 17.85, 9)
const all = gridDisk(middle, 8)
const square: Boundary = [
  [
    [
      [17.8, 59.34],
      [17.9, 59.34],
      [17.9, 59.38],
      [17.8, 59.38],
      [17.8, 59.34],
    ],
  ],
]
/** Two in every cell, and eighty more in each around the middle. */
const together = all.map(cell => ({ cell, amount: gridDisk(middle, 1).includes(cell) ? 82 : 2 }))

describe('cells of a ground', () => {
  it('say that events lie together, beside what chance gives as many', () => {
    const found = cellsPicture(together, all, null)
    const [small, large] = found?.sizes ?? []
    expect(found).toMatchObject({ isBounded: false, few: false, events: 2 * all.length + 560 })
    expect(small?.share).toBeLessThan(small?.byChance.interval[0] ?? 0)
    expect(small?.hot).toContain(middle)
    expect(small?.hot.length).toBeLessThan(30)
    expect(large?.cells).toBeLessThan((small?.cells ?? 0) / 4)
  })

  it('spread evenly have no cell that stands out', () => {
    const found = cellsPicture(
      all.map((cell, at) => ({ cell, amount: 2 + (at % 2) })),
      all,
      null,
    )
    expect(found?.sizes.flatMap(({ hot }) => hot)).toEqual([])
    expect(found?.sizes[0]?.gini).toBeLessThan(0.2)
  })

  it('have the empty ones of the outline among them', () => {
    const without = cellsPicture(together, all, null)?.sizes[0]
    const within = cellsPicture(together, all, square)
    expect(within?.isBounded).toBe(true)
    expect(within?.sizes[0]?.cells).toBeGreaterThan(without?.cells ?? 0)
    expect(within?.sizes[0]?.share).toBeLessThan(without?.share ?? 0)
  })

  it('are no more than a page can take, however large the outline is', () => {
    const sweden: Boundary = [
      [
        [
          [11, 55.3],
          [24, 55.3],
          [24, 69],
          [11, 69],
          [11, 55.3],
        ],
      ],
    ]
    expect(cellsPicture(together, all, sweden)?.sizes[0]?.cells).toBeLessThan(6_001)
  })

  it('that are one alone say nothing of where', () => {
    expect(cellsPicture([{ cell: middle, amount: 300 }], [middle], null)?.sizes).toEqual([])
  })

  it('under thirty events say nothing', () => {
    expect(cellsPicture([{ cell: middle, amount: 29 }], all, null)).toMatchObject({ few: true, sizes: [] })
    expect(cellsPicture([], [], null)).toBeNull()
  })

  it('are put together until they can be drawn, and lose no event', () => {
    const drawn = drawnCells(together, { sizes: [] }, 50)
    expect(drawn.length).toBeLessThanOrEqual(50)
    expect(drawn.reduce((sum, { amount }) => sum + amount, 0)).toBe(2 * all.length + 560)
    expect(
      drawnCells(together, cellsPicture(together, all, null)!).find(({ cell }) => cell === middle)?.isHot,
    ).toBe(true)
  })
})

it('a hull holds its corners and not what lies within', () => {
  expect(
    hullOf([
      [0, 0],
      [2, 0],
      [1, 1],
      [2, 2],
      [0, 2],
      [1, 0],
    ]),
  ).toEqual([
    [0, 0],
    [2, 0],
    [2, 2],
    [0, 2],
    [0, 0],
  ])
})
