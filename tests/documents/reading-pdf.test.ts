import { afterAll, describe, expect, it } from 'vitest'
import { parse } from '../../src/documents/reading/parse.ts'
import type { Block, Source } from '../../src/documents/reading/source.ts'
import { samplePlan } from '../sample-plan.ts'
import { faultsOf, wordsOf } from './every-word.ts'
import { closeChromium, findChromium, makePdf, printPdf } from './make-pdf.ts'
import { ownPlan, type PlanForMaking, seedPlan, textOfPlan } from './plan-for-making.ts'

const runningHead = 'Lokal åtgärdsplan'

afterAll(closeChromium)

/** In this thread: what the worker around it does is tested in reading-bad-input.test.ts. */
async function read(bytes: Uint8Array): Promise<Source> {
  const result = await parse(bytes)
  if (!result.ok) throw new Error(`refused: ${result.refusal.name}`)
  return result.source
}

/** A block in one line: 'h Bakgrund', 'row0 Löptid | Tills vidare'. */
function told(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `h${block.level ?? ''} ${block.piece.text}`
    case 'row':
      return `row${block.table} ${block.cells
        .map(cell => (cell.header ? '!' : '') + cell.paragraphs.map(piece => piece.text).join(' / '))
        .join(' | ')}`
    case 'line':
      return `${block.running ? 'running' : 'line'} ${block.piece.text}`
    default:
      return `${block.kind} ${block.piece.text}`
  }
}

const toldWithout = (source: Source, kind: Block['kind']) =>
  source.blocks.filter(block => block.kind !== kind).map(told)

function tablesOf(plan: PlanForMaking): string[] {
  return plan.areas
    .flatMap(area => area.activities)
    .flatMap((activity, table) => [
      `row${table} !Aktivitet${activity.theme === null ? '' : ` / ${activity.theme}`} | !Arbetsgrupp`,
      `row${table} ${activity.title} | ${activity.workingGroup}`,
      ...activity.fields.map(([label, value]) => `row${table} ${label} | ${value}`),
    ])
}

const printed = new Map<string, Promise<Source>>()

/** Each plan is printed and read once in each look; the tests look at the same reading. */
function readPlan(name: string, plan: PlanForMaking, tagged: boolean): Promise<Source> {
  const key = `${name} ${tagged}`
  const known = printed.get(key) ?? makePdf(plan, { tagged, runningHead }).then(read)
  printed.set(key, known)
  return known
}

const plans = {
  'our own plan': () => ownPlan,
  'the seed': () => seedPlan(samplePlan.reading()),
}

describe.skipIf(findChromium() === null)('a plan printed as PDF', () => {
  describe.each(Object.entries(plans))('%s', (name, plan) => {
    const missing = name === 'the seed' && !samplePlan.isThere

    it.skipIf(missing).each([true, false])('loses no word, mends each (tagged: %s)', async tagged => {
      const source = await readPlan(name, plan(), tagged)
      expect(faultsOf(source)).toEqual([])
      const pages = source.blocks.at(-1)!.page!
      const running = Array.from({ length: pages }, (_, page) => `${runningHead} Sida ${page + 1} (${pages})`)
      expect(wordsOf(source.text)).toEqual(wordsOf([textOfPlan(plan()), ...running].join('\n')))
    })

    it.skipIf(missing).each([true, false])('keeps its tables cell by cell (tagged: %s)', async tagged => {
      const source = await readPlan(name, plan(), tagged)
      const rows = source.blocks.filter(block => block.kind === 'row')
      expect(rows.map(told)).toEqual(tablesOf(plan()))
      // At least one table goes on over a page break, or the test tests too little.
      const pagesOfTables = Map.groupBy(rows, row => row.table)
      expect([...pagesOfTables.values()].some(table => table[0]!.page !== table.at(-1)!.page)).toBe(true)
    })

    it.skipIf(missing).each([true, false])(
      'keeps its headings, paragraphs and bullets (tagged: %s)',
      async tagged => {
        const source = await readPlan(name, plan(), tagged)
        const texts = (kind: Block['kind']) =>
          source.blocks.flatMap(block => (block.kind === kind && 'piece' in block ? [block.piece.text] : []))
        const { areas, chapters, title } = plan()
        const sections = areas.flatMap(area => area.sections)
        expect(texts('heading')).toEqual(
          [
            title,
            ...chapters.map(chapter => chapter.heading),
            ...areas.flatMap(area => [
              area.name,
              area.situationHeading,
              ...area.sections.map(section => section.heading),
            ]),
          ].filter(heading => heading !== null),
        )
        expect(texts('bullet')).toEqual([
          ...chapters.flatMap(chapter =>
            chapter.content.flatMap(item => (typeof item === 'string' ? [] : item.list)),
          ),
          ...sections.flatMap(section => section.bullets),
        ])
        expect(texts('paragraph')).toEqual(
          expect.arrayContaining(sections.flatMap(section => section.paragraphs)),
        )
      },
    )
  })
})

