import { describe, expect, it } from 'vitest'
import { type Comparison, type Told, toldOf } from './picture-comparison.ts'
import { type PictureContent, pictureContentFrom } from './picture-content.ts'
import { countsIn, isOfPersons, withHidden } from './picture-counts.ts'

const comparison: Comparison = {
  before: toldOf(60),
  after: toldOf(31),
  days: { before: 365, after: 366 },
  verdict: 'decreased',
  change: { percent: -48, low: -68, high: -19 },
  ask: 'routine',
  without: [],
  isPreliminary: false,
  broken: null,
}
const square = {
  id: '019b0000-0000-7000-8000-000000000001',
  name: 'Torget',
  kind: 'place',
  code: null,
  edition: null,
} as const
const content: PictureContent = {
  partnership: 'Exempel',
  language: 'sv',
  title: 'Lägesbild',
  summary: null,
  passages: [],
  material: [],
  conclusions: [],
  figures: {
    source: {
      id: '019b0000-0000-7000-8000-000000000002',
      name: 'Anmälda brott',
      publisher: null,
      address: null,
      unit: 'anmälda brott',
      definition: null,
      timedBy: null,
      counts: 'events',
      licence: null,
      nextOn: null,
      known: { from: '2023-01-01', to: '2024-12-31' },
      extracted: null,
    },
    territory: { ...square, name: 'Stadsdelen' },
    months: { from: '2024-01', to: '2024-12' },
    before: { from: '2023-01', to: '2023-12' },
    years: { from: 2024, to: 2024 },
    breaks: [],
    categories: [
      {
        code: 'skadegorelse',
        name: 'Skadegörelse',
        drivenBy: 'reporter',
        sensitive: false,
        comparison,
        months: [
          { month: '2024-01', told: toldOf(3) },
          { month: '2024-02', told: toldOf(0) },
          { month: '2024-03', told: toldOf(null) },
        ],
        places: [{ territory: square, comparison }],
        hours: { weights: Array.from({ length: 168 }, (): Told => toldOf(0.5)), unknown: toldOf(2) },
      },
    ],
  },
}
const category = (of: PictureContent) => of.figures!.categories[0]!

describe('the counts of a picture', () => {
  it('are all found, each once', () => {
    const counts = countsIn(content)
    expect(counts).toHaveLength(2 + 3 + 2 + 169)
    expect(new Set(counts.map(({ key }) => key)).size).toBe(counts.length)
  })

  it('can all be hidden, and then no number of them is left', () => {
    const hidden = withHidden(content, new Set(countsIn(content).map(({ key }) => key)))
    expect(countsIn(hidden).every(({ told }) => told.state === 'hidden' && told.amount === null)).toBe(true)
    const { months: _, ...rest } = hidden.figures!.categories[0]!
    expect(JSON.stringify(rest)).not.toMatch(/:(60|31|-48|-68|-19|0\.5)[,}]/)
  })

  it('take the change with them where a side is hidden, and leave the others', () => {
    const key = countsIn(content).find(
      ({ at }) => at.kind === 'side' && at.place && at.side === 'before',
    )!.key
    const hidden = category(withHidden(content, new Set([key])))
    expect(hidden.places[0]?.comparison).toMatchObject({
      before: { state: 'hidden', amount: null },
      after: { amount: 31 },
      verdict: 'hidden',
      change: null,
      ask: null,
    })
    expect(hidden.comparison).toEqual(comparison)
    expect(hidden.months).toEqual(category(content).months)
  })

  it('are of persons where the category is close to them, or the source counts them', () => {
    expect(isOfPersons(content, category(content))).toBe(false)
    expect(isOfPersons(content, { ...category(content), sensitive: true })).toBe(true)
    const figures = content.figures!
    const ofPersons = {
      ...content,
      figures: { ...figures, source: { ...figures.source, counts: 'persons' as const } },
    }
    expect(isOfPersons(ofPersons, category(content))).toBe(true)
  })
})

describe('a picture that was kept', () => {
  it('is the same when it is taken out again', () => {
    expect(pictureContentFrom(JSON.parse(JSON.stringify(content)))).toEqual(content)
  })

  it('is not taken where a hidden count still has its number, or an unknown one is a zero', () => {
    const withMonth = (told: unknown) => ({
      ...content,
      figures: {
        ...content.figures,
        categories: [{ ...category(content), months: [{ month: '2024-01', told }] }],
      },
    })
    expect(() => pictureContentFrom(withMonth({ state: 'known', amount: 3 }))).not.toThrow()
    expect(() => pictureContentFrom(withMonth({ state: 'hidden', amount: 3 }))).toThrow()
    expect(() => pictureContentFrom(withMonth({ state: 'missing', amount: 0 }))).toThrow()
    expect(() => pictureContentFrom(withMonth({ state: 'known', amount: null }))).toThrow()
  })
})
