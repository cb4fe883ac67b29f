/** The follow-up report as paper: what it says and does not say, its structure, and the same bytes twice. */
import { writeFileSync } from 'node:fs'
import { extractText, getDocumentProxy } from 'unpdf'
import { expect, test } from 'vitest'
import { unpackParts } from '../../src/documents/reading/zip-limit.ts'
import type { Document } from '../../src/documents/writing/document.ts'
import { writeDocx } from '../../src/documents/writing/docx.ts'
import { writePdf } from '../../src/documents/writing/pdf.ts'
import { ownLook } from '../../src/documents/writing/plan-document.ts'
import { type ReportPaper, reportDocument } from '../../src/documents/writing/report-document.ts'
import { speaking } from '../../src/texts/texts.ts'
import { decidedReport, emptyReport, frozenReport, growing } from './a-report.ts'
import { structureMistakes } from './pdf-structure.ts'

const documentOf = (paper: ReportPaper) => reportDocument(paper, ownLook)
const papers: [string, Document][] = [
  ['growing report', documentOf(growing)],
  ['report of nothing', documentOf(emptyReport)],
  ['decided report', documentOf(decidedReport)],
]

async function pdfOf(document: Document): Promise<Uint8Array> {
  const result = await writePdf(document)
  if (!result.ok) throw new Error(result.refusal.name)
  expect(result.value.warnings).toEqual([])
  return result.value.bytes
}

async function wordsOf(document: Document): Promise<string> {
  const proxy = await getDocumentProxy(Uint8Array.from(await pdfOf(document)))
  const { text } = await extractText(proxy, { mergePages: true })
  return text.replace(/\s+/g, ' ')
}

/** What every format is made of, from first to last. */
const saidIn = (document: Document): string => JSON.stringify(document).replaceAll('\\n', '\n')

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

test('the chapters of a report begin alike, and none on a page of its own', async () => {
  for (const [, document] of papers) expect(document.sections.filter(({ opening }) => opening)).toEqual([])
  // What leads in to a table stands on its page.
  const proxy = await getDocumentProxy(Uint8Array.from(await pdfOf(documentOf(decidedReport))))
  const { text } = await extractText(proxy, { mergePages: false })
  const pageOf = (words: string) => text.findIndex((page, at) => at > 1 && page.includes(words))
  expect(pageOf('Hur målen har nåtts')).toBeGreaterThan(1)
  expect(pageOf('Hur målen har nåtts')).toBe(pageOf('Uppfylls helt'))
  expect(pageOf('Godkännande, underskrifter och beslut')).toBe(pageOf('Lokalpolisområdeschef'))
})

test('as Word it says the same', async () => {
  const document = documentOf(decidedReport)
  const bytes = await writeDocx(document)
  const parts = await unpackParts(bytes)
  const words = parts
    .get('word/document.xml')!
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
  const pdf = await wordsOf(document)
  for (const said of [
    'Tertialrapport 1 2020',
    'Två har varit sjuka.',
    'Diarienummer, Förvaltningen',
    'EK 2020/81',
    'Uppfylls delvis (bedömningen är osäker)',
    'Samma grupp gör arbetet.',
    'Inget svar',
  ]) {
    expect(words).toContain(said)
    expect(pdf).toContain(said)
  }
})

test('what nobody has answered of stands for itself, and in none of the tables', () => {
  const { sections } = documentOf(growing)
  const overview = sections.find(({ id }) => id === 'overview')!
  expect(overview.blocks[0]).toMatchObject({
    text: expect.stringContaining('3 av 4 aktiviteter är besvarade. En aktivitet har inget svar.'),
  })
  const tables = overview.blocks.flatMap(block => (block.kind === 'table' ? [block] : []))
  expect(tables[0]!.rows).toEqual([
    ['●\u00a0Genomförd', '1'],
    ['◐\u00a0Delvis genomförd', '1'],
    ['○\u00a0Inte genomförd', '0'],
    ['⊘\u00a0Inte längre aktuell', '1'],
    ['◔\u00a0För tidigt att bedöma', '0'],
  ])
  expect(JSON.stringify(tables)).not.toContain('Inget svar')
})

test('that it is done never says that it helped', () => {
  const { sections } = documentOf(growing)
  const tables = sections
    .find(({ id }) => id === 'overview')!
    .blocks.flatMap(block => (block.kind === 'table' ? [block] : []))
  expect(Object.fromEntries(tables[1]!.rows)).toMatchObject({
    'Problemet har blivit mindre': '1',
    'Vet inte': '1',
    'Inget sagt om effekten': '1',
  })
  // Of the figures it is not said that they have fallen.
  expect(saidIn(documentOf(growing))).not.toMatch(/minskat|ökat/)
})

