/** Files of figures as people have them: every fault of theirs is read, left out with its reason, or refused by name. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import ExcelJS from 'exceljs'
import iconv from 'iconv-lite'
import { afterAll, describe, expect, it } from 'vitest'
import { lookAtFigures, type Said } from '../../src/documents/figures/look.ts'
import { readFigures } from '../../src/documents/figures/read-figures.ts'
import { UnreadableFigures } from '../../src/documents/figures/refusal.ts'
import { surveyFigures } from '../../src/documents/figures/survey.ts'
import type { FoundCount, FoundFigures, FoundHour } from '../../src/domain/found-figures.ts'
import { throwawayFolder } from '../throwaway-folder.ts'
import { makeZip, tenGigabytesOfZeros } from './make-zip.ts'

const folder = throwawayFolder('figures')
mkdirSync(folder, { recursive: true })
afterAll(() => rmSync(folder, { recursive: true }))
let number = 0

function fileOf(content: string | Uint8Array): string {
  const path = join(folder, String(number++))
  writeFileSync(path, content)
  return path
}

/** Looks and reads with what was guessed, as somebody who changes nothing. */
async function read(content: string | Uint8Array, said: Said = {}) {
  const path = fileOf(content)
  const look = await lookAtFigures(path, said)
  const counts: FoundCount[] = []
  const leftOut: FoundFigures['leftOut'] = {}
  const hours: FoundHour[] = []
  let rows = 0
  for await (const piece of readFigures(path, look.layout)) {
    rows += piece.rows
    counts.push(...piece.counts)
    hours.push(...piece.hours)
    for (const [reason, times] of Object.entries(piece.leftOut))
      leftOut[reason as keyof typeof leftOut] = (leftOut[reason as keyof typeof leftOut] ?? 0) + times
  }
  const { unread } = await surveyFigures(path, look.layout)
  return { look, rows, leftOut, unread, counts, hours, lines: counts.map(lineOf) }
}

const lineOf = ({ category, territory, startsOn, endsOn, amount, state }: FoundCount): string =>
  `${category} | ${territory} | ${startsOn}–${endsOn} | ${amount} ${state}`

async function refusalOf(content: string | Uint8Array): Promise<string> {
  const error = await read(content).then(
    () => null,
    (error: unknown) => error,
  )
  return error instanceof UnreadableFigures ? error.refusal.name : `not refused: ${error}`
}

const january = '2024-01-01–2024-01-31'

