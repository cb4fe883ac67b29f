/** What stands together on a page in Word: told by "keep with next", which Word and LibreOffice follow however the words are set. */
import { expect, test } from 'vitest'
import { unpackParts } from '../../src/documents/reading/zip-limit.ts'
import type { Block, Section } from '../../src/documents/writing/document.ts'
import { writeDocx } from '../../src/documents/writing/docx.ts'
import { planDocument } from '../../src/documents/writing/plan-document.ts'
import { anEmptyPlan } from './a-plans-records.ts'

const long = 'Torget är mörkt om kvällen och få vågar gå där. '.repeat(80)
const section = (number: number, opening: boolean, blocks: Block[]): Section => ({
  id: String(number),
  heading: `Område ${number}`,
  number,
  opening,
  landscape: false,
  blocks,
})

/** The texts of the paragraphs that are kept with what follows, or begin a page. */
async function paragraphsWith(property: RegExp, sections: Section[]): Promise<string[]> {
  const written = planDocument(anEmptyPlan(), { layout: 'plan', state: { name: 'draft' } })
  const parts = await unpackParts(await writeDocx({ ...written, contents: null, sections }))
  return [...parts.get('word/document.xml')!.matchAll(/<w:p>.*?<\/w:p>/gs)]
    .filter(([xml]) => property.test(xml))
    .map(([xml]) => [...xml.matchAll(/<w:t[^>]*>([^<]*)/g)].map(([, text]) => text).join(''))
}

test('a short list stands with what leads in to it, and a longer one leaves no item alone', async () => {
  const list = (count: number): Block => ({
    kind: 'bullets',
    items: Array.from({ length: count }, (_, at) => `${count}:${at + 1}`),
  })
  const kept = await paragraphsWith(/<w:keepNext\/>/, [
    section(1, true, [
      { kind: 'paragraph', text: 'Detta sågs:' },
      list(3),
      { kind: 'paragraph', text: long },
      list(8),
      { kind: 'paragraph', text: long },
    ]),
  ])
  expect(kept).toEqual(['Detta sågs:', '3:1', '3:2', '8:1', '8:7'])
})

test('a short area is not torn apart; one with much to say begins a page and goes on over it', async () => {
  const said: Block[] = [
    { kind: 'paragraph', text: 'Arbetet görs i ett annat område.' },
    { kind: 'paragraph', text: 'Samma grupp gör det.' },
  ]
  const sections = [section(1, true, [{ kind: 'paragraph', text: long }, ...said]), section(2, false, said)]
  expect(await paragraphsWith(/<w:keepNext\/>/, sections)).toEqual(['Arbetet görs i ett annat område.'])
  sections.unshift(section(0, false, said))
  expect(await paragraphsWith(/<w:pageBreakBefore\/>/, sections)).toEqual(['Område 1'])
})
