import { expect, test } from 'vitest'
import { type HandbookFacts, handbookRows } from '../../../domain/handbook-step.ts'
import { countText } from './handbook-words.ts'
import { shownText } from './words.ts'

const facts: HandbookFacts = {
  signatures: null,
  ended: { there: 2, of: 2, title: 'Överenskommelse 2020', on: '2020-12-31' },
  groups: { there: 0, of: 0 },
  communicators: { there: 0, of: 2 },
  plan: null,
  strategies: 0,
  dialogues: 0,
  promises: 0,
  promisesGiven: 0,
  promisesReported: 0,
}

test('an agreement that has run out is told, with who had signed it, and is not said to be in force', () => {
  const row = handbookRows(facts, []).find(({ condition }) => condition === 'agreement-signed')!
  expect(row.state).toBe('missing')
  expect(countText({ ...row, written: [] })).toBe(
    'Överenskommelse 2020 gick ut 31 december 2020. Då hade 2 av 2 parter skrivit under',
  )
})

test.each([
  [0, 'Rådet'],
  [1, 'Rådet, en ledamot'],
  [4, 'Rådet, 4 ledamöter'],
])('a council with %s members is told in whole words', (seats, text) => {
  expect(shownText({ kind: 'council', id: 'g', name: 'Rådet', ledBy: null, seats, heldOn: null })).toBe(text)
})
