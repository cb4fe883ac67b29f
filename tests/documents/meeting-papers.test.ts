/**
 * Notice and minutes as paper: what they say and to whom, their structure, and the same bytes twice. `PAPERS=folder` leaves each of them
 * there as PDF and Word, to look at.
 */
import { writeFileSync } from 'node:fs'
import { SaxesParser } from 'saxes'
import { extractText, getDocumentProxy } from 'unpdf'
import { expect, test } from 'vitest'
import { unpackParts } from '../../src/documents/reading/zip-limit.ts'
import type { Document } from '../../src/documents/writing/document.ts'
import { writeDocx } from '../../src/documents/writing/docx.ts'
import {
  type MinutesForm,
  type MinutesPaper,
  meetingMinutes,
} from '../../src/documents/writing/meeting-minutes.ts'
import { meetingNotice } from '../../src/documents/writing/meeting-notice.ts'
import { writePdf } from '../../src/documents/writing/pdf.ts'
import { speaking } from '../../src/texts/texts.ts'
import { aNotice, house, secrets, someMinutes } from './a-meeting.ts'
import { makePng } from './make-png.ts'
import { structureMistakes } from './pdf-structure.ts'

const draft: MinutesPaper = { content: someMinutes, version: null, approvals: [] }
const frozen: MinutesPaper = { ...draft, version: { number: 2, on: '2020-08-25' } }
const approved: MinutesPaper = {
  ...frozen,
  approvals: [{ who: 'Kim Berg', as: 'Kommunpolis', on: '2020-08-28' }],
}
const minutes = (paper: MinutesPaper, form: MinutesForm = 'shared') => meetingMinutes(paper, form, house)

const papers: [string, Document][] = [
  ['notice', meetingNotice(aNotice, house)],
  ['notice of nothing', meetingNotice({ ...aNotice, items: [], called: [], cancelled: true }, house)],
  ['draft', minutes(draft)],
  ['minutes', minutes(approved)],
  ['whole minutes', minutes(frozen, 'internal')],
  [
    'minutes of nothing',
    minutes({
      ...draft,
      content: { ...someMinutes, attendance: [], items: [], besides: { resolutions: [], actionPoints: [] } },
    }),
  ],
]

async function pdfOf(document: Document): Promise<Uint8Array> {
  const result = await writePdf(document)
  if (!result.ok) throw new Error(result.refusal.name)
  expect(result.value.warnings).toEqual([])
  return result.value.bytes
}

async function wordsOf(pdf: Uint8Array): Promise<string> {
  const { text } = await extractText(await getDocumentProxy(Uint8Array.from(pdf)), { mergePages: true })
  return text.replace(/\s+/g, ' ')
}

/** Of Word's parts all that is text: body, heads, properties. */
async function partsOf(document: Document): Promise<Map<string, string>> {
  return unpackParts(await writeDocx(document))
}

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

const markup =
  '#panic() $x$ @ref <l> *x* _x_ = H // ] ") `raw` <svg onload="x"> &amp; A👍🏽 \u{10ffff}\u0007 å'

test('whatever was written stands on both papers as it was typed, however long', async () => {
  // Over pages, and wider than any column.
  const longer = (times: number) =>
    `${markup}\n${'Gruppen går igenom listan. '.repeat(times)}${'x'.repeat(300)}`
  const filled = <T>(value: T, key = ''): T => {
    if (Array.isArray(value)) return value.map(one => filled(one)) as T
    if (value !== null && typeof value === 'object')
      return Object.fromEntries(Object.entries(value).map(([at, one]) => [at, filled(one, at)])) as T
    const kept = ['heldOn', 'startsAt', 'endsAt', 'dueOn', 'state'].includes(key)
    if (typeof value !== 'string' || kept) return value
    return (key === 'minutes' ? longer(250) : key === 'wording' ? longer(170) : markup) as T
  }
  const looks = {
    ...house,
    look: {
      ...house.look,
      accent: '#7a1f4b',
      logo: { bytes: makePng(240, 80), mime: 'image/png' as const, alt: 'Ekbackens vapen' },
    },
  }
  for (const document of [
    meetingMinutes({ ...approved, content: filled(someMinutes) }, 'internal', looks),
    meetingNotice(filled(aNotice), looks),
  ]) {
    const bytes = await pdfOf(document)
    const expected = { title: document.title, language: 'sv-SE' as const, attachment: null }
    const mistakes = await structureMistakes(bytes, expected)
    expect(mistakes.filter(one => !one.startsWith('its title is'))).toEqual([])
    expect(await wordsOf(bytes)).toContain(
      '#panic() $x$ @ref <l> *x* _x_ = H // ] ") `raw` <svg onload="x"> &amp; A👍🏽 □',
    )
    for (const [name, xml] of await partsOf(document)) {
      const parser = new SaxesParser({ xmlns: true })
      parser.on('error', error => expect.fail(`${name}: ${error.message}`))
      parser.write(xml).close()
    }
  }
})