describe('a text file of figures', () => {
  const plain = 'Brott;Område;Månad;Antal\nSkadegörelse;Åsen;2024-01;1 234\nRån;Åsen;2024-01;0\n'
  const lines = [`Skadegörelse | Åsen | ${january} | 1234 known`, `Rån | Åsen | ${january} | 0 zero`]

  it.each([
    ['UTF-8', Buffer.from(plain)],
    ['UTF-8 with its mark', Buffer.from(`\ufeff${plain}`)],
    ['windows-1252', iconv.encode(plain, 'win1252')],
    ['UTF-16 with its mark', iconv.encode(`\ufeff${plain}`, 'utf-16le')],
    ['UTF-16 the other way', iconv.encode(`\ufeff${plain}`, 'utf-16be')],
    ['line ends of another machine', Buffer.from(plain.replaceAll('\n', '\r\n'))],
    ['a separator at each line’s end', Buffer.from(plain.replaceAll('\n', ';\n'))],
    ['a first line of Excel’s', Buffer.from(`sep=;\n${plain}`)],
    ['tabs', Buffer.from(plain.replaceAll(';', '\t'))],
    ['commas', Buffer.from(plain.replaceAll(';', ','))],
    ['titles above', Buffer.from(`Anmälda brott\nUttag 2024-02-10\n\n${plain}`)],
    ['no-break spaces', iconv.encode(plain.replace('1 234', '1\u00a0234'), 'win1252')],
    ['no last line end', Buffer.from(plain.trimEnd())],
  ])('is read with %s', async (_, bytes) => {
    expect((await read(bytes)).lines).toEqual(lines)
  })

  it('can be read with another encoding than was guessed', async () => {
    const wrong = await read(iconv.encode(plain, 'win1252'), { encoding: 'utf-8' })
    expect(wrong.look.headings[1]).toContain('\ufffd')
    const mended = await read(Buffer.from(plain), { encoding: 'windows-1252' })
    expect(mended.look.headings[1]).toContain('Ã')
  })

  it('decides the separator by its columns, not by its decimal commas', async () => {
    const { look, counts } = await read(
      'Kommun;Antal (prel.);Per 100 000 inv. (prel.)\nAle;1 234;12,5\nBoden;2;3,25\n',
      {},
    )
    expect(look.layout).toMatchObject({ separator: ';', decimal: ',' })
    expect(counts).toEqual([])
  })

  it('keeps a line break inside a quoted cell', async () => {
    const { lines } = await read('Brott;Område;Månad;Antal\n"Skade-\ngörelse";"Å ""sen""";2024-01;3\n')
    expect(lines).toEqual([`Skade- görelse | Å "sen" | ${january} | 3 known`])
  })

  it('says what each sign means, and leaves out what is no number', async () => {
    const { lines, leftOut, rows, unread } = await read(
      [
        'Brott;Område;Månad;Antal',
        'a;x;2024-01;..',
        'a;x;2024-02;-',
        'a;x;2024 prel.;7',
        'a;x;2024-03;1,5',
        'a;x;snart;7',
        'a;x;2024-04;flera',
        ';x;2024-04;7',
        'a;;2024-04;7',
        ';;;',
        'Summa;x;;70',
        'a;x;2024-05;',
        'Källa: Brå;;;',
      ].join('\n'),
    )
    expect(lines).toEqual([
      `a | x | ${january} | null suppressed`,
      'a | x | 2024-02-01–2024-02-29 | 0 zero',
      'a | x | 2024-01-01–2024-12-31 | 7 preliminary',
    ])
    expect(leftOut).toEqual({
      'not-whole': 1,
      'no-date': 1,
      'no-number': 1,
      'no-category': 1,
      'no-territory': 1,
      empty: 1,
      'a-sum-of-others': 1,
      'empty-cell': 1,
      'no-numbers': 1,
    })
    expect(rows).toBe(12)
    // What somebody can mend is told of one by one, as a spreadsheet numbers its rows.
    expect(unread).toEqual([
      { row: 5, column: 'Antal', value: '1,5', reason: 'not-whole' },
      { row: 6, column: 'Månad', value: 'snart', reason: 'no-date' },
      { row: 7, column: 'Antal', value: 'flera', reason: 'no-number' },
      { row: 8, column: 'Brott', value: null, reason: 'no-category' },
      { row: 9, column: 'Område', value: null, reason: 'no-territory' },
    ])
  })

  it.each([
    [
      'an empty amount',
      'Månad;Antal\n2024-04;7\n2024-05;\nKälla: Brå;\n',
      { 'empty-cell': 1, 'no-numbers': 1 },
    ],
    [
      'a heading',
      'Månad;Område;Antal\n2024-04;;\n2024-04;x;7\n2024-05;;\n2024-05;x;8\n',
      { 'no-numbers': 2 },
    ],
  ])('that says a period alone in a row has %s there', async (_, content, said) => {
    expect((await read(content)).leftOut).toEqual(said)
  })

  it('knows its columns though their headings say more in brackets', async () => {
    const { lines, look } = await read(
      'Brott (kod);Område (kommun);Antal 2023;Antal 2024 (prel.)\nRån;x;12;13\n',
    )
    expect(look.layout.columns).toMatchObject({ 'Brott (kod)': 'category', 'Område (kommun)': 'territory' })
    expect(lines).toEqual([
      'Rån | x | 2023-01-01–2023-12-31 | 12 known',
      'Rån | x | 2024-01-01–2024-12-31 | 13 preliminary',
    ])
  })

  it('counts no row as an event because its number is badly written', async () => {
    const { lines, leftOut, look } = await read(
      'Brott;Område;Månad;Antal\na;x;2024-01;ca 3\na;x;2024-02;ca 4\na;x;2024-03;5\n',
    )
    expect(look.layout.columns.Antal).toBe('amount')
    expect(lines).toEqual(['a | x | 2024-03-01–2024-03-31 | 5 known'])
    expect(leftOut).toEqual({ 'no-number': 2 })
  })

  it.each([
    'Brott;Område;Starttid;Sluttid;Antal gärningsmän\na;x;2024-01-02 10:00;2024-01-02 11:00;3\na;x;2024-01-02 12:00;2024-01-02 13:00;okänt\n',
    'Brott;Område;Datum;Antal gärningsmän\na;x;2024-01-02;3\na;x;2024-01-02;okänt\n',
    'Brott;Område;Uppgiven tid;Antal misstänkta\na;x;2024-01-02;3\na;x;2024-01-02;4\n',
  ])('that is of events counts them, not how many took part: %s', async content => {
    const { lines, look, unread } = await read(content)
    expect(Object.values(look.layout.columns)).not.toContain('amount')
    expect(lines).toEqual(['a | x | 2024-01-02–2024-01-02 | 2 known'])
    expect(unread).toEqual([])
  })

  it.each([
    ['Område;Datum;Antal gärningsmän;Antal anmälda brott\nx;2024-01-02;3;7\n', 'Antal anmälda brott'],
    ['Område;Datum;Antal våldsbrott\nx;2024-01-02;7\n', 'Antal våldsbrott'],
    ['Område;Datum;Anmälda\nx;2024-01-02;7\n', 'Anmälda'],
    ['Område;År;Antal misstänkta personer\nx;2024;7\n', 'Antal misstänkta personer'],
    ['Område;Månad;Antal lagförda\nx;2024-01-01;7\nx;2024-02-01;8\n', 'Antal lagförda'],
  ])('that is a table has its numbers where its heading says how many: %s', async (content, heading) => {
    const { look, counts } = await read(content)
    expect(look.layout.columns[heading]).toBe('amount')
    expect(Object.values(look.layout.columns).filter(role => role === 'amount')).toHaveLength(1)
    expect(counts[0]?.amount).toBe(7)
  })

  it('tells where it cannot be read though it is long, under titles and with its months in columns', async () => {
    const months = 'Område;2024 jan;2024 feb'
    const rows = Array.from({ length: 5_000 }, (_, at) => `o${at % 50};${at};${at}`)
    rows[4_321] = 'o21;ca 12;7'
    const { unread, counts } = await read(['Anmälda brott', '', months, ...rows].join('\n'))
    expect(counts).toHaveLength(9_999)
    expect(unread).toEqual([{ row: 4_325, column: '2024 jan', value: 'ca 12', reason: 'no-number' }])
  })

  it('names no more cells than somebody can mend, and no running text or identity number in them', async () => {
    const words = 'Anna såg två okända springa bort mot torget'
    const rows = Array.from({ length: 30 }, (_, at) => `a;x;2024-01;${at === 0 ? words : 'okänt'}`)
    const { unread, leftOut } = await read(`Brott;Område;Månad;Antal\na;x;2024-01;3\n${rows.join('\n')}`, {})
    expect(leftOut).toEqual({ 'no-number': 30 })
    expect(unread).toHaveLength(20)
    expect(unread[0]).toMatchObject({ row: 3, value: '•••' })
  })

  it('whose columns are years is turned to rows', async () => {
    const { lines, leftOut } = await read('Område;2022;2023;2024 prel.\nÅsen;1;-;3\nBerg;;5;..\n')
    expect(lines).toEqual([
      ' | Åsen | 2022-01-01–2022-12-31 | 1 known',
      ' | Åsen | 2023-01-01–2023-12-31 | 0 zero',
      ' | Åsen | 2024-01-01–2024-12-31 | 3 preliminary',
      ' | Berg | 2023-01-01–2023-12-31 | 5 known',
      ' | Berg | 2024-01-01–2024-12-31 | null suppressed',
    ])
    expect(leftOut).toEqual({ 'empty-cell': 1 })
  })

  it('is refused where a quotation mark is never closed', async () => {
    expect(await refusalOf('Brott;Område;Månad;Antal\n"a;x;2024-01;1\nb;x;2024-01;1\n')).toBe('damaged')
  })

  it('that breaks off in the middle of a row leaves that row out', async () => {
    const { lines, leftOut } = await read(`${plain}Stöld;Åsen;2024-01;1\nRån;Åsen;202`)
    expect(lines).toHaveLength(3)
    expect(leftOut).toEqual({ 'no-date': 1 })
  })
})

