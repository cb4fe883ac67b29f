import { expect, test } from 'vitest'
import { otherNamesText, waitsFor } from '../../../texts/names.ts'
import { speaking } from '../../../texts/texts.ts'
import { cadenceSentence, cadenceText } from './words.ts'

test.each([
  ['sammankallas var 3:e vecka', 'var 3:e vecka', 'every 3 weeks'],
  ['varannan vecka', 'varannan vecka', 'every other week'],
  ['vartannat år', 'vartannat år', 'every other year'],
  ['1-2/termin', '1–2 gånger per termin', '1–2 times per school term'],
  ['2 ggr/år', '2 gånger per år', '2 times per year'],
  ['En gång i månaden', 'varje månad', 'every month'],
  ['vid behov', 'utan fast rytm', 'without a fixed rhythm'],
  ['ofta', null, null],
])('"%s" is understood as "%s"', (words, swedish, english) => {
  expect(cadenceText(words)).toBe(swedish)
  expect(speaking('en', () => cadenceText(words))).toBe(english)
})

test('words that say nothing of how often are said to be so, and no words say nothing', () => {
  expect(cadenceSentence('ofta')).toContain('säger inte hur ofta')
  expect(cadenceSentence(null)).toBeNull()
  expect(cadenceSentence('Var 3:e vecka')).toBeNull()
  expect(cadenceSentence('1-2/termin')).toContain('1–2 gånger per termin')
})

test('other names are listed as people say them', () => {
  expect(otherNamesText([])).toBeNull()
  expect(otherNamesText(['beredningen', 'OLG'])).toBe('även kallad beredningen och OLG')
  expect(speaking('en', () => otherNamesText(['a', 'b', 'c']))).toBe('also called a, b and c')
})

test.each([
  ['Ännu inte på plats', ''],
  ['Ännu inte på plats\nKlar september 2020', 'Klar september 2020'],
  ['ännu ej på plats: startar i höst', 'startar i höst'],
  ['När medel finns', 'När medel finns'],
])('a group whose condition is "%s" waits for "%s"', (condition, rest) => {
  expect(waitsFor(condition)).toBe(rest)
})
