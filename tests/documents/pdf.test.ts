/** The plan as a PDF: its structure, awkward text, the same bytes twice, and what it may cost. */
import { spawnSync } from 'node:child_process'
import { PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib'
import { extractText, getDocumentProxy } from 'unpdf'
import { expect, test } from 'vitest'
import type { Document } from '../../src/documents/writing/document.ts'
import { writePdf } from '../../src/documents/writing/pdf.ts'
import { planDocument } from '../../src/documents/writing/plan-document.ts'
import type { PlanLayout } from '../../src/documents/writing/plan-options.ts'
import { writingLimits } from '../../src/documents/writing/writing-thread.ts'
import type { PlanRecords } from '../../src/domain/plan-records.ts'
import { m } from '../../src/texts/texts.ts'
import { aGoal, anActivity, anEmptyPlan, aPlansRecords, idOf } from './a-plans-records.ts'
import { structureMistakes } from './pdf-structure.ts'

const documentOf = (records: PlanRecords, layout: PlanLayout = 'plan'): Document =>
  planDocument(records, { layout, state: { name: 'draft' }, data: JSON.stringify({ records }) })

async function written(document: Document): Promise<Uint8Array> {
  const result = await writePdf(document)
  if (!result.ok) throw new Error(result.refusal.name)
  expect(result.value.warnings).toEqual([])
  return result.value.bytes
}

async function pagesOf(bytes: Uint8Array): Promise<string[]> {
  const { text } = await extractText(await getDocumentProxy(Uint8Array.from(bytes)), { mergePages: false })
  return text.map(page => page.replace(/\s+/g, ' '))
}

async function textOf(bytes: Uint8Array): Promise<string> {
  const { text } = await extractText(await getDocumentProxy(Uint8Array.from(bytes)), { mergePages: true })
  return text
}

const expectedOf = ({ title, data }: Document) => ({
  title,
  language: 'sv-SE' as const,
  attachment: data && { name: data.name, text: data.text },
})

test.each(['plan', 'handbook'] as const)(
  'in the layout %s every part is tagged, and the data is inside',
  async layout => {
    const document = documentOf(aPlansRecords(), layout)
    const bytes = await written(document)
    expect(await structureMistakes(bytes, expectedOf(document))).toEqual([])
    expect(await textOf(bytes)).toContain('Torgen är trygga hela dygnet')
  },
)

test('the check of the structure sees what is not there', async () => {
  const document = documentOf(aPlansRecords())
  const pdf = await PDFDocument.load(await written(document), { updateMetadata: false })
  pdf.catalog.delete(PDFName.of('Lang'))
  pdf.catalog.lookup(PDFName.of('MarkInfo'), PDFDict).delete(PDFName.of('Marked'))
  for (const [, object] of pdf.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict)) continue
    if (object.get(PDFName.of('S')) === PDFName.of('H2')) object.set(PDFName.of('S'), PDFName.of('H4'))
    if (object.get(PDFName.of('S')) === PDFName.of('TH')) object.set(PDFName.of('S'), PDFName.of('TD'))
    object.delete(PDFName.of('Alt'))
    object.delete(PDFName.of('FontFile2'))
  }
  const mistakes = await structureMistakes(await pdf.save(), { ...expectedOf(document), title: 'En annan' })
  for (const words of [
    'tagged',
    'language',
    'title',
    'level 4',
    'no words',
    'names no columns',
    'not embedded',
  ])
    expect(mistakes.join('\n')).toContain(words)
})

test('the same plan gives the same bytes', async () => {
  const [first, second] = [
    await written(documentOf(aPlansRecords())),
    await written(documentOf(aPlansRecords())),
  ]
  expect(Buffer.compare(Buffer.from(first), Buffer.from(second))).toBe(0)
})

test('nothing but a title is a document too', async () => {
  const document = documentOf(anEmptyPlan())
  const mistakes = await structureMistakes(await written(document), expectedOf(document))
  expect(mistakes.filter(sentence => !/bookmarks/.test(sentence))).toEqual([])
})

const markup =
  '#panic() $x$ @ref <l> \\u{41} *x* _x_ = H - x // ] ") "quoted" -- `raw` <svg onload="x"> &amp; {page} \\'

test('markup is printed as it was typed, in text, headings, tables and pictures', async () => {
  const records = everywhere(markup)
  for (const layout of ['plan', 'handbook'] as const) {
    const document = documentOf(records, layout)
    const bytes = await written(document)
    expect(await structureMistakes(bytes, expectedOf(document))).toEqual([])
    const text = (await textOf(bytes)).replace(/\s+/g, ' ')
    expect(text).toContain('#panic() $x$ @ref <l> \\u{41} *x* _x_ = H - x // ] ") "quoted" -- `raw`')
  }
})

