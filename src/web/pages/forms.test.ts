import { expect, test } from 'vitest'
import { locales, speaking } from '../../texts/texts.ts'
import { forms } from './forms.ts'

test.each(locales)('every noun stands inside a sentence, in %s: "Lägg till möte"', locale => {
  const names = speaking(locale, () => forms.map(({ name }) => name()))
  expect(names.length).toBeGreaterThan(30)
  expect(names.filter(name => name[0] !== name[0]!.toLowerCase())).toEqual([])
})