test('a goal says how far it is reached, how certain that is and what it rests on; one that is not judged says so', () => {
  const [area] = documentOf(growing).sections.filter(({ number }) => number === 1)
  const texts = area!.blocks.flatMap(block => ('text' in block ? [block.text] : []))
  const after = (goal: string) => texts[texts.indexOf(goal) + 1]
  expect(after('Torgen är trygga hela dygnet')).toBe(
    '◐\u00a0Uppfylls delvis (bedömningen är osäker)\nBygger på: Svaren om rundorna.',
  )
  expect(after('Klottret på Ektorget halveras')).toBe('◌\u00a0Underlag saknas')
  expect(after('Två rundor i veckan')).toBe('Inte bedömt vid det här tillfället.')
})

test('deviations stand with why and what happens next, and the appendix holds every activity', () => {
  const { sections } = documentOf(growing)
  expect(sections.find(({ id }) => id === 'deviations')!.blocks[0]).toMatchObject({
    rows: [
      [
        'Gå kvällsrundor\nTrygga torg',
        '◐\u00a0Delvis genomförd\nMed avvikelser',
        'Två har varit sjuka.\nRundorna har börjat om i april.',
        'Två rundor från maj.',
      ],
      ['Märk cyklar\nKällarinbrott', '⊘\u00a0Inte längre aktuell', 'Föreningen är nedlagd.', '–'],
    ],
  })
  const appendix = sections.at(-1)!
  expect(appendix).toMatchObject({ landscape: true })
  const [table] = appendix.blocks
  expect(table).toMatchObject({ kind: 'table' })
  expect(table!.kind === 'table' && table!.rows.map(row => row.slice(1, 4))).toEqual([
    ['Byt belysningen vid trappan', '●\u00a0Genomförd', 'Vet inte'],
    ['Gå kvällsrundor', '◐\u00a0Delvis genomförd', 'Problemet har blivit mindre'],
    ['Skriv en rutin för larm', '◌\u00a0Inget svar', '–'],
    ['Märk cyklar', '⊘\u00a0Inte längre aktuell', 'Inget sagt om effekten'],
  ])
})

test('röda tråden stands in its order with what is missing where, the groups as of a day that does not move', () => {
  const chain = documentOf(growing).sections.find(({ id }) => id === 'chain')!
  const texts = chain.blocks.flatMap(block => (block.kind === 'paragraph' ? [block.text] : []))
  expect(texts[0]).toBe(
    '19 av 38 länkar finns, 19 saknas. Här står vad som saknas. Alla länkar är frivilliga.',
  )
  expect(texts[1]).toBe(
    '1 av 4 länkar finns, 3 saknas. Om grupperna har mötts som de har sagt gäller till och med 30 april 2020.',
  )
  const tables = chain.blocks.flatMap(block => (block.kind === 'table' ? [block] : []))
  expect(tables[0]!.rows).toEqual([
    ['Centralt område', 'Näringslivsbrott', 'Inget ställningstagande'],
    ['Grupp', 'Beredningsgruppen', 'Gruppen skulle ha mötts'],
    ['Medborgarlöfte', 'Vi lagar ljuset på Ektorget', 'Löfte utan aktivitet'],
  ])
  expect(tables[1]!.rows).toEqual([
    ['Område', 'Trygga torg', 'Inget i den centrala listan leder till området'],
    ['Mål', 'Klottret på Ektorget halveras', 'Mål utan utgångsläge'],
    ['Aktivitet', 'Byt belysningen vid trappan', 'Aktivitet utan sammankallande'],
    ['Orsak', 'Felen anmäls inte', 'Orsak utan aktivitet'],
    ['Problem', 'Rutor krossas på helgerna', 'Problem utan orsak'],
    [
      'Aktivitet',
      'Gå kvällsrundor',
      [
        'Aktivitet utan problem eller orsak',
        'Aktivitet utan uppföljningstillfälle',
        'Aktivitet utan sammankallande',
        'Aktivitet utan kontakt: Polisen',
      ].join('\n'),
    ],
  ])
})

test('the cover says how far it has come until it is decided, and then by whom and under which numbers', () => {
  expect(documentOf(growing)).toMatchObject({ cover: { state: 'Utkast' }, date: null })
  expect(documentOf(growing).sections.map(({ id }) => id)).not.toContain('standing')
  expect(documentOf(frozenReport)).toMatchObject({ cover: { state: 'Inte godkänd' }, date: '2020-05-11' })
  const decided = documentOf(decidedReport)
  expect(decided).toMatchObject({ cover: { state: null }, date: '2020-05-20' })
  expect(decided.cover.facts).toContainEqual({
    label: 'Diarienummer, Förvaltningen',
    value: 'EK 2020/81',
  })
  expect(saidIn(decided)).toContain('Beslutad 20 maj 2020 av Trygghetsrådet.\n§ 14')
})

test('in English the words around are English, and what people wrote is theirs', () => {
  const document = speaking('en', () => documentOf(growing))
  const words = saidIn(document)
  expect(words).toContain('Partly done')
  expect(words).toContain('Två har varit sjuka.')
  expect(words).not.toContain('Inget svar')
})
