import type { DefaultTreeAdapterTypes } from 'parse5'
import { markOf, type PartMark } from '../attached/docx-marks.ts'
import { splitBullet } from './bullets.ts'
import type { CellText, SourceWriter } from './write-source.ts'

type Node = DefaultTreeAdapterTypes.Node
type Element = DefaultTreeAdapterTypes.Element

/** A bold paragraph longer than this is emphasis, not a heading. */
const longestHeading = 120

/** mammoth's HTML as blocks. */
export function htmlToBlocks(root: DefaultTreeAdapterTypes.DocumentFragment, writer: SourceWriter): void {
  for (const node of root.childNodes) writeNode(node, writer)
}

function writeNode(node: Node, writer: SourceWriter): void {
  if (!isElement(node)) {
    writer.paragraph(textOf(node), null)
    return
  }
  switch (node.tagName) {
    case 'h1':
    case 'h2':
    case 'h3':
    case 'h4':
    case 'h5':
    case 'h6':
      writeFigures(node, writer)
      writer.heading(textOf(node), Number(node.tagName[1]), null, markIn(node))
      break
    case 'table':
      writeTable(node, writer)
      break
    case 'ul':
    case 'ol':
      for (const item of node.childNodes) if (isElement(item)) writeItem(item, node.tagName === 'ol', writer)
      break
    case 'dl':
      break
    default:
      writeFigures(node, writer)
      writeParagraph(node, writer)
  }
}

function writeParagraph(element: Element, writer: SourceWriter): void {
  const text = textOf(element)
  const kind = attribute(element, 'class')
  const bold = kind === 'heading' || isBold(element)
  const mark = markIn(element)
  if (kind === 'contents') writer.running(text, null)
  else if (mark?.kind === 'lost') writer.figure(text, null, mark)
  else if (mark !== null) writer.paragraph(text, null, mark)
  else if (kind === 'caption' && !/^tabell\b/i.test(text)) writer.figure(text, null)
  else if (bold && isShort(text)) writer.heading(text, null, null)
  else writeParts(text, writer)
}

/** Lines broken by hand are one paragraph, unless an empty line or a list's mark comes between them. */
function writeParts(text: string, writer: SourceWriter): void {
  for (const part of text.split(/\n\s*\n|\n(?=\s*[•●▪◦‣–-]\s)/)) {
    const bullet = splitBullet(part)
    if (bullet === null) writer.paragraph(part, null)
    else writer.bullet(bullet, null)
  }
}

function isShort(text: string): boolean {
  const words = text.trim()
  return words.length <= longestHeading && !/\n|[.,;]$/.test(words)
}

/** A list item: its own words, then the lists and tables inside it. */
function writeItem(item: Element, ordered: boolean, writer: SourceWriter): void {
  const nested = (node: Node) => isElement(node) && /^(?:ul|ol|table|p)$/.test(node.tagName)
  const own = item.childNodes.filter(node => !nested(node))
  const text = own.map(textOf).join('')
  writeFigures(item, writer)
  if (ordered && isShort(text) && own.length > 0 && own.every(isBold)) writer.heading(text, null, null)
  else writer.bullet(text, null)
  for (const node of item.childNodes.filter(nested)) writeNode(node, writer)
}

function writeTable(table: Element, writer: SourceWriter): void {
  const rows = rowsOf(table)
  // A table of one column is a frame around text, not a table.
  if (rows.every(row => row.cells.length <= 1)) {
    for (const row of rows)
      for (const cell of row.cells) for (const node of cell.childNodes) writeNode(node, writer)
    return
  }
  const number = writer.newTable()
  const firstIsHeader = rows.length > 1 && isBoldRow(rows[0]!.cells) && !isBoldRow(rows[1]!.cells)
  const above: number[] = []
  for (const [index, row] of rows.entries()) {
    const header = row.header || (index === 0 && firstIsHeader)
    const cells = inColumns(row.cells, above, header)
    if (cells.some(cell => cell.paragraphs.length > 0)) writer.row(number, cells, null)
  }
}

/** A cell that says that it is wider, in columns, is as wide as this: no page holds more. */
const mostColumns = 60

