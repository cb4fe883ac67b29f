/** Rows of a sheet of an XLSX workbook. */
import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import { type CellValue, streamXlsxRows } from 'hucre'
import { limits } from './limits.ts'
import { UnreadableFigures, unreadable } from './refusal.ts'
import type { Row, Rows, Value } from './rows.ts'

const together = 2_000

/**
 * A sheet by its name; without one the first. Rows that the sheet leaves out are there as empty ones, so that a row has the number that
 * people see, less one.
 */
export async function* workbookRows(path: string, sheet: string | null): Rows {
  const input = Readable.toWeb(createReadStream(path)) as ReadableStream<Uint8Array>
  let rows: Row[] = []
  let next = 0
  try {
    for await (const { index, values } of streamXlsxRows(input as never, sheet === null ? {} : { sheet })) {
      if (values.length > limits.columns) unreadable('too-complex')
      for (; next < index && rows.length < together; next++) rows.push([])
      rows.push(values.map(cellValue))
      next = index + 1
      if (rows.length >= together) {
        yield rows
        rows = []
      }
    }
  } catch (error) {
    if (error instanceof UnreadableFigures) throw error
    unreadable('damaged')
  }
  yield rows
}

function cellValue(value: CellValue | undefined): Value {
  if (value instanceof Date) return dayOrTime(value)
  if (typeof value === 'boolean') return String(value)
  return value ?? null
}

/** What the cell shows: a workbook's days and times have no zone. */
function dayOrTime(date: Date): string {
  if (Number.isNaN(date.getTime())) return ''
  // Excel's times are parts of a day, a little less than the minute now and then.
  const text = new Date(Math.round(date.getTime() / 1_000) * 1_000).toISOString()
  return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text.slice(0, 16)
}
