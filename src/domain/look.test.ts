import { expect, test } from 'vitest'
import { contrastWithWhite, lookSchema } from './look.ts'

test.each([
  ['#000000', 21],
  ['#ffffff', 1],
  ['#767676', 4.54],
  ['#00586e', 8.01],
])('the contrast of %s with white is %d', (colour, contrast) => {
  expect(contrastWithWhite(colour)).toBeCloseTo(contrast, 1)
})

const accentOf = (accent: unknown) => {
  const parsed = lookSchema.safeParse({ accent, logoWords: null })
  return parsed.success ? parsed.data.accent : parsed.error.issues.map(({ message }) => message)
}

test.each([
  ['#00586E', '#00586e'],
  [' 7a1f3d ', '#7a1f3d'],
  ['', null],
  [undefined, null],
])('the accent %j is %j', (written, kept) => {
  expect(accentOf(written)).toBe(kept)
})

test.each([
  ['#ffcc00', 'too-pale'],
  ['#777777', 'too-pale'],
  ['petrol', 'not-a-colour'],
  ['#12345', 'not-a-colour'],
  [7, 'not-a-colour'],
])('the accent %j is refused: %s', (written, problem) => {
  expect(accentOf(written)).toEqual([problem])
})
