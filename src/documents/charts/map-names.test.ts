import { expect, test } from 'vitest'
import { namesWithRoom } from './map-names.ts'

const room = { width: 400, height: 300, size: 13 }
const name = (text: string, x: number, y: number) => ({ text, x, y })

test('names that do not touch stand where they are', () => {
  const names = [name('Ekbacken', 100, 100), name('Björkdalen', 100, 120), name('Torget', 250, 100)]
  expect(namesWithRoom(names, room)).toEqual(names)
})

test('of two that would lie on each other the first stands', () => {
  const names = [name('Ekbacken', 100, 100), name('Björkdalen', 130, 108)]
  expect(namesWithRoom(names, room)).toEqual([names[0]])
})

test('a name at an edge is moved in, and one that is wider than the map is left out', () => {
  const [moved, ...others] = namesWithRoom([name('Ekbacken', 2, 1), name('x'.repeat(80), 200, 200)], room)
  expect(others).toEqual([])
  expect(moved!.x).toBeGreaterThan(25)
  expect(moved!.y).toBe(13)
})

test('larger letters leave room for fewer', () => {
  const names = [name('Ekbacken', 100, 100), name('Björkdalen', 100, 120)]
  expect(namesWithRoom(names, { ...room, size: 26 })).toEqual([names[0]])
})
