import { expect, test } from 'vitest'
import { aroundOf, isWidest, liesIn, nearestWithin, widestOf } from './territory.ts'

const municipality = { id: 'kommunen', withinId: null }
const district = { id: 'norr', withinId: 'kommunen' }
const square = { id: 'torget', withinId: 'norr' }
const all = [square, district, municipality]

test('the widest ground is the one that lies in none of those that are known', () => {
  expect(widestOf(all)).toBe(municipality)
  expect(widestOf([square, district])).toBe(district)
  expect(isWidest(district, all)).toBe(false)
  expect(widestOf([])).toBeNull()
})

test('what lies around it and what lies nearest within it', () => {
  expect(aroundOf(square, all)).toBe(district)
  expect(aroundOf(square, [square, municipality])).toBeNull()
  expect(nearestWithin(municipality, all)).toEqual([district])
})

test('a square lies in its district and in the municipality of that, and never the other way', () => {
  expect(liesIn(square, square, all)).toBe(true)
  expect(liesIn(square, municipality, all)).toBe(true)
  expect(liesIn(municipality, square, all)).toBe(false)
})

test('grounds that lie in one another in a ring end', () => {
  const ring = [
    { id: 'a', withinId: 'b' },
    { id: 'b', withinId: 'a' },
  ]
  expect(widestOf(ring)).toBeNull()
  expect(liesIn(ring[0]!, municipality, ring)).toBe(false)
})
