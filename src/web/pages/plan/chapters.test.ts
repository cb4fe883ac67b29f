import { expect, test } from 'vitest'
import { announcesList } from './chapters.tsx'

test.each([
  ['Parterna är överens. De tio områdena är', true],
  ['De områden som staden pekar ut är:', true],
  ['Områdena är valda efter en gemensam bild.', false],
  ['Så arbetar parterna här', false],
])('"%s" announces a list: %s', (text, announces) => {
  expect(announcesList(text)).toBe(announces)
})
