import { writeCsv } from 'hucre/csv'
import { cleanText } from './clean-text.ts'
import type { Cell, Table } from './table.ts'

/**
 * The table as a CSV file that a Swedish Excel opens with a double-click: UTF-8 with a byte order mark, semicolons, decimal commas, CRLF.
 * Text that a spreadsheet would take for a formula gets an apostrophe in front, as OWASP's "CSV Injection" says; numbers do not.
 */
export function writeTableAsCsv({ columns, rows }: Table): Uint8Array {
  const lines = [columns.map(column => column.heading), ...rows].map(cells => cells.map(csvCell))
  return new TextEncoder().encode(writeCsv(lines, { delimiter: ';', lineSeparator: '\r\n', bom: true }))
}

function csvCell(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell).replace('.', ',')
  const text = cleanText(cell)
  // Full-width signs too: some spreadsheets read them as the plain ones.
  return /^[=+\-@\t\n＝＋－＠]/.test(text) ? `'${text}` : text
}
