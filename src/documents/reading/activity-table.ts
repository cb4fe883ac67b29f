/** Activities out of a table's rows, whichever way the table is laid out. */
import type { ActivityField, DraftActivity, DraftLabel, Read } from '../../domain/draft.ts'
import { blankActivity } from '../../domain/draft-blank.ts'
import {
  continuesRow,
  isField,
  isNamedRow,
  isPair,
  onlyTitle,
  pairsOf,
  spanningTitle,
  themeOf,
} from './activity-rows.ts'
import type { LabelKind } from './label-words.ts'
import type { TableCell, TableRow } from './passage.ts'
import { type Cutter, joinPieces } from './pieces.ts'
import { joinReads, readOf } from './reads.ts'
import type { Piece } from './source.ts'
import { headerKinds, labelOfCell, textOf } from './table-shapes.ts'
import { statusWords } from './vocabulary.ts'

/** `rest`: cells that fit no field. `continued` says whether the first rows went on with the activity given. */
export type TableReading = { activities: DraftActivity[]; labels: DraftLabel[]; rest: Piece[] }

/**
 * Three layouts: the seed's (header "Aktivitet | Arbetsgrupp", their values below, then label beside value), the
 * handbook's (a header over columns, an activity in each row), and label beside value all through. `open` is the
 * activity that a table broken by a page or a heading may go on with. `titled`: in a column of titles what stands below the first line is
 * said of the activity.
 */
export function readActivityTable(
  rows: TableRow[],
  open: DraftActivity | null,
  cutter: Cutter,
  titled = false,
): TableReading {
  const reading: TableReading = { activities: [], labels: [], rest: [] }
  let current = open
  let columns: (LabelKind | null)[] | null = null
  let headers: TableRow = []
  let lastField: ActivityField | null = null
  /** A row as wide as the table, above the rows that it is a heading for. */
  let section: Read | null = null
  /** What the fields of the current activity are called in this table. */
  const names = new Map<ActivityField, string>()

  const begin = (): DraftActivity => {
    current = blankActivity()
    reading.activities.push(current)
    return current
  }
  const label = (...cells: (TableCell | undefined)[]) => {
    for (const cell of cells)
      for (const piece of cell?.paragraphs ?? []) reading.labels.push({ text: piece.text, at: piece.at })
  }

  for (const [index, row] of rows.entries()) {
    if (row.every(cell => cell.paragraphs.length === 0)) continue
    const kinds = headerKinds(row)
    const pairedBelow = isPair(rows[index + 1], null)
    if (kinds && !(isPair(row, current) && columns === null)) {
      // A header repeated on a new page goes on with the activity above it.
      const repeated = kinds.length === 2 && pairedBelow && current?.title != null
      const theme = themeOf(row[0], cutter)
      if (theme && !repeated) {
        begin().theme = readOf(theme.theme)
        reading.labels.push({ text: theme.label.text, at: theme.label.at })
        label(...row.slice(1))
      } else label(...row)
      columns = repeated ? null : kinds
      headers = row
      continue
    }
    if (columns && columns.length > 2 && row[0]?.merged === 'whole-row' && !labelOfCell(row[0])) {
      section = readOf(joinPieces(row[0].paragraphs), 'guessed')
      continue
    }
    if (columns && !(columns.length === 2 && isPair(row, null))) {
      const themed = current && current.title === null && current.theme !== null ? current : null
      const wide = columns.length > 2
      if (wide && continuesRow(row, columns) && current) addColumns(row, columns, headers, current, reading)
      else {
        for (const part of titled ? [row] : numberedParts(row, columns, cutter, reading)) {
          const above: DraftActivity | null = current
          const activity = themed ?? begin()
          addColumns(part, columns, headers, activity, reading, titled)
          if (section && !activity.theme) {
            const said: Read = section
            activity.theme = said
            // Its words have their place with the first of the activities below it.
            section = { text: said.text, certainty: said.certainty, at: [] }
          }
          const shared = columns.indexOf('cause')
          if (shared >= 0 && row[shared]?.merged === 'with-above' && above?.cause && !activity.cause)
            activity.cause = { ...above.cause, certainty: 'guessed', at: [] }
        }
      }
      if (!wide) columns = null
      continue
    }
    const headed = spanningTitle(row, rows[index + 1], index === 0, cutter)
    if (headed) {
      columns = null
      begin().title = readOf(headed.title, headed.certainty)
      if (headed.label) reading.labels.push({ text: headed.label.text, at: headed.label.at })
      names.clear()
      continue
    }
    const title = onlyTitle(row, cutter)
    if (title) {
      current = null
      if (title.theme) begin().theme = readOf(title.theme)
      reading.labels.push({ text: title.label.text, at: title.label.at })
      columns = ['title']
      headers = row
      continue
    }
    columns = null
    const pairs = pairsOf(row, current)
    if (pairs.length === 0) {
      const field = lastField
      if (current && field && textOf(row[0]) === '' && row.length > 1)
        add(current, field, row.slice(1), reading)
      else if (current && isNamedRow(row)) addNamed(current, row[0]!, row.slice(1), reading)
      else reading.rest.push(...row.flatMap(cell => cell.paragraphs))
      continue
    }
    for (const [kind, name, ...values] of pairs) {
      label(name)
      if (kind === 'title' || !current) {
        begin()
        names.clear()
      }
      const field = fieldOf(kind)
      const said = names.get(field) ?? textOf(name)
      names.set(field, said)
      // "Kontaktperson" after "Ansvarig" is another one of the same kind, and keeps its name.
      const other = current![field] !== null && said.toLowerCase() !== textOf(name).toLowerCase()
      if (field === 'description' ? kind !== 'description' : other) addNamed(current!, name, values, reading)
      else add(current!, field, values, reading)
      lastField = field
    }
  }
  return reading
}