describe('the database file of reported offences', () => {
  it('says the year in one of two columns, and what is not shown', async () => {
    const text = [
      'Region;Brott;År;Period;Antal;/100 000 inv',
      'Hela landet;Bedrägeri;År;2025;14\u00a0278;135;',
      'Hela landet;Bedrägeri;2026 prel.;Aug;498;5;',
      'Ale;Bedrägeri;2025;Kvartal 2;..;..;',
      'Ale;Bedrägeri;2025;Mars;-;-;',
    ].join('\r\n')
    const { lines, look } = await read(iconv.encode(text, 'latin1'))
    expect(look.layout.encoding).toBe('windows-1252')
    expect(lines).toEqual([
      'Bedrägeri | Hela landet | 2025-01-01–2025-12-31 | 14278 known',
      'Bedrägeri | Hela landet | 2026-08-01–2026-08-31 | 498 preliminary',
      'Bedrägeri | Ale | 2025-04-01–2025-06-30 | null suppressed',
      'Bedrägeri | Ale | 2025-03-01–2025-03-31 | 0 zero',
    ])
  })
})

/** Real files, which are not the project's: read where they lie beside it. */
const real = new URL('../../../shared/data/', import.meta.url)

describe.skipIf(!existsSync(real))('real files of events', () => {
  it.each([
    [
      'se-police-events-2023-2026.csv.gz',
      ',',
      (row: string[]) => row[2] !== '' && !/^Sammanfattning/i.test(row[3]!),
    ],
    [
      'nyc-vehicle-thefts-2014-2017.csv.gz',
      ',',
      (row: string[]) => row[0] !== '' && (row[1] === '' || row[1]! >= row[0]!),
    ],
    ['lancashire-asb-2022.tsv.gz', '\t', (row: string[]) => row[0] !== ''],
  ] as const)('%s sum to what a plain count of its lines gives', async (name, separator, counts) => {
    const text = gunzipSync(readFileSync(new URL(name, real))).toString('utf8')
    const [, ...lines] = text.trimEnd().split('\n')
    const rows = lines.map(line => line.split(separator)).filter(row => counts(row))
    const found = await read(text)
    expect(found.counts.reduce((sum, { amount }) => sum + amount!, 0)).toBe(rows.length)
    expect(found.rows).toBe(lines.length)
    const days = Map.groupBy(rows, row =>
      row[name.startsWith('se-') ? 2 : 0]!.slice(0, name.startsWith('lan') ? 7 : 10),
    )
    const byDay = new Map<string, number>()
    for (const { startsOn, amount } of found.counts) {
      const day = startsOn.slice(0, name.startsWith('lan') ? 7 : 10)
      byDay.set(day, (byDay.get(day) ?? 0) + amount!)
    }
    expect([...byDay].sort()).toEqual([...days].map(([day, of]) => [day, of.length]).sort())
  })
})

