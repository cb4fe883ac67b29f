import { expect, test } from 'vitest'
import { isPolicePosition, positionNamedIn } from './position-words.ts'

test.each([
  ['Kommunpolis', 'Kommunpolis'],
  ['Säkerhetsstrateg', 'Säkerhetsstrateg'],
  ['förvaltningschef', 'Förvaltningschef'],
  ['Avdelningschef vuxen', 'Avdelningschef vuxen'],
  ['Avdelningschef barn och ungdom', 'Avdelningschef barn och ungdom'],
  ['Kommunpolis och representant från utredningsgruppen', 'Kommunpolis'],
  ['Kommunpolis, säkerhetsstrateg', 'Kommunpolis'],
  ['Kommunpolis och säkerhetsstrateg', 'Kommunpolis'],
  ['Biträdande förvaltningschef.', 'Biträdande förvaltningschef'],
])('%s names %s', (words, position) => {
  expect(positionNamedIn(words)).toBe(position)
})

test.each([
  'Sammankallande',
  'Förvaltningen',
  'Stadsdelsförvaltningen',
  'Av polisen utsedd deltagare',
  'Ansvarig enhetschef i förvaltningen',
  'Representanter från förvaltningen',
  '',
])('%s names nobody in particular', words => {
  expect(positionNamedIn(words)).toBeNull()
})

test('the police have those that are called so', () => {
  expect(['Kommunpolis', 'Lokalpolisområdeschef', 'Förvaltningschef'].map(isPolicePosition)).toEqual([
    true,
    true,
    false,
  ])
})
