import { deflateRawSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { parse } from '../../src/documents/reading/parse.ts'
import { maximumBytes, readDocument } from '../../src/documents/reading/read-document.ts'
import type { ReadingResult } from '../../src/documents/reading/source.ts'
import { encryptedPdf, makeBarePdf, pdfBomb, scannedPdf } from './make-bare-pdf.ts'
import { makeDocx } from './make-docx.ts'
import { makeZip, wordEntries, wordParagraph } from './make-zip.ts'
import { expectBounded, measure } from './measured.ts'
import { ownPlan } from './plan-for-making.ts'

const ole = Buffer.from('d0cf11e0a1b11ae1', 'hex')
const megabyte = 1024 * 1024

const nameOf = (result: ReadingResult): string => (result.ok ? 'read' : result.refusal.name)

/** Read as a caller reads: in a worker. */
const outcome = async (bytes: Uint8Array, name = 'plan.docx'): Promise<string> =>
  nameOf(await readDocument({ bytes, name }))

const table = (() => {
  const cell = (text: string) => `<w:tc>${wordParagraph(text)}</w:tc>`
  return `<w:tbl><w:tr>${cell('Löptid')}${cell('Tills vidare')}</w:tr></w:tbl>`
})()

describe('is refused by name', () => {
  it.each<[string, string, () => Uint8Array | Promise<Uint8Array>]>([
    ['0 bytes', 'empty', () => new Uint8Array()],
    ['white space', 'empty', () => Buffer.from(' \r\n\t\n')],
    ['a Word document without words', 'empty', () => makeZip(wordEntries(wordParagraph(' ')))],
    [
      'a renamed program for Windows',
      'unknown-format',
      () => Buffer.concat([Buffer.from('MZ\x90\0', 'latin1'), Buffer.alloc(5000)]),
    ],
    [
      'a renamed program for Linux',
      'unknown-format',
      () => Buffer.concat([Buffer.from('\x7fELF', 'latin1'), Buffer.alloc(5000)]),
    ],
    [
      'bytes at random',
      'unknown-format',
      () => Uint8Array.from({ length: 5000 }, (_, n) => (n * 7919 * (n + 13)) % 256),
    ],
    [
      'a zip that is no Word document',
      'unknown-format',
      () => makeZip([{ name: 'content.xml', data: '<a/>' }]),
    ],
    ['rich text', 'unknown-format', () => Buffer.from('{\\rtf1\\ansi Plan}')],
    [
      'an old Word document',
      'old-word',
      () =>
        Buffer.concat([ole, Buffer.alloc(600), Buffer.from('WordDocument', 'utf16le'), Buffer.alloc(600)]),
    ],
    [
      'another OLE file',
      'unknown-format',
      () => Buffer.concat([ole, Buffer.alloc(600), Buffer.from('Workbook', 'utf16le')]),
    ],
    [
      'an encrypted Word document',
      'encrypted',
      () => Buffer.concat([ole, Buffer.alloc(600), Buffer.from('EncryptedPackage', 'utf16le')]),
    ],
    ['an encrypted PDF', 'encrypted', encryptedPdf],
    ['a scan', 'scan-without-text', scannedPdf],
    ['a PDF cut short', 'damaged', () => scannedPdf().subarray(0, 200)],
    ['a PDF of 401 pages', 'too-complex', () => makeBarePdf({ content: Buffer.from('BT ET'), pages: 401 })],
    [
      'a Word document cut short',
      'damaged',
      async () => (await makeDocx(ownPlan, { styled: true })).subarray(0, 6000),
    ],
    ['a Word document with broken XML', 'damaged', () => makeZip(wordEntries('<w:p><w:r>'))],
    [
      'tables in each other 3,000 deep',
      'too-complex',
      () =>
        makeZip(
          wordEntries(`${'<w:tbl><w:tr><w:tc>'.repeat(1500)}<w:p/>${'</w:tc></w:tr></w:tbl>'.repeat(1500)}`),
        ),
    ],
    [
      'a zip of 6,000 entries',
      'too-complex',
      () => makeZip(Array.from({ length: 6000 }, (_, n) => ({ name: `word/${n}.xml`, data: '' }))),
    ],
  ])('%s: %s', async (_, name, bytes) => {
    expect(nameOf(await parse(await bytes()))).toBe(name)
  })

  it.each([
    ['nothing', 'empty', new Uint8Array()],
    ['an encrypted PDF', 'encrypted', encryptedPdf()],
    ['broken XML', 'damaged', makeZip(wordEntries('<w:p><w:r>'))],
    [
      'tables in each other',
      'too-complex',
      makeZip(
        wordEntries(`${'<w:tbl><w:tr><w:tc>'.repeat(1500)}<w:p/>${'</w:tc></w:tr></w:tbl>'.repeat(1500)}`),
      ),
    ],
  ])('by the worker too: %s', async (_, name, bytes) => {
    expect(await outcome(bytes)).toBe(name)
  })

  it('a name is not asked: a text called .pdf is a text', async () => {
    expect(await outcome(Buffer.from('Plan'), 'plan.pdf')).toBe('read')
  })

  it('more time or memory than it may have', async () => {
    const bytes = makeZip(wordEntries(table.repeat(1900)))
    const name = 'plan.docx'
    expect(await readDocument({ bytes, name }, { milliseconds: 100 })).toEqual({
      ok: false,
      refusal: { name: 'too-slow' },
    })
    expect(await readDocument({ bytes, name }, { heapMegabytes: 24 })).toEqual({
      ok: false,
      refusal: { name: 'too-much-memory' },
    })
  })
})

describe('costs no more than it may', () => {
  it('a zip that says that it unpacks to gigabytes', async () => {
    const zeros = Buffer.alloc(30 * megabyte, 'a')
    const bomb = makeZip(
      wordEntries('', [{ name: 'word/header1.xml', data: zeros, declaredSize: 4_000_000_000 }]),
    )
    const measured = await measure(bomb)
    expect(measured.outcome).toBe('unpacks-too-large')
    expectBounded(measured)
  })

  it('a zip that lies about its size', async () => {
    const packed = deflateRawSync(Buffer.alloc(500 * megabyte, 'a'), { level: 1 })
    const bomb = makeZip(
      wordEntries('', [{ name: 'word/header1.xml', data: '', packed, declaredSize: 1000 }]),
    )
    const measured = await measure(bomb)
    expect(measured.outcome).toBe('unpacks-too-large')
    expectBounded(measured)
  })

  it('entities that expand to billions of letters', async () => {
    const entities = Array.from(
      { length: 9 },
      (_, n) => `<!ENTITY e${n + 1} "${`&e${n};`.repeat(10)}">`,
    ).join('')
    const prologue = `<!DOCTYPE w [<!ENTITY e0 "skratt">${entities}]>`
    const measured = await measure(makeZip(wordEntries(wordParagraph('&e9;'), [], prologue)))
    expect(measured.outcome).toBe('damaged')
    expectBounded(measured)
  })

  it('10,000 tables', async () => {
    const measured = await measure(makeZip(wordEntries(table.repeat(10_000))))
    expect(measured.outcome).toBe('too-complex')
    expectBounded(measured)
  })

  it('as many tables as are allowed', async () => {
    const measured = await measure(makeZip(wordEntries(table.repeat(2_000))))
    expect(measured.outcome).toBe('read')
    expectBounded(measured)
  })

  it('a Word document of 250,000 paragraphs', async () => {
    const measured = await measure(makeZip(wordEntries(wordParagraph('ord').repeat(250_000))))
    expect(measured.outcome).toBe('too-complex')
    expectBounded(measured)
  })

  it('as much text in a Word document as is allowed', async () => {
    const measured = await measure(makeZip(wordEntries(wordParagraph('ord '.repeat(15)).repeat(50_000))))
    expect(measured).toMatchObject({
      outcome: expect.stringMatching(/^(?:read|too-much-memory|too-complex|too-slow)$/u),
    })
    expectBounded(measured)
  })

  it('a PDF whose page unpacks to 800 MB', async () => {
    const measured = await measure(pdfBomb(800))
    expect(['too-much-memory', 'scan-without-text']).toContain(measured.outcome)
    expectBounded(measured)
  })

  it('a text file that takes long to understand, which nobody else waits for', async () => {
    const activity = 'Aktivitet: Grannar möts\nAnsvarig: Kommunen\nNär: Klart maj 2021\n\n'
    const measured = await measure(Buffer.from(activity.repeat(20_000)))
    expect(measured.outcome).toMatch(/^(read|too-slow)$/)
    expectBounded(measured)
  })

  it('a text file of the largest size', async () => {
    const measured = await measure(Buffer.alloc(maximumBytes, 'ord\n'))
    expect(measured.outcome).toBe('too-complex')
    expectBounded(measured)
  })
})
