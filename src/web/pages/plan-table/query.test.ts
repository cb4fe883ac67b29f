import { expect, test } from 'vitest'
import { queryOf, viewOf } from './query.ts'

const id = '0198f0a0-0000-7000-8000-000000000001'

test.each([
  '',
  `?omrade=${id}&tillfalle=T1&senast=2020-06-30&sok=torg+%C3%A5&lage=forsenad&ordning=-narmast`,
  '?kolumn=rubrik&kolumn=aktivitet&kolumn=orsak',
])('%j is the address of the view that it asks for', query => {
  expect(queryOf(viewOf(new URLSearchParams(query)))).toBe(query)
})

test('an address that a form has made, with its empty fields and usual columns, is as short as it can be', () => {
  const all = [
    'omrade',
    'aktivitet',
    'arbetsgrupp',
    'loptid',
    'narmast',
    'sammankallande',
    'kontakter',
    'lage',
  ]
  const sent = `omrade=&grupp=&sok=+torg+&ordning=&${all.map(word => `kolumn=${word}`).join('&')}`
  expect(queryOf(viewOf(new URLSearchParams(sent)))).toBe('?sok=torg')
})

test('what nobody can have meant is left out', () => {
  expect(
    queryOf(viewOf(new URLSearchParams('lage=snart&ordning=fel&kolumn=fel&omrade=7&senast=i+morgon'))),
  ).toBe('')
})
