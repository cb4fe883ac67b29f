/** What a file that is read is told from others by. */
import { createHash } from 'node:crypto'
import { type FigureLayout, isOfValues } from '../documents/figures/layout.ts'

/** The sum of the file's bytes, and of what of it is read: it may give counts and values both, and a workbook a sheet at a time. */
export function sumOfReading(
  { fileSha256, look }: { fileSha256: string; look: { sheets: string[] } },
  { measure, sheet, reader }: FigureLayout,
): string {
  const own = reader === 'table' && look.sheets.length > 1 && sheet !== look.sheets[0] ? sheet : ''
  const part = [isOfValues({ measure }) ? measure : '', own].filter(Boolean).join('\n')
  return part === '' ? fileSha256 : createHash('sha256').update(`${fileSha256}\n${part}`).digest('hex')
}
