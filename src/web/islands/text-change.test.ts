import { expect, test } from 'vitest'
import { changeBetween, placeIn } from './text-change.ts'

test('what was written is one stretch, where the writer stands', () => {
  expect(changeBetween('Vi ses.', 'Vi ses i dag.', 12)).toEqual({ at: 6, removed: '', inserted: ' i dag' })
  expect(changeBetween('aa', 'aaa', 1)).toEqual({ at: 0, removed: '', inserted: 'a' })
  expect(changeBetween('aa', 'aaa', 3)).toEqual({ at: 2, removed: '', inserted: 'a' })
  expect(changeBetween('aaa', 'aa', 1)).toEqual({ at: 1, removed: 'a', inserted: '' })
  expect(changeBetween('Ja', 'Nej', 3)).toEqual({ at: 0, removed: 'Ja', inserted: 'Nej' })
  expect(changeBetween('', 'Nej')).toEqual({ at: 0, removed: '', inserted: 'Nej' })
  expect(changeBetween('Nej', 'Nej')).toBeNull()
})

test('no character is cut in two', () => {
  expect(changeBetween('👍', '👎')).toEqual({ at: 0, removed: '👍', inserted: '👎' })
  expect(changeBetween('a👍b', 'a👎b')).toEqual({ at: 1, removed: '👍', inserted: '👎' })
  expect(changeBetween('👍', '👍👍')).toMatchObject({ removed: '', inserted: '👍' })
})

test('every change makes the second text of the first, wherever the caret is said to be', () => {
  const texts = ['', 'a', 'ab', 'aab', 'abab', 'ba', 'a👍', '👍a👎', '👎👍']
  for (const before of texts)
    for (const after of texts)
      for (let caret = 0; caret <= after.length; caret++) {
        const change = changeBetween(before, after, caret)
        if (!change) continue
        const { at, removed, inserted } = change
        expect(before.slice(0, at) + inserted + before.slice(at + removed.length)).toBe(after)
        expect(before.slice(at, at + removed.length)).toBe(removed)
      }
})

test('what was written before the others’ words had come finds its place among them', () => {
  const early = changeBetween('Läget.', 'Läget är gott.', 13)!
  const grown = 'Först. Läget.'
  expect(placeIn(grown, 'Läget.', early)).toEqual({ at: 12, removed: '', inserted: ' är gott' })
  const first = changeBetween('Läget.', 'Nu: Läget.', 4)!
  expect(placeIn('Läget. Sist.', 'Läget.', first)).toEqual({ at: 0, removed: '', inserted: 'Nu: ' })
  // What others have rewritten is not taken away.
  const gone = changeBetween('Läget.', '.', 0)!
  expect(placeIn('Nuläget.', 'Läget.', gone)).toMatchObject({ removed: '' })
})
