import { describe, expect, test } from 'vitest'
import { nextRevision, revisionDay, yearsBetween } from './revision.ts'

test.each([
  ['Revideras varje år vid T1', 1],
  ['Årlig översyn', 1],
  ['Ses över en gång per år', 1],
  ['Vartannat år i mars', 2],
  ['vart tredje år', 3],
  ['Ses över vid behov', null],
  [null, null],
])('%s: every %s years', (words, years) => {
  expect(yearsBetween(words)).toBe(years)
})

test.each([
  ['Revideras varje år vid T1', '2021-04-30'],
  ['Vartannat år i mars', '2021-03-31'],
  ['Varje år', '2021-12-31'],
])('%s: the day of 2021 is %s', (words, day) => {
  expect(revisionDay(words, 2021, [])).toBe(day)
})

test('at a point it is the last day that the own calendar lets it cover', () => {
  const laid = [{ year: 2021, code: 'T1', coversTo: '2021-03-31', dueOn: '2021-04-20', version: 1 }]
  expect(revisionDay('Varje år vid T1', 2021, laid)).toBe('2021-03-31')
  expect(revisionDay('Varje år vid T1', 2022, laid)).toBe('2022-04-30')
})

describe('the next revision', () => {
  test('comes as many years after the last as the words say, also when the last was late', () => {
    expect(nextRevision('Varje år vid T1', '2020-03-10', '2020-05-01', [])).toBe('2021-04-30')
    expect(nextRevision('Varje år vid T1', '2020-06-10', '2020-07-01', [])).toBe('2021-04-30')
    expect(nextRevision('Vartannat år i mars', '2020-03-10', '2020-05-01', [])).toBe('2022-03-31')
  })

  test('is this year where nobody has ever looked it over', () => {
    expect(nextRevision('Varje år vid T1', null, '2020-05-01', [])).toBe('2020-04-30')
  })

  test('is on no day where the words say none', () => {
    expect(nextRevision('Vid behov', '2020-03-10', '2020-05-01', [])).toBeNull()
  })
})
