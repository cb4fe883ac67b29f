import { expect, test } from 'vitest'
import { aroundHit, longestSearch, markHits, readSearch } from './search-words.ts'

const marked = (typed: string, text: string) =>
  markHits(text, readSearch(typed)!)
    .map(({ text, hit }) => (hit ? `[${text}]` : text))
    .join('')

test.each([
  ['skolor', 'Skolan i byn', '[Skolan] i byn'],
  ['torg', 'Ektorget och torggruppen', 'Ek[torget] och [torg]gruppen'],
  ['EST-gruppen', 'EST-gruppen', '[EST]-[gruppen]'],
  ['trygg i centrum', 'Trygg i centrum', '[Trygg] i [centrum]'],
  ['håll hålla', 'Hålla', '[Hålla]'],
  ['mål', 'Inget här', 'Inget här'],
])('%s marks %s', (typed, text, expected) => expect(marked(typed, text)).toBe(expected))

test('words that hold a sentence together are looked for only by themselves', () => {
  expect(readSearch('arbete med unga')?.words).toHaveLength(2)
  expect(readSearch('i')?.words).toHaveLength(1)
})

test.each(['', '   ', '%', '_', "'", '"', '\\', '\u0000', '*:&|!()<->', '…', '‏'])(
  '%j holds nothing to look for',
  typed => expect(readSearch(typed)).toBeNull(),
)

test('what is too long is cut, and its patterns stay small', () => {
  const search = readSearch('åäö'.repeat(10_000))!
  expect(search.typed).toHaveLength(longestSearch)
  expect(search.words[0]!.alike.length).toBeLessThan(200_000)
})

test('signs are left out of the patterns, whatever they are', () => {
  const search = readSearch(`a'b"c%d_e\\f(g)h`)!
  expect(search.words).toHaveLength(8)
  for (const { core, start, anywhere, alike } of search.words)
    for (const source of [core, start, anywhere, alike, search.whole])
      expect(() => new RegExp(source, 'u')).not.toThrow()
})

test('a long text is shown around its hit, in whole words', () => {
  const text = `${'Mycket annat står här. '.repeat(20)}Skolan har en plan. ${'Sedan mer. '.repeat(20)}`
  const around = aroundHit(text, readSearch('skolor')!)
  expect(around).toMatch(/^… .*Skolan har en plan\..* …$/)
  expect(around.length).toBeLessThan(190)
  expect(aroundHit('Kort text', readSearch('skolor')!)).toBe('Kort text')
})