test('in English the papers speak English', () => {
  const english = { ...house, partnership: { name: 'Ekbacken', language: 'en' as const } }
  const { title, cover, language } = speaking('en', () => meetingMinutes(draft, 'internal', english))
  expect([title.replaceAll('\u00a0', ' '), cover.state, language]).toEqual([
    'Minutes of Torggruppen 24 August 2020',
    'Internal – not to be shared · Draft – not approved',
    'en',
  ])
})

test('the notice says when, where, what and who, and nothing internal', async () => {
  const document = meetingNotice(aNotice, house)
  const pdf = await wordsOf(await pdfOf(document))
  const parts = [...(await partsOf(document)).values()].join(' ')
  for (const words of [
    'Kallelse till Torggruppen 24 augusti 2020',
    '24 augusti 2020 kl. 09:00–10:30',
    'Medborgarkontoret',
    'Läget på torget – föredras av Kommunpolisen',
    'Trygghetsmätningen visar var det är mörkt.',
    'Lyft från Skolgruppen, möte 10 augusti 2020',
    'Förvaltare, Bostadsbolaget',
  ]) {
    expect(pdf).toContain(words)
    expect(parts.replaceAll('\u00a0', ' ')).toContain(words)
  }
  for (const secret of secrets) expect(pdf + parts).not.toContain(secret)
  expect(document.cover.state).toBeNull()
})

test('minutes are told by the latest approval, and say their state as long as nobody has approved', () => {
  expect(minutes(draft).cover.state).toBe('Utkast – inte justerat')
  expect(minutes(draft).sections.map(({ id }) => id)).not.toContain('approval')
  expect(minutes(frozen).cover.state).toBe('Inte justerat')
  expect(minutes(approved)).toMatchObject({ cover: { state: null }, date: '2020-08-28' })
  expect(minutes(approved).cover.facts).toContainEqual({
    label: 'Version',
    value: '2, sparad 25 augusti 2020',
  })
  const [table] = minutes(approved).sections.at(-1)!.blocks
  expect(table).toMatchObject({ rows: [['Kim Berg', 'Kommunpolis', '28 augusti 2020']] })
  expect(minutes(draft, 'internal').cover.state).toBe('Internt – får inte delas · Utkast – inte justerat')
  expect(minutes(approved, 'internal').cover.state).toBe('Internt – får inte delas')
})

test('what is internal stands in the whole minutes, marked, and in nothing that is shared', async () => {
  for (const paper of [draft, frozen, approved]) {
    const shared = minutes(paper)
    const all = JSON.stringify(shared) + (await wordsOf(await pdfOf(shared)))
    for (const secret of secrets) expect(all).not.toContain(secret)
    expect(all).not.toContain('ntern')
  }
  const whole = await wordsOf(await pdfOf(minutes(approved, 'internal')))
  for (const secret of secrets) expect(whole).toContain(secret)
  expect(whole).toContain('2. Hotbild mot en handlare (internt)')
  expect(whole).toContain('Skriv ner numret Internt')
})

test('attendance tells of which organisation each function is', async () => {
  expect(await wordsOf(await pdfOf(minutes(approved)))).toContain('Förvaltare, Bostadsbolaget')
})

