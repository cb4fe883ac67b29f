/** A file of figures as rows of cells, whatever its form. */

/** Text as it stands, a number of a workbook, or a day or time of one as text: "2024-01-31", "2024-01-31T16:30". */
export type Value = string | number | null
export type Row = readonly Value[]

/** Some rows at a time, in the file's order. */
export type Rows = AsyncIterable<Row[]>

export const isBlank = (value: Value | undefined): boolean =>
  value == null || (typeof value === 'string' && value.trim() === '')

export const textIn = (value: Value | undefined): string => (value == null ? '' : String(value))
