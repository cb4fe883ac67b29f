import { describe, expect, it } from 'vitest'
import { type Comparison, type Told, toldOf } from './picture-comparison.ts'
import { type PictureContent, type PictureFigures, pictureContentFrom } from './picture-content.ts'
import { keysIn, withHidden } from './picture-counts.ts'
import { pictureDifference } from './picture-difference.ts'
import type { PlanEvent } from './picture-events.ts'
import type { Measured, PartOfGround, Survey } from './picture-survey.ts'
import { surveyFiguresIn } from './picture-survey-figures.ts'

const idOf = (number: number) => `019b0000-0000-7000-8000-${String(number).padStart(12, '0')}`
const compared = (before: Told, after: Told): Comparison => ({
  ...{ before, after, days: { before: 365, after: 365 }, verdict: 'not-clear', change: null },
  ...{ ask: null, without: [], isPreliminary: false, broken: null },
})
const ground = (number: number, name: string) => ({
  ...{ id: idOf(number), name, kind: 'district' as const, code: null, edition: null },
})
const category: PictureFigures['categories'][number] = {
  ...{ code: 'skada', name: 'Skadegörelse', drivenBy: null, sensitive: false },
  comparison: compared(toldOf(60), toldOf(31)),
  months: [
    { month: '2024-01', told: toldOf(3) },
    { month: '2024-02', told: toldOf(0) },
  ],
  places: [{ territory: ground(2, 'Torget'), comparison: compared(toldOf(8), toldOf(9)) }],
  hours: { weights: Array.from({ length: 168 }, () => toldOf(1)), unknown: toldOf(2) },
}
const figures: PictureFigures = {
  source: {
    ...{ id: idOf(9), name: 'Anmälda brott', publisher: null, address: null, unit: 'anmälda brott' },
    ...{ definition: null, timedBy: null, counts: 'events', licence: null, nextOn: null },
    ...{ known: { from: '2023-01-01', to: '2024-12-31' }, extracted: null },
  },
  territory: ground(1, 'Ekbacken'),
  ...{ months: { from: '2024-01', to: '2024-12' }, before: { from: '2023-01', to: '2023-12' } },
  ...{ years: { from: 2024, to: 2024 }, breaks: [], categories: [category] },
}
const picture = (of: Partial<PictureContent> = {}): PictureContent =>
  pictureContentFrom({
    ...{ partnership: 'Exempel', language: 'sv', title: 'Lägesbild', summary: 'Läget är lugnt.' },
    ...{ passages: [], material: [], conclusions: [], figures, ...of },
  })
const withCategory = (of: Partial<typeof category>, rest: Partial<PictureFigures> = {}) =>
  picture({ figures: { ...figures, ...rest, categories: [{ ...category, ...of }] } })

it('between a version and itself there is none, nor where neither has figures', () => {
  const none = {
    ...{ texts: [], material: [], figures: [], hours: [], surveys: [], events: [] },
    grounds: { added: [], removed: [] },
  }
  expect(pictureDifference(picture(), picture())).toEqual(none)
  expect(pictureDifference(picture({ figures: null }), picture({ figures: null }))).toEqual(none)
})

describe('texts', () => {
  const textsOf = (before: Partial<PictureContent>, after: Partial<PictureContent>) =>
    pictureDifference(picture(before), picture(after)).texts

  it('are those that are written otherwise, that came and that went', () => {
    expect(textsOf({ title: 'Höst' }, { title: 'Vår', summary: null })).toEqual([
      { of: 'title', name: null, before: 'Höst', after: 'Vår' },
      { of: 'summary', name: null, before: 'Läget är lugnt.', after: null },
    ])
  })

  it('of material say whether it was used, and why not', () => {
    const old = { name: 'Enkäten', used: 'discarded' as const, reason: 'För gammal' }
    const used = { name: 'Enkäten', used: 'used' as const, reason: null }
    const of = (...material: (typeof old | typeof used)[]) => picture({ material })
    expect(pictureDifference(of(old), of(used)).material).toEqual([
      { name: 'Enkäten', before: old, after: used },
    ])
    const why = { ...old, reason: 'Få svar' }
    expect(pictureDifference(of(used, old), of(used, why)).material).toEqual([
      { name: 'Enkäten', before: old, after: why },
    ])
    expect(pictureDifference(of(old), of()).material).toEqual([{ name: 'Enkäten', before: old, after: null }])
  })

  it('of passages are held together by part and heading, and by their turn where those are the same', () => {
    const passage = (text: string, heading: string | null = null) => ({
      ...{ part: 'analysis' as const, heading, text },
    })
    const before = { passages: [passage('Ett'), passage('Två'), passage('Om torget', 'Torget')] }
    const after = { passages: [passage('Om torget', 'Torget'), passage('Ett'), passage('Tre')] }
    expect(textsOf(before, after)).toEqual([{ of: 'analysis', name: null, before: 'Två', after: 'Tre' }])
  })

  it('of conclusions are others by their words, in whatever order they stand', () => {
    const said = (...texts: string[]) => ({ conclusions: texts.map(text => ({ text, problem: null })) })
    expect(textsOf(said('A', 'B'), said('B', 'C'))).toEqual([
      { of: 'conclusion', name: null, before: null, after: 'C' },
      { of: 'conclusion', name: null, before: 'A', after: null },
    ])
  })
})

