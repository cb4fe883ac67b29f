import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { parseText } from '../../src/documents/reading/parse.ts'
import { readDocument } from '../../src/documents/reading/read-document.ts'
import type { ReadingResult, Source } from '../../src/documents/reading/source.ts'
import { samplePlan } from '../sample-plan.ts'
import { faultsOf, wordsOf } from './every-word.ts'

const sample = 'Åtgärdsplan för Näsudden\r\n\r\n  Löptid   Tills vidare \r\nÖvrigt: före – efter\r\n'

const read = (bytes: Uint8Array) => readDocument({ bytes, name: 'plan.txt' })

function sourceOf(result: ReadingResult): Source {
  if (!result.ok) throw new Error(`refused: ${result.refusal.name}`)
  return result.source
}

describe('a text file', () => {
  it.each([
    ['utf-8', Buffer.from(sample), 'utf-8'],
    ['utf-8 with mark', Buffer.from(`\ufeff${sample}`), 'utf-8'],
    ['utf-16le with mark', iconv.encode(sample, 'utf-16le', { addBOM: true }), 'utf-16le'],
    ['utf-16be with mark', iconv.encode(sample, 'utf-16be', { addBOM: true }), 'utf-16be'],
    ['utf-16le without mark', iconv.encode(sample, 'utf-16le'), 'utf-16le'],
    ['utf-16be without mark', iconv.encode(sample, 'utf-16be', { addBOM: false }), 'utf-16be'],
    ['windows-1252', iconv.encode(sample, 'win1252'), 'windows-1252'],
  ])('is the same text in %s', async (_, bytes, encoding) => {
    const source = sourceOf(await read(bytes))
    expect(source.encoding).toBe(encoding)
    expect(source.text).toBe(sample.replaceAll('\r\n', '\n'))
    expect(faultsOf(source)).toEqual([])
  })

  it('keeps each printed line with its spaces, and collapses them in the piece', async () => {
    const { blocks } = sourceOf(await read(Buffer.from(sample)))
    expect(blocks.map(block => block.kind === 'line' && [block.raw, block.piece.text, block.page])).toEqual([
      ['Åtgärdsplan för Näsudden', 'Åtgärdsplan för Näsudden', null],
      ['', '', null],
      ['  Löptid   Tills vidare ', 'Löptid Tills vidare', null],
      ['Övrigt: före – efter', 'Övrigt: före – efter', null],
    ])
  })

  it('counts pages by form feeds, and keeps them', async () => {
    const source = sourceOf(await read(Buffer.from('ett\n\ftvå\ntre\ffyra')))
    expect(source.blocks.map(block => block.kind === 'line' && [block.raw, block.page])).toEqual([
      ['ett', 1],
      ['två', 2],
      ['tre', 2],
      ['fyra', 3],
    ])
    expect(source.text).toContain('\f')
  })

  it('composes letters, drops soft hyphens, and ends lines one way', async () => {
    const source = sourceOf(await read(Buffer.from('fo\u0308re\u00adbygga\rmed\u00a0alla\r\nslut')))
    expect(source.text).toBe('förebygga\nmed\u00a0alla\nslut')
    expect(source.blocks.map(block => block.kind === 'line' && block.piece.text)).toEqual([
      'förebygga',
      'med alla',
      'slut',
    ])
  })

  it('stays UTF-8 when it was cut in the middle of a letter', async () => {
    const source = sourceOf(
      await read(Buffer.from('Åtgärder för ökad trygghet på Näsudden, å').subarray(0, -1)),
    )
    expect(source.encoding).toBe('utf-8')
    expect(source.text).toContain('Åtgärder för ökad')
  })

  it('stays UTF-8 when it holds halves of surrogate pairs, each then one sign', async () => {
    const halves = Buffer.from([0xed, 0xa0, 0x80, 0x20, 0xed, 0xbf, 0xbf])
    const source = sourceOf(await read(Buffer.concat([Buffer.from('Mål '), halves, Buffer.from(' nås')])))
    expect(source).toMatchObject({ encoding: 'utf-8', text: 'Mål \ufffd \ufffd nås' })
  })

  it.skipIf(!samplePlan.isThere)('reads the seed: 719 lines, 2,188 words, none lost', async () => {
    const bytes = samplePlan.bytes()
    const source = sourceOf(await read(bytes))
    expect(source.blocks).toHaveLength(719)
    expect(wordsOf(source.text)).toEqual(wordsOf(bytes.toString('utf8')))
    expect(wordsOf(source.text)).toHaveLength(2188)
    expect(faultsOf(source)).toEqual([])
  })
})

describe('pasted text', () => {
  it('is read as lines', () => {
    const source = sourceOf(parseText('Ett\nTvå'))
    expect(source).toMatchObject({ format: 'pasted', encoding: null, text: 'Ett\nTvå' })
    expect(faultsOf(source)).toEqual([])
  })

  it('has no half characters left', () => {
    const source = sourceOf(parseText('Ett\ud800 två \udfff\u{1f44d}'))
    expect(source.text).toBe('Ett\ufffd två \ufffd\u{1f44d}')
    expect(source.text.isWellFormed()).toBe(true)
  })

  it.each(['', ' \n\u00a0\r\n\t', '\ufeff\u200b'])('is refused as empty: %j', text => {
    expect(parseText(text)).toEqual({ ok: false, refusal: { name: 'empty' } })
  })

  it('is refused when it is longer than any plan', () => {
    expect(parseText('a'.repeat(4_000_001))).toEqual({ ok: false, refusal: { name: 'too-complex' } })
    expect(parseText('\n'.repeat(300_000))).toEqual({ ok: false, refusal: { name: 'too-complex' } })
  })
})
