/** Every bad file: a sentence in the user's language, an exit code, bounded memory, and nothing stored. */
import { mkdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { deflateRawSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { encryptedPdf, pdfBomb, scannedPdf } from '../documents/make-bare-pdf.ts'
import { makeZip, wordEntries, wordParagraph } from '../documents/make-zip.ts'
import { throwawayFolder } from '../throwaway-folder.ts'
import { begin, type Running, samhandling } from './samhandling.ts'

const megabyte = 1024 * 1024
/** More than any file may cost. */
const mostMegabytes = 700
const refused = 3

const table = `<w:tbl><w:tr><w:tc>${wordParagraph('Löptid')}</w:tc></w:tr></w:tbl>`
const entities = Array.from({ length: 9 }, (_, n) => `<!ENTITY e${n + 1} "${`&e${n};`.repeat(10)}">`)

/** What it is, what is said of it in Swedish and in English, and its bytes. */
const bad: [string, RegExp, RegExp, () => Uint8Array][] = [
  ['0 bytes', /är tomt\. Välj en fil/, /is empty\. Choose a file/, () => new Uint8Array()],
  [
    'a renamed .exe',
    /varken text, Word eller PDF\. Spara planen som/,
    /neither text, Word nor PDF\. Save the plan as/,
    () => Buffer.concat([Buffer.from('MZ\x90\0', 'latin1'), Buffer.alloc(200_000, '\x01\0\x7f')]),
  ],
  [
    'an encrypted PDF',
    /låst med lösenord\. Spara en kopia utan/,
    /locked with a password\. Save a copy without/,
    encryptedPdf,
  ],
  [
    'a scan without text',
    /inskannade bilder utan text\. Kör textigenkänning/,
    /scanned pictures without text\. Run text recognition/,
    scannedPdf,
  ],
  [
    'a zip bomb that says so',
    /orimligt stort när det packas upp.*Klistra in/,
    /unreasonably large when unpacked.*Paste/,
    () =>
      makeZip(
        wordEntries('', [
          {
            name: 'word/header1.xml',
            data: Buffer.alloc(30 * megabyte, 'a'),
            declaredSize: 4_000_000_000,
          },
        ]),
      ),
  ],
  [
    'a zip bomb that lies about its size',
    /orimligt stort när det packas upp.*Klistra in/,
    /unreasonably large when unpacked.*Paste/,
    () =>
      makeZip(
        wordEntries('', [
          {
            name: 'word/header1.xml',
            data: '',
            packed: deflateRawSync(Buffer.alloc(500 * megabyte, 'a')),
            declaredSize: 1000,
          },
        ]),
      ),
  ],
  [
    'XML entities that expand to billions of letters',
    /är skadad och går inte att läsa\. Öppna den/,
    /is damaged and cannot be read\. Open it/,
    () =>
      makeZip(
        wordEntries(wordParagraph('&e9;'), [], `<!DOCTYPE w [<!ENTITY e0 "skratt">${entities.join('')}]>`),
      ),
  ],
  [
    'a .docx with 10,000 tables',
    /fler sidor, tabeller eller delar än vad som går att läsa\. Dela upp/,
    /more pages, tables or parts than can be read\. Divide it/,
    () => makeZip(wordEntries(table.repeat(10_000))),
  ],
  [
    'a PDF whose page unpacks to 800 MB',
    /mer minne än vad som finns.*Klistra in|inskannade bilder utan text/,
    /more memory than there is.*Paste|scanned pictures without text/,
    () => pdfBomb(800),
  ],
]

let folder: string
beforeAll(() => {
  folder = throwawayFolder('bad-input')
})
afterAll(() => rmSync(folder, { recursive: true }))

function file(bytes: Uint8Array): string {
  const path = join(folder, 'plan.docx')
  writeFileSync(path, bytes)
  return path
}

describe('read', () => {
  it.each(bad)('%s', async (_, swedish, _english, bytes) => {
    const path = file(bytes())
    const ran = await samhandling(['read', path, '--json'], { LANG: 'sv_SE.UTF-8' })
    expect(ran).toMatchObject({ code: refused, out: '', said: expect.stringMatching(swedish) })
    expect(ran.said.trim().split('\n')).toHaveLength(1)
    expect(ran.megabytes).toBeGreaterThan(20)
    expect(ran.megabytes).toBeLessThan(mostMegabytes)
  })

  it('a file of 300 MB, which is not even read', async () => {
    const path = file(new Uint8Array())
    const ofNothing = await samhandling(['read', path], { LANG: 'sv' })
    writeFileSync(path, '%PDF-1.7')
    truncateSync(path, 300 * megabyte)
    const ran = await samhandling(['read', path], { LANG: 'sv' })
    expect(ran).toMatchObject({
      code: refused,
      out: '',
      said: expect.stringMatching(/större än \d+ MB\. Spara/),
    })
    expect(ran.megabytes).toBeLessThan(ofNothing.megabytes + 100)
  })

  it('a device that never ends', async () => {
    const ran = await samhandling(['read', '/dev/zero'], { LANG: 'sv' })
    expect(ran).toMatchObject({ code: refused, out: '', said: expect.stringMatching(/större än \d+ MB/) })
    expect(ran.megabytes).toBeLessThan(mostMegabytes)
  })

  it('no file, or a folder', async () => {
    mkdirSync(join(folder, 'mapp'))
    for (const [name, code] of [
      ['mapp', 'EISDIR'],
      ['saknas.pdf', 'ENOENT'],
    ] as const) {
      const ran = await samhandling(['read', join(folder, name)], { LANG: 'sv' })
      expect(ran).toMatchObject({ code: refused, out: '' })
      expect(ran.said).toContain(`${name} går inte att läsa (${code}). Kontrollera`)
    }
  })

  it('lone surrogates are read, each as a sign that stands for what is lost', async () => {
    const halves = Buffer.from([0xed, 0xa0, 0x80])
    const path = file(Buffer.concat([Buffer.from('Handlingsplan\nMål\nTrygghet '), halves]))
    const ran = await samhandling(['read', path, '--json'])
    expect(ran).toMatchObject({ code: 0, said: '' })
    expect(ran.out.isWellFormed()).toBe(true)
    expect(ran.out).toContain('Trygghet \ufffd')
  })
})

/** Those that cost something, or that another way in could take for something else. */
const dear = [
  '0 bytes',
  'a renamed .exe',
  'a zip bomb that lies about its size',
  'a .docx with 10,000 tables',
]

describe('import', () => {
  let program: Running
  let environment: Record<string, string>
  beforeAll(async () => {
    environment = { DATA_DIR: join(folder, 'data'), PORT: '0' }
    program = begin(['start'], environment)
    await program.until(/is running/)
  })
  afterAll(async () => {
    program.child.kill('SIGTERM')
    await program.ended
  })

  it('stores nothing of a bad file', async () => {
    const before = await rowsStored()
    for (const [, , english, bytes] of bad.filter(([name]) => dear.includes(name))) {
      const words = ['import', file(bytes()), '--partnership', 'hasselby-vallingby', '--confirm']
      const ran = await samhandling(words, environment)
      expect(ran).toMatchObject({ code: refused, out: '', said: expect.stringMatching(english) })
      expect(ran.megabytes).toBeLessThan(mostMegabytes)
    }
    expect(await rowsStored()).toBe(before)
  })

  it('into a partnership that is not there', async () => {
    const ran = await samhandling(
      ['import', file(Buffer.from('Plan')), '--partnership', 'nowhere'],
      environment,
    )
    expect(ran).toMatchObject({ code: refused, out: '' })
    expect(ran.said).toContain('no partnership “nowhere”. Those that exist: hasselby-vallingby')
  })

  async function rowsStored(): Promise<string | undefined> {
    const ran = await samhandling(['export-data', join(folder, 'all.gz')], environment)
    expect(ran.code).toBe(0)
    return /(\d+) rows/.exec(ran.out)?.[1]
  }
})
