import { type ColumnDef, type WriteSheet, writeXlsx } from 'hucre'
import { cleanText } from './clean-text.ts'
import { type Cell, dateOf, type Table, type TableColumn } from './table.ts'

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
    defaultFont: { name: 'Calibri', size: 11 },
  })
}

const headingStyle = {
  font: { bold: true, color: { rgb: 'FFFFFF' } },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: '00586E' } },
  alignment: { vertical: 'center', wrapText: true },
} as const

function sheetOf({ columns, rows }: Table, name: string): WriteSheet {
  const values = rows.map(row => columns.map((column, index) => cellValue(row[index] ?? null, column)))
  return {
    name,
    columns: columns.map((column, index) =>
      columnOf(
        column,
        rows.map(row => row[index] ?? null),
      ),
    ),
    rows: [columns.map(column => cleanText(column.heading)), ...values],
    cells: new Map(columns.map((_, index) => [`0,${index}`, { style: headingStyle }])),
    freezePane: { rows: 1 },
    autoFilter: { range: `A1:${columnLetters(columns.length - 1)}${rows.length + 1}` },
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '$1:$1',
    },
  }
}

/** Excel's own limit for what a cell holds, in UTF-16 units. */
const longestText = 32_767

function cellValue(cell: Cell, { kind }: TableColumn): string | number | Date | null {
  if (typeof cell !== 'string') return cell
  const text = cleanText(cell)
  const date = kind === 'date' ? dateOf(text) : null
  return date ?? (text.length > longestText ? `${text.slice(0, longestText - 1)}…`.toWellFormed() : text)
}

function columnOf({ heading, kind, width }: TableColumn, cells: Cell[]): ColumnDef {
  const longest = Math.max(heading.length + 3, ...cells.map(longestLine))
  return {
    width: width ?? Math.min(60, Math.max(10, longest + 2)),
    style: {
      alignment: { vertical: 'top', ...(kind === 'text' ? { wrapText: true } : {}) },
      ...(kind === 'date' ? { numFmt: 'yyyy-mm-dd' } : {}),
    },
  }
}

function longestLine(cell: Cell): number {
  return cell === null
    ? 0
    : Math.max(
        ...String(cell)
          .split('\n', 100)
          .map(line => line.length),
      )
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
