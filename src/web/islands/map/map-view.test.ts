import { describe, expect, it } from 'vitest'
import { fitted, moved, pixelOf, tilesOf, type View, worldAt, worldOf, zoomed } from './map-view.ts'

const view: View = { ...worldOf(18.0686, 59.3293), scale: 2 ** 20, width: 800, height: 600 }

describe('what a map shows', () => {
  it('has the world from the date line, north at the top', () => {
    expect(worldOf(-180, 0)).toEqual({ x: 0, y: 0.5 })
    expect(worldOf(0, 85.05112878).y).toBeCloseTo(0, 8)
  })

  it('finds the way back from a pixel', () => {
    const at = { x: 123, y: 456 }
    const back = pixelOf(worldAt(at, view), view)
    expect(back.x).toBeCloseTo(123, 5)
    expect(back.y).toBeCloseTo(456, 5)
  })

  it('holds what is under the pointer while it comes nearer', () => {
    const at = { x: 700, y: 50 }
    const before = worldAt(at, view)
    const after = worldAt(at, zoomed(view, 2, at))
    expect([after.x, after.y]).toEqual([expect.closeTo(before.x, 12), expect.closeTo(before.y, 12)])
  })

  it('comes no nearer than a house and goes no further than half of Europe', () => {
    expect(zoomed(view, 1e9).scale).toBe(2 ** 27)
    expect(zoomed(view, 1e-9).scale).toBe(2 ** 13)
  })

  it('moves by pixels', () => {
    const there = moved(view, 100, 0)
    expect(pixelOf(view, there).x).toBeCloseTo(300, 5)
  })

  it('holds all of what it is fitted to', () => {
    const [from, to] = [worldOf(17.8, 59.38), worldOf(17.91, 59.34)]
    const bounds = { west: from.x, east: to.x, north: from.y, south: to.y }
    const fit = fitted(bounds, 800, 600)
    const [a, b] = [pixelOf(from, fit), pixelOf(to, fit)]
    expect(Math.min(a.x, a.y)).toBeGreaterThanOrEqual(0)
    expect(b.x).toBeLessThanOrEqual(800)
    expect(b.y).toBeLessThanOrEqual(600)
    expect(Math.max(b.x - a.x - 700, b.y - a.y - 550)).toBeGreaterThan(0)
  })

  it('is covered by tiles that meet', () => {
    const tiles = tilesOf(view)
    expect(tiles[0]?.z).toBe(12)
    expect(Math.min(...tiles.map(({ at }) => at.x))).toBeLessThanOrEqual(0)
    expect(Math.max(...tiles.map(({ at, size }) => at.x + size))).toBeGreaterThanOrEqual(800)
    expect(Math.max(...tiles.map(({ at, size }) => at.y + size))).toBeGreaterThanOrEqual(600)
    expect(tiles.length).toBeLessThan(25)
  })
})
