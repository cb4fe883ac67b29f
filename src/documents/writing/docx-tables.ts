import {
  BorderStyle,
  type ITableCellOptions,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx'
import type { BlockOf } from './document.ts'
import { type Palette, textWidth } from './docx-look.ts'
import { marked, runsOf, type StyleId, styled } from './docx-runs.ts'
import type { Setting } from './docx-setting.ts'
import { guessedLines } from './guessed-lines.ts'

/** Characters in a row, and in a record, beyond which it may go on over the page: a page holds about twice as many. */
const rowOnOnePage = 1200
const recordOnOnePage = 1800

/** A table of no more lines than this, as wide as a standing page, is read at a glance, on one page. */
const tableOnOnePage = 16

/** How the table is set: its palette and the width it has, in twips. */
type Frame = { palette: Palette; width: number }

/** A caption and a table with a heading row that is repeated on every page; the naming cell of each row stands out. */
export function tableBlocks(block: BlockOf<'table'>, frame: Setting): (Paragraph | Table)[] {
  const { caption, part = 'made', columns, naming, rows } = block
  const lines = guessedLines({ blocks: [block] }) - guessedLines({ blocks: [] })
  const whole = lines <= tableOnOnePage * (frame.width / textWidth(false))
  const widths = sharesOf(
    columns.map(column => column.width),
    frame.width,
  )
  const head = headRow(
    columns.map((column, at) => ({ text: column.heading, width: widths[at]!, end: column.align === 'end' })),
    frame,
  )
  const body = rows.map((row, rowAt) => {
    const cells = columns.map(({ align }, at) => {
      const text = row[at] ?? ''
      const children = at === naming ? namingCell(text) : [cellText('TableText', text, align === 'end')]
      return new TableCell({
        ...box(frame, at === naming ? { shading: { fill: frame.palette.tint } } : {}),
        width: dxa(widths[at]!),
        children,
      })
    })
    return new TableRow({
      cantSplit: lengthOf(row) < rowOnOnePage,
      keepNext: rowAt < rows.length - 1 ? whole : frame.keepNext,
      children: cells,
    })
  })
  const heading = new Paragraph({ style: 'Caption', children: marked(frame.mark(part), runsOf(caption)) })
  return [heading, table([head, ...body], widths, naming === 0), tableEnd(frame.keepNext)]
}

/** The first line of the cell is the row's name; what follows is said of it. */
function namingCell(text: string): Paragraph[] {
  const [name = '', ...rest] = text.split('\n')
  return [styled('TableLabel', name), ...(rest.length > 0 ? [styled('TableText', rest.join('\n'))] : [])]
}

/**
 * Label and value a row under the record's title; on one page where it is short enough to be. Two columns throughout, without
 * merged cells: so screen readers tell each cell by its row and column, and so an edited document is understood again.
 */
export function recordBlocks({ head, title, rows }: BlockOf<'record'>, frame: Frame): (Paragraph | Table)[] {
  const widths = sharesOf([38, 62], frame.width)
  const told = lengthOf([
    title.title,
    title.description ?? '',
    title.second,
    ...rows.flatMap(row => [row.label, row.value]),
  ])
  const keepNext = told < recordOnOnePage
  const cell = (at: 0 | 1, children: Paragraph[], tinted = false) =>
    new TableCell({
      ...box(frame, tinted ? { shading: { fill: frame.palette.tint } } : {}),
      width: dxa(widths[at]!),
      children,
    })
  const about = [
    styled('TableLabel', title.title),
    ...(title.description === null ? [] : [styled('TableText', title.description)]),
  ]
  const titleRow = new TableRow({
    cantSplit: keepNext,
    keepNext: keepNext && rows.length > 0,
    children: [cell(0, about), cell(1, [styled('TableText', title.second)])],
  })
  const facts = rows.map(
    (row, at) =>
      new TableRow({
        cantSplit: lengthOf([row.value]) < rowOnOnePage,
        keepNext: keepNext && at < rows.length - 1,
        children: [
          cell(0, [styled('TableLabel', row.label)], true),
          cell(1, [styled('TableText', row.value)]),
        ],
      }),
  )
  // As in the printed plan the theme stands in the head, so that it is seen again where the table goes on over the page.
  const heads = widths.map((width, at) => ({
    text: head[at] ?? '',
    width,
    below: at === 0 ? title.theme : null,
  }))
  return [table([headRow(heads, frame), titleRow, ...facts], widths, true), tableEnd()]
}

/** A table leaves no air after itself, and two that follow each other would grow together. */
function tableEnd(keepNext = false): Paragraph {
  return new Paragraph({ style: 'TableEnd' satisfies StyleId, ...(keepNext && { keepNext }) })
}

function table(rows: TableRow[], widths: number[], firstColumn: boolean): Table {
  return new Table({
    rows,
    width: dxa(widths.reduce((sum, width) => sum + width, 0)),
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    tableLook: {
      firstRow: true,
      firstColumn,
      lastRow: false,
      lastColumn: false,
      noHBand: true,
      noVBand: true,
    },
    margins: { left: 100, right: 100 },
  })
}

function headRow(
  cells: { text: string; width: number; end?: boolean; below?: string | null }[],
  { palette }: Frame,
): TableRow {
  return new TableRow({
    tableHeader: true,
    cantSplit: true,
    keepNext: true,
    children: cells.map(
      ({ text, width, end = false, below = null }) =>
        new TableCell({
          ...box({ palette }, { shading: { fill: palette.accent } }),
          width: dxa(width),
          children: [
            cellText('TableHeading', text, end),
            ...(below === null ? [] : [styled('TableTheme', below)]),
          ],
        }),
    ),
  })
}

function cellText(style: StyleId, text: string, end: boolean): Paragraph {
  return new Paragraph({ style, children: runsOf(text), ...(end ? { alignment: 'end' } : {}) })
}

function box(
  { palette }: Pick<Frame, 'palette'>,
  rest: Pick<ITableCellOptions, 'shading'> = {},
): Pick<ITableCellOptions, 'borders' | 'shading'> {
  const line = { style: BorderStyle.SINGLE, size: 4, color: palette.rule }
  return { borders: { top: line, bottom: line, left: line, right: line }, ...rest }
}

function dxa(size: number) {
  return { size, type: WidthType.DXA }
}

/** Shares of a width as whole twips that make up the whole. */
function sharesOf(shares: number[], width: number): number[] {
  const sum = shares.reduce((total, share) => total + share, 0)
  const widths = shares.map(share => Math.floor((share / sum) * width))
  widths[widths.length - 1]! += width - widths.reduce((total, share) => total + share, 0)
  return widths
}

/** Characters, a line of its own counted as sixty. */
const lengthOf = (texts: string[]): number =>
  texts.reduce((sum, text) => sum + text.length + 60 * (text.split('\n').length - 1), 0)
