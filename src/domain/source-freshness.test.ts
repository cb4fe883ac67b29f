import { expect, test } from 'vitest'
import { addDays } from './day.ts'
import { freshnessOf } from './source-freshness.ts'

const file = (startsOn: string | null, endsOn: string | null, takenOn: string) => ({
  startsOn,
  endsOn,
  takenOn,
})

test('a source reaches as far as the last day of any file, and has been as late as its files', () => {
  const files = [
    file('2024-03-01', '2024-03-31', '2024-04-10'),
    file('2024-02-01', '2024-02-29', '2024-03-20'),
    file('2024-01-01', '2024-01-31', '2024-02-05'),
  ]
  expect(freshnessOf(files, '2024-05-01')).toEqual({
    from: '2024-01-01',
    to: '2024-03-31',
    daysAgo: 31,
    lag: { least: 5, most: 20, files: 3 },
  })
})

test('how late it is is said of more than one file, and of none that is not over', () => {
  const one = [file('2024-01-01', '2024-01-31', '2024-02-05'), file(null, null, '2024-02-06')]
  expect(freshnessOf(one, '2024-02-10')).toMatchObject({ daysAgo: 10, lag: null })
  const year = [file('2024-01-01', '2024-12-31', '2024-02-05'), ...one]
  expect(freshnessOf(year, '2024-02-10')).toMatchObject({ to: '2024-12-31', daysAgo: null, lag: null })
  expect(freshnessOf(one, '2024-01-31')).toMatchObject({ daysAgo: 0 })
})

test('the last few files that tell how late they are tell it, whatever came after them', () => {
  const unfinished = Array.from({ length: 6 }, () => file('2024-01-01', '2024-12-31', '2024-04-20'))
  const over = [3, 5, 4, 7, 6, 8, 90].map(late =>
    file('2024-01-01', '2024-01-01', addDays('2024-01-01', late)),
  )
  expect(freshnessOf([...unfinished, ...over], '2024-05-01')?.lag).toEqual({ least: 3, most: 8, files: 6 })
})

test('nothing is known of a source without files, or whose files say no days', () => {
  expect(freshnessOf([], '2024-02-10')).toBeNull()
  expect(freshnessOf([file(null, null, '2024-02-05')], '2024-02-10')).toBeNull()
})
