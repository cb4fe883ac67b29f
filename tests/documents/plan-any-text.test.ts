/** Whatever a document holds, in whatever order: no word is lost or placed twice, nothing throws, and time grows with length. */
import { describe, expect, it } from 'vitest'
import { draftJson } from '../../src/documents/reading/draft-json.ts'
import { labelWords } from '../../src/documents/reading/label-words.ts'
import { parseText } from '../../src/documents/reading/parse.ts'
import { accountFor, buildPlan } from '../../src/documents/reading/plan-builder.ts'
import type { Source } from '../../src/documents/reading/source.ts'
import {
  areaWords,
  chapterWords,
  closingWords,
  groupPhrases,
  metadataWords,
  sectionWords,
  statusWords,
} from '../../src/documents/reading/vocabulary.ts'
import { sourceWriter } from '../../src/documents/reading/write-source.ts'

/** Numbers from 0 up to 1, the same ones for the same seed (mulberry32). */
function randomly(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

const labels = [
  ...labelWords.flatMap(({ strong, weak }) => [...strong, ...weak]),
  ...Object.values(chapterWords).flat(),
  ...closingWords,
  ...sectionWords,
  ...areaWords,
  ...metadataWords.split('|').map(word => word.replace(/\(.*$/u, '')),
]
const sentences = [
  'Antalet anmälda brott har minskat från 32 till 18 ärenden.',
  'Polisens statistik för torget mellan 2021 och 2022:',
  'Under 2023 deltog 14 personer, 9 män och 5 kvinnor.',
  'De fyra prioriterade områdena är',
  'Den lokala planen tar upp de två första områdena.',
  'I stadsdelen finns ett trygghetsråd som leds av chefen och möts varannan vecka.',
  'Polisen lovar att',
  'genomföra 20 kontroller (ansvarig: polisen)',
  'Tillsammans ska vi:',
  'Handlingsplan för Åkerby kommun 2024–2026',
  'torget och parken samt de övriga',
  'Torg- och parkmiljö i cent-',
  'Åkerby kommun   Sida 2 (6)',
  '3.1 Trygghet ............ 4',
  '¹ Anmälda brott, uttag i mars.',
  'Aktivitet            Arbetsgrupp',
  'Orsak      Åtgärd      När      Vem',
  'Mörkt      Lampor      Maj      Gatukontoret',
  'Orsak\tÅtgärd\tNär',
  'Mörkt\t\tMaj',
  '12',
  'Ø',
  '—',
  '(((',
  ...groupPhrases.slice(0, 8),
  ...statusWords.slice(0, 4),
]

function words(random: () => number): string {
  const pick = <T>(list: T[]): T => list[Math.floor(random() * list.length)]!
  const kind = random()
  if (kind < 0.3) return pick(labels) + pick(['', '', ':', ' 2:', ' Klar juni 2024', ': ', ' 1. '])
  if (kind < 0.35) return `${1 + Math.floor(random() * 4)}${pick(['.', ')', '.2', ' '])} ${pick(labels)}`
  if (kind < 0.4) return pick(['• ', '- ', ' ', '   ']) + pick(sentences)
  if (kind < 0.45)
    return `${pick(labels).toUpperCase()} ${pick(sentences)} ${pick(labels)}: ${pick(sentences)}`
  if (kind < 0.5) return `${pick(labels)}${pick(['\t', '      '])}${pick(labels)}`
  if (kind < 0.65) return pick(['', ' ', '\f', '\u00a0'])
  return pick(sentences)
}

function textBy(random: () => number): string {
  const lines = Array.from({ length: 5 + Math.floor(random() * 60) }, () => words(random))
  return lines.join(random() < 0.2 ? '\n\n' : '\n')
}

function blocksBy(random: () => number): Source {
  const writer = sourceWriter('docx')
  for (let count = 3 + Math.floor(random() * 40); count > 0; count--) {
    const kind = random()
    if (kind < 0.2) writer.heading(words(random), random() < 0.5 ? null : 1 + Math.floor(random() * 3), 1)
    else if (kind < 0.4) writer.bullet(words(random), 1)
    else if (kind < 0.45) writer.figure(words(random), 1)
    else if (kind < 0.5) writer.running(words(random), 1)
    else if (kind < 0.7) {
      const table = writer.newTable()
      const width = 1 + Math.floor(random() * 6)
      for (let row = 1 + Math.floor(random() * 6); row > 0; row--) {
        const cell = () => ({ paragraphs: [words(random), words(random)].slice(random() * 2), header: false })
        writer.row(table, Array.from({ length: width }, cell), 1)
      }
    } else writer.paragraph(words(random), 1)
  }
  return writer.finish()
}

/** Expects every word placed once; the number of activities found, so that a test can tell that there were any. */
function expectAllPlaced(source: Source, seed: number): number {
  const plan = buildPlan(source)
  expect({ seed, ...accountFor(source, plan) }).toEqual({ seed, lost: [], doubled: [] })
  const json = JSON.stringify(draftJson(plan))
  expect(json).not.toContain('undefined')
  return plan.areas.reduce((sum, area) => sum + area.activities.length, 0)
}

describe('labels and sentences in any order', () => {
  it('as printed lines', () => {
    let activities = 0
    for (let seed = 1; seed <= 200; seed++) {
      const result = parseText(textBy(randomly(seed)))
      if (result.ok) activities += expectAllPlaced(result.source, seed)
    }
    expect(activities).toBeGreaterThan(100)
  })
  it('as blocks and tables', () => {
    let activities = 0
    for (let seed = 1; seed <= 200; seed++) activities += expectAllPlaced(blocksBy(randomly(seed)), seed)
    expect(activities).toBeGreaterThan(100)
  })
})

/** "Baca", "Bacb": a name for every number. */
const nameOf = (number: number): string =>
  `B${String(number).replace(/\d/gu, digit => String.fromCharCode(97 + Number(digit)))}`

/** Milliseconds of the processor's time to read a text and prove that nothing is lost; waiting for others does not count. */
function timeOf(text: string): number {
  const began = process.cpuUsage()
  const result = parseText(text)
  if (!result.ok) throw new Error(result.refusal.name)
  expect(accountFor(result.source, buildPlan(result.source))).toEqual({ lost: [], doubled: [] })
  const { user, system } = process.cpuUsage(began)
  return (user + system) / 1000
}

describe('time grows with length, not with its square', () => {
  const repeated: [string, (count: number) => string][] = [
    ['headers without values', count => 'Aktivitet\nArbetsgrupp\n'.repeat(count)],
    ['headings', count => 'Lägesbild\n'.repeat(count * 2)],
    [
      'areas',
      count => Array.from({ length: count }, (_, at) => `Tema ${at}: Torg ${at}\n\nMål: x\n`).join(''),
    ],
    ['headers of columns', count => 'Orsak   Åtgärd   När\n'.repeat(count * 2)],
    ['one table', count => `Orsak   Åtgärd   När\n${'ett     två      tre\n'.repeat(count * 2)}`],
    ['running heads', count => 'Byn Sida 1 (3)\nText här\n\f'.repeat(count)],
    ['one line of labels', count => 'Ansvarig: Polisen. '.repeat(count * 4)],
    ['tables of contents', count => 'Innehåll\n'.repeat(count) + 'Torget\n'.repeat(count)],
    [
      'groups with names of their own',
      count =>
        `Organisation\n${Array.from({ length: count }, (_, at) => `Här finns ${nameOf(at)}gruppen, som möts varje vecka.`).join(' ')}`,
    ],
    [
      'figures in lists',
      count =>
        `Tema 1: Torg\n\nLägesbild\n\n${'Det var lugnt i fjol.\n\n'.repeat(count)}${Array.from({ length: count }, (_, at) => `• ${nameOf(at)}: minskade från 4 till 3.\n`).join('')}`,
    ],
    ['one line of one word', count => 'a'.repeat(count * 100)],
  ]
  it.each(repeated)('%s', { timeout: 60_000 }, (_, make) => {
    timeOf(make(500))
    const short = Math.min(timeOf(make(500)), timeOf(make(500)))
    const long = timeOf(make(4_000))
    // Eight times the text: squared it would be 64 times the time.
    expect(long).toBeLessThan(Math.max(short * 28, 400))
  })

  it('and more than can be understood in time is refused at once', () => {
    const began = performance.now()
    const tooLong = parseText('Aktivitet\n'.repeat(500_000))
    const tooMany = parseText('a\n'.repeat(200_001))
    expect([tooLong, tooMany].map(result => result.ok || result.refusal.name)).toEqual([
      'too-complex',
      'too-complex',
    ])
    expect(performance.now() - began).toBeLessThan(5_000)
  })
})
