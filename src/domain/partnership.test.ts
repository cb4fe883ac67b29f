import { expect, test } from 'vitest'
import { samePlaceName } from './partnership.ts'

test.each([
  ['Stockholms stad', 'Stockholm', true],
  ['Borås stad', 'BORÅS', true],
  ['Hässelby-Vällingby stadsdelsområde', 'Hässelby Vällingby', true],
  ['Björkstads kommun', 'Stockholms stad', false],
  ['Hässelby-Vällingby', 'Spånga-Tensta', false],
])('"%s" and "%s" are the same place: %s', (a, b, same) => {
  expect(samePlaceName(a, b)).toBe(same)
})
