import { expect, it } from 'vitest'
import { kindOfGround, plainMunicipality } from './source.ts'

it.each([
  ['Stockholms stad', 'Stockholm'],
  ['Borås stad', 'Borås'],
  ['Hagfors kommun', 'Hagfors'],
  ['Höganäs kommun', 'Höganäs'],
  ['Ale kommun', 'Ale'],
  ['Norrköpings kommun', 'Norrköping'],
  ['Ekbacken', 'Ekbacken'],
  ['Västerås', 'Västerås'],
])('%s is %s in a table', (name, expected) => {
  expect(plainMunicipality(name)).toBe(expected)
})

it.each([
  ['Hela landet', 'country'],
  ['Blekinge län', 'region'],
  ['Polisregion Syd', 'region'],
  ['Ale kommun', 'municipality'],
  ['Ale', null],
])('%s is by its name a ground of the kind %s', (name, kind) => {
  expect(kindOfGround(name)).toBe(kind)
})
