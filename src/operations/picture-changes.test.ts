import { expect, it } from 'vitest'
import type { MonthOfSeries } from '../domain/picture-months.ts'
import { type Category, changesOf } from './picture-changes.ts'

const category = { id: 'c', name: 'Stöld', drivenBy: 'victim' } as Category

it('lays each month beside its mate, also where the earlier stretch begins before the series does', () => {
  // From July 2022: ten in each month, but a hundred in each December.
  const values = Array.from({ length: 30 }, (_, at): MonthOfSeries => {
    const month = `${2022 + Math.floor((at + 6) / 12)}-${String(((at + 6) % 12) + 1).padStart(2, '0')}`
    return { month, amount: month.endsWith('-12') ? 100 : 10, state: 'known' }
  })
  const stretches = {
    before: { from: '2022-01', to: '2022-12' },
    after: { from: '2024-01', to: '2024-12' },
    step: 'month' as const,
  }
  const [change] = changesOf([{ category, seriesId: 's', values }], stretches, [])
  expect(change?.comparison).toMatchObject({
    before: { state: 'known', amount: 150 },
    after: { state: 'known', amount: 150 },
    days: { before: 184, after: 184 },
    without: ['2024-01', '2024-02', '2024-03', '2024-04', '2024-05', '2024-06'],
  })
})