describe('a file of events', () => {
  const police = [
    'Start,Slut,Händelse,Område,Fritext',
    '2024-01-31 23:30,2024-02-01 02:00,Skadegörelse,Åsen,Okänd person sparkade in en ruta på skolans baksida under natten',
    '2024-01-31 10:00,2024-01-31 10:05,Skadegörelse,Åsen,',
    ',2024-02-02 08:00,Stöld,Åsen,',
    '2024-02-03 10:00,2024-02-02 08:00,Stöld,Åsen,',
    '2024-02-03 10:00,,Sammanfattning natt,Åsen,',
    ',,Stöld,Åsen,',
  ].join('\n')

  it('is put together into counts of days', async () => {
    const { lines, leftOut, rows, look, unread } = await read(police)
    expect(look.layout.complete).toBe(true)
    expect(lines).toEqual([
      'Skadegörelse | Åsen | 2024-01-31–2024-01-31 | 2 known',
      'Stöld | Åsen | 2024-02-02–2024-02-02 | 1 known',
    ])
    expect(leftOut).toEqual({ 'ends-before-it-starts': 1, 'press-summary': 1, 'no-date': 1 })
    expect(rows).toBe(6)
    // Where, and nothing of what stands there.
    expect(unread).toEqual([
      { row: 5, column: 'Slut', value: null, reason: 'ends-before-it-starts' },
      { row: 7, column: 'Start', value: null, reason: 'no-date' },
    ])
  })

  it('is shared out over the hours of the week, each event as one', async () => {
    const { hours } = await read(police)
    const byTheft = hours.filter(({ category }) => category === 'Stöld')
    expect(byTheft).toEqual([
      { category: 'Stöld', territory: 'Åsen', month: '2024-02-01', hourOfWeek: 4 * 24 + 8, weight: 1 },
    ])
    // Wednesday 23.30 to Thursday 02.00: half an hour, an hour, an hour. The other one is at ten.
    const damage = hours.filter(({ category }) => category === 'Skadegörelse')
    expect(damage.map(({ hourOfWeek, weight }) => [hourOfWeek, Math.round(weight * 100)]).sort()).toEqual([
      [58, 100],
      [71, 20],
      [72, 40],
      [73, 40],
    ])
    expect(damage.every(({ month }) => month === '2024-01-01')).toBe(true)
  })

  it('with points is counted by cell, but not by the middle of an area', async () => {
    const near =
      'Tid;Händelse;Område;Lat;Lon\n2024-01-01 10:00;Stöld;Åsen;59,3667;17,8297\n2024-01-01 11:00;Stöld;Åsen;59,3668;17,8298\n2024-01-01 12:00;Stöld;Åsen;;\n2024-01-01 12:00;Stöld;Åsen;0;0\n'
    const { counts } = await read(near)
    expect(counts.map(({ cell, amount }) => [cell, amount])).toEqual([
      [expect.stringMatching(/^89[0-9a-f]{13}$/), 2],
      [null, 2],
    ])
    const centres = near
      .replaceAll(';59,3668;17,8298', ';59,3667;17,8297')
      .replaceAll(/;(?:0;0|;)\n/g, ';59,3667;17,8297\n')
    expect((await read(centres)).look.layout.columns).not.toHaveProperty('Lat')
  })

  it('that says a day for a month is counted on the month', async () => {
    const { lines } = await read('month,type,area\n2024-02-01,Stöld,Åsen\n2024-02-01,Stöld,Åsen\n')
    expect(lines).toEqual(['Stöld | Åsen | 2024-02-01–2024-02-29 | 2 known'])
  })

  it('shows nothing of its free text', async () => {
    const { look } = await read(police)
    expect(look.layout.columns).not.toHaveProperty('Fritext')
    expect(JSON.stringify(look.shown)).not.toContain('ruta')
    expect(look.shown[0]![4]).toBe('•••')
  })

  it('with a column of identity numbers is stopped, and the column is named', async () => {
    const bytes = Buffer.from(
      'Tid,Händelse,Område,Målsägande\n2024-01-01 10:00,Stöld,Åsen,\n2024-01-01 11:00,Stöld,Åsen,850101-1236\n',
    )
    const error = await read(bytes).catch((error: unknown) => error)
    expect(error).toMatchObject({ refusal: { name: 'identity-numbers', column: 'Målsägande' } })
  })

  it('is not stopped by running numbers that look like one by chance', async () => {
    const born = Array.from({ length: 200 }, (_, at) => `${8501011000 + at},2024-01-01 10:00,Stöld,Åsen`)
    expect(await refusalOf(`Nr,Tid,Händelse,Område\n${born.join('\n')}\n`)).toBe('identity-numbers')
    const others = Array.from(
      { length: 2_000 },
      (_, at) => `${4400000000 + at * 1_047_291},2024-01-01 10:00,Stöld,Åsen`,
    )
    expect((await read(`Löpnr,Tid,Händelse,Område\n${others.join('\n')}\n`)).rows).toBe(2_000)
  })
})

