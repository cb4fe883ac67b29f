import { expect, test } from 'vitest'
import { surroundings, wordDifference } from './word-difference.ts'

test('tells which words went and which came', () => {
  expect(wordDifference('Torget ska vara tryggt på kvällen.', 'Torget ska vara tryggt hela dygnet.')).toEqual(
    [
      { kind: 'kept', text: 'Torget ska vara tryggt ' },
      { kind: 'removed', text: 'på kvällen' },
      { kind: 'added', text: 'hela dygnet' },
      { kind: 'kept', text: '.' },
    ],
  )
})

test('both texts can be read out of the difference, whatever they hold', () => {
  const [from, to] = ['Åtta möten\n\nom året – minst.', 'Nio möten\nom året – minst, i snitt.']
  const stretches = wordDifference(from, to)!
  const without = (kind: string) =>
    stretches
      .filter(one => one.kind !== kind)
      .map(({ text }) => text)
      .join('')
  expect(without('added')).toBe(from)
  expect(without('removed')).toBe(to)
})

test('texts with little in common are left whole', () => {
  expect(wordDifference('Klar juni', 'Arbetet pågår tills vidare')).toBeNull()
  const long = (word: string) => Array.from({ length: 3000 }, (_, at) => `${word}${at}`).join(' ')
  expect(wordDifference(long('a'), long('b'))).toBeNull()
})

test('words far from every change give way to an ellipsis; those beside it stay whole', () => {
  const far = 'Gruppen träffas varje månad och går igenom det som har hänt vid torget sedan sist. '.repeat(4)
  const stretches = wordDifference(`${far}Polisen kallar. ${far}`, `${far}Kommunen kallar. ${far}`)!
  const shown = surroundings(stretches)
  expect(shown.map(({ kind }) => kind)).toEqual(['kept', 'removed', 'added', 'kept'])
  expect(shown[0]!.text).toMatch(/^… .*sedan sist\. $/)
  expect(shown[3]!.text).toMatch(/^ kallar\. Gruppen .* …$/)
  for (const { text } of shown) expect(text.length).toBeLessThan(70)
  expect(surroundings(wordDifference('Möte i juni på torget.', 'Möte i juli på torget.')!)).toEqual(
    wordDifference('Möte i juni på torget.', 'Möte i juli på torget.'),
  )
})
