import { describe, expect, it } from 'vitest'
import { mostCorners, readBoundary } from './boundary.ts'
import { degreesOf } from './sweref.ts'

const ring = [
  [17.8, 59.3],
  [17.9, 59.3],
  [17.9, 59.4],
  [17.8, 59.3],
]
const read = (json: unknown) => readBoundary(JSON.stringify(json))
const polygon = (coordinates: unknown) => ({ type: 'Polygon', coordinates })

describe('SWEREF 99 TM', () => {
  // Control points of Lantmäteriet's.
  it.each([
    [6097106.672, 356083.438, 55, 12.75],
    [6095048.642, 452024.069, 55, 14.25],
    [6319636.937, 363331.554, 57, 12.75],
  ])('%f, %f', (north, east, latitude, longitude) => {
    const [found, foundNorth] = degreesOf(east, north)
    expect(found).toBeCloseTo(longitude, 7)
    expect(foundNorth).toBeCloseTo(latitude, 7)
  })
})

describe('an outline', () => {
  it.each([
    ['a polygon', polygon([ring])],
    ['several', { type: 'MultiPolygon', coordinates: [[ring]] }],
    ['a feature', { type: 'Feature', properties: { namn: 'X' }, geometry: polygon([ring]) }],
    [
      'a collection with a point in it',
      {
        type: 'FeatureCollection',
        features: [
          { type: 'Feature', geometry: { type: 'Point', coordinates: [17, 59] } },
          { type: 'Feature', geometry: polygon([ring]) },
        ],
      },
    ],
    ['a ring that is left open', polygon([ring.slice(0, 3)])],
    ['heights', polygon([ring.map(corner => [...corner, 12.5])])],
    ['north before east', polygon([ring.map(([east, north]) => [north, east])])],
  ])('is read from %s', (_, json) => {
    expect(read(json)).toMatchObject({ ok: true, boundary: [[ring]] })
  })

  it('is read from metres, east or north first', () => {
    const metres = [
      [356083.438, 6097106.672],
      [452024.069, 6095048.642],
      [363331.554, 6319636.937],
    ]
    const expected = [
      [12.75, 55],
      [14.25, 55],
      [12.75, 57],
      [12.75, 55],
    ]
    expect(read(polygon([metres]))).toMatchObject({ boundary: [[expected]] })
    expect(read(polygon([metres.map(([east, north]) => [north, east])]))).toMatchObject({
      boundary: [[expected]],
    })
  })

  it.each([
    ['not-json', '{"type": '],
    ['no-polygon', '{"type": "Point", "coordinates": [17, 59]}'],
    ['no-polygon', '[]'],
    [
      'no-polygon',
      JSON.stringify(
        polygon([
          [
            [17, 59],
            [18, 60],
            [19, 61],
            [17, 59],
          ],
        ]),
      ),
    ],
    ['no-polygon', 'null'],
    ['open-ring', JSON.stringify(polygon([ring.slice(0, 2)]))],
    [
      'open-ring',
      JSON.stringify(
        polygon([
          [
            ['17', '59'],
            [1, 2],
            [3, 4],
          ],
        ]),
      ),
    ],
    ['open-ring', '{"type": "Polygon", "coordinates": 7}'],
    ['open-ring', '{"type": "Polygon"}'],
    [
      'unknown-system',
      JSON.stringify(
        polygon([
          [
            [1e7, 2e7],
            [3e7, 1e7],
            [1e7, 1e7],
          ],
        ]),
      ),
    ],
    ['too-many-corners', JSON.stringify(polygon([new Array(mostCorners + 1).fill([17.8, 59.3])]))],
  ])('is refused as %s: %s', (problem, text) => {
    expect(readBoundary(text)).toEqual({ ok: false, problem })
  })
})
