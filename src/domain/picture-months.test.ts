import { describe, expect, it } from 'vitest'
import {
  daysIn,
  inWhole,
  lastYearKnown,
  lopsidedPeriod,
  type MonthSum,
  monthByMonth,
  monthsOf,
  monthsShown,
  sameMonthsBefore,
  sideBySide,
  totalOf,
} from './picture-months.ts'

const sum = (month: string, amount: number, more: Partial<MonthSum> = {}): MonthSum => ({
  startsOn: `${month}-01`,
  amount,
  counts: 1,
  missing: 0,
  suppressed: 0,
  preliminary: 0,
  noised: 0,
  ...more,
})
const year = (startsOn: string, endsOn: string, complete = true) => [{ startsOn, endsOn, complete }]

it('counts months over the turn of the year', () => {
  expect(monthsOf({ from: '2023-11', to: '2024-02' })).toEqual(['2023-11', '2023-12', '2024-01', '2024-02'])
})

it.each([
  [
    { from: '2024-01', to: '2024-12' },
    { from: '2023-01', to: '2023-12' },
  ],
  [
    { from: '2024-03', to: '2024-05' },
    { from: '2023-03', to: '2023-05' },
  ],
  [
    { from: '2023-01', to: '2024-01' },
    { from: '2021-01', to: '2022-01' },
  ],
])('lays %o beside the same months before', (months, before) => {
  expect(sameMonthsBefore(months)).toEqual(before)
})

it.each([
  ['2024-02-29', { from: '2023-03', to: '2024-02' }],
  ['2024-02-28', { from: '2023-02', to: '2024-01' }],
])('knows a year up to %s', (day, months) => {
  expect(lastYearKnown(day)).toEqual(months)
})

describe('a month', () => {
  it.each([
    ['with a sum is known', [sum('2024-02', 7)], [], 7, 'known'],
    [
      'that complete files speak for and do not mention is zero',
      [],
      year('2024-01-01', '2024-03-31'),
      0,
      'zero',
    ],
    [
      'is spoken for by two files together',
      [],
      [...year('2024-01-01', '2024-02-14'), ...year('2024-02-15', '2024-03-01')],
      0,
      'zero',
    ],
    ['that no file speaks for is missing', [], year('2024-01-01', '2024-01-31'), null, 'missing'],
    [
      'not mentioned in a table of numbers is missing',
      [],
      year('2024-01-01', '2024-12-31', false),
      null,
      'missing',
    ],
    ['of some days is partial', [sum('2024-02', 7)], year('2024-01-01', '2024-02-20'), 7, 'partial'],
    ['hidden is hidden', [sum('2024-02', 0, { suppressed: 1 })], [], null, 'suppressed'],
    ['hidden in part is at least', [sum('2024-02', 7, { counts: 2, suppressed: 1 })], [], 7, 'incomplete'],
    ['preliminary is so', [sum('2024-02', 7, { preliminary: 1 })], [], 7, 'preliminary'],
    ['with a known nothing is zero', [sum('2024-02', 0)], [], 0, 'zero'],
  ])('%s', (_, sums, days, amount, state) => {
    expect(monthByMonth(['2024-02'], sums, days)).toEqual([{ month: '2024-02', amount, state }])
  })
})

describe('two stretches', () => {
  const months = (of: string, amounts: (number | null)[]) =>
    amounts.map((amount, at) => ({
      month: `${of}-${String(at + 1).padStart(2, '0')}`,
      amount,
      state: amount === null ? ('missing' as const) : ('known' as const),
    }))

  it('are counted over their days', () => {
    expect(sideBySide(months('2023', [1, 2]), months('2024', [3, 4]))).toEqual({
      before: { count: 3, exposure: 59 },
      after: { count: 7, exposure: 60 },
      without: [],
      preliminary: false,
    })
  })

  it('leave out a month that either does not know, in both', () => {
    expect(sideBySide(months('2023', [1, null, 4]), months('2024', [8, 16, 32]))).toMatchObject({
      before: { count: 5 },
      after: { count: 40 },
      without: ['2024-02'],
    })
    expect(sideBySide(months('2023', [null]), months('2024', [1]))).toBeNull()
  })
})

