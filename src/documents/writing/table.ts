/** A table of values before it has a format: a sheet of a workbook, or a CSV file. */
export type Table = { name: string; columns: TableColumn[]; rows: Cell[][] }

/** Dates are written "2020-06-30"; what is none stands as the text it is. `width` is counted in characters. */
export type TableColumn = { heading: string; kind: 'text' | 'date' | 'number'; width?: number }

export type Cell = string | number | null

/** The day that the text says, at midnight UTC; null where it says none ("2020-02-31", "juni 2020"). */
export function dateOf(text: string): Date | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null
  const date = new Date(`${text}T00:00:00Z`)
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== text ? null : date
}