describe.skipIf(findChromium() === null)('an untagged PDF', () => {
  const print = (html: string) =>
    printPdf(`<html><body style="font: 11pt sans-serif">${html}</body></html>`, { tagged: false })

  it('has a table without drawn lines read by its columns, labels that wrap included', async () => {
    const rows = [
      ['Löptid', 'Tills vidare'],
      [
        'Stadsdelsförvaltningens kontakt',
        'Avdelningschefen för barn och ungdom eller den som avdelningschefen utser',
      ],
      ['Polisens kontakt', 'Kommunpolis'],
      ['Uppföljning', 'Varje termin i styrgruppen och en gång om året i nämnden, tillsammans med budgeten'],
    ]
    const cells = rows.map(
      ([a, b]) =>
        `<tr><td style="width: 120px; padding: 0 7px">${a}</td><td style="width: 300px; padding: 0 7px">${b}</td></tr>`,
    )
    const source = await read(
      await print(
        `<p>Här kommer en tabell som inte har några linjer alls, bara ord på sina platser under varandra.</p>
         <table style="border-spacing: 0"><tbody style="vertical-align: top">${cells.join('')}</tbody></table>
         <p>Efter tabellen kommer det mer text, och den ska inte bli en del av tabellen.</p>`,
      ),
    )
    expect(faultsOf(source)).toEqual([])
    expect(source.blocks.map(told)).toEqual([
      'paragraph Här kommer en tabell som inte har några linjer alls, bara ord på sina platser under varandra.',
      ...rows.map(([a, b]) => `row0 ${a} | ${b}`),
      'paragraph Efter tabellen kommer det mer text, och den ska inte bli en del av tabellen.',
    ])
  })

  it.each([
    ['no lines at all', 'th, td { border: none }'],
    ['lines under its rows only', 'th, td { border: none; border-bottom: 1px solid }'],
    ['every second row shaded', 'th, td { border: none } tr:nth-child(odd) { background: #eee }'],
    ['cells that stand apart', 'table { border-collapse: separate; border-spacing: 2px }'],
    ['rows as close as lines', 'body { line-height: 1.15 } th, td { padding: 0 5.4pt }'],
    ['headings no larger than the text', 'h2, h3, h4 { font-size: 11pt }'],
  ])('has the tables of a plan, drawn with %s', async (_, css) => {
    const source = await read(await makePdf(ownPlan, { tagged: false, runningHead, css }))
    expect(faultsOf(source)).toEqual([])
    expect(source.blocks.filter(block => block.kind === 'row').map(told)).toEqual(tablesOf(ownPlan))
  })

  it('has running text in two columns read column by column', async () => {
    const sentence = (n: number) =>
      `Mening ${n} handlar om hur parterna delar på arbetet i stadsdelen under året.`
    const text = Array.from({ length: 16 }, (_, n) => sentence(n + 1)).join(' ')
    const source = await read(
      await print(`<div style="columns: 2; text-align: justify; column-gap: 40px">${text}</div>`),
    )
    expect(faultsOf(source)).toEqual([])
    expect(wordsOf(source.text)).toEqual(wordsOf(text))
  })

  it('has a row cut by a page break read as one', async () => {
    const long = Array.from({ length: 60 }, (_, n) => `och sedan steg ${n} i följd`).join(' ')
    const source = await read(
      await print(
        `<div style="height: 900px">Överst.</div><table style="border-collapse: collapse">
         <tr><td style="border: 1px solid; width: 200px">Aktivitet</td><td style="border: 1px solid">Grupp</td></tr>
         <tr><td style="border: 1px solid">Beskrivning</td><td style="border: 1px solid; width: 200px">Först ${long}</td></tr></table>`,
      ),
    )
    expect(faultsOf(source)).toEqual([])
    expect(source.blocks.map(told)).toEqual([
      'paragraph Överst.',
      'row0 Aktivitet | Grupp',
      `row0 Beskrivning | Först ${long}`,
    ])
  })

  it('has hyphens at line ends mended only where they broke a word', async () => {
    const source = await read(
      await print(
        '<p style="width: 60px">både kort-<br>och lång&shy;siktigt&shy;arbete<br>i Norr-<br>Söder</p>',
      ),
    )
    expect(source.text).toBe('både kort- och långsiktigtarbete i Norr-Söder')
  })

  it('has a table of contents put aside', async () => {
    const source = await read(
      await print(
        '<p>Bakgrund ........................ 3</p><p>Lägesbild ....................... 5</p><h2>Bakgrund</h2><p>Text.</p>',
      ),
    )
    expect(toldWithout(source, 'row')).toEqual([
      'h Bakgrund',
      'paragraph Text.',
      'running Bakgrund ........................ 3',
      'running Lägesbild ....................... 5',
    ])
  })
})

