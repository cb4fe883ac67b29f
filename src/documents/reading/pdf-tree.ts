import { splitBullet } from './bullets.ts'
import {
  type Found,
  type FoundCell,
  type FoundRow,
  type FoundText,
  joinPages,
  looksLikeHeading,
  writeFound,
} from './pdf-found.ts'
import type { GridCell } from './pdf-grid.ts'
import { linesOf } from './pdf-lines.ts'
import { drawnRests, withMerged } from './pdf-merged.ts'
import { type Fragment, idsOf, type PdfContext, type PdfPage, type TreeNode } from './pdf-page.ts'
import { hasLetters, intoColumns, linesInOrder, withoutMark } from './pdf-tree-words.ts'
import type { SourceWriter } from './write-source.ts'

type Child = TreeNode['children'][number]

/** The share of letters that the structure trees hold, 0 to 1; what the file calls an artifact does not count. */
export function taggedShare(pages: PdfPage[]): number {
  let tagged = 0
  let all = 0
  for (const page of pages) {
    for (const fragment of page.fragments) {
      if (fragment.artifact) continue
      all += fragment.text.length
      if (fragment.inTree) tagged += fragment.text.length
    }
  }
  return all === 0 ? 0 : tagged / all
}

/** The blocks of the structure trees, page by page. What they do not hold follows as lines at the end of its page. */
function readTrees({ pages, body }: PdfContext, writer: SourceWriter): Found[] {
  const found: Found[] = []
  for (const page of pages) {
    const reader = pageReader(page, found)
    if (page.tree) reader.blocks(page.tree)
    for (const line of linesOf(reader.unread())) {
      if (line.fragments.every(fragment => fragment.artifact)) writer.running(line.text, page.number)
      else found.push({ kind: 'line', level: null, lines: [line], page: page.number })
    }
  }
  for (const block of found) {
    if (block.kind === 'paragraph' && looksLikeHeading(block.lines, body)) block.kind = 'heading'
  }
  return joinPages(found, body)
}

/** Reads the structure trees and writes their blocks. */
export function writeTree(context: PdfContext, writer: SourceWriter): void {
  writeFound(readTrees(context, writer), context.mend, writer)
}

const blockRole =
  /^(?:P|H[1-6]?|Title|L|LI|Table|Figure|Caption|Div|Sect|Art|Part|Document|DocumentFragment|BlockQuote|TOC|TOCI|Note|FENote|Aside|Index)$/

