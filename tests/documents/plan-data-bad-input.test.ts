/** Files that say they carry a plan whole, and are made to cost more than a plan does: bounded in time and memory, refused by name. */
import { createDeflate } from 'node:zlib'
import { PDFDict, PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib'
import { describe, expect, it } from 'vitest'
import { maximumBytes, readPlan } from '../../src/documents/reading/read-document.ts'
import { planDataEdition, planDataFormat } from '../../src/domain/plan-data.ts'
import { generatedPlan } from './generated-plan.ts'
import { makeZip, wordEntries, wordParagraph } from './make-zip.ts'
import { expectBounded, measure } from './measured.ts'

const megabyte = 1024 * 1024
const records = generatedPlan(1, { whole: true })
const plan = { format: planDataFormat, edition: planDataEdition, records }

const json = (of: unknown) => Buffer.from(JSON.stringify(of))
const many = (count: number, of: object) =>
  Array.from({ length: count }, () => ({ ...of, id: crypto.randomUUID() }))

/** A PDF with an attachment that unpacks to as many megabytes. */
async function pdfWith(megabytes: number): Promise<Uint8Array> {
  const pdf = await PDFDocument.create()
  pdf.addPage()
  await pdf.attach(Buffer.from('{}'), 'plan.json', { mimeType: 'application/json' })
  await pdf.flush()
  const packed = await deflated(megabytes)
  for (const [reference, object] of pdf.context.enumerateIndirectObjects()) {
    if (
      !(object instanceof PDFRawStream) ||
      object.dict.get(PDFName.of('Type')) !== PDFName.of('EmbeddedFile')
    )
      continue
    const dict = PDFDict.withContext(pdf.context)
    dict.set(PDFName.of('Type'), PDFName.of('EmbeddedFile'))
    dict.set(PDFName.of('Filter'), PDFName.of('FlateDecode'))
    pdf.context.assign(reference, PDFRawStream.of(dict, packed))
  }
  return pdf.save()
}

async function deflated(megabytes: number): Promise<Uint8Array> {
  const stream = createDeflate({ level: 1 })
  const block = Buffer.alloc(megabyte, ' ')
  const chunks: Buffer[] = []
  stream.on('data', chunk => chunks.push(chunk))
  for (let written = 0; written < megabytes; written++) await new Promise(done => stream.write(block, done))
  await new Promise(done => stream.end(done))
  return Buffer.concat(chunks)
}

describe('is bounded', () => {
  it.each<[string, string, () => Uint8Array | Promise<Uint8Array>]>([
    ['a hundred megabytes of data', 'too-large', () => Buffer.alloc(100 * megabyte, '{"format":')],
    [
      'braces in each other, nearly two million deep',
      'damaged-data',
      () => Buffer.from(`{"format":"samhandling-plan","a":${'{"a":'.repeat(1_800_000)}`),
    ],
    [
      'lists in each other, four million deep, and closed',
      'plan-data',
      () => Buffer.from(`{"format":"samhandling-plan","a":${'['.repeat(4_000_000)}${']'.repeat(4_000_000)}}`),
    ],
    [
      'records without end',
      'plan-data',
      () => json({ ...plan, records: { ...records, area: many(60_000, { name: 'Område' }) } }),
    ],
    [
      'fields without end',
      'plan-data',
      () =>
        json({
          ...plan,
          records: {
            ...records,
            plan: Object.fromEntries(Array.from({ length: 900_000 }, (_, n) => [`field${n}`, n])),
          },
        }),
    ],
    [
      'one text of nineteen megabytes',
      'plan-data',
      () => json({ ...plan, records: { ...records, plan: { ...records.plan, title: 'x'.repeat(19e6) } } }),
    ],
    [
      'a text made to be looked through for identity numbers',
      'plan-data',
      () =>
        json({
          ...plan,
          records: { ...records, plan: { ...records.plan, title: '850101-123'.repeat(1.9e6) } },
        }),
    ],
    ['a PDF whose attachment unpacks to a gigabyte', 'too-much-memory', () => pdfWith(1024)],
    [
      'a Word document whose data unpack to 190 megabytes',
      'unpacks-too-large',
      () =>
        makeZip([
          ...wordEntries(wordParagraph('Åtgärdsplan')),
          { name: 'customXml/item1.xml', data: Buffer.alloc(190 * megabyte, ' ') },
        ]),
    ],
  ])('%s: %s', async (_, outcome, make) => {
    const measured = await measure(await make())
    expect(measured.outcome).toBe(outcome)
    expectBounded(measured)
  })
})

it('is taken at its largest: as many records as there may be', async () => {
  const areaId = records.area[0]!.id
  const goal = { kind: 'overall', text: 'Torgen är trygga' }
  const bytes = json({ ...plan, records: { ...records, goal: many(49_000, { ...goal, areaId }) } })
  expect(bytes.length).toBeLessThan(maximumBytes)
  expect(await readPlan({ name: 'plan.json', bytes })).toMatchObject({ ok: true, by: 'json' })
})

it('a PDF whose attachment is another edition of the data is read as text', async () => {
  const pdf = await PDFDocument.create()
  pdf.addPage().drawText('Trygga torg')
  await pdf.attach(json({ ...plan, edition: 2 }), 'plan.json', { mimeType: 'application/json' })
  const result = await readPlan({ name: 'plan.pdf', bytes: await pdf.save() })
  expect(result).toMatchObject({ ok: true, left: 'unusable', source: { format: 'pdf' } })
})

it('a PDF whose attachment has our name and is another’s is read as text', async () => {
  const pdf = await PDFDocument.create()
  pdf.addPage().drawText('Trygga torg')
  await pdf.attach(Buffer.from('not JSON'), 'plan.json', { mimeType: 'application/json' })
  const result = await readPlan({ name: 'plan.pdf', bytes: await pdf.save() })
  expect(result).toMatchObject({ ok: true, left: null, source: { format: 'pdf' } })
})
