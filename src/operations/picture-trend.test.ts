import { describe, expect, it } from 'vitest'
import type { MonthOfSeries } from '../domain/picture-months.ts'
import type { Break, Category } from './picture-changes.ts'
import { trendOf } from './picture-trend.ts'

const category = (drivenBy: string | null) => ({ id: 'c', name: 'Stöld', drivenBy }) as Category
const broken = (startsOn: string): Break[] => [{ categoryId: null, startsOn, reason: '' } as Break]

function yearly(counts: readonly (number | null)[], { drivenBy = 'victim', breaks = [] as Break[] } = {}) {
  const values = counts.map((amount, at): MonthOfSeries => {
    const state = amount === null ? 'missing' : 'known'
    return { month: `${2010 + at}-01`, amount, state }
  })
  const to = `${2009 + counts.length}-12`
  const asked = { months: { from: to, to }, step: 'year' as const, breaks }
  return trendOf({ category: category(drivenBy), values }, asked)
}

describe('years of a series', () => {
  it('go down or up only where the interval, as wide as the years vary, leaves no change out', () => {
    expect(yearly([100, 88, 81, 70, 66, 57, 52])?.kind).toBe('decreased')
    expect(yearly([52, 57, 66, 70, 81, 88, 100])?.kind).toBe('increased')
    expect(yearly([100, 30, 140, 20, 90, 60, 40])).toMatchObject({ kind: 'unclear', isWidened: true })
  })

  it('are constant only where all of the interval is, and never because nothing was seen', () => {
    expect(yearly([1000, 1010, 995, 1002, 990, 1008])?.kind).toBe('constant')
    expect(yearly([4, 5, 3, 6, 4, 5])?.kind).toBe('unclear')
  })

  it('of what the police find follow how much they look', () => {
    expect(yearly([100, 88, 81, 70, 66, 57, 52], { drivenBy: 'police' })?.kind).toBe('follows-effort')
  })

  it('are too few under five, and nothing under three', () => {
    expect(yearly([100, 60, 40, 20])?.kind).toBe('few')
    expect(yearly([100, 60])).toBeNull()
    expect(yearly([0, 0, 0, 0, 0])).toBeNull()
  })

  it('begin after a break and after a gap', () => {
    const counts = [300, 290, 310, 100, 82, 66, 54, 43]
    expect(yearly(counts, { breaks: broken('2013-01-01') })).toMatchObject({
      kind: 'decreased',
      isSinceBreak: true,
    })
    expect(yearly(counts, { breaks: broken('2013-02-01') })?.years).toHaveLength(4)
    expect(yearly([...counts.slice(0, 3), null, ...counts.slice(4)])?.years).toHaveLength(4)
  })

  it('of months are twelve of them, back from the last that is asked for', () => {
    const values = Array.from({ length: 40 }, (_, at): MonthOfSeries => {
      const month = `${2020 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`
      return { month, amount: 2, state: 'known' }
    })
    const asked = { months: { from: '2023-01', to: '2023-04' }, step: 'month' as const, breaks: [] }
    expect(trendOf({ category: category(null), values }, asked)?.years).toEqual([
      { to: '2021-04', count: 24, days: 365 },
      { to: '2022-04', count: 24, days: 365 },
      { to: '2023-04', count: 24, days: 365 },
    ])
  })
})
