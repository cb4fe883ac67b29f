import exceljs from 'exceljs'
import { parseCsv } from 'hucre/csv'
import { beforeAll, describe, expect, it } from 'vitest'
import { writeTableAsCsv } from '../../src/documents/writing/csv.ts'
import type { Table } from '../../src/documents/writing/table.ts'
import { writeWorkbook } from '../../src/documents/writing/workbook.ts'

const formulas = ['=1+1', '+46', '-2', '@SUM(A1)', '\t=1', '\r=1', '＝1']
const table: Table = {
  name: 'Åtgärder',
  columns: [
    { heading: 'Ärende', kind: 'text' },
    { heading: 'Klart', kind: 'date', width: 12 },
    { heading: 'Andel', kind: 'number' },
  ],
  rows: [
    ['Öka ljuset; "vid" torget', '2020-06-30', -12.5],
    ['007', 'juni 2020', null],
    ['Två\nrader\u0000\u001b\ufffe\ud800', '2020-02-31', 1_000_000],
    ...formulas.map(formula => [formula, null, 0]),
  ],
}

describe('a table as CSV', () => {
  let text: string
  beforeAll(() => {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(writeTableAsCsv(table))
  })

  it('is what Swedish Excel opens: byte order mark, semicolons, decimal commas, CRLF', () => {
    expect(text.startsWith('\ufeffÄrende;Klart;Andel\r\n')).toBe(true)
    expect(text).toContain('\r\n"Öka ljuset; ""vid"" torget";2020-06-30;-12,5\r\n007;juni 2020;\r\n')
    expect(text).toContain('"Två\nrader\ufffd";2020-02-31;1000000\r\n')
  })

  it('begins no text as a formula, and leaves negative numbers alone', () => {
    const cells = parseCsv(text, { delimiter: ';' })
      .slice(4)
      .map(row => row[0])
    expect(cells).toEqual(["'=1+1", "'+46", "'-2", "'@SUM(A1)", "'\t=1", "'\n=1", "'＝1"])
  })
})

describe('tables as a workbook, read by another reader', () => {
  const book = new exceljs.Workbook()
  beforeAll(async () => {
    const others = ['åtgärder', 'a/b:c', ''].map(name => ({ ...table, name, rows: [] }))
    const long: Table = { name: 'x'.repeat(40), columns: [table.columns[0]!], rows: [['å'.repeat(40_000)]] }
    const bytes = await writeWorkbook([table, ...others, long], {
      title: 'Planen 2020',
      creator: 'Sjövik',
      at: new Date('2020-01-15T10:00:00Z'),
    })
    // exceljs's own type of a buffer is older than Node's.
    await book.xlsx.load(Buffer.from(bytes) as unknown as ArrayBuffer)
  })

  it('says what it is and who made it', () => {
    expect(book).toMatchObject({ title: 'Planen 2020', creator: 'Sjövik', lastModifiedBy: 'Sjövik' })
    expect(book.created).toEqual(new Date('2020-01-15T10:00:00Z'))
  })

  it('has a sheet per table, under names that Excel takes', () => {
    expect(book.worksheets.map(sheet => sheet.name)).toEqual([
      'Åtgärder',
      'åtgärder (2)',
      'a b c',
      'Blad',
      'x'.repeat(31),
    ])
  })

  it('keeps text as text, dates as days and numbers as numbers', () => {
    const rows = book.worksheets[0]!.getSheetValues().slice(2) as unknown[][]
    expect(rows.slice(0, 3).map(row => row.slice(1))).toEqual([
      ['Öka ljuset; "vid" torget', new Date('2020-06-30T00:00:00Z'), -12.5],
      ['007', 'juni 2020'],
      ['Två\nrader\ufffd', '2020-02-31', 1_000_000],
    ])
    expect(rows.slice(3).map(row => row[1])).toEqual(formulas.map(formula => formula.replace('\r', '\n')))
  })

  it('writes white headings on petrol that stay in sight, and days as days', () => {
    const sheet = book.worksheets[0]!
    expect(sheet.getCell('A1').fill).toMatchObject({ fgColor: { argb: 'FF00586E' } })
    expect(sheet.getCell('A1').font).toMatchObject({ bold: true, color: { argb: 'FFFFFFFF' } })
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 })
    expect(sheet.autoFilter).toBe('A1:C11')
    expect(sheet.getCell('B2').numFmt).toBe('yyyy-mm-dd')
    expect(sheet.getColumn(2).width).toBe(12)
  })

  it('cuts what Excel would refuse to open, visibly', () => {
    const text = book.worksheets[4]!.getCell('A2').value as string
    expect(text).toHaveLength(32_767)
    expect(text.endsWith('å…')).toBe(true)
  })
})
