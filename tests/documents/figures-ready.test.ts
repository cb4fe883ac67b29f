/** Files of publishers that are known: recognised by what stands in them and understood without a question. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import iconv from 'iconv-lite'
import { afterAll, describe, expect, it } from 'vitest'
import { isOfValues } from '../../src/documents/figures/layout.ts'
import { lookAtFigures, type Said } from '../../src/documents/figures/look.ts'
import { readFigures, readValues } from '../../src/documents/figures/read-figures.ts'
import { UnreadableFigures } from '../../src/documents/figures/refusal.ts'
import { surveyFigures } from '../../src/documents/figures/survey.ts'
import { throwawayFolder } from '../throwaway-folder.ts'

const folder = throwawayFolder('figures-ready')
mkdirSync(folder, { recursive: true })
afterAll(() => rmSync(folder, { recursive: true }))
let number = 0

async function understood(content: string | Uint8Array, fileName = '', said: Said = {}) {
  const path = join(folder, String(number++))
  writeFileSync(path, content)
  const { layout } = await lookAtFigures(path, said, fileName)
  const survey = await surveyFigures(path, layout)
  const lines: string[] = []
  if (isOfValues(layout))
    for await (const { values } of readValues(path, layout))
      for (const { indicator, territory, breakdown, period, value, low, high, state } of values)
        lines.push([indicator, territory, breakdown, period, value, state, low, high].join(' | '))
  else if (survey.problem === null)
    for await (const { counts } of readFigures(path, layout))
      for (const { category, territory, startsOn, endsOn, amount, state } of counts)
        lines.push([category, territory, `${startsOn}–${endsOn}`, amount, state].join(' | '))
  return { layout, survey, lines }
}

async function workbook(sheets: Record<string, (string | number | null)[][]>): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  for (const [name, rows] of Object.entries(sheets)) book.addWorksheet(name).addRows(rows)
  return new Uint8Array(await book.xlsx.writeBuffer())
}

describe('Brå’s database file', () => {
  const text = [
    'Region;Brott;År;Period;Antal;/100 000 inv',
    'Hela landet;Befogenhetsbedrägeri;År;2025;14\u00a0278;135;',
    'Hela landet;0950 - Befogenhetsbedrägeri, mot äldre;2026 prel.;Aug;498;5;',
    'Ale;Befogenhetsbedrägeri;Kvartal;2025 kv 2;..;..;',
    'Ale;Befogenhetsbedrägeri;2025;Mars;-;-;',
  ].join('\r\n')

  it('is read whichever of the two columns says the year', async () => {
    const { layout, lines, survey } = await understood(iconv.encode(text, 'latin1'))
    expect(layout).toMatchObject({ reader: 'bra-database', encoding: 'windows-1252', measure: 'events' })
    expect(lines).toEqual([
      'Befogenhetsbedrägeri | Hela landet | 2025-01-01–2025-12-31 | 14278 | known',
      '0950 - Befogenhetsbedrägeri, mot äldre | Hela landet | 2026-08-01–2026-08-31 | 498 | preliminary',
      'Befogenhetsbedrägeri | Ale | 2025-04-01–2025-06-30 |  | suppressed',
      'Befogenhetsbedrägeri | Ale | 2025-03-01–2025-03-31 | 0 | zero',
    ])
    expect(survey.leftOut).toEqual({})
    expect(survey.states).toEqual({ known: 1, preliminary: 1, suppressed: 1, zero: 1 })
  })

  it('is read as any table where somebody says so', async () => {
    const { layout } = await understood(iconv.encode(text, 'latin1'), '', { reader: 'table' })
    expect(layout.reader).toBe('table')
  })
})

describe('Brå’s file of all municipalities', () => {
  const text =
    '\ufeffKommun;Antal (prel.);Per 100 000 inv. (prel.)\r\nAle;1\u00a0234;3\u00a0812,5\r\nÅmål;..;..\r\n'

  it('is of the year that its name says, and preliminary', async () => {
    const { layout, lines } = await understood(text, 'anmalda_brott_kommuner_2025.csv')
    expect(layout).toMatchObject({ reader: 'bra-municipalities', preliminary: true, decimal: ',' })
    expect(lines).toEqual([
      'Samtliga brott | Ale | 2025-01-01–2025-12-31 | 1234 | known',
      'Samtliga brott | Åmål | 2025-01-01–2025-12-31 |  | suppressed',
    ])
  })

  it('asks for the year where its name does not say it', async () => {
    expect((await understood(text, 'brott.csv')).survey.problem).toBe('no-period')
  })
})

it('Brå’s workbook of ten years has its labels in column B and its years in row 2', async () => {
  const years = [2021, 2022, 2023, 2024, 2025]
  const { layout, lines } = await understood(
    await workbook({
      Läsanvisning: [['Så läses tabellen']],
      Tabell: [
        ['Anmälda brott de senaste 10 åren'],
        [null, 'Brottstyp', ...years],
        [null, 'SAMTLIGA BROTT', 100, 110, 120, 130, 140],
        [null, 'Brott mot person, totalt', 30, 31, 32, 33, '..'],
        [null, 'Källa: Brå'],
      ],
    }),
  )
  expect(layout).toMatchObject({ reader: 'bra-ten-years', sheet: 'Tabell' })
  expect(lines).toHaveLength(10)
  expect(lines[4]).toBe('SAMTLIGA BROTT | Hela landet | 2025-01-01–2025-12-31 | 140 | known')
  expect(lines[9]).toBe('Brott mot person, totalt | Hela landet | 2025-01-01–2025-12-31 |  | suppressed')
})

it('a workbook of survey tables gives an indicator a sheet, with the bounds of its last year', async () => {
  const { layout, lines, survey } = await understood(
    await workbook({
      Innehåll: [['Nationella trygghetsundersökningen'], ['R4.1 Otrygghet'], ['R4.2 Oro']],
      'R4.1': [
        ['Tillbaka till innehåll'],
        ['Tabell R4.1. Otrygghet vid utevistelse sent på kvällen. Andel (%)'],
        [],
        [null, null, null, 'Konfidensintervall', null],
        ['Län', 2023, 2024, 'Undre gräns', 'Övre gräns'],
        ['Blekinge län', 24.1, 25.3, 22.9, 27.8],
        ['Hela landet', 26, '..', null, null],
        ['Källa: NTU'],
      ],
      'R4.2': [
        ['Tabell R4.2. Oro över brottsligheten. Andel (%)'],
        ['Län', 2023, 2024, 'Undre', 'Övre'],
        ['Blekinge län', 40, 41, 39, 43],
      ],
    }),
  )
  expect(layout).toMatchObject({ reader: 'survey-tables', measure: 'share' })
  expect(survey.leftOut).toEqual({})
  expect(survey.categories).toHaveLength(2)
  const fear = 'R4.1. Otrygghet vid utevistelse sent på kvällen. Andel (%)'
  expect(lines.slice(0, 4)).toEqual([
    `${fear} | Blekinge län |  | 2023 | 24.1 | known |  | `,
    `${fear} | Blekinge län |  | 2024 | 25.3 | known | 22.9 | 27.8`,
    `${fear} | Hela landet |  | 2023 | 26 | known |  | `,
    `${fear} | Hela landet |  | 2024 |  | suppressed |  | `,
  ])
})

it('a workbook with a table a sheet says by its words where a number cannot be read', async () => {
  const { survey } = await understood(
    await workbook({
      Indikatorer: [
        ['Indikatorer för kommuners lägesbild'],
        [],
        ['Indikator', 'Kommun', 'Enhet', '2023', '2024'],
        ['Utsatthet för brott mot enskild person', 'Upplands Väsby', 'Andel (%)', 20, 'cirka 21'],
        ['Anna såg två okända springa bort mot torget', 'Ekbacken', 'Andel (%)', 'okänt', 5],
      ],
    }),
  )
  expect(survey.unread).toEqual([
    {
      row: null,
      column: 'Utsatthet för brott mot enskild person, Upplands Väsby, 2024, Värde',
      value: 'cirka 21',
      reason: 'no-number',
    },
    { row: null, column: '•••, Ekbacken, 2023, Värde', value: 'okänt', reason: 'no-number' },
  ])
})

it('the workbook of indicators for municipalities’ pictures gives an indicator a row', async () => {
  const { layout, lines } = await understood(
    await workbook({
      Indikatorer: [
        ['Indikatorer för kommuners lägesbild'],
        [],
        ['Indikator', 'Kommun', 'Enhet', '2022', '2023', '2024'],
        ['Anmälda misshandelsbrott', 'Ekbacken', 'Per 100 000 inv.', 801, '812,5', '-'],
        ['Otrygghet sent på kvällen', 'Ekbacken', 'Andel (%)', null, '27,1', '..'],
      ],
    }),
  )
  expect(layout.reader).toBe('picture-indicators')
  expect(lines).toEqual([
    'Anmälda misshandelsbrott | Ekbacken |  | 2022 | 801 | known |  | ',
    'Anmälda misshandelsbrott | Ekbacken |  | 2023 | 812.5 | known |  | ',
    'Anmälda misshandelsbrott | Ekbacken |  | 2024 | 0 | zero |  | ',
    'Otrygghet sent på kvällen | Ekbacken |  | 2023 | 27.1 | known |  | ',
    'Otrygghet sent på kvällen | Ekbacken |  | 2024 |  | suppressed |  | ',
  ])
})

describe('JSON-stat', () => {
  const data = {
    version: '2.0',
    class: 'dataset',
    label: 'Folkmängd efter region, kön och år',
    source: 'SCB',
    id: ['Region', 'Kon', 'ContentsCode', 'Tid'],
    size: [2, 2, 1, 2],
    role: { time: ['Tid'], metric: ['ContentsCode'] },
    dimension: {
      Region: {
        category: {
          index: { '0180': 0, '0114': 1 },
          label: { '0180': '0180 Ekbacken', '0114': '0114 Granvik' },
        },
      },
      Kon: { category: { index: ['2', 'T'], label: { '2': 'kvinnor', T: 'totalt' } } },
      ContentsCode: { category: { label: { BE1: 'Folkmängd' }, unit: { BE1: { base: 'antal' } } } },
      Tid: { category: { index: { '2024': 0, '2025': 1 } } },
    },
    value: [1, 2, 3, 4, null, 6, 0, null],
    status: { '4': '..', '6': 'p' },
  }

  it('is read along its dimensions, noise and missing numbers among them', async () => {
    const { layout, lines } = await understood(JSON.stringify(data))
    expect(layout).toMatchObject({ reader: 'json-stat', measure: 'number' })
    expect(lines).toEqual([
      'Folkmängd | Ekbacken | kvinnor | 2024 | 1 | known |  | ',
      'Folkmängd | Ekbacken | kvinnor | 2025 | 2 | noised |  | ',
      'Folkmängd | Ekbacken |  | 2024 | 3 | known |  | ',
      'Folkmängd | Ekbacken |  | 2025 | 4 | noised |  | ',
      'Folkmängd | Granvik | kvinnor | 2024 |  | suppressed |  | ',
      'Folkmängd | Granvik | kvinnor | 2025 | 6 | noised |  | ',
      'Folkmängd | Granvik |  | 2024 | 0 | preliminary |  | ',
      'Folkmängd | Granvik |  | 2025 |  | missing |  | ',
    ])
  })

  it.each([
    ['with fewer values than it says', { ...data, value: [1, 2] }],
    ['with a dimension that is not there', { ...data, id: ['Region', 'X', 'ContentsCode', 'Tid'] }],
    ['of another kind', { class: 'collection' }],
  ])('%s is refused', async (_, json) => {
    const error = await understood(JSON.stringify(json)).catch(error => error)
    expect(error).toBeInstanceOf(UnreadableFigures)
    expect(error.refusal).toEqual({ name: 'not-json-stat' })
  })

  it('with values as a sparse list gives the same', async () => {
    const sparse = { ...data, value: { '0': 1, '3': 4 }, status: null }
    const { lines } = await understood(JSON.stringify(sparse))
    expect(lines.filter(line => !line.includes('missing'))).toEqual([
      'Folkmängd | Ekbacken | kvinnor | 2024 | 1 | known |  | ',
      'Folkmängd | Ekbacken |  | 2025 | 4 | noised |  | ',
    ])
  })
})

describe('a table of shares', () => {
  it('with its bounds and the numbers behind them is no table of counts', async () => {
    const { layout, lines } = await understood(
      'Område;År;Kön;Andel (%);Nedre gräns;Övre gräns;Antal svarande\nÅsen;2024;kvinnor;23,5;19,1;27,9;310\nÅsen;2024;män;..;;;4\n',
    )
    expect(layout.measure).toBe('share')
    expect(lines).toEqual([
      ' | Åsen | kvinnor | 2024 | 23.5 | known | 19.1 | 27.9',
      ' | Åsen | män | 2024 |  | suppressed |  | ',
    ])
  })

  it('of numerator and denominator alone is divided', async () => {
    const { lines } = await understood('Område;År;Täljare;Nämnare\nÅsen;2024;1;3\nBerg;2024;1;0\n')
    expect(lines).toEqual([' | Åsen |  | 2024 | 33.333 | known |  | '])
  })
})
