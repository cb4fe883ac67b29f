/** Lägesbilden as paper and as a workbook: what it says and does not say, its structure, and the same figures in all of them. */
import { writeFileSync } from 'node:fs'
import exceljs from 'exceljs'
import { extractText, getDocumentProxy } from 'unpdf'
import { beforeAll, describe, expect, test } from 'vitest'
import { unpackParts } from '../../src/documents/reading/zip-limit.ts'
import type { BlockOf, Document } from '../../src/documents/writing/document.ts'
import { writeDocx } from '../../src/documents/writing/docx.ts'
import { writePdf } from '../../src/documents/writing/pdf.ts'
import { pictureDocument } from '../../src/documents/writing/picture-document.ts'
import { pictureTablesOf } from '../../src/documents/writing/picture-workbook.ts'
import { ownLook } from '../../src/documents/writing/plan-document.ts'
import { writeWorkbook } from '../../src/documents/writing/workbook.ts'
import { toldOf } from '../../src/domain/picture-comparison.ts'
import type { PictureContent } from '../../src/domain/picture-content.ts'
import { countsIn, withHidden } from '../../src/domain/picture-counts.ts'
import { speaking } from '../../src/texts/texts.ts'
import { aPicture, emptyPicture } from './a-picture.ts'
import { structureMistakes } from './pdf-structure.ts'

const version = { number: 2, on: '2020-04-30' }
const documentOf = (content: PictureContent, of: typeof version | null = null) =>
  pictureDocument({ content, version: of }, ownLook)
const papers: [string, Document][] = [
  ['picture', documentOf(aPicture)],
  ['picture of nothing', documentOf(emptyPicture)],
  ['published picture', documentOf(aPicture, version)],
]

async function pdfOf(document: Document): Promise<Uint8Array> {
  const result = await writePdf(document)
  if (!result.ok) throw new Error(result.refusal.name)
  expect(result.value.warnings).toEqual([])
  return result.value.bytes
}

const sectionOf = (document: Document, id: string) => document.sections.find(section => section.id === id)!
const blocksOf = <K extends 'table' | 'curve' | 'intervals' | 'bullets'>(
  document: Document,
  id: string,
  kind: K,
) => sectionOf(document, id).blocks.filter((block): block is BlockOf<K> => block.kind === kind)

test.each(papers)('the %s as PDF has the structure that it is to have', async (name, document) => {
  const bytes = await pdfOf(document)
  if (process.env.PAPERS) {
    writeFileSync(`${process.env.PAPERS}/${name.replaceAll(' ', '-')}.pdf`, bytes)
    writeFileSync(`${process.env.PAPERS}/${name.replaceAll(' ', '-')}.docx`, await writeDocx(document))
  }
  const expected = { title: document.title, language: 'sv-SE' as const, attachment: null }
  expect(await structureMistakes(bytes, expected)).toEqual([])
  expect(Buffer.compare(Buffer.from(bytes), Buffer.from(await pdfOf(document)))).toBe(0)
})

test('PDF and Word say the same, alt texts too', async () => {
  const document = documentOf(aPicture)
  const proxy = await getDocumentProxy(Uint8Array.from(await pdfOf(document)))
  const { text } = await extractText(proxy, { mergePages: true })
  const parts = await unpackParts(await writeDocx(document))
  const xml = parts.get('word/document.xml')!
  const inWord = xml.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
  for (const said of [
    'Skadegörelse minskade från 274 till 142',
    'Antalet följer hur mycket polisen spanar',
    'blev problemet ”Trappan vid torget är mörk om kvällen” i planen',
    'Ingen text är skriven i den här delen ännu.',
    '142 preliminärt',
    'Nya brottskoder för hot.',
    'Brott som anmälts i stadsdelen.',
  ]) {
    expect(text.replace(/\s+/g, ' ')).toContain(said)
    expect(inWord).toContain(said)
  }
  const alts = [...xml.matchAll(/descr="([^"]+)"/g)].map(([, alt]) => alt)
  expect(alts).toContainEqual(expect.stringContaining('Skadegörelse: −48 % (−58 till −36 %).'))
  expect(alts).toContainEqual(
    expect.stringMatching(
      /^Kurva över 2018–2019, anmälda brott per månad\. Lägst \d+ \(\p{L}+ \d{4}\), högst/u,
    ),
  )
  expect([...parts.keys()].filter(name => /charts\/chart\d+\.xml$/.test(name))).toHaveLength(7)
})

test('the chart of changes in Word says itself what its colours mean', async () => {
  const parts = await unpackParts(await writeDocx(documentOf(aPicture)))
  const [chart] = [...parts].flatMap(([name, part]) =>
    /charts\/chart\d+\.xml$/.test(name) && part.includes('<c:errBars>') ? [part] : [],
  )
  const names = [...chart!.matchAll(/<c:tx>.*?<c:v>([^<]*)<\/c:v>/gs)].map(([, name]) => name)
  expect(names).toEqual(['Mer än slumpen brukar ge', 'Kan vara slump'])
  expect(chart).toContain('<c:legend>')
})

