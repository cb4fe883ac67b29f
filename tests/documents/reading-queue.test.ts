import { expect, it } from 'vitest'
import { limits } from '../../src/documents/reading/limits.ts'
import { readDocument } from '../../src/documents/reading/read-document.ts'
import { readingSentence, readingStatus } from '../../src/web/pages/draft/take-in.ts'

const read = async () => {
  const result = await readDocument({ text: 'Plan', name: 'pasted' })
  return result.ok ? 'read' : result.refusal.name
}

it('reads as many documents as may wait, refuses the next, and reads again when they are done', async () => {
  const taken = Array.from({ length: limits.atOnce + limits.waiting }, read)
  expect(await Promise.all([read(), read()])).toEqual(['too-many-at-once', 'too-many-at-once'])
  expect(new Set(await Promise.all(taken))).toEqual(new Set(['read']))
  expect(await read()).toBe('read')
})

it('says that it is not the document’s fault, and when to try again', () => {
  const refusal = { name: 'too-many-at-once' } as const
  expect(readingStatus(refusal)).toBe(503)
  expect(readingSentence(refusal)).toBe('Många dokument läses just nu. Försök igen om en minut.')
})