describe('figures', () => {
  it('are the sides, the months and the places that say another number, or say it otherwise', () => {
    const after = withCategory({
      comparison: compared(toldOf(60), toldOf(32)),
      months: [
        { month: '2024-01', told: { state: 'preliminary', amount: 3 } },
        { month: '2024-02', told: toldOf(0) },
      ],
      places: [{ territory: ground(2, 'Torget'), comparison: compared(toldOf(7), toldOf(9)) }],
    })
    const found = pictureDifference(picture(), after).figures
    expect(found).toHaveLength(3)
    expect(found).toContainEqual({
      ...{ category: 'Skadegörelse', ground: 'Ekbacken', months: { from: '2024-01', to: '2024-12' } },
      ...{ before: toldOf(31), after: toldOf(32) },
    })
    expect(found).toContainEqual({
      ...{ category: 'Skadegörelse', ground: 'Ekbacken', months: { from: '2024-01', to: '2024-01' } },
      ...{ before: toldOf(3), after: { state: 'preliminary', amount: 3 } },
    })
    expect(found).toContainEqual({
      ...{ category: 'Skadegörelse', ground: 'Torget', months: { from: '2023-01', to: '2023-12' } },
      ...{ before: toldOf(8), after: toldOf(7) },
    })
  })

  it('of other months are others, and of another ground too, which has come while the first has gone', () => {
    const later = { months: { from: '2024-02', to: '2024-12' }, territory: ground(3, 'Sjövik') }
    const { figures: found, grounds } = pictureDifference(picture(), withCategory({}, later))
    expect(grounds).toEqual({ added: ['Sjövik'], removed: ['Ekbacken'] })
    expect(found.filter(({ after }) => after === null).map(one => one.ground)).toContain('Ekbacken')
    expect(found.find(one => one.ground === 'Sjövik' && one.months.from === '2024-02')).toMatchObject({
      ...{ before: null, after: toldOf(31) },
    })
    expect(pictureDifference(picture(), picture({ figures: null })).grounds.removed).toEqual([
      'Ekbacken',
      'Torget',
    ])
  })

  it('of the hours are told of as the category that they are of', () => {
    const [, ...rest] = category.hours!.weights
    const moved = withCategory({ hours: { weights: [toldOf(2), ...rest], unknown: toldOf(1) } })
    expect(pictureDifference(picture(), moved)).toMatchObject({ hours: ['Skadegörelse'], figures: [] })
    expect(pictureDifference(picture(), withCategory({ hours: null })).hours).toEqual(['Skadegörelse'])
  })

  it('hidden in the later version are hidden in the difference as well', () => {
    const hidden = withHidden(picture(), keysIn(picture()))
    const { figures: found } = pictureDifference(picture(), hidden)
    expect(found.length).toBeGreaterThan(3)
    expect(found.every(({ after }) => after?.state === 'hidden' && after.amount === null)).toBe(true)
    const untold = pictureDifference(hidden, hidden)
    expect(untold.figures).toEqual([])
  })
})

const measured = (year: number, yes: number, asked: number): Measured => ({
  ...{ from: `${year}-01-01`, to: `${year}-12-31`, period: null, state: 'known' },
  ...{ percent: (100 * yes) / asked, low: 20, high: 40, asked, yes, reported: toldOf(40) },
})
const torget: PartOfGround = {
  ...{ name: 'Torget', of: 'Ekbacken', part: 40, rest: 25 },
  ...{ asked: { part: 100, rest: 900 }, yes: { part: 40, rest: 225 } },
  change: { difference: 15, low: 5, high: 25 },
}
const survey: Survey = {
  ...{ indicatorId: idOf(20), name: 'Utsatta', source: null, better: 'low', nextOn: null },
  ground: { name: 'Ekbacken', isOwn: true },
  values: [measured(2021, 300, 1000), measured(2024, 265, 1000)],
  shift: { basis: 'answers', difference: -3.5, low: -7, high: 0.5 },
  ...{ reports: null, reading: 'not-clear', parts: [torget] },
}
const asked = (of: Partial<Survey> = {}) => withCategory({ surveys: [{ ...survey, ...of }] })

