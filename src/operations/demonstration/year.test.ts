import { expect, test } from 'vitest'
import { inYear, weekdayInYear, yearToTell } from './year.ts'

test('the year before is told of until what is told has happened', () => {
  expect(yearToTell(new Date('2026-11-30T12:00:00Z'))).toBe(2026)
  expect(yearToTell(new Date('2027-03-31T12:00:00Z'))).toBe(2026)
  expect(yearToTell(new Date('2027-04-01T12:00:00Z'))).toBe(2027)
})

test('years in texts move together, and nothing else does', () => {
  const told = {
    title: 'Åtgärdsplan 2020',
    from: '2019-02-01',
    number: 'HV 2020/12',
    years: 'Först\n2019–2020, 2019-2020',
    also: '12020 10 20',
    id: '2020a1b2-2021-7000-8000-a2019b202000',
  }
  expect(inYear(told, 2026)).toEqual({
    title: 'Åtgärdsplan 2026',
    from: '2025-02-01',
    number: 'HV 2026/12',
    years: 'Först\n2025–2026, 2025-2026',
    also: '12020 10 20',
    id: '2020a1b2-2021-7000-8000-a2019b202000',
  })
  expect(inYear(told, 2020)).toEqual(told)
})

test('a Wednesday stays one', () => {
  expect(weekdayInYear('2020-03-04', 2020)).toBe('2020-03-04')
  expect(weekdayInYear('2020-03-04', 2026)).toBe('2026-03-04')
  expect(weekdayInYear('2020-03-04', 2027)).toBe('2027-03-03')
  expect(weekdayInYear('2020-03-04', 2028)).toBe('2028-03-01')
})