function pageReader(page: PdfPage, found: Found[]) {
  const byTag = Map.groupBy(page.fragments, fragment => fragment.tag)
  const unread = new Set(page.fragments)
  let rests: GridCell[] | undefined

  function take(child: Child): Fragment[] {
    const fragments = idsOf(child).flatMap(id => byTag.get(id) ?? [])
    return fragments.filter(fragment => unread.delete(fragment))
  }

  function add(kind: FoundText['kind'], level: number | null, fragments: Fragment[]): void {
    if (fragments.length > 0) {
      found.push({ kind, level, lines: linesInOrder(fragments), page: page.number })
    }
  }

  function visit(child: Child): void {
    if (!isNode(child)) return
    switch (child.role) {
      case 'Title':
        add('heading', 1, take(child))
        break
      case 'H':
        add('heading', null, take(child))
        break
      case 'H1':
      case 'H2':
      case 'H3':
      case 'H4':
      case 'H5':
      case 'H6':
        add('heading', Number(child.role[1]), take(child))
        break
      case 'Table':
        table(child)
        break
      case 'L':
        for (const item of child.children) {
          if (isNode(item) && item.role === 'LI') listItem(item)
          else visit(item)
        }
        break
      case 'LI':
        listItem(child)
        break
      case 'TOC':
      case 'TOCI':
        for (const line of linesInOrder(take(child))) {
          found.push({ kind: 'contents', level: null, lines: [line], page: page.number })
        }
        break
      case 'Figure':
        figure(child)
        break
      default:
        blocks(child)
    }
  }

  /** The block children of a node, and each run of words between them as a block of the node's own kind. */
  function blocks(node: TreeNode): void {
    let run: Fragment[] = []
    const end = () => {
      addText(node.role, run)
      run = []
    }
    for (const child of node.children) {
      if (!holdsBlocks(child)) {
        run.push(...take(child))
        continue
      }
      end()
      visit(child)
    }
    end()
  }

  function addText(role: string, fragments: Fragment[]): void {
    if (fragments.length === 0) return
    const lines = linesInOrder(fragments)
    const first = lines[0]!.text
    if (role === 'Caption' && !/^tabell\b/i.test(first)) add('figure', null, fragments)
    else if (splitBullet(first) !== null) add('bullet', null, withoutMark(fragments))
    else add('paragraph', null, fragments)
  }

  function figure(node: TreeNode): void {
    const description = node.alt?.trim() ?? ''
    if (description !== '') {
      found.push({ kind: 'figure', level: null, lines: [], page: page.number, description })
    }
    blocks(node)
  }

  /** A list item: its first words are the bullet, further paragraphs and lists inside it stand by themselves. */
  function listItem(node: TreeNode): void {
    let run: Fragment[] = []
    let kind: 'bullet' | 'paragraph' = 'bullet'
    const end = () => {
      if (run.length > 0) {
        add(kind, null, kind === 'bullet' ? withoutMark(run) : run)
        kind = 'paragraph'
      }
      run = []
    }
    const walk = (child: Child) => {
      if (!isNode(child) || !holdsBlocks(child)) run.push(...take(child))
      else if (/^(?:L|Table|Figure)$/.test(child.role)) {
        end()
        visit(child)
      } else {
        // The mark, in a paragraph of its own, belongs to the words after it.
        if (child.role === 'P' && hasLetters(run)) end()
        child.children.forEach(walk)
      }
    }
    node.children.forEach(walk)
    end()
  }

  function table(node: TreeNode): void {
    const rows = descendants(node, 'TR')
    for (const caption of node.children) if (isNode(caption) && caption.role === 'Caption') blocks(caption)
    const cellsOf = (row: TreeNode) =>
      row.children.filter(isNode).filter(cell => cell.role === 'TH' || cell.role === 'TD')
    // A table of one column is a frame around text, not a table.
    if (rows.every(row => cellsOf(row).length <= 1) && !continuesTable()) {
      for (const row of rows) for (const cell of cellsOf(row)) blocks(cell)
      return
    }
    const read = rows.map((row): FoundRow => {
      const cells = cellsOf(row)
      const header = cells.every(cell => cell.role === 'TH')
      return { cells: cells.map(cell => readCell(cell, header)), page: page.number }
    })
    const filled = read.filter(row => row.cells.some(cell => cell.paragraphs.length > 0))
    if (filled.length > 0) {
      rests ??= drawnRests(page)
      found.push({ kind: 'table', rows: withMerged(intoColumns(filled), rests), page: page.number })
    }
    blocks({ ...node, children: node.children.filter(child => !isNode(child)) })
  }

  /** A row that a page break cut may have words in one cell only on the second page. */
  function continuesTable(): boolean {
    const before = found.at(-1)
    return before?.kind === 'table' && before.page < page.number
  }

  function readCell(node: TreeNode, header: boolean): FoundCell {
    const paragraphs: Fragment[][] = []
    let run: Fragment[] = []
    const end = () => {
      if (run.length > 0) paragraphs.push(run)
      run = []
    }
    const walk = (child: Child) => {
      if (!isNode(child) || !holdsBlocks(child)) {
        run.push(...take(child))
        return
      }
      const opens = child.role !== 'Lbl' && child.role !== 'LBody'
      if (opens) end()
      child.children.forEach(walk)
      if (opens) end()
    }
    node.children.forEach(walk)
    end()
    const x = Math.min(...paragraphs.flat().map(fragment => fragment.x))
    return { paragraphs: paragraphs.map(run => linesInOrder(withoutMark(run))), x, header }
  }

  return { blocks, unread: () => [...unread] }
}

function descendants(node: TreeNode, role: string): TreeNode[] {
  return node.children.filter(isNode).flatMap(child => {
    if (child.role === role) return [child]
    return child.role === 'Table' || child.role === 'Caption' ? [] : descendants(child, role)
  })
}

function holdsBlocks(child: Child): boolean {
  return isNode(child) && (blockRole.test(child.role) || child.children.some(holdsBlocks))
}

function isNode(child: Child): child is TreeNode {
  return 'role' in child
}
