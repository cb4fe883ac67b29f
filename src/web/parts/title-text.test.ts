import { expect, test } from 'vitest'
import { titleText } from './title-text.ts'

test.each([
  ['Gå kvällsrundor på torget.', 'Gå kvällsrundor på torget'],
  ['Gå kvällsrundor', 'Gå kvällsrundor'],
  ['Rundor. Möten.', 'Rundor. Möten'],
  ['Utred behovet...', 'Utred behovet...'],
  ['Rundor, möten m.m.', 'Rundor, möten m.m.'],
  ['Rundor, möten osv.', 'Rundor, möten osv.'],
  ['Vad gör vi?', 'Vad gör vi?'],
])('%j is called %j', (title, text) => {
  expect(titleText(title)).toBe(text)
})
