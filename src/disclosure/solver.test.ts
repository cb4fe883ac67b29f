import { expect, test } from 'vitest'
import { openSolver } from './solver.ts'

const solver = await openSolver()
const of = (whole: boolean, most: number) => ({
  ...({ aim: 'most', costs: [1, 1], lower: [0, 0], upper: [9, 9], whole } as const),
  rows: [
    {
      terms: [
        [0, 2],
        [1, 2],
      ] as const,
      from: 0,
      to: most,
    },
  ],
})

test('the best in whole numbers is found where the best in any numbers is not whole', () => {
  expect(solver.solve(of(false, 3))).toMatchObject({ kind: 'optimal', value: 1.5 })
  expect(solver.solve(of(true, 3))).toMatchObject({ kind: 'optimal', value: 1 })
})

test('where it is whole by itself it is the same', () => {
  expect(solver.solve(of(true, 4))).toMatchObject({ kind: 'optimal', value: 2 })
})

test('what no numbers agree with is impossible, and what nothing bounds is unbounded', () => {
  expect(solver.solve(of(true, -1))).toEqual({ kind: 'impossible' })
  const open = { ...of(true, 4), rows: [], upper: [Number.POSITIVE_INFINITY, 9] }
  expect(solver.solve(open)).toEqual({ kind: 'unbounded' })
})
