import { expect, test } from 'vitest'
import { isWorkingDay } from './holiday.ts'
import { calendarOf, calendarTemplates, reportingPointSchema } from './reporting-point.ts'

test('the city reports what the year has been so far, and the year when it is over', () => {
  expect(calendarOf('stockholm', 2020)).toEqual([
    { code: 'T1', coversFrom: '2020-01-01', coversTo: '2020-04-30', dueOn: '2020-05-08' },
    { code: 'T2', coversFrom: '2020-01-01', coversTo: '2020-08-31', dueOn: '2020-09-11' },
    { code: 'VB', coversFrom: '2020-01-01', coversTo: '2020-12-31', dueOn: '2021-01-12' },
  ])
})

test.each(calendarTemplates)('every point of the calendar %s may stand in a calendar', template => {
  for (const point of calendarOf(template, 2021)) {
    const { success } = reportingPointSchema.safeParse({ ...point, year: 2021, name: 'Uppföljning' })
    expect(success).toBe(true)
  }
})

test.each(calendarTemplates)('the answers of the calendar %s are in on days when people work', template => {
  for (let year = 2020; year < 2040; year++)
    expect(calendarOf(template, year).filter(({ dueOn }) => !isWorkingDay(dueOn))).toEqual([])
})

test('answers are in after what they are about', () => {
  const point = { ...calendarOf('stockholm', 2021)[0]!, year: 2021, name: 'Tertialrapport 1' }
  const { error } = reportingPointSchema.safeParse({ ...point, dueOn: '2021-04-29' })
  expect(error?.issues).toMatchObject([{ path: ['dueOn'], message: 'before-what-it-covers' }])
})