describe.skipIf(findChromium() === null)('a tagged PDF', () => {
  const print = (html: string) =>
    printPdf(`<html lang="sv"><body style="font: 11pt sans-serif">${html}</body></html>`, { tagged: true })

  it('joins a paragraph and a row that a page break cut', async () => {
    const long = Array.from({ length: 60 }, (_, n) => `och sedan steg ${n} i följd`).join(' ')
    const source = await read(
      await print(
        `<h1>Plan</h1><div style="height: 820px"></div><p>Först ${long}</p><div style="height: 600px"></div>
         <table><tr><th>Aktivitet</th><th>Grupp</th></tr><tr><td>Beskrivning</td><td style="width: 200px">Först ${long}</td></tr></table>`,
      ),
    )
    expect(faultsOf(source)).toEqual([])
    expect(source.blocks.map(told)).toEqual([
      'h1 Plan',
      `paragraph Först ${long}`,
      'row0 !Aktivitet | !Grupp',
      `row0 Beskrivning | Först ${long}`,
    ])
  })

  it('keeps empty cells in their place, nested lists, and the description of a picture', async () => {
    const picture = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7'
    const source = await read(
      await print(
        `<table><tr><th>När</th><th>Vem</th></tr><tr><td></td><td>Kommunen</td></tr><tr><td>I maj</td><td></td></tr></table>
         <ul><li>ett<ul><li>inre</li></ul></li><li>två</li></ul><ol><li>först</li></ol>
         <img alt="Anmälningar per år" src='${picture}' width="200" height="100">`,
      ),
    )
    expect(faultsOf(source)).toEqual([])
    expect(source.blocks.map(told)).toEqual([
      'row0 !När | !Vem',
      'row0  | Kommunen',
      'row0 I maj | ',
      'bullet ett',
      'bullet inre',
      'bullet två',
      'bullet 1. först',
      'figure Anmälningar per år',
    ])
  })
})
