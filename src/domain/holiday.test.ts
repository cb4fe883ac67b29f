import { expect, test } from 'vitest'
import { addDays, weekdayOf } from './day.ts'
import { holidayOn, holidaysOf, isWorkingDay, workingDayFrom } from './holiday.ts'

// Easter days from the tables of the church's calendar.
test.each([
  [1990, '04-15'],
  [2000, '04-23'],
  [2008, '03-23'],
  [2011, '04-24'],
  [2020, '04-12'],
  [2024, '03-31'],
  [2025, '04-20'],
  [2026, '04-05'],
  [2038, '04-25'],
  [2049, '04-18'],
])('Easter day of %i', (year, day) => {
  expect(holidayOn(`${year}-${day}`)).toBe('easter-day')
})

test('the movable days of 2020', () => {
  const days = [...holidaysOf(2020)]
  expect(days).toContainEqual(['2020-04-10', 'good-friday'])
  expect(days).toContainEqual(['2020-05-21', 'ascension-day'])
  expect(days).toContainEqual(['2020-05-31', 'whit-sunday'])
  expect(days).toContainEqual(['2020-06-19', 'midsummer-eve'])
  expect(days).toContainEqual(['2020-06-20', 'midsummer-day'])
  expect(days).toContainEqual(['2020-10-31', 'all-saints-day'])
})

test('a day is of the week that the calendar says, over a hundred and ten years', () => {
  for (let year = 1990; year <= 2100; year++) {
    const days = new Map([...holidaysOf(year)].map(([day, name]) => [name, day]))
    expect(weekdayOf(days.get('easter-day')!)).toBe(7)
    expect(weekdayOf(days.get('ascension-day')!)).toBe(4)
    expect(weekdayOf(days.get('midsummer-day')!)).toBe(6)
    expect(weekdayOf(days.get('all-saints-day')!)).toBe(6)
  }
})

test('working days go round holidays and ends of weeks', () => {
  expect(isWorkingDay('2020-04-09')).toBe(true)
  expect(workingDayFrom('2020-04-10')).toBe('2020-04-14')
  expect(workingDayFrom('2020-12-24')).toBe('2020-12-28')
  expect(workingDayFrom('2020-12-31')).toBe('2021-01-04')
  expect(addDays('2020-12-31', 1)).toBe('2021-01-01')
})
