import { expect, it } from 'vitest'
import { dataOfDocx } from '../../src/documents/attached/docx-data.ts'
import { unpackParts } from '../../src/documents/reading/zip-limit.ts'
import type { Document } from '../../src/documents/writing/document.ts'
import { writeDocxAside } from '../../src/documents/writing/docx-thread.ts'
import { planDocument } from '../../src/documents/writing/plan-document.ts'
import { writingLimits } from '../../src/documents/writing/writing-thread.ts'
import { anEmptyPlan } from './a-plans-records.ts'

const document = planDocument(anEmptyPlan(), { layout: 'plan', state: { name: 'draft' }, data: '{}' })
const write = async (milliseconds?: number) => {
  const result = await writeDocxAside(document, milliseconds === undefined ? {} : { milliseconds })
  return result.ok ? 'written' : result.refusal.name
}

it('writes as many documents as may wait, refuses the next, and writes again when they are done', async () => {
  const taken = Array.from({ length: writingLimits.waiting }, () => write())
  expect(await write()).toBe('too-many-at-once')
  expect(new Set(await Promise.all(taken))).toEqual(new Set(['written']))
  const again = await writeDocxAside(document)
  if (!again.ok) return expect.fail(again.refusal.name)
  expect(dataOfDocx(await unpackParts(again.value))).toMatchObject({ name: 'plan.json', unedited: true })
})

it('ends what takes too long, and goes on with the next', async () => {
  expect(await write(1)).toBe('too-slow')
  expect(await write()).toBe('written')
})

it('says so when a document cannot be written, and goes on with the next', async () => {
  const broken = { ...document, look: { ...document.look, accent: 'petrol' } } satisfies Document
  await expect(writeDocxAside(broken)).rejects.toThrow('could not be written')
  expect(await write()).toBe('written')
})