test('the sentences come first, and no change is said that the figures do not carry', () => {
  const [first] = blocksOf(documentOf(aPicture), 'changes', 'bullets')
  expect(first!.items.slice(0, 4)).toEqual([
    expect.stringMatching(/^Skadegörelse minskade .* −58 till −36 %\)\.$/),
    'Våld utomhus var 62 före och 51 efter. Skillnaden ryms inom slumpen (−44 till +21 %). Utan december 2019, som inte är känt i båda perioderna.',
    expect.stringContaining('av så många som läses tillsammans'),
    expect.stringContaining('säger inte om brotten har blivit fler'),
  ])
  const [intervals] = blocksOf(documentOf(aPicture), 'changes', 'intervals')
  expect(intervals!.intervals.rows.map(({ name, isSure }) => [name, isSure])).toContainEqual([
    'Skadegörelse',
    true,
  ])
  expect(intervals!.intervals.rows.filter(({ isSure }) => isSure)).toHaveLength(1)
  // What follows the work of the police has neither percent nor interval, drawn or in the table.
  expect(intervals!.intervals.rows.find(({ name }) => name === 'Narkotikabrott')).toMatchObject({
    interval: null,
  })
  const [table] = blocksOf(documentOf(aPicture), 'changes', 'table')
  expect(table!.rows.find(([name]) => name === 'Narkotikabrott')).toEqual([
    'Narkotikabrott',
    '32',
    '60',
    '–',
    'Följer hur mycket polisen letar',
  ])
})

test('what is hidden is neither a number nor a zero, and has no curve', () => {
  const document = documentOf(aPicture)
  const [table] = blocksOf(document, 'changes', 'table')
  expect(table!.rows.find(([name]) => name === 'Brott i nära relation')).toEqual([
    'Brott i nära relation',
    'Dolt',
    'Dolt',
    '–',
    'Dolt',
  ])
  expect(blocksOf(document, 'categories', 'curve').map(({ curve }) => curve.title)).not.toContainEqual(
    expect.stringContaining('nära relation'),
  )
  const weeks = blocksOf(document, 'categories', 'table').filter(({ columns }) => columns.length === 8)
  expect(weeks).toHaveLength(1)
  const [damage] = aPicture.figures!.categories
  const key = countsIn(aPicture).find(
    ({ at }) => at.kind === 'hour' && at.category === damage && at.hour === 25,
  )!.key
  const one = documentOf(withHidden(aPicture, new Set([key])))
  const [week] = blocksOf(one, 'categories', 'table').filter(({ columns }) => columns.length === 8)
  // What is hidden hides the three hours that it stands in, and what would be said of the week as a whole.
  expect(week!.rows[0]).toEqual(['00–03', '5', 'Dolt', '5', '5', '5', '5', '5'])
  expect(JSON.stringify(sectionOf(one, 'categories'))).not.toContain('av veckans 168 timmar')
})

test('all counts hidden, none of them is in any paper', async () => {
  const all = withHidden(aPicture, new Set(countsIn(aPicture).map(({ key }) => key)))
  const document = documentOf(all)
  const said = JSON.stringify(document.sections.filter(({ id }) => id === 'changes' || id === 'categories'))
  expect(said).not.toMatch(/274|142|\b62\b|\b51\b|−48|timmar\./)
  expect(blocksOf(document, 'changes', 'intervals')).toEqual([])
  expect(blocksOf(document, 'categories', 'curve')).toEqual([])
  const amounts = pictureTablesOf(all).flatMap(({ columns, rows }) =>
    rows.flatMap(row => row.filter((cell, at) => columns[at]!.kind === 'number' && typeof cell === 'number')),
  )
  // The places keep their order.
  expect(amounts).toEqual([1, 2, 3])
})

test('a break and a gap are drawn and said', () => {
  const curves = blocksOf(documentOf(aPicture), 'categories', 'curve').map(({ curve }) => curve)
  const threats = curves.find(({ title }) => title.startsWith('Hot'))!
  expect(threats.marks).toEqual([{ at: 13.5, text: 'Räknas på annat sätt: Nya brottskoder för hot.' }])
  expect(threats.alt).toContain('Från 1 mars 2019 räknar källan på ett annat sätt')
  const violence = curves.find(({ title }) => title.startsWith('Våld'))!
  expect(violence.points.at(-1)).toMatchObject({ amount: null })
  expect(violence.alt).toContain('För en av perioderna är antalet inte känt')
})