test('where all is internal, what is shared says that parts are left out and not that there was nothing', () => {
  const items = someMinutes.items.filter(({ internal }) => internal)
  const content = { ...someMinutes, items, besides: { resolutions: [], actionPoints: [] } }
  const none = ['Mötet hade ingen dagordning.', 'Mötet gav inga uppdrag.']
  const cut = [
    'Inga punkter delas här. Interna delar utelämnas.',
    'Inga uppdrag delas här. Interna delar utelämnas.',
  ]
  const said = (paper: MinutesPaper, form?: MinutesForm) => {
    const texts = minutes(paper, form).sections.flatMap(({ blocks }) =>
      blocks.flatMap(block => (block.kind === 'paragraph' ? block.text : [])),
    )
    return texts.filter(text => [...none, ...cut].includes(text))
  }
  expect(said({ ...draft, content })).toEqual(cut)
  // Who never sees what is internal is not told that there is any, nor that there is none.
  expect(said({ ...draft, content: { ...content, items: [] }, shownOn: '2020-08-24' })).toEqual(cut)
  expect(said({ ...draft, content: { ...content, items: [] } })).toEqual(none)
  expect(said({ ...draft, content }, 'internal')).toEqual([])
})

test('who stands for the minutes never stands alone on a page', async () => {
  const [item] = someMinutes.items
  // Wherever the page happens to end.
  for (let lines = 22; lines < 44; lines += 1) {
    const long = { ...item!, minutes: Array(lines).fill('Rad.').join('\n') }
    const document = minutes({ ...approved, content: { ...someMinutes, items: [long] } })
    const { text } = await extractText(await getDocumentProxy(Uint8Array.from(await pdfOf(document))))
    const page = text.find(one => one.includes('Justering'))
    expect(page, `${lines} lines`).toContain('Boka lokal')
  }
  const body = (await partsOf(minutes(approved))).get('word/document.xml')!
  const end = body.slice(body.indexOf('Boka lokal'), body.indexOf('Justering'))
  expect(end.slice(end.indexOf('</w:tbl>'))).toContain('<w:keepNext/>')
})

test('what was lifted stands under its point, and where a point comes from over it', () => {
  const paragraphs = minutes(approved).sections.flatMap(({ blocks }) =>
    blocks.flatMap(block => (block.kind === 'paragraph' ? block.text : [])),
  )
  expect(paragraphs).toContain('Lyft från Skolgruppen, möte 10 augusti 2020')
  expect(paragraphs).toContain('Lyft till Styrgruppen: Vem betalar lamporna?')
})

test('decisions keep their numbers, and what was promised stands in a table with who and when', async () => {
  const { sections } = minutes(approved)
  const decisions = sections.flatMap(({ blocks }) =>
    blocks.flatMap(block => (block.kind === 'resolution' ? block : [])),
  )
  expect(decisions.map(({ label }) => label)).toEqual(['Beslut 1', 'Beslut 3'])
  const table = sections.find(({ id }) => id === 'action-points')!.blocks[0]
  expect(table).toMatchObject({
    rows: [
      ['Begär in anbud', 'Förvaltaren', 'senast 15 april'],
      ['Boka lokal', 'Samordnaren', '30 september 2020'],
    ],
  })
})

test('as Word the title stands above the text, the first page has no running head and every page its number', async () => {
  const parts = await partsOf(minutes(draft))
  const body = parts.get('word/document.xml')!
  expect(body).toContain('<w:titlePg/>')
  expect(body.match(/<w:sectPr/g)).toHaveLength(1)
  expect(body).toMatch(/w:headerReference w:type="first"/)
  expect(body).toMatch(/<w:pStyle w:val="Title"\/>/)
  expect(body).not.toContain('FFFFFF"/><w:t ')
  const heads = [...parts].filter(([name]) => /word\/header\d/.test(name)).map(([, xml]) => xml)
  expect(heads.filter(xml => xml.includes('Utkast – inte justerat'))).toHaveLength(1)
  const feet = [...parts].filter(([name]) => /word\/footer\d/.test(name))
  expect(feet).toHaveLength(2)
  for (const [, xml] of feet) expect(xml).toContain('PAGE')
})
