import { type CellStyle, type WriteSheet, writeXlsx } from 'hucre'
import { cleanText } from './clean-text.ts'
import { type Cell, dateOf, type Table, type TableColumn } from './table.ts'

/** What a browser is told that a workbook is. */
export const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** `at`: when it was made, as the workbook's own properties say it. */
export type AboutWorkbook = { title: string; creator: string; at: Date }

/**
 * An XLSX workbook with a sheet per table: white headings on petrol that stay in sight and repeat on paper, filters, dates and numbers
 * as such, and text as text whatever it begins with.
 */
export function writeWorkbook(tables: Table[], { title, creator, at }: AboutWorkbook): Promise<Uint8Array> {
  const names = sheetNames(tables.map(table => table.name))
  const author = cleanText(creator)
  return writeXlsx({
    sheets: tables.map((table, index) => sheetOf(table, names[index]!)),
    properties: {
      title: cleanText(title),
      creator: author,
      lastModifiedBy: author,
      created: at,
      modified: at,
    },
    defaultFont: font,
  })
}

const font = { name: 'Calibri', size: 11 }

const headingStyle = {
  font: { ...font, bold: true, color: { rgb: 'FFFFFF' } },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: '00586E' } },
  alignment: { vertical: 'center', wrapText: true },
} as const

/** Characters beside each other that can still be read on one lying page. */
const pageWidth = 260

function sheetOf({ columns, rows }: Table, name: string): WriteSheet {
  const headings = columns.map(column => cleanText(column.heading))
  const values = rows.map(row => columns.map((column, index) => cellValue(row[index] ?? null, column)))
  const widths = columns.map((column, index) =>
    widthOf(
      column,
      values.map(row => row[index]!),
    ),
  )
  const onOnePage = widths.reduce((sum, width) => sum + width, 0) <= pageWidth
  return {
    name,
    columns: columns.map((column, index) => ({ width: widths[index]!, style: styleOf(column) })),
    rows: [headings, ...values],
    rowDefs: new Map([headings, ...values].map((row, index) => [index, { height: heightOf(row, widths) }])),
    cells: new Map(columns.map((_, index) => [`0,${index}`, { style: headingStyle }])),
    freezePane: { rows: 1 },
    autoFilter: { range: `A1:${columnLetters(columns.length - 1)}${rows.length + 1}` },
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      ...(onOnePage ? { fitToPage: true, fitToWidth: 1, fitToHeight: 0 } : {}),
      printTitlesRow: '$1:$1',
    },
  }
}

type Value = string | number | Date | null

/** Excel's own limit for what a cell holds, in UTF-16 units. */
const longestText = 32_767

function cellValue(cell: Cell, { kind }: TableColumn): Value {
  if (typeof cell !== 'string') return cell
  const text = cleanText(cell)
  const date = kind === 'date' ? dateOf(text) : null
  return date ?? (text.length > longestText ? `${text.slice(0, longestText - 1)}…`.toWellFormed() : text)
}

function styleOf({ kind }: TableColumn): CellStyle {
  return {
    alignment: { vertical: 'top', ...(kind === 'text' ? { wrapText: true } : {}) },
    ...(kind === 'date' ? { numFmt: 'yyyy-mm-dd' } : {}),
  }
}

/** The width that is asked for, else that of the longest line and of the heading with the filter's button beside it. */
function widthOf({ heading, width }: TableColumn, cells: Value[]): number {
  const longest = Math.max(heading.length + 3, ...cells.map(cell => Math.max(...linesOf(cell))))
  return width ?? Math.min(44, Math.max(11, longest + 2))
}

/** Points for the row's tallest cell, its lines broken at the width; 409 is Excel's own limit. Not every program works it out itself. */
function heightOf(row: Value[], widths: number[]): number {
  const lines = row.map((cell, index) =>
    linesOf(cell).reduce((sum, length) => sum + Math.max(1, Math.ceil((length * 1.08) / widths[index]!)), 0),
  )
  return Math.min(409, 15 * Math.max(1, ...lines) + 2)
}

/** How long each line of a cell is, in characters. */
function linesOf(cell: Value): number[] {
  return cell instanceof Date
    ? [10]
    : String(cell ?? '')
        .split('\n')
        .map(line => line.length)
}

/** "A", "Z", "AA": the letters of a column counted from nought. */
function columnLetters(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26))
  return index < 26 ? letter : columnLetters(Math.floor(index / 26) - 1) + letter
}

/** Names that Excel takes for sheets: at most 31 characters, none of its own signs, none twice whatever their case. */
function sheetNames(wanted: string[]): string[] {
  const taken = new Set<string>()
  return wanted.map(name => {
    const plain = cleanText(name)
      .replace(/[[\]:*?/\\\n\t]/g, ' ')
      .replace(/^'+|'+$/g, '')
      .trim()
    for (let number = 1; ; number++) {
      const ending = number === 1 ? '' : ` (${number})`
      const candidate = (plain || 'Blad').slice(0, 31 - ending.length).toWellFormed() + ending
      if (taken.has(candidate.toLowerCase())) continue
      taken.add(candidate.toLowerCase())
      return candidate
    }
  })
}