describe('surveys', () => {
  it('are the measurements that say another share, of others or of more who answered', () => {
    const after = asked({
      values: [measured(2021, 300, 1000), measured(2024, 270, 1000), measured(2025, 200, 800)],
      parts: [],
    })
    const found = pictureDifference(asked(), after).surveys
    const year = (number: number) => ({ from: `${number}-01-01`, to: `${number}-12-31`, period: null })
    expect(found).toEqual([
      {
        ...{ question: 'Utsatta', ground: { name: 'Ekbacken', partOf: null }, time: year(2024) },
        before: { state: 'known', percent: 26.5, low: 20, high: 40, asked: 1000, rest: null },
        after: { state: 'known', percent: 27, low: 20, high: 40, asked: 1000, rest: null },
      },
      {
        ...{ question: 'Utsatta', ground: { name: 'Ekbacken', partOf: null }, time: year(2025) },
        before: null,
        after: { state: 'known', percent: 25, low: 20, high: 40, asked: 800, rest: null },
      },
      {
        ...{ question: 'Utsatta', ground: { name: 'Torget', partOf: 'Ekbacken' }, time: year(2024) },
        before: {
          ...{ state: 'known', percent: 40, low: null, high: null, asked: 100 },
          rest: { percent: 25, asked: 900 },
        },
        after: null,
      },
    ])
    expect(pictureDifference(picture(), asked()).surveys).toHaveLength(3)
  })

  it('are the same where no decimal that is written differs, and in the next plan under its own record', () => {
    const [first, last] = survey.values
    const finer = [first!, { ...last!, percent: 26.52, low: 20.04 }]
    expect(pictureDifference(asked(), asked({ values: finer, indicatorId: idOf(21) })).surveys).toEqual([])
    const other = asked({ indicatorId: idOf(21), name: 'Oroliga' })
    expect(pictureDifference(asked(), other).surveys).toHaveLength(6)
    const bounds = [first!, { ...last!, low: 21 }]
    expect(pictureDifference(asked(), asked({ values: bounds })).surveys).toHaveLength(1)
  })

  it('are two questions where both stand at once, though they have one name', () => {
    const both = withCategory({ surveys: [survey, { ...survey, indicatorId: idOf(21) }] })
    const found = pictureDifference(asked(), both).surveys
    expect(found).toHaveLength(3)
    expect(found.every(({ before }) => before === null)).toBe(true)
  })

  it('that are hidden stay hidden', () => {
    const [, last] = surveyFiguresIn(asked()).map(({ key }) => key)
    const hidden = withHidden(asked(), new Set([last!]))
    const found = pictureDifference(asked(), hidden).surveys
    expect(found.map(({ after }) => after)).toEqual([
      { state: 'hidden', percent: null, low: null, high: null, asked: null, rest: null },
      null,
    ])
    const corrected = withHidden(asked({ values: [measured(2021, 300, 1000), measured(2024, 3, 1000)] }), {
      has: key => key === last,
    } as Set<string>)
    expect(pictureDifference(hidden, corrected).surveys).toEqual([])
  })
})

const event = (of: Partial<PlanEvent> = {}): PlanEvent => ({
  ...{ on: '2024-03-01', kind: 'begins', recordId: idOf(30), title: 'Kvällsrundor' },
  ...{ placeName: null, categoryCodes: null, ...of },
})
const marked = (...events: PlanEvent[]) => withCategory({}, { events })

describe('events of the plan', () => {
  it('are those that came, went, or are of another day or title, in the order of their days', () => {
    const [ends, plan] = [
      event({ kind: 'ends', on: '2024-12-01' }),
      event({ kind: 'decided', recordId: idOf(31), title: 'Åtgärdsplan', on: '2024-02-01' }),
    ]
    const later = event({ on: '2024-04-01' })
    expect(pictureDifference(marked(event(), ends), marked(later, plan)).events).toEqual([
      { before: null, after: plan },
      { before: event(), after: later },
      { before: ends, after: null },
    ])
    const renamed = event({ title: 'Nattvandring' })
    expect(pictureDifference(marked(event()), marked(renamed)).events).toEqual([
      { before: event(), after: renamed },
    ])
  })

  it('are the same where the next plan has its own record of one, and another day of that is a change', () => {
    const carried = event({ recordId: idOf(40) })
    expect(pictureDifference(marked(event()), marked(carried)).events).toEqual([])
    const moved = { ...carried, on: '2024-05-01' }
    expect(pictureDifference(marked(event()), marked(moved)).events).toEqual([
      { before: event(), after: moved },
    ])
    // Of two that are called the same, the one that still is as it was is no change.
    const second = event({ recordId: idOf(41), on: '2024-06-01' })
    expect(pictureDifference(marked(event(), second), marked(second)).events).toEqual([
      { before: event(), after: null },
    ])
  })

  it('are none in a version that was kept before they were marked', () => {
    expect(pictureDifference(picture(), marked(event())).events).toEqual([{ before: null, after: event() }])
  })
})
