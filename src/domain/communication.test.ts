import { expect, test } from 'vitest'
import { dayMeant } from './communication.ts'

test('words about a time mean its last day', () => {
  expect(dayMeant('våren 2020')).toBe('2020-05-31')
  expect(dayMeant('Klar juni 2020')).toBe('2020-06-30')
  expect(dayMeant('2021')).toBe('2021-12-31')
  expect(dayMeant('3 mars 2020')).toBe('2020-03-03')
  expect(dayMeant('när det behövs')).toBeNull()
  expect(dayMeant(null)).toBeNull()
})
