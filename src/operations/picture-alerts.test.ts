import { describe, expect, it } from 'vitest'
import { atOnceIn, judge } from './picture-alerts.ts'

const first = '2018-01-01'

describe('the weeks of a series', () => {
  it('are judged from half a year on', () => {
    expect(judge(new Array<number>(26).fill(2), first, false)).toBeNull()
    expect(judge(new Array<number>(27).fill(2), first, false)).toMatchObject({
      last: { week: '2018-07-02', count: 2 },
      alert: null,
    })
  })

  it('ask about the least likely of what stands out: a week, or four that rise slowly', () => {
    const quiet = new Array<number>(60).fill(1)
    expect(judge([...quiet, 8], first, false)?.alert).toMatchObject({ from: '2019-02-25', to: '2019-02-25' })
    expect(judge([...quiet, 3, 3, 3, 3], first, false)?.alert).toMatchObject({
      from: '2019-02-25',
      to: '2019-03-18',
      count: 12,
      expected: 4 * (52.5 / 52),
    })
  })

  it('stand for four weeks and no longer', () => {
    const spiked = [...new Array<number>(60).fill(1), 8]
    expect(judge([...spiked, 1, 1, 1], first, false)?.alert?.count).toBe(8)
    expect(judge([...spiked, 1, 1, 1, 1], first, false)?.alert).toBeNull()
  })

  it('of a place with seasons are held against the same weeks of last year', () => {
    const year = Array.from({ length: 52 }, (_, week) => (week >= 20 && week < 40 ? 6 : 1))
    const inWinter = [...year, ...year.slice(0, 50), 6]
    expect(judge(inWinter, first, false)?.alert).toBeNull()
    expect(judge(inWinter, first, true)?.alert).toMatchObject({ count: 6, isSeasonal: true })
  })
})

describe('what came at once', () => {
  const count = (intakeId: string, day: string, amount: number, cell: string | null = null) => ({
    ...{ intakeId, fileName: `${intakeId}.csv`, day, cell, amount },
  })

  it('is of one day, in one cell, where that is more than half', () => {
    expect(atOnceIn([count('a', '2019-11-11', 3), count('a', '2019-11-12', 2)])).toEqual({
      kind: 'day',
      day: '2019-11-11',
      amount: 3,
    })
    expect(atOnceIn([count('a', '2019-11-11', 2, '1'), count('a', '2019-11-11', 2, '2')])).toBeNull()
  })

  it('is of one file, where there are several', () => {
    const counts = [count('a', '2019-11-11', 1), count('b', '2019-11-12', 2), count('b', '2019-11-13', 2)]
    expect(atOnceIn(counts)).toEqual({ kind: 'file', fileName: 'b.csv', amount: 4 })
  })
})