async function workbook(fill: (book: ExcelJS.Workbook) => void): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  fill(book)
  return new Uint8Array(await book.xlsx.writeBuffer())
}

describe('a workbook of figures', () => {
  const rows = [
    ['Brott', 'Område', 'Dag', 'Antal'],
    ['Rån', 'Åsen', new Date('2024-01-31'), 3],
    ['Rån', 'Åsen', new Date('2024-02-29'), 1.5],
  ]

  it.each([false, true])('has the days that it shows, counted from 1904: %s', async date1904 => {
    const bytes = await workbook(book => {
      book.properties.date1904 = date1904
      book.addWorksheet('Blad1').addRows(rows)
    })
    const { lines, leftOut } = await read(bytes)
    expect(lines).toEqual(['Rån | Åsen | 2024-01-31–2024-01-31 | 3 known'])
    expect(leftOut).toEqual({ 'not-whole': 1 })
  })

  it('has headings that are merged over several columns', async () => {
    const bytes = await workbook(book => {
      const sheet = book.addWorksheet('Blad1')
      sheet.addRow(['Anmälda brott efter månad'])
      sheet.addRow(['Område', '2023', null, '2024', null])
      sheet.addRow([null, 'jan', 'feb', 'jan', 'feb'])
      sheet.addRow(['Åsen', 1, 2, 3, 4])
      sheet.addRow(['Berg', 5, 6, 7, 8])
      sheet.mergeCells('A1:E1')
      sheet.mergeCells('A2:A3')
      sheet.mergeCells('B2:C2')
      sheet.mergeCells('D2:E2')
    })
    const { look, lines } = await read(bytes)
    expect(look.headings).toEqual(['Område', '2023 jan', '2023 feb', '2024 jan', '2024 feb'])
    expect(lines.slice(0, 4)).toEqual([
      ' | Åsen | 2023-01-01–2023-01-31 | 1 known',
      ' | Åsen | 2023-02-01–2023-02-28 | 2 known',
      ' | Åsen | 2024-01-01–2024-01-31 | 3 known',
      ' | Åsen | 2024-02-01–2024-02-29 | 4 known',
    ])
  })

  it('has its labels in the second column and years above, as the national one', async () => {
    const bytes = await workbook(book => {
      const sheet = book.addWorksheet('Tabell')
      sheet.addRow(['', 'Anmälda brott de senaste åren'])
      sheet.addRow(['', '', 2022, 2023])
      sheet.addRow(['', 'Skadegörelse', 10, 20])
      sheet.addRow(['', 'Rån', 1, '..'])
    })
    const { look, counts } = await read(bytes)
    expect(look.headings).toEqual(['#2', '2022', '2023'])
    expect(counts.map(({ amount }) => amount)).toEqual([10, 20, 1, null])
  })

  it('has several sheets, of which one is read', async () => {
    const bytes = await workbook(book => {
      book.addWorksheet('Om & kring').addRow(['Bara text'])
      book.addWorksheet('Siffror').addRows(rows)
    })
    const { look } = await read(bytes, { sheet: 'Siffror' })
    expect(look.sheets).toEqual(['Om & kring', 'Siffror'])
    expect(look.headings).toEqual(['Brott', 'Område', 'Dag', 'Antal'])
  })

  it('is refused where it unpacks to ten gigabytes, whatever it says of itself', async () => {
    const { packed, size } = tenGigabytesOfZeros()
    expect(size).toBeGreaterThan(10_000_000_000)
    const before = process.memoryUsage().rss
    // Of itself it says what is so, or a size that might be read, or next to nothing.
    for (const declaredSize of [size, 1_000_000_000, 10]) {
      const bomb = makeZip([{ name: 'xl/worksheets/sheet1.xml', data: '', packed, declaredSize }])
      expect(bomb.length).toBeLessThan(20_000_000)
      expect(await refusalOf(bomb)).toBe('unpacks-too-large')
    }
    expect(process.memoryUsage().rss - before).toBeLessThan(300_000_000)
  })

  it('is refused where it is cut in the middle', async () => {
    const bytes = await workbook(book => {
      book.addWorksheet('Blad1').addRows(rows)
    })
    expect(await refusalOf(bytes.slice(0, bytes.length / 2))).toBe('damaged')
  })

  it('is refused by name where it is none', async () => {
    expect(await refusalOf('')).toBe('empty')
    expect(await refusalOf('%PDF-1.7\n')).toBe('unknown-format')
    expect(await refusalOf(Buffer.from('d0cf11e0a1b11ae1', 'hex'))).toBe('old-excel')
    expect(await refusalOf(makeZip([{ name: 'word/document.xml', data: '<a/>' }]))).toBe('unknown-format')
  })
})