/** A row's cells, each in its own column. `above` counts, for each column, the rows that a cell above still reaches into. */
function inColumns(row: Element[], above: number[], header: boolean): CellText[] {
  const cells: CellText[] = []
  const rest = (): CellText => ({ paragraphs: [], header, merged: 'with-above' })
  const fill = () => {
    while ((above[cells.length] ?? 0) > 0) {
      above[cells.length]!--
      cells.push(rest())
    }
  }
  for (const cell of row) {
    fill()
    const width = Math.min(spanOf(cell, 'colspan'), mostColumns)
    const height = spanOf(cell, 'rowspan')
    const whole = row.length === 1 && cells.length === 0 && width > 1
    for (let column = 0; column < width; column++) {
      above[cells.length] = height - 1
      const paragraphs = column === 0 ? paragraphsOf(cell) : []
      cells.push({
        paragraphs,
        header: header || cell.tagName === 'th',
        ...(whole && column === 0 ? { merged: 'whole-row' as const } : {}),
      })
    }
  }
  fill()
  return cells
}

const spanOf = (cell: Element, name: 'colspan' | 'rowspan'): number =>
  Math.max(1, Math.min(1000, Number(attribute(cell, name)) || 1))

type Row = { cells: Element[]; header: boolean }

function rowsOf(table: Element): Row[] {
  const rows: Row[] = []
  for (const child of table.childNodes) {
    if (!isElement(child)) continue
    if (child.tagName === 'tr') rows.push({ cells: child.childNodes.filter(isElement), header: false })
    else
      for (const row of rowsOf(child).map(row => ({ ...row, header: child.tagName === 'thead' })))
        rows.push(row)
  }
  return rows
}

function isBoldRow(cells: Element[]): boolean {
  const filled = cells.filter(cell => textOf(cell).trim() !== '')
  return filled.length > 0 && filled.every(isBold)
}

/** The paragraphs of a cell: also its list items, its lines, and those of a table inside it, one after the other. */
function paragraphsOf(cell: Element): string[] {
  const paragraphs: string[] = []
  let line = ''
  const end = () => {
    if (line.trim() !== '') paragraphs.push(splitBullet(line) ?? line)
    line = ''
  }
  const walk = (node: Node) => {
    if (!isElement(node)) {
      line += textOf(node)
      return
    }
    if (isNoteMark(node)) return
    const block = /^(?:br|img|p|h[1-6]|li|ul|ol|table|thead|tbody|tr|td|th|dl|dd|dt)$/.test(node.tagName)
    if (block) end()
    if (node.tagName === 'img') line = describes(node) ?? ''
    for (const child of node.childNodes) walk(child)
    if (block) end()
  }
  for (const child of cell.childNodes) walk(child)
  end()
  return paragraphs
}

function writeFigures(element: Element, writer: SourceWriter): void {
  for (const node of element.childNodes) {
    if (!isElement(node) || /^(?:ul|ol|table)$/.test(node.tagName)) continue
    const description = node.tagName === 'img' ? describes(node) : null
    if (description !== null) writer.figure(description, null, markIn(element))
    else writeFigures(node, writer)
  }
}

/** The part that a bookmark in the element tells of. */
function markIn(element: Element): PartMark | null {
  for (const node of element.childNodes) {
    if (!isElement(node)) continue
    const own = node.tagName === 'a' ? markOf(attribute(node, 'id') ?? '') : null
    const mark = own ?? markIn(node)
    if (mark) return mark
  }
  return null
}

/** A picture's description, unless a program made it up ("Bild 3", "image1.png"). */
function describes(image: Element): string | null {
  const text = attribute(image, 'alt')?.trim() ?? ''
  const madeUp = /^(?:bild|bildobjekt|picture|image|grafik|graphic|diagram|chart)?\s*\d*$|\.\w{3,4}$/i.test(
    text,
  )
  return madeUp ? null : text
}

/** True where all words of the element are bold. */
function isBold(node: Node): boolean {
  if (!isElement(node)) return textOf(node).trim() === ''
  if (node.tagName === 'strong') return true
  return node.childNodes.every(isBold) && (textOf(node).trim() !== '' || node.tagName !== 'p')
}

/** The mark of a foot- or endnote, and the arrow back from it: mammoth's own words, not the document's. */
function isNoteMark(element: Element): boolean {
  const target = element.tagName === 'a' ? attribute(element, 'href') : null
  return /^#(?:footnote|endnote)-(?:ref-)?-?\d+$/.test(target ?? '')
}

/** The words of a node; a line break inside a paragraph is `\n`. */
function textOf(node: Node): string {
  if ('value' in node) return node.value
  if (!('childNodes' in node)) return ''
  if (isElement(node)) {
    if (node.tagName === 'br') return '\n'
    if (isNoteMark(node)) return ''
  }
  return node.childNodes.map(textOf).join('')
}

function attribute(element: Element, name: string): string | null {
  return element.attrs.find(attribute => attribute.name === name)?.value ?? null
}

function isElement(node: Node): node is Element {
  return 'tagName' in node
}