test('a source that counts quarters has a curve of quarters, and a leap day is no other time', () => {
  const quarters = ['2019-01', '2019-04', '2019-07', '2019-10', '2020-01', '2020-04', '2020-07', '2020-10']
  const [damage] = aPicture.figures!.categories
  const figures = {
    ...aPicture.figures!,
    step: 'quarter' as const,
    months: { from: '2020-01', to: '2020-12' },
    before: { from: '2019-01', to: '2019-12' },
    categories: [
      {
        ...damage!,
        comparison: { ...damage!.comparison, days: { before: 365, after: 366 } },
        months: quarters.map((month, at) => ({ month, told: toldOf(40 - at) })),
      },
    ],
  }
  const document = documentOf({ ...aPicture, figures })
  const [{ curve }] = blocksOf(document, 'categories', 'curve') as [BlockOf<'curve'>]
  expect(curve.title).toBe('Skadegörelse kvartal för kvartal')
  expect(curve.alt).toBe(
    'Kurva över 2019–2020, anmälda brott per kvartal. Lägst 33 (kvartal 4 2020), högst 40 (kvartal 1 2019).',
  )
  expect(curve.stretches).toEqual([
    { from: 0, to: 3, text: 'Före', isNow: false },
    { from: 4, to: 7, text: 'Efter', isNow: true },
  ])
  expect(JSON.stringify(document)).not.toContain('Tiderna är olika långa')
})

test('the cover says how far it has come, and a part that nobody has written stands there', () => {
  expect(documentOf(aPicture)).toMatchObject({ cover: { state: 'Utkast', over: 'Ekbacken' }, date: null })
  expect(documentOf(aPicture, version)).toMatchObject({ cover: { state: null }, date: '2020-04-30' })
  expect(documentOf(aPicture, version).cover.facts).toContainEqual({
    label: 'Version',
    value: '2, 30 april 2020',
  })
  expect(documentOf(aPicture).cover.facts).toContainEqual({
    label: 'Månader',
    value: '2019, jämfört med 2018',
  })
  expect(documentOf(emptyPicture).sections.map(({ id }) => id)).toEqual([
    ...['summary', 'changes', 'mapping', 'information', 'analysis', 'conclusions', 'material'],
  ])
})

test('in English the words around are English, and what people wrote is theirs', () => {
  const words = JSON.stringify(speaking('en', () => documentOf(aPicture)))
  expect(words).toContain('Within chance')
  expect(words).toContain('Nya brottskoder för hot.')
  expect(words).not.toMatch(/slumpen|Utkast/)
})

describe('the workbook, read by another reader', () => {
  const book = new exceljs.Workbook()
  const rowsOf = (name: string) =>
    (book.getWorksheet(name)!.getSheetValues().slice(1) as unknown[][]).map(row => [...row].slice(1))
  beforeAll(async () => {
    const about = {
      title: aPicture.title,
      creator: aPicture.partnership,
      at: new Date('2020-01-15T10:00:00Z'),
    }
    const bytes = await writeWorkbook(pictureTablesOf(aPicture), about)
    if (process.env.PAPERS) writeFileSync(`${process.env.PAPERS}/picture.xlsx`, bytes)
    await book.xlsx.load(Buffer.from(bytes) as unknown as ArrayBuffer)
  })

  test('has a sheet for changes, months, places, hours, source and material', () => {
    expect(book.worksheets.map(({ name }) => name)).toEqual([
      ...['Förändringar', 'Över tid', 'Platser', 'Veckans timmar', 'Källa', 'Underlag'],
    ])
  })

  test('has every month of the value, as a number with its state, and empty where it is not known', () => {
    const [, ...rows] = rowsOf('Över tid')
    const told = aPicture.figures!.categories.flatMap(({ name, months }) =>
      months.map(({ month, told }) => [name, `${month}-01`, told.amount]),
    )
    expect(
      rows.map(([name, , , day, amount]) => [name, (day as Date).toISOString().slice(0, 10), amount ?? null]),
    ).toEqual(told)
    const states = new Map(
      rows.map(([name, , , day, amount, state]) => [
        `${name} ${(day as Date).toISOString().slice(0, 7)}`,
        [amount, state],
      ]),
    )
    expect(states.get('Våld utomhus 2019-12')).toEqual([undefined, 'Saknas'])
    expect(states.get('Rån 2018-01')).toEqual([0, 'Noll'])
    expect(states.get('Brott i nära relation 2018-01')).toEqual([undefined, 'Dolt'])
  })

  test('has the changes with their limits and the sentence', () => {
    const [headings, ...rows] = rowsOf('Förändringar')
    const row = Object.fromEntries(rows[0]!.map((cell, at) => [headings![at], cell]))
    expect(row).toMatchObject({
      Kategori: 'Skadegörelse',
      'Antal före': 274,
      'Antal efter': 142,
      'Läge efter': 'Preliminärt',
      'Förändring %': -48,
      'Lägst %': -58,
      'Högst %': -36,
      'Vad som kan sägas': expect.stringContaining('minskade från 274 till 142'),
    })
  })

  test('has all 168 hours and what has none', () => {
    const rows = rowsOf('Veckans timmar').filter(([name]) => name === 'Skadegörelse')
    expect(rows).toHaveLength(169)
    expect(rows[20]).toEqual(['Skadegörelse', 'skadegorelse', 'måndag', '20–21', 1.5, 'Känt'])
    expect(rows.at(-1)!.slice(2)).toEqual([undefined, 'okänd', 33, 'Känt'])
  })

  test('takes no text for a formula', () => {
    const sheet = book.getWorksheet('Underlag')!
    expect(sheet.getCell('A3').value).toBe('=HYPERLINK("x")')
    expect(sheet.getCell('A3').formula).toBeUndefined()
  })
})
