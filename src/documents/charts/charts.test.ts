import { describe, expect, it } from 'vitest'
import { curve } from './curve.ts'
import { intervalLine } from './interval-line.ts'
import { intervalRows } from './interval-rows.ts'

const look = {
  id: 'c',
  width: 400,
  accent: '#00586e',
  ink: '#111',
  quiet: '#555',
  rule: '#ccc',
  tint: '#eee',
  ground: '#fff',
  fonts: 'Source Sans 3',
}
const point = (amount: number | null, isSure = true) => ({ amount, isSure, label: '' })

describe('a curve', () => {
  const drawn = (points: ReturnType<typeof point>[], more = {}) =>
    curve(
      { title: 'A & B', alt: '<4>', points, ticks: [], marks: [], stretches: [], number: String, ...more },
      look,
    )

  it('begins at zero, and has words for those who do not see it', () => {
    const svg = drawn([point(10), point(20)])
    expect(svg).toContain('<title id="c-title">A &amp; B</title><desc id="c-desc">&lt;4&gt;</desc>')
    expect(svg).toMatch(/>0<\/text>/)
    expect(svg.match(/<path/g)).toHaveLength(1)
  })

  it('breaks where nothing is known, and shows a number that stands alone', () => {
    const svg = drawn([point(1), point(2), point(null), point(4), point(null), point(1), point(2)])
    expect(svg.match(/<path/g)).toHaveLength(2)
    expect(svg.match(/<circle/g)).toHaveLength(1)
  })

  it('draws what is not sure hollow', () => {
    expect(drawn([point(1), point(2, false)])).toContain('fill="#eee" stroke="#00586e"')
  })

  it('marks by their numbers what happened elsewhere, those of a point together and none over another', () => {
    const points = Array.from({ length: 60 }, () => point(1))
    const events = [3, 3, 4, 40].map((at, place) => ({ at, number: place + 1 }))
    const plain = drawn(points)
    const svg = drawn(points, { events })
    const heights = [...svg.matchAll(/ y="(\d+)" fill="#111" text-anchor="middle"[^>]*>([^<]+)</g)]
    expect(heights.map(([, , text]) => text)).toEqual(['1, 2', '3', '4'])
    const [both, third, fourth] = heights.map(([, y]) => Number(y))
    expect(third).toBeGreaterThan(both!)
    expect(fourth).toBe(both)
    const height = (drawing: string) => Number(/ height="(\d+)"/.exec(drawing)?.[1])
    expect(height(svg)).toBe(height(plain) + 40)
  })

  it('turns the words of a mark to where there is room, and cuts them in lines that fit', () => {
    const svg = drawn([point(1), point(2)], { marks: [{ at: 1, text: 'Ombyggnaden börjar' }] })
    expect(svg).toContain('text-anchor="end">Ombyggnaden börjar')
    const long = 'Händelser anmäls på nätet från den här dagen, och därför fler än förut'
    const lines = [
      ...drawn([point(1), point(2)], { marks: [{ at: 0, text: long }] }).matchAll(/start">([^<]+)</g),
    ]
    expect(lines.map(([, words]) => words).join(' ')).toBe(long)
    expect(lines.length).toBeGreaterThan(1)
  })
})

describe('an interval', () => {
  const drawn = (ratio: number, low: number, high: number) =>
    intervalLine({ title: '', alt: '', ratio, low, high }, look)

  it('has its point between its ends, and no change in the middle', () => {
    const svg = drawn(0.5, 0.4, 0.7)
    const numbers = [...svg.matchAll(/x1="([\d.]+)"/g)].map(([, x]) => Number(x))
    expect(numbers[0]).toBe(200)
    expect(Number(/cx="([\d.]+)"/.exec(svg)?.[1])).toBeLessThan(200)
  })

  it('says by an arrow that it goes on', () => {
    expect(drawn(5, 2, Number.POSITIVE_INFINITY).match(/<path/g)).toHaveLength(1)
    expect(drawn(0, 0, 0.5).match(/<path/g)).toHaveLength(1)
  })
})

describe('an interval whose point is outside of the scale', () => {
  it('has an arrow for it, no point that would be read as a number', () => {
    const svg = intervalLine({ title: '', alt: '', ratio: 0.14, low: 0.12, high: 0.3 }, look)
    expect(svg).not.toContain('<circle')
    expect(svg.match(/<path/g)).toHaveLength(1)
  })
})

describe('intervals under each other', () => {
  const row = {
    name: 'Skadegörelse',
    interval: { ratio: 0.5, low: 0.4, high: 0.7 },
    isSure: true,
    text: '−50 %',
  }
  const drawn = (...rows: (typeof row | { name: string; interval: null; isSure: boolean; text: string })[]) =>
    intervalRows({ title: '', alt: '', rows, marks: [{ ratio: 1, text: 'oförändrat' }] }, look)

  it('have a name and words each, on one scale with its marks named', () => {
    const svg = drawn(row, { ...row, name: 'Våld', text: '+3 %', isSure: false })
    expect(svg.match(/<circle/g)).toHaveLength(2)
    expect(svg.match(/<circle[^>]+fill="#fff"/g)).toHaveLength(1)
    for (const words of ['Skadegörelse', 'Våld', '−50 %', '+3 %', 'oförändrat'])
      expect(svg).toContain(`>${words}<`)
  })

  it('draw nothing of what has no interval, and say why', () => {
    const svg = drawn({ name: 'Rån', interval: null, isSure: false, text: 'från noll' })
    expect(svg).not.toContain('<circle')
    expect(svg).toContain('>från noll<')
  })

  it('have their words over them, as wide as the picture, where there is no room beside', () => {
    const long = { ...row, name: 'Skadegörelse i parken', text: '−50 % (−60 till −30 %)' }
    const chart = { title: '', alt: '', rows: [long], marks: [{ ratio: 1, text: 'oförändrat' }] }
    const span = (width: number) => {
      const svg = intervalRows(chart, { ...look, width })
      const [low, high] = [...svg.matchAll(/<line x1="([\d.]+)"[^>]*stroke-width="2"/g)].slice(1)
      const [name, text] = [...svg.matchAll(/<text x="([\d.]+)" y="([\d.]+)"/g)].slice(1)
      return { reach: (Number(high![1]) - Number(low![1])) / width, name, text }
    }
    const [narrow, wide] = [span(300), span(720)]
    expect(narrow.reach).toBeGreaterThan(1.3 * wide.reach)
    expect([narrow.name![1], narrow.text![1]]).toEqual(['0', '0'])
    expect(Number(narrow.text![2])).toBeGreaterThan(Number(narrow.name![2]))
    expect(narrow.name![1]).toBe(wide.name![1])
    expect(wide.text![2]).toBe(wide.name![2])
  })

  it('cut long words in lines, which make the row higher', () => {
    const long = { ...row, name: 'Skadegörelse och klotter på allmän plats och i trappuppgångar' }
    const heightOf = (svg: string) => Number(/height="([\d.]+)"/.exec(svg)![1])
    expect(heightOf(drawn(long))).toBeGreaterThan(heightOf(drawn(row)))
  })
})
