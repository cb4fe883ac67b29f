/** Rows of a sheet of an XLSX workbook. */
import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import { type CellValue, streamXlsxRows } from 'hucre'
import yauzl from 'yauzl'
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

/**
 * The names of a workbook's sheets, after it has been found that it unpacks to no more than it may. Refuses `unpacks-too-large` by what
 * the zip declares and by what comes out of it, `too-complex` by the number of entries, and `encrypted`, `damaged` and `unknown-format`.
 */
export async function sheetsOf(path: string): Promise<string[]> {
  const zip = await yauzl.openPromise(path, { lazyEntries: true, autoClose: false }).catch(() => null)
  if (!zip) unreadable('damaged')
  try {
    if (zip.entryCount > limits.zipEntries) unreadable('too-complex')
    let declared = 0
    let whole = 0
    let workbook: string | null = null
    for await (const entry of zip.eachEntry()) {
      declared += entry.uncompressedSize
      if (declared > limits.unpackedBytes) unreadable('unpacks-too-large')
      if (entry.isEncrypted()) unreadable('encrypted')
      if (!/\.(?:xml|rels)$/i.test(entry.fileName)) continue
      const isSheet = /worksheets\/[^/]+\.xml$/i.test(entry.fileName)
      if (!isSheet) whole += entry.uncompressedSize
      if (whole > limits.unpackedWholeBytes) unreadable('unpacks-too-large')
      const isWorkbook = /(?:^|\/)workbook\.xml$/i.test(entry.fileName)
      const text = await unpacked(zip, entry, isWorkbook)
      if (isWorkbook) workbook = text
    }
    if (workbook === null) unreadable('unknown-format')
    return [...workbook.matchAll(/<(?:\w+:)?sheet\s[^>]*?\bname="([^"]*)"/g)].map(([, name = '']) =>
      plain(name),
    )
  } finally {
    zip.close()
  }
}

/** Unpacks a part, which fails where more comes out of it than it says; its text is kept only where it is asked for. */
async function unpacked(zip: yauzl.ZipFile, entry: yauzl.Entry, keep: boolean): Promise<string> {
  const kept: Buffer[] = []
  try {
    const stream = await zip.openReadStreamPromise(entry)
    for await (const chunk of stream as AsyncIterable<Buffer>) if (keep) kept.push(chunk)
  } catch (error) {
    unreadable(
      error instanceof Error && /too many bytes/.test(error.message) ? 'unpacks-too-large' : 'damaged',
    )
  }
  return Buffer.concat(kept).toString('utf8')
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
const plain = (text: string): string =>
  text.replace(/&(\w+);/g, (whole, name: string) => entities[name] ?? whole)
