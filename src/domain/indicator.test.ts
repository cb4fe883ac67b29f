import { expect, test } from 'vitest'
import { problemsOf } from './fields.ts'
import { indicatorValueSchema } from './indicator.ts'

const problems = (value: unknown, state: string) => {
  const parsed = indicatorValueSchema.safeParse({ value, state })
  return parsed.success ? {} : problemsOf(parsed.error)
}

test.each([
  ['1 204,5', 'known', 1204.5],
  ['\u22124', 'preliminary', -4],
  ['0', 'zero', 0],
  ['0', 'known', 0],
  [12, 'noised', 12],
  ['', 'missing', null],
  [null, 'suppressed', null],
])('the value %j that is %s is %j', (value, state, number) => {
  expect(indicatorValueSchema.parse({ value, state }).value).toBe(number)
})

// Each of the table's checks (0007_indicator.sql) is a problem of a field, so that nothing that was written is lost.
test.each([
  ['5', 'zero', 'not-zero'],
  ['', 'zero', 'required'],
  ['', 'known', 'required'],
  ['5', 'missing', 'required'],
  ['9'.repeat(400), 'known', 'not-a-number'],
  ['9'.repeat(19), 'known', 'not-a-number'],
  [Number.POSITIVE_INFINITY, 'known', 'not-a-number'],
  [true, 'known', 'not-a-number'],
  ['tolv', 'known', 'not-a-number'],
])('the value %j that is %s is refused: %s', (value, state, problem) => {
  expect(problems(value, state)).toEqual({ value: problem })
})
