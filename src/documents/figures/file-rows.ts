/** The rows of a file from its beginning, its headings among them, whatever its form and whoever understands it. */
import type { FigureLayout } from './layout.ts'
import { jsonStatRows } from './ready/json-stat.ts'
import { surveyRows } from './ready/survey-tables.ts'
import type { Rows } from './rows.ts'
import { textRows } from './text-rows.ts'
import { workbookRows } from './workbook-rows.ts'

export type FileForm = Pick<FigureLayout, 'reader' | 'encoding' | 'separator' | 'sheet'>

/** Whether the rows are made of a file that has none of that kind: their numbers say nobody where to look. */
export const rowsAreMade = ({ reader }: Pick<FileForm, 'reader'>): boolean =>
  reader === 'json-stat' || reader === 'survey-tables' || reader === 'picture-indicators'

export function rowsOf(path: string, { reader, encoding, separator, sheet }: FileForm): Rows {
  if (reader === 'json-stat') return jsonStatRows(path)
  if (reader === 'survey-tables' || reader === 'picture-indicators') return surveyRows(path)
  return encoding && separator ? textRows(path, encoding, separator) : workbookRows(path, sheet)
}
