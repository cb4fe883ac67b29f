/** What a file of figures looks like: enough to say how it was understood, or to ask a person what its columns are. */
import { maskIdentityNumbers } from '../../domain/identity-number.ts'
import { guessMeasure, guessRoles } from './column-guess.ts'
import { covered } from './covered.ts'
import { encodingOf } from './encoding.ts'
import { kindOf } from './file-kind.ts'
import { type FileForm, rowsOf } from './file-rows.ts'
import { guessHeadingRow, headingsOf } from './headings.ts'
import { type FigureEncoding, type FigureLayout, isOfEvents, type Separator } from './layout.ts'
import { limits } from './limits.ts'
import { jsonStatLayout } from './ready/json-stat.ts'
import { recognised } from './ready/readers.ts'
import type { Recognised } from './ready/recognised.ts'
import { unreadable } from './refusal.ts'
import { isBlank, type Row, type Rows, textIn } from './rows.ts'
import { separatorOf } from './text-rows.ts'
import { sheetsOf } from './workbook-sheets.ts'

/** `shown`: the first rows under the headings, with what may be about people covered. */
export type FigureLook = {
  layout: FigureLayout
  /** Of a workbook; none of a text file. */
  sheets: string[]
  headings: string[]
  shown: string[][]
}

/** What a person has said of a file, where it is otherwise than it looked. */
export type Said = {
  /** `table`: no reader that knows such files shall take it. */
  reader?: 'table' | undefined
  encoding?: FigureEncoding | undefined
  separator?: Separator | undefined
  sheet?: string | undefined
  headingRow?: number | undefined
}

const shownRows = 8
/** How much of a file is looked at to recognise it. */
const recognisedBy = { sheets: 60, rows: 40 }

/** Throws `UnreadableFigures`. `fileName` is asked for no more than the year in it. */
export async function lookAtFigures(path: string, said: Said = {}, fileName = ''): Promise<FigureLook> {
  const kind = await kindOf(path)
  const sheets = kind === 'workbook' ? await sheetsOf(path) : []
  if (said.sheet !== undefined && kind === 'workbook' && !sheets.includes(said.sheet))
    unreadable('no-such-sheet')
  const encoding = kind === 'text' ? (said.encoding ?? (await encodingOf(path))) : null
  const separator = encoding && (said.separator ?? (await separatorOf(path, encoding)))
  const table: FileForm = { reader: 'table', encoding, separator, sheet: null }
  const ready =
    kind === 'json'
      ? jsonStatLayout
      : said.reader === 'table'
        ? null
        : await recognise(path, table, sheets, fileName)
  const form: FileForm = {
    ...table,
    reader: ready?.reader ?? 'table',
    sheet: kind === 'workbook' ? (ready?.sheet ?? said.sheet ?? sheets[0] ?? null) : null,
  }
  const rows = await firstRows(rowsOf(path, form), limits.sampleRows)
  if (rows.every(row => row.every(isBlank))) unreadable('empty')
  const headingRow = Math.min(ready?.headingRow ?? said.headingRow ?? guessHeadingRow(rows), rows.length - 1)
  const under = rows.slice(headingRow + 1)
  const headings = headingsOf(rows, headingRow)
  if (headings.length > limits.columns) unreadable('too-complex')
  const filled = headings.filter((_, at) => !isEmptyColumn(rows, headingRow, at))
  const rowsOfFilled = filled.length === headings.length ? under : withoutEmpty(under, headings, filled)
  const layout: FigureLayout = {
    ...form,
    decimal: ready?.decimal ?? (separator === ',' || separator === '|' ? '.' : ','),
    headingRow,
    columns: ready?.columns ?? guessRoles(filled, rowsOfFilled),
    measure: ready?.measure ?? 'events',
    whole: { category: '', territory: '', period: '', ...ready?.whole },
    preliminary: ready?.preliminary ?? false,
    categories: {},
    territories: {},
    complete: ready?.complete ?? false,
    replaces: true,
  }
  if (!ready) layout.measure = guessMeasure(layout.columns)
  // An extract of all events says by its silence that there were none.
  if (!ready) layout.complete = isOfEvents(layout) && layout.measure === 'events'
  // Files of publishers that are known tell of nobody.
  const shown = withoutEmpty(under.slice(0, shownRows), headings, filled).map(row =>
    filled.map((_, at) => (ready ? maskIdentityNumbers(textIn(row[at])) : covered(textIn(row[at])))),
  )
  return { layout, sheets, headings: filled, shown }
}

async function recognise(
  path: string,
  table: FileForm,
  sheets: readonly string[],
  fileName: string,
): Promise<Recognised | null> {
  const beginnings = []
  for (const name of sheets.length > 0 ? sheets.slice(0, recognisedBy.sheets) : [null])
    beginnings.push({
      name,
      rows: await firstRows(rowsOf(path, { ...table, sheet: name }), recognisedBy.rows),
    })
  return recognised({ fileName, sheets: beginnings })
}

async function firstRows(rows: Rows, atMost: number): Promise<Row[]> {
  const first: Row[] = []
  for await (const some of rows) {
    first.push(...some.slice(0, atMost - first.length))
    if (first.length >= atMost) break
  }
  return first
}

/** The separator at the end of each row makes a column of nothing. */
const isEmptyColumn = (rows: readonly Row[], headingRow: number, at: number): boolean =>
  rows.slice(headingRow).every(row => isBlank(row[at]))

function withoutEmpty(rows: readonly Row[], headings: readonly string[], filled: readonly string[]): Row[] {
  const kept = headings.flatMap((heading, at) => (filled.includes(heading) ? [at] : []))
  return rows.map(row => kept.map(at => row[at] ?? null))
}
