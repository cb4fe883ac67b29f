/** What a file of figures looks like: enough to ask a person what its columns are. */
import { open, stat } from 'node:fs/promises'
import { maskIdentityNumbers } from '../../domain/identity-number.ts'
import { guessRoles } from './column-guess.ts'
import { encodingOf } from './encoding.ts'
import { guessHeadingRow, headingsOf } from './headings.ts'
import { type FigureEncoding, type FigureLayout, isOfEvents, type Separator } from './layout.ts'
import { limits } from './limits.ts'
import { UnreadableFigures, unreadable } from './refusal.ts'
import { isBlank, type Row, type Rows, textIn } from './rows.ts'
import { separatorOf, textRows } from './text-rows.ts'
import { sheetsOf, workbookRows } from './workbook-rows.ts'

/** `shown`: the first rows under the headings, with what may be about people covered. */
export type FigureLook = {
  layout: FigureLayout
  /** Of a workbook; none of a text file. */
  sheets: string[]
  headings: string[]
  shown: string[][]
}

/** What a person has said of a file, where it is otherwise than it looked. */
export type Said = {
  encoding?: FigureEncoding | undefined
  separator?: Separator | undefined
  sheet?: string | undefined
  headingRow?: number | undefined
}

const shownRows = 8

/** Throws `UnreadableFigures`. */
export async function lookAtFigures(path: string, said: Said = {}): Promise<FigureLook> {
  const kind = await kindOf(path)
  const sheets = kind === 'workbook' ? await sheetsOf(path) : []
  const sheet = kind === 'workbook' ? (said.sheet ?? sheets[0] ?? null) : null
  if (sheet !== null && !sheets.includes(sheet)) unreadable('no-such-sheet')
  const encoding = kind === 'text' ? (said.encoding ?? (await encodingOf(path))) : null
  const separator = encoding && (said.separator ?? (await separatorOf(path, encoding)))
  const form = { encoding, separator, sheet }
  const rows = await firstRows(rowsOf(path, form))
  if (rows.every(row => row.every(isBlank))) unreadable('empty')
  const headingRow = Math.min(said.headingRow ?? guessHeadingRow(rows), rows.length - 1)
  const under = rows.slice(headingRow + 1)
  const headings = headingsOf(rows, headingRow)
  if (headings.length > limits.columns) unreadable('too-complex')
  const filled = headings.filter((_, at) => !isEmptyColumn(rows, headingRow, at))
  const layout: FigureLayout = {
    ...form,
    decimal: separator === ',' || separator === '|' ? '.' : ',',
    headingRow,
    columns: guessRoles(
      filled,
      filled.length === headings.length ? under : withoutEmpty(under, headings, filled),
    ),
    categories: {},
    territories: {},
    complete: false,
    replaces: true,
  }
  // An extract of all events says by its silence that there were none.
  layout.complete = isOfEvents(layout)
  const shown = withoutEmpty(under.slice(0, shownRows), headings, filled).map(row =>
    filled.map((_, at) => covered(textIn(row[at]))),
  )
  return { layout, sheets, headings: filled, shown }
}

/** The rows of a file from its beginning, its headings among them. */
export function rowsOf(
  path: string,
  { encoding, separator, sheet }: Pick<FigureLayout, 'encoding' | 'separator' | 'sheet'>,
): Rows {
  return encoding && separator ? textRows(path, encoding, separator) : workbookRows(path, sheet)
}

async function firstRows(rows: Rows): Promise<Row[]> {
  const first: Row[] = []
  for await (const some of rows) {
    first.push(...some.slice(0, limits.sampleRows - first.length))
    if (first.length >= limits.sampleRows) break
  }
  return first
}

/** The separator at the end of each row makes a column of nothing. */
const isEmptyColumn = (rows: readonly Row[], headingRow: number, at: number): boolean =>
  rows.slice(headingRow).every(row => isBlank(row[at]))

function withoutEmpty(rows: readonly Row[], headings: readonly string[], filled: readonly string[]): Row[] {
  const kept = headings.flatMap((heading, at) => (filled.includes(heading) ? [at] : []))
  return rows.map(row => kept.map(at => row[at] ?? null))
}

/** Longer running text may tell of people: it is not shown, only that it is there. */
function covered(text: string): string {
  const masked = maskIdentityNumbers(text.trim())
  return masked.split(/\s+/).length > 6 || masked.length > 60 ? '•••' : masked
}

/** What a file is by its first bytes; its name is never asked. */
async function kindOf(path: string): Promise<'text' | 'workbook'> {
  const { size } = await stat(path)
  if (size > limits.fileBytes)
    throw new UnreadableFigures({ name: 'too-large', limitBytes: limits.fileBytes })
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4_096), 0, 4_096, 0)
    const bytes = buffer.subarray(0, bytesRead)
    if (bytes.length === 0) unreadable('empty')
    if (bytes.subarray(0, 4).equals(Buffer.from('PK\x03\x04', 'latin1'))) return 'workbook'
    if (bytes.subarray(0, 4).equals(Buffer.from([0xd0, 0xcf, 0x11, 0xe0]))) return await oleKind(path)
    const start = bytes.toString('latin1')
    if (/^(?:%PDF-|MZ|\x7fELF|\x89PNG|\xff\xd8\xff|\x1f\x8b|BZh|7z|\{\\rtf)/.test(start))
      unreadable('unknown-format')
    if (/^(?:\u00ef\u00bb\u00bf)?\s*<(?:\?xml|!doctype|html)/i.test(start)) unreadable('unknown-format')
    return 'text'
  } finally {
    await file.close()
  }
}

/** An OLE2 container is an encrypted workbook of today or a workbook as before 2007 [MS-OFFCRYPTO 2.3.4.4, MS-XLS 2.1.2]. */
async function oleKind(path: string): Promise<never> {
  const file = await open(path)
  try {
    for await (const chunk of file.createReadStream({ autoClose: false }) as AsyncIterable<Buffer>)
      if (chunk.includes('EncryptedPackage', 0, 'utf16le')) unreadable('encrypted')
    unreadable('old-excel')
  } finally {
    await file.close()
  }
}
