/** A plan's own files read back give the same plan: no field of it is changed. */
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { parsePlan } from '../../src/documents/reading/parse.ts'
import { readPlan } from '../../src/documents/reading/read-document.ts'
import { writeDocx } from '../../src/documents/writing/docx.ts'
import { writePdf } from '../../src/documents/writing/pdf.ts'
import { planDocument } from '../../src/documents/writing/plan-document.ts'
import { optionalText } from '../../src/domain/fields.ts'
import { planDataEdition, planDataFormat } from '../../src/domain/plan-data.ts'
import { type PlanRecords, planFieldsOf, planTables } from '../../src/domain/plan-records.ts'
import { demonstrationPlan } from '../../src/operations/demonstration/plan.ts'
import { samplePlan } from '../sample-plan.ts'
import { changedFields } from './changed-fields.ts'
import { awkwardTexts, generatedPlan } from './generated-plan.ts'
import { recordsOfText } from './records-of-text.ts'

const generated: [name: string, records: PlanRecords][] = Array.from({ length: 200 }, (_, index) => [
  `generated plan ${index + 1}`,
  generatedPlan(index + 1),
])
const plans: typeof generated = [
  ['the demonstration plan', recordsOfText(demonstrationPlan(2020))],
  ...(samplePlan.isThere
    ? [['the sample plan', recordsOfText(samplePlan.text())] as [string, PlanRecords]]
    : []),
  ...generated,
]

const json = (records: PlanRecords): string =>
  JSON.stringify({ format: planDataFormat, edition: planDataEdition, records })

const documentOf = (records: PlanRecords) =>
  planDocument(records, { layout: 'plan', state: { name: 'draft' }, data: json(records) })

/** `whole`: as people get it. The others leave out a Word document's page numbers, which take nearly all of the time. */
const writers: Record<string, (records: PlanRecords, whole: boolean) => Promise<Uint8Array>> = {
  json: async records => Buffer.from(json(records)),
  docx: (records, whole) => writeDocx(documentOf(records), { pageNumbers: whole }),
  pdf: async records => {
    const written = await writePdf(documentOf(records))
    if (!written.ok) throw new Error(written.refusal.name)
    return written.value.bytes
  },
}

// At once: a PDF is set in a thread of its own.
describe.concurrent.each(Object.keys(writers))('as %s', by => {
  test('every plan is read back with 0 fields changed', async () => {
    const changed: Record<string, string[]> = {}
    for (const [index, [name, records]] of plans.entries()) {
      const result = await parsePlan({ bytes: await writers[by]!(records, index < 3) })
      if (!result.ok) changed[name] = [JSON.stringify(result.refusal)]
      else if (!('data' in result)) changed[name] = ['read as text']
      else {
        const fields = changedFields(records, result.data.records)
        if (fields.length > 0 || result.by !== by) changed[name] = [result.by, ...fields]
      }
    }
    expect(changed).toEqual({})
  }, 600_000)

  test('in the worker too, where a person’s file is read', async () => {
    const [, records] = plans.at(-1)!
    const result = await readPlan({ name: 'plan', bytes: await writers[by]!(records, true) })
    expect(result).toMatchObject({ ok: true, by, masked: 0 })
    expect(changedFields(records, 'data' in result ? result.data.records : null)).toEqual([])
  })
})

test('the generated plans have a value in every field of every kind of record, and plans without any of a kind', () => {
  const fields = planTables.flatMap(table => planFieldsOf(table).map(field => [table, field] as const))
  const never = fields.filter(([table, field]) =>
    generated.every(([, records]) =>
      records[table].every(record => isEmpty((record as Record<string, unknown>)[field])),
    ),
  )
  expect(never).toEqual([])
  const always = planTables.filter(table => generated.every(([, records]) => records[table].length > 0))
  expect(always).toEqual([])
})

test('some of them have a cell of more than three pages, and every awkward text stands in one', () => {
  const all = JSON.stringify(generated)
  const descriptions = generated.flatMap(([, { activity }]) => activity.map(one => one.description ?? ''))
  expect(Math.max(...descriptions.map(({ length }) => length))).toBeGreaterThan(15_000)
  const kept = z.object({ text: optionalText(20_000) })
  const missing = awkwardTexts.filter(text => {
    const stored = kept.parse({ text }).text!
    return !all.includes(JSON.stringify(stored).slice(1, -1))
  })
  expect(missing).toEqual([])
})

const isEmpty = (value: unknown): boolean => value === null || (Array.isArray(value) && value.length === 0)
