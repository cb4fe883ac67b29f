import { expect, test } from 'vitest'
import { understoodOf } from './activity.ts'
import { barOf, linesOf, stretchOf, ticksOf } from './timeline.ts'

const year = { from: '2020-01-01', to: '2020-12-31' }
const timed = (duration: string | null, followUp: string | null = null) => ({
  ...understoodOf({ duration, followUp }, 2020),
  status: null,
})

test.each([
  ['Uppdrag 2020', { shape: 'bar', from: 0, to: 1, before: false, after: false }],
  ['2020-07-01 – 2020-12-31', { shape: 'bar', from: 182 / 366, to: 1 }],
  ['2019–2022', { shape: 'bar', from: 0, to: 1, before: true, after: true }],
  ['Tillsvidare', { shape: 'open', from: 0, to: 1, before: false, after: true }],
  ['Från juli 2020', { shape: 'open', from: 182 / 366, after: true }],
  ['Löpande', { shape: 'continuous', from: 0, to: 1 }],
  ['Klar juni', { shape: 'due', to: 182 / 366, before: false, after: false }],
  ['Klar till T1', { shape: 'due', to: 121 / 366 }],
  ['Klar 2022', { shape: 'due', to: 1, after: true }],
  ['Klar maj 2019', { shape: 'due', from: 0, to: 0, before: true }],
])('%s', (words, bar) => {
  expect(barOf(timed(words), year)).toMatchObject(bar)
})

test('words that give no time have no place along it', () => {
  expect(barOf(timed('Vid behov'), year)).toBeNull()
  expect(barOf(timed(null), year)).toBeNull()
})

test('the reporting points that somebody names are lines, those of the same day one', () => {
  const lines = linesOf([timed(null, 'Vid T1 och VB'), timed('Klar till T3')], year, [])
  expect(lines.map(({ on, points }) => [on, points])).toEqual([
    ['2020-04-30', ['T1']],
    ['2020-12-31', ['T3', 'VB']],
  ])
  expect(lines.map(({ at }) => at)).toEqual([121 / 366, 1])
})

test('a line stands where the time ends that a point covers by the own calendar', () => {
  const laid = [{ year: 2020, code: 'T1', coversTo: '2020-03-31', dueOn: '2020-04-20', version: 1 }]
  const lines = linesOf([timed(null, 'Vid T1 och VB')], year, laid)
  expect(lines.map(({ on }) => on)).toEqual(['2020-03-31', '2020-12-31'])
})

test("the stretch is the plan's own time, and never without an end", () => {
  const of = (plan: object) =>
    stretchOf({ year: null, validFrom: null, validTo: null, ...plan }, [], '2021-05-05')
  expect(of({ year: 2020 })).toEqual(year)
  expect(of({ year: 2020, validFrom: '2020-03-01', validTo: '2022-02-28' })).toEqual({
    from: '2020-03-01',
    to: '2022-02-28',
  })
  expect(of({ validFrom: '2020-03-01' }).to).toBe('2020-12-31')
  expect(of({})).toEqual({ from: '2021-01-01', to: '2021-12-31' })
  expect(of({ validFrom: '2020-01-01', validTo: '2090-12-31' }).to).toBe('2025-12-31')
})

test('the scale has months, then quarters, then years', () => {
  const count = (to: string) => ticksOf({ from: '2020-01-01', to }).length
  expect([count('2020-12-31'), count('2021-12-31'), count('2024-12-31')]).toEqual([12, 8, 5])
  expect(ticksOf({ from: '2020-02-15', to: '2020-04-30' }).map(({ on }) => on)).toEqual([
    '2020-02-15',
    '2020-03-01',
    '2020-04-01',
  ])
})
