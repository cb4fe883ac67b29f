import { expect, test } from 'vitest'
import { askedAgainSince, askingDays, dueAround } from './asking.ts'
import { addDays } from './day.ts'

test.each([
  ['an ordinary week', '2020-09-11', '2020-09-08', '2020-09-14'],
  ['a holiday before', '2020-05-04', '2020-04-28', '2020-05-05'],
  ['over Easter', '2020-04-14', '2020-04-07', '2020-04-15'],
  ['the day before Christmas Eve', '2020-12-23', '2020-12-18', '2020-12-28'],
  ['a Saturday', '2020-09-12', '2020-09-08', '2020-09-14'],
  ['a Sunday', '2020-09-13', '2020-09-08', '2020-09-14'],
])('%s: three working days before, and the first working day after', (_, dueOn, before, after) => {
  expect(askingDays(dueOn)).toEqual({ before, after })
})

test('who was asked before a day comes is asked on it, or later if the program stood still, but not long after', () => {
  const since = (today: string) => askedAgainSince('2020-09-11', today)
  expect(since('2020-09-07')).toBeNull()
  for (const today of ['2020-09-08', '2020-09-09', '2020-09-11']) expect(since(today)).toBe('2020-09-08')
  for (const today of ['2020-09-12', '2020-09-13']) expect(since(today)).toBeNull()
  for (const today of ['2020-09-14', '2020-09-20']) expect(since(today)).toBe('2020-09-14')
  for (const today of ['2020-09-21', '2021-03-01']) expect(since(today)).toBeNull()
})

test('no day that asks again falls outside of where it is looked', () => {
  for (let number = 0; number < 40; number++) {
    const dueOn = addDays('2020-12-10', number)
    const { before, after } = askingDays(dueOn)
    for (const today of [before, addDays(after, 6)]) {
      expect(askedAgainSince(dueOn, today)).not.toBeNull()
      const { from, to } = dueAround(today)
      expect(dueOn >= from && dueOn <= to).toBe(true)
    }
  }
})