describe('a source that counts quarters or years', () => {
  it('has them under the name of their first month', () => {
    expect(monthsOf({ from: '2023-01', to: '2024-12' }, 'year')).toEqual(['2023-01', '2024-01'])
    expect(monthsOf({ from: '2023-10', to: '2024-06' }, 'quarter')).toEqual(['2023-10', '2024-01', '2024-04'])
    expect([daysIn('2024-01', 'year'), daysIn('2023-10', 'quarter')]).toEqual([366, 92])
  })

  it('is asked of whole ones', () => {
    expect(inWhole({ from: '2023-03', to: '2024-02' }, 'year')).toEqual({ from: '2023-01', to: '2024-12' })
    expect(inWhole({ from: '2023-03', to: '2024-02' }, 'quarter')).toEqual({ from: '2023-01', to: '2024-03' })
    expect(inWhole({ from: '2023-03', to: '2024-02' }, 'month')).toEqual({ from: '2023-03', to: '2024-02' })
  })

  it.each([
    ['2024-12-31', 'year', { from: '2024-01', to: '2024-12' }],
    ['2024-12-30', 'year', { from: '2023-01', to: '2023-12' }],
    ['2024-06-30', 'quarter', { from: '2023-07', to: '2024-06' }],
    ['2024-08-31', 'quarter', { from: '2023-07', to: '2024-06' }],
  ] as const)('is known up to %s by %s', (day, step, months) => {
    expect(lastYearKnown(day, step)).toEqual(months)
  })

  it('knows a year by its sum, and by complete files that do not mention it', () => {
    const values = monthByMonth(
      ['2022-01', '2023-01', '2024-01'],
      [sum('2022-01', 40)],
      year('2022-01-01', '2023-12-31'),
      'year',
    )
    expect(values).toEqual([
      { month: '2022-01', amount: 40, state: 'known' },
      { month: '2023-01', amount: 0, state: 'zero' },
      { month: '2024-01', amount: null, state: 'missing' },
    ])
  })
})

it('a stretch alone is summed only where all of it is known', () => {
  const months = monthByMonth(monthsOf({ from: '2024-01', to: '2024-02' }), [], [])
  expect(totalOf(months)).toBe(null)
  expect(totalOf([])).toBe(null)
  expect(
    totalOf([
      { month: '2024-01', amount: 3, state: 'known' },
      { month: '2024-02', amount: 0, state: 'zero' },
    ]),
  ).toBe(3)
})

describe('the months that are shown where others are asked for', () => {
  const known = { from: '2015-01-01', to: '2026-10-31' }

  it.each([
    { asked: null, months: { from: '2025-11', to: '2026-10' }, instead: null },
    {
      asked: { from: '2025-01', to: '2025-06' },
      months: { from: '2025-01', to: '2025-06' },
      instead: null,
    },
    {
      asked: { from: '2026-10', to: '2026-01' },
      months: { from: '2025-11', to: '2026-10' },
      instead: 'backwards',
    },
    {
      asked: { from: '2026-01', to: '2026-12' },
      months: { from: '2026-01', to: '2026-10' },
      instead: 'fewer-known',
    },
    {
      asked: { from: '2014-01', to: '2016-12' },
      months: { from: '2015-01', to: '2016-12' },
      instead: 'fewer-known',
    },
    {
      asked: { from: '2027-01', to: '2027-12' },
      months: { from: '2025-11', to: '2026-10' },
      instead: 'none-known',
    },
  ])('of a source that counts months: $asked', ({ asked, months, instead }) => {
    expect(monthsShown(asked, known, 'month')).toEqual({ months, instead })
  })

  it('cuts off the year that is not known yet, so that the year before it is compared', () => {
    const shown = monthsShown(
      { from: '2025-11', to: '2026-10' },
      { from: '2015-01-01', to: '2025-12-31' },
      'year',
    )
    expect(shown).toEqual({ months: { from: '2025-01', to: '2025-12' }, instead: 'fewer-known' })
    expect(sameMonthsBefore(shown.months)).toEqual({ from: '2024-01', to: '2024-12' })
  })
})

describe('a period that holds more than half of its stretch', () => {
  const stretch = { from: '2025-01', to: '2025-12' }
  const months = monthsOf(stretch)

  it('is found, with what it is part of', () => {
    const values = months.map(month => ({ month, amount: month === '2025-07' ? 1204 : 18 }))
    expect(lopsidedPeriod(values, stretch)).toEqual({ month: '2025-07', amount: 1204, total: 1402 })
  })

  it.each([
    { why: 'the months are alike', amounts: months.map(() => 18) },
    { why: 'there is little to count', amounts: months.map((_, at) => (at === 0 ? 14 : 1)) },
    { why: 'it is outside of the stretch', amounts: [...months.map(() => 18), 1204] },
    { why: 'its number is hidden', amounts: months.map((_, at) => (at === 6 ? null : 18)) },
  ])('is not where $why', ({ amounts }) => {
    const values = amounts.map((amount, at) => ({ month: months[at] ?? '2026-01', amount }))
    expect(lopsidedPeriod(values, stretch)).toBeNull()
  })
})
