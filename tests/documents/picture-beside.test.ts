/** What stands beside the counts of a lägesbild in its papers: surveys, years and what the plan says; none of it where a month of it is hidden. */
import { writeFileSync } from 'node:fs'
import { extractText, getDocumentProxy } from 'unpdf'
import { expect, test } from 'vitest'
import { unpackParts } from '../../src/documents/reading/zip-limit.ts'
import { writeDocx } from '../../src/documents/writing/docx.ts'
import { writePdf } from '../../src/documents/writing/pdf.ts'
import { pictureDocument } from '../../src/documents/writing/picture-document.ts'
import { pictureTablesOf } from '../../src/documents/writing/picture-workbook.ts'
import { ownLook } from '../../src/documents/writing/plan-document.ts'
import { toldOf } from '../../src/domain/picture-comparison.ts'
import { type PictureContent, pictureContentFrom } from '../../src/domain/picture-content.ts'
import { countsIn, withHidden } from '../../src/domain/picture-counts.ts'
import { aPicture, figures } from './a-picture.ts'

const id = (last: string) => `00000000-0000-7000-8000-0000000000${last}`
const measured = (year: number, percent: number, asked: number, reported: number) => ({
  ...{ from: `${year}-01-01`, to: `${year}-12-31`, period: null, state: 'known', percent, asked },
  ...{ low: percent - 3, high: percent + 3, yes: (percent * asked) / 100, reported: toldOf(reported) },
})
const [damage, ...others] = figures.categories
const content: PictureContent = pictureContentFrom({
  ...aPicture,
  figures: {
    ...figures,
    events: [
      ...[
        { on: '2018-06-30', kind: 'ends', title: 'Lampor vid trappan', placeName: 'Ektorget' },
        { on: '2019-02-18', kind: 'dialogue', title: 'Kväll på torget', placeName: null },
      ].map((event, at) => ({ ...event, recordId: id(`2${at}`), categoryCodes: null })),
      {
        ...{ on: '2019-05-02', kind: 'begins', title: 'Krogvärdar', placeName: null },
        ...{ recordId: id('29'), categoryCodes: ['vald'] },
      },
    ],
    categories: [
      {
        ...damage,
        trend: {
          ...{ kind: 'decreased', percent: -8.3, low: -12, high: -4.5, isWidened: false, isSinceBreak: true },
          years: [2015, 2016, 2017, 2018, 2019].map(year => ({ to: `${year}-12`, count: 300, days: 365 })),
        },
        surveys: [
          {
            ...{
              indicatorId: id('30'),
              name: 'Trygga på torget',
              source: 'Trygghetsmätningen',
              better: 'high',
            },
            ...{ ground: { name: 'Ekbacken', isOwn: true }, nextOn: '2022-10-01' },
            values: [measured(2018, 80, 1000, 274), measured(2019, 70, 1000, 142)],
            shift: { basis: 'answers', difference: -10, low: -13.7, high: -6.2 },
            ...{ reports: damage!.comparison, reading: 'only-fewer' },
            parts: [
              {
                ...{ name: 'Ektorget', of: 'Ekbacken', part: 50, rest: 75 },
                ...{ asked: { part: 200, rest: 800 }, yes: { part: 100, rest: 600 } },
                change: { difference: -25, low: -32, high: -17 },
              },
            ],
          },
        ],
      },
      ...others,
    ],
  },
})
const documentOf = (of: PictureContent) => pictureDocument({ content: of, version: null }, ownLook)

const said = [
  'Trygga på torget. Andelen minskade från 80 % (2018) till 70 % (2019)',
  'Källorna går isär: mindre är anmält, samtidigt som undersökningen visar ett sämre läge.',
  'Ektorget: 50 % mot 75 % i resten av Ekbacken',
  'Källa: Trygghetsmätningen. Nästa mätning väntas 1 oktober 2022.',
  'minskat med i snitt 8,3 % om året under 5 år',
  'Samtidigt i planen, högst tolv. Att något hände då säger inte att det ändrade antalet.',
  '30 juni 2018: Lampor vid trappan ska vara klart enligt planen (Ektorget)',
]
const plain = (text: string) => text.replace(/[\s\u00a0]+/g, ' ')

test('PDF and Word say what people answered, where it has been going, and what the plan says of the same time', async () => {
  const document = documentOf(content)
  const pdf = await writePdf(document)
  if (!pdf.ok) throw new Error(pdf.refusal.name)
  const docx = await writeDocx(document)
  if (process.env.PAPERS) {
    writeFileSync(`${process.env.PAPERS}/beside.pdf`, pdf.value.bytes)
    writeFileSync(`${process.env.PAPERS}/beside.docx`, docx)
  }
  const { text } = await extractText(await getDocumentProxy(Uint8Array.from(pdf.value.bytes)), {
    mergePages: true,
  })
  const inWord = (await unpackParts(docx)).get('word/document.xml')!.replace(/<[^>]+>/g, ' ')
  for (const one of said) {
    expect(plain(text)).toContain(one)
    expect(plain(inWord)).toContain(one)
  }
})

test('each curve is marked by the numbers of its own category', () => {
  const curves = documentOf(content)
    .sections.find(section => section.id === 'categories')!
    .blocks.flatMap(block => (block.kind === 'curve' ? [block.curve] : []))
  expect(curves.map(({ events }) => events)).toMatchObject([
    [
      { at: 5, number: 1 },
      { at: 13, number: 2 },
    ],
    [{ number: 1 }, { number: 2 }, { at: 16, number: 3 }],
    ...curves.slice(2).map(() => [{ number: 1 }, { number: 2 }]),
  ])
  expect(curves[0]!.alt).toContain('Siffror i ringar ovanför kurvan')
})

test('the workbook has a sheet for each of them', () => {
  const sheets = new Map(pictureTablesOf(content).map(sheet => [sheet.name, sheet.rows]))
  expect(sheets.get('Undersökningar')).toMatchObject([
    [
      'Skadegörelse',
      'skadegorelse',
      'Trygga på torget',
      'Ekbacken',
      '2018',
      80,
      77,
      83,
      1000,
      'Känt',
      274,
      null,
    ],
    expect.arrayContaining([70, 142, expect.stringContaining('Källorna går isär')]),
  ])
  expect(sheets.get('Över flera år')).toHaveLength(5)
  expect(sheets.get('I planen')).toMatchObject([
    [1, '2018-06-30', '30 juni 2018: Lampor vid trappan ska vara klart enligt planen', 'Ektorget', null],
    [2, '2019-02-18', expect.any(String), null, null],
    [3, '2019-05-02', expect.any(String), null, 'Våld utomhus'],
  ])
})

test('a month that is hidden takes along what was worked out of it', () => {
  const month = countsIn(content).find(
    ({ at }) => at.kind === 'month' && at.month === '2018-04' && at.category.code === 'skadegorelse',
  )!
  const hidden = withHidden(content, new Set([month.key]))
  const told = JSON.stringify(documentOf(hidden))
  expect(told).not.toMatch(/om året under 5 år|Källorna går isär/)
  const sheets = new Map(pictureTablesOf(hidden).map(sheet => [sheet.name, sheet.rows]))
  expect(sheets.get('Över flera år')).toBeUndefined()
  expect(sheets.get('Undersökningar')!.map(row => row.at(-2))).toEqual([null, 142])
})