test('short areas share a page, and one that nobody has written in is a line', async () => {
  const records = aPlansRecords()
  const [first] = records.area
  records.area = Array.from({ length: 9 }, (_, at) => ({
    ...first!,
    id: idOf(200 + at),
    name: `Område ${at + 1}.`,
  }))
  records.goal = records.area
    .slice(0, 2)
    .map(({ id }) => aGoal({ id, areaId: id, text: 'Alla känner sig välkomna' }))
  records.stance = []
  const document = documentOf(records)
  const bytes = await written(document)
  expect(await structureMistakes(bytes, expectedOf(document))).toEqual([])
  const pages = await pagesOf(bytes)
  const holding = pages.filter((page, at) => at > 1 && /Område \d\./.test(page))
  expect(holding).toHaveLength(1)
  expect(holding[0]!.match(/Område \d\./g)).toHaveLength(9)
})

test('the note on the figures stands on the page of the first of them', async () => {
  for (let lines = 14; lines < 26; lines++) {
    const records = aPlansRecords()
    const text = Array.from({ length: lines }, (_, at) => `Rad ${at}`).join('\n')
    records.passage.push({ ...records.passage[3]!, id: idOf(90), text })
    const pages = await pagesOf(await written(documentOf(records, 'handbook')))
    const noted = pages.find(page => page.includes(m.area_figures_note().slice(0, 30)))
    expect(noted, `after ${lines} lines`).toContain('Klotter på Ektorget')
  }
})

test('emoji, other alphabets, controls and halves of characters never stop a document; what no font has is a box', async () => {
  const awkward =
    'A👍🏽😀🧑‍🚒 العربية עברית Ελληνικά 漢字 ∑√✓→⚠ \u0007\u0085\ufffe\ud800 \u{10ffff}\u{e000} አማርኛ \ttab\r\nny\u2028rad e\u0301Z'
  const document = documentOf(everywhere(awkward))
  const bytes = await written(document)
  const [title, ...mistakes] = await structureMistakes(bytes, expectedOf(document))
  expect(title).toMatch(/^its title is A👍🏽.*□.*éZ 2020$/u)
  expect(mistakes).toEqual([])
  const text = await textOf(bytes)
  expect(text).toContain('□')
  expect(text).toContain('😀')
  expect(text).toContain('éZ')
})

test('words longer than a column and cells longer than three pages stay on the paper', async () => {
  const records = aPlansRecords()
  const long = 'Gruppen går igenom listan vid varje möte. '.repeat(260)
  records.activity.push(
    anActivity({
      id: idOf(41),
      areaId: records.area[0]!.id,
      title: 'x'.repeat(1900),
      followUp: long.trim(),
      workingGroup: `https://example.org/${'mapp/'.repeat(60)}`,
    }),
  )
  for (const layout of ['plan', 'handbook'] as const) {
    const document = documentOf(records, layout)
    const bytes = await written(document)
    expect(await structureMistakes(bytes, expectedOf(document))).toEqual([])
    expect(await outsidePaper(bytes)).toEqual([])
    const text = (await textOf(bytes)).replace(/\s+/g, '')
    expect(text.match(/igenom/g)).toHaveLength(260)
  }
})

test('more wait than may is refused, and what takes too long is given up; the next is set again', async () => {
  const document = documentOf(aPlansRecords())
  const asked = Array.from({ length: writingLimits.waiting }, () => writePdf(document, { milliseconds: 1 }))
  expect(await writePdf(document)).toEqual({ ok: false, refusal: { name: 'too-many-at-once' } })
  const names = (await Promise.all(asked)).map(result => (result.ok ? 'set' : result.refusal.name))
  expect(new Set(names)).toEqual(new Set(['too-slow']))
  expect((await writePdf(document)).ok).toBe(true)
})

test('a program that has had a document set ends when it has nothing else to do', () => {
  const program = `
    import { writePdf } from ${JSON.stringify(new URL('../../src/documents/writing/pdf.ts', import.meta.url))}
    const { ok } = await writePdf(${JSON.stringify(documentOf(anEmptyPlan()))})
    console.log(ok)`
  const { stdout, status } = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
    encoding: 'utf8',
    timeout: 30_000,
  })
  expect([stdout, status]).toEqual(['true\n', 0])
})

/** The plan with the same text in every place that holds one. */
function everywhere(text: string): PlanRecords {
  const records = aPlansRecords()
  const kept = /Id$|^(?:id|kind|chapter|form|state|verdict|validFrom|validTo|language|unit)$/
  const filled = (value: unknown, key: string): unknown => {
    if (Array.isArray(value)) return value.map(one => filled(one, key))
    if (value !== null && typeof value === 'object')
      return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, filled(inner, key)]))
    return typeof value === 'string' && !kept.test(key) ? text : value
  }
  return filled(records, '') as PlanRecords
}

/** Text that begins or ends outside of its page. */
async function outsidePaper(bytes: Uint8Array): Promise<string[]> {
  const opened = await getDocumentProxy(Uint8Array.from(bytes))
  const outside: string[] = []
  for (let number = 1; number <= opened.numPages; number++) {
    const page = await opened.getPage(number)
    const [left = 0, bottom = 0, right = 0, top = 0] = page.view
    for (const item of (await page.getTextContent()).items) {
      if (!('str' in item) || item.str.trim() === '') continue
      const [x, y] = [item.transform[4], item.transform[5]]
      if (x < left || x + item.width > right || y < bottom || y > top) outside.push(`${number}: ${item.str}`)
    }
  }
  return outside
}
