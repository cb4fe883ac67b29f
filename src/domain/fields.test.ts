import { expect, test } from 'vitest'
import { z } from 'zod'
import { optionalDate, optionalText, optionalYear, problemsOf, requiredText, textList } from './fields.ts'

const form = z.object({
  title: requiredText(10),
  note: optionalText(10),
  day: optionalDate,
  year: optionalYear,
  names: textList(10),
})

test('empty becomes null, never an empty string', () => {
  expect(form.parse({ title: ' Plan ', note: '  ', day: '', year: '', names: '' })).toEqual({
    title: 'Plan',
    note: null,
    day: null,
    year: null,
    names: [],
  })
})

test('every wrong field has its own named problem', () => {
  const parsed = form.safeParse({
    title: '',
    note: 'elva tecken!',
    day: '2020-06-31',
    year: 'i fjol',
    names: 'en\nett namn som är för långt',
  })
  expect(parsed.error && problemsOf(parsed.error)).toEqual({
    title: 'required',
    note: 'too-long',
    day: 'not-a-date',
    year: 'not-a-year',
    names: 'too-long',
  })
})

test('text is made well formed: composed letters, no control characters, lone surrogates replaced', () => {
  expect(form.parse({ title: 'A\u030A\u0000\ud800' }).title).toBe('Å\ufffd')
})

test('no field of text keeps an identity number', () => {
  const number = '850101-1236'
  const parsed = z
    .object({ title: requiredText(100), note: optionalText(100), names: textList(100) })
    .safeParse({ title: `Samtal med ${number}`, note: number, names: ['Anna', number] })
  expect(parsed.error && problemsOf(parsed.error)).toEqual({
    title: 'identity-number',
    note: 'identity-number',
    names: 'identity-number',
  })
})

test('what is no text is told from what is missing, and every kind of field has its own word for it', () => {
  const parsed = form.safeParse({ title: 3, note: {}, day: 4, year: [], names: 5 })
  expect(parsed.error && problemsOf(parsed.error)).toEqual({
    title: 'not-a-text',
    note: 'not-a-text',
    day: 'not-a-date',
    year: 'not-a-year',
    names: 'not-a-text',
  })
  const empty = form.safeParse({})
  expect(empty.error && problemsOf(empty.error)).toEqual({ title: 'required' })
})

test.each(['0000-01-01', '1899-12-31', '2201-01-01', '2020-02-30'])('%s is no day to plan with', day => {
  expect(optionalDate.safeParse(day).success).toBe(false)
})