/** Labels without a field of their own in an activity ("Resurser") are kept in its description. */
const fieldOf = (kind: LabelKind): ActivityField => (isField(kind) ? kind : 'description')

function add(activity: DraftActivity, field: ActivityField, cells: TableCell[], reading: TableReading): void {
  for (const cell of cells) {
    if (cell.paragraphs.length === 0) continue
    const value = readOf(joinPieces(cell.paragraphs), cell.certainty)
    // A dash where a value would be says that there is none.
    if (!/[\p{L}\d]/u.test(value.text)) {
      reading.labels.push({ text: value.text, at: value.at })
      continue
    }
    if (activity[field] && field === 'title') reading.rest.push(...cell.paragraphs)
    else activity[field] = joinReads(activity[field], value)
  }
}

/** A value under a name the draft has no field for: the name is kept with it. */
function addNamed(
  activity: DraftActivity,
  name: TableCell,
  values: TableCell[],
  reading: TableReading,
): void {
  const paragraphs = values.flatMap(cell => cell.paragraphs)
  if (paragraphs.length === 0) return
  const named = new Set(name.paragraphs)
  reading.labels = reading.labels.filter(({ at }) => ![...named].some(piece => piece.at === at))
  add(
    activity,
    'description',
    [{ paragraphs: [...name.paragraphs, ...paragraphs], certainty: 'certain' }],
    reading,
  )
}

function addColumns(
  row: TableRow,
  columns: (LabelKind | null)[],
  headers: TableRow,
  activity: DraftActivity,
  reading: TableReading,
  titled = false,
): void {
  for (const [index, cell] of row.entries()) {
    const kind = columns[index] ?? null
    if (cell.paragraphs.length === 0) continue
    if (kind === null && textOf(headers[index]) === '') reading.rest.push(...cell.paragraphs)
    else if (titled && kind === 'title') {
      const [title, ...rest] = cell.paragraphs
      add(activity, 'title', [{ ...cell, paragraphs: [title!] }], reading)
      if (rest.length > 0) add(activity, 'description', [{ ...cell, paragraphs: rest }], reading)
    } else add(activity, kind === null ? 'description' : fieldOf(kind), [cell], reading)
  }
  const followUp = activity.followUp
  if (
    followUp &&
    !activity.status &&
    statusWords.includes(followUp.text.toLowerCase().replace(/[.!]$/u, ''))
  ) {
    // The handbook's column "Uppföljning" holds a colour: that is how it goes, not how it is followed up.
    activity.status = { ...followUp, certainty: 'guessed' }
  }
}

const ownNumber = /^(\d{1,2})[.)]\s*/u

/** A row whose cells number their paragraphs 1, 2, 3 holds an activity for each number. */
function numberedParts(
  row: TableRow,
  columns: (LabelKind | null)[],
  cutter: Cutter,
  reading: TableReading,
): TableRow[] {
  const title = row[columns.indexOf('title')]
  const numbers = [...new Set(title?.paragraphs.map(({ text }) => ownNumber.exec(text)?.[1]))]
  const several = numbers.length > 1 && !numbers.includes(undefined)
  return (several ? numbers : [undefined]).map((number, part) =>
    row.map(cell => {
      const numbered = several && cell.paragraphs.some(({ text }) => ownNumber.test(text))
      if (several && !numbered && part > 0) return sharedCell(cell)
      let mine = !numbered
      const paragraphs: Piece[] = []
      for (const piece of cell.paragraphs) {
        const found = ownNumber.exec(piece.text)
        if (found && numbered) mine = found[1] === number
        if (!mine && !(part === 0 && numbered && !numbers.includes(found?.[1] ?? number))) continue
        if (found && found[0].length < piece.text.length) {
          const mark = cutter.cut(piece, 0, found[0].length)
          reading.labels.push({ text: mark.text, at: mark.at })
          paragraphs.push(cutter.cut(piece, found[0].length))
        } else paragraphs.push(piece)
      }
      return { ...cell, paragraphs }
    }),
  )
}

/** A cell that holds for several activities has its place with the first of them. */
const sharedCell = (cell: TableCell): TableCell => ({
  certainty: 'guessed',
  paragraphs: cell.paragraphs.map(({ text }) => ({ text, at: [] })),
})
