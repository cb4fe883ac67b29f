import { expect, test } from 'vitest'
import { each, intervalsOf, isKnownSmall } from './equations.ts'
import { openSolver } from './solver.ts'

const solver = await openSolver()

test('two reports of one year tell what happened between them', () => {
  const facts = [
    { sum: { spring: 1 }, value: 17 },
    { sum: { spring: 1, autumn: 1 }, value: 19 },
  ]
  expect(intervalsOf(solver, facts, each(['autumn']))).toEqual({
    kind: 'intervals',
    of: { autumn: { from: 2, to: 2 } },
  })
})

test('areas that overlap tell of what they do not share, which nobody printed', () => {
  const facts = [
    { sum: { square: 1, park: 1 }, value: 30 },
    { sum: { park: 1, school: 1 }, value: 26 },
    { sum: { square: 1, park: 1, school: 1 }, value: 33 },
  ]
  const intervals = intervalsOf(solver, facts, each(['school', 'square']))
  expect(intervals).toEqual({
    kind: 'intervals',
    of: { school: { from: 3, to: 3 }, square: { from: 7, to: 7 } },
  })
})

test('a sum may be asked for, and what nothing bounds has no end', () => {
  const facts = [{ sum: { women: 1, men: 1 }, value: 12 }]
  expect(
    intervalsOf(solver, facts, {
      all: { women: 1, men: 1 },
      difference: { women: 1, men: -1 },
      others: { others: 1 },
    }),
  ).toEqual({
    kind: 'intervals',
    of: { all: { from: 12, to: 12 }, difference: { from: -12, to: 12 }, others: { from: 0, to: null } },
  })
})

test('figures that no counts agree with are a contradiction', () => {
  const facts = [
    { sum: { women: 1, men: 1 }, value: 12 },
    { sum: { men: 1 }, value: 14 },
  ]
  expect(intervalsOf(solver, facts, each(['women']))).toEqual({ kind: 'contradiction' })
})

test('counts are whole: a half is no answer', () => {
  const facts = [{ sum: { pairs: 2, single: 1 }, value: 5 }]
  expect(intervalsOf(solver, facts, each(['pairs', 'single']))).toEqual({
    kind: 'intervals',
    of: { pairs: { from: 0, to: 2 }, single: { from: 1, to: 5 } },
  })
})

test('known small is to know that somebody is there and that they are few', () => {
  expect(isKnownSmall({ from: 1, to: 3 }, 5)).toBe(true)
  expect(isKnownSmall({ from: 0, to: 3 }, 5)).toBe(false)
  expect(isKnownSmall({ from: 1, to: 5 }, 5)).toBe(false)
  expect(isKnownSmall({ from: 1, to: null }, 5)).toBe(false)
})
