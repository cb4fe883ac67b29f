import { expect, test } from 'vitest'
import { splitBullet } from './bullets.ts'
import { masked } from './masked.ts'
import type { Piece, Source } from './source.ts'
import { readPasted } from './txt.ts'

const textOf = (source: Source, { at }: Piece) =>
  at.map(({ start, end }) => source.text.slice(start, end)).join(' ')

test('a text, its lines and their stretches hold dots where an identity number stood', () => {
  const source = masked(readPasted('Samtal   med 850101-1236\toch Bo\nBo 850101-\n1236 bor här\nInget'))
  expect(source.text).toBe('Samtal   med ••••••-••••\toch Bo\nBo ••••••-\n•••• bor här\nInget')
  expect(source.blocks).toMatchObject([
    { raw: 'Samtal   med ••••••-••••\toch Bo', piece: { text: 'Samtal med ••••••-•••• och Bo' } },
    { raw: 'Bo ••••••-', piece: { text: 'Bo ••••••-' } },
    { raw: '•••• bor här', piece: { text: '•••• bor här' } },
    { raw: 'Inget', piece: { text: 'Inget' } },
  ])
  for (const block of source.blocks) {
    if (block.kind === 'line') expect(textOf(source, block.piece)).toBe(block.piece.text)
  }
})

test('cells of a table are masked too, and no-break spaces stay spaces', () => {
  const text = 'Vem\nKim\u00a0850101\u00a01236'
  const cell = (words: string, start: number) => ({
    header: false,
    paragraphs: [{ text: words, at: [{ start, end: start + words.length }] }],
  })
  const source: Source = {
    format: 'docx',
    encoding: null,
    text,
    blocks: [{ kind: 'row', table: 0, page: null, cells: [cell('Vem', 0), cell('Kim 850101 1236', 4)] }],
  }
  expect(masked(source).blocks).toMatchObject([
    { cells: [{ paragraphs: [{ text: 'Vem' }] }, { paragraphs: [{ text: 'Kim •••••• ••••' }] }] },
  ])
})

test('a document without any is the same', () => {
  const source = readPasted('Åtgärdsplan 2020, tfn 08-508 04 000')
  expect(masked(source)).toBe(source)
})

test('a masked number at the beginning of a line is no list item', () => {
  expect(splitBullet('••••••-•••• bor här')).toBe(null)
  expect(splitBullet('• bor här')).toBe('bor här')
})
