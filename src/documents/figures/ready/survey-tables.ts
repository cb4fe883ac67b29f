/**
 * Workbooks with a table a sheet: years in columns, grounds or indicators in rows, and the bounds of the last year beside it. So the
 * tables of Nationella trygghetsundersökningen are made, and so we take "Indikatorer för kommuners lägesbild" to be; nobody has shown us one.
 */
import { headingsOf } from '../headings.ts'
import { wordOf } from '../layout.ts'
import { isBlank, type Row, type Rows, textIn } from '../rows.ts'
import { workbookRows } from '../workbook-rows.ts'
import { sheetsOf } from '../workbook-sheets.ts'
import type { Beginning, Recognise } from './recognised.ts'
import { listed, valueListColumns, valueListHeadings } from './value-list.ts'

/** How many rows of a sheet are looked through for its headings. */
const near = 40

type Label = 'indicator' | 'territory' | 'breakdown' | 'unit'
/** Where the columns of a table stand. */
type TableOfYears = {
  title: string
  headingRow: number
  labels: Partial<Record<Label, number>>
  years: number[]
  bounds: { low: number; high: number } | null
}

const labelWords: [Label, RegExp][] = [
  ['indicator', /^(?:indikator|mått|fråga|nyckeltal)/i],
  ['territory', /^(?:län|region|polisregion|kommun|område|geografi|stadsdel|lokalpolisområde)/i],
  ['breakdown', /^(?:kön|grupp|ålder|uppdelning|redovisningsgrupp)/i],
  ['unit', /^enhet/i],
]
const lowerWords = /undre|nedre|lägre|lower|från|min\b/i
const upperWords = /övre|högre|upper|till|max\b/i

const isYear = (row: Row, at: number): boolean => /^(?:19|20)\d\d(?:\D|$)/.test(textIn(row[at]).trim())
const yearsIn = (row: Row): number[] => row.flatMap((_, at) => (isYear(row, at) ? [at] : []))

/** The table of a sheet, found by its row of years; null where the sheet has none. */
function tableIn(rows: readonly Row[]): TableOfYears | null {
  const headingRow = rows.slice(0, near).findIndex(row => yearsIn(row).length >= 2)
  const row = rows[headingRow]
  if (!row) return null
  const years = yearsIn(row)
  const headings = headingsOf(rows, headingRow)
  const first = years[0]!
  const last = years.at(-1)!
  const labels: TableOfYears['labels'] = {}
  for (let at = 0; at < first; at++) {
    const heading = wordOf(textIn(row[at])) || (headings[at] ?? '')
    const label = labelWords.find(([name, word]) => word.test(heading) && labels[name] === undefined)?.[0]
    if (label) labels[label] = at
  }
  if (labels.territory === undefined && labels.indicator === undefined) labels.territory = first - 1
  const beside = headings.flatMap((heading, at) => (at > last ? [{ heading, at }] : []))
  const low = beside.find(({ heading }) => lowerWords.test(heading))?.at
  const high = beside.find(({ heading, at }) => at !== low && upperWords.test(heading))?.at
  return {
    title: titleAbove(rows.slice(0, headingRow)),
    headingRow,
    labels,
    years,
    bounds: low === undefined || high === undefined ? null : { low, high },
  }
}

/** "Tabell R4.1. Otrygghet …": the first words above the table that are no way back to the list of contents. */
function titleAbove(above: readonly Row[]): string {
  for (const row of above)
    for (const value of row) {
      const text = wordOf(textIn(value)).replace(/^Tabell /, '')
      if (text.length > 3 && !/^(?:tillbaka|till innehåll)/i.test(text)) return text
    }
  return ''
}

const holds = (beginning: Beginning, words: RegExp): boolean =>
  words.test(beginning.fileName) ||
  beginning.sheets.some(({ rows }) => rows.some(row => row.some(value => words.test(textIn(value)))))

const pictureWords = /indikatorer[ _-]+(?:för|for)[ _-]+kommuner/i
const surveyWords = /\bNTU\b|nationella trygghetsundersökningen|trygghetsmätning/i

export const surveyTables: Recognise = beginning => {
  const tables = beginning.sheets.flatMap(({ name, rows }) => (name === null ? [] : (tableIn(rows) ?? [])))
  if (tables.length === 0) return null
  const isPicture = holds(beginning, pictureWords)
  const isSurvey =
    tables.some(({ bounds }) => bounds !== null) || (tables.length > 1 && holds(beginning, surveyWords))
  if (!isPicture && !isSurvey) return null
  return {
    reader: isPicture ? 'picture-indicators' : 'survey-tables',
    measure: isPicture ? 'number' : 'share',
    headingRow: 0,
    columns: valueListColumns,
  }
}

/** The values of every sheet, one a row; the first row is the headings. */
export async function* surveyRows(path: string): Rows {
  yield [valueListHeadings]
  for (const sheet of await sheetsOf(path)) {
    let before: Row[] = []
    let table: TableOfYears | null = null
    for await (const some of workbookRows(path, sheet)) {
      if (table) {
        yield some.flatMap(row => valuesOfRow(row, table!, sheet, before))
        continue
      }
      before = [...before, ...some]
      table = tableIn(before)
      if (!table) continue
      yield before.slice(table.headingRow + 1).flatMap(row => valuesOfRow(row, table!, sheet, before))
    }
  }
}

function valuesOfRow(row: Row, table: TableOfYears, sheet: string, rows: readonly Row[]): Row[] {
  const { labels, years, bounds, title, headingRow } = table
  // Notes under a table say no values.
  if (years.every(at => isBlank(row[at]))) return []
  const word = (label: Label): string => {
    const at = labels[label]
    return at === undefined ? '' : wordOf(textIn(row[at]))
  }
  const last = years.at(-1)
  return years.map(at =>
    listed({
      indicator: word('indicator') || title || sheet,
      territory: word('territory'),
      breakdown: word('breakdown'),
      period: textIn(rows[headingRow]?.[at]),
      value: row[at] ?? null,
      low: bounds && at === last ? (row[bounds.low] ?? null) : null,
      high: bounds && at === last ? (row[bounds.high] ?? null) : null,
      unit: word('unit') || unitIn(title),
    }),
  )
}

const unitIn = (title: string): string => /%|procent|per \d[\d ]*/i.exec(title)?.[0].trim() ?? ''
