/** Lines that are not the text itself: page numbers, running heads, the table of contents. */
import { isOneOf, plainHeading } from './labels.ts'
import type { Line } from './printed-lines.ts'
import { chapterWords } from './vocabulary.ts'

const pageOfPages =
  /^(?:sida|sid\.?)\s*\d{1,3}(?:\s*(?:\(\d{1,3}\)|\/\s*\d{1,3}|av\s+\d{1,3}))?$|^\d{1,3}\s*(?:\(\d{1,3}\)|av\s+\d{1,3})$/iu
const bareNumber = /^[-–]?\s*\d{1,3}\s*[-–]?$/u
const leader = /(?:\.{4,}|(?:\s\.){4,}|…{2,}|_{4,})\s*\d{1,3}$/u
const endsInNumber = /^\p{L}.*\s\d{1,3}$/u

/** How far from a page's edge a running head may stand, in lines. */
const edge = 2

/** Those of `lines` that are running. */
export function runningLines(lines: Line[]): Set<Line> {
  const running = new Set<Line>()
  for (const line of lines) {
    if (pageOfPages.test(line.piece.text) || leader.test(line.piece.text)) running.add(line)
  }
  addNumberedHeads(lines, running)
  addBareNumbers(lines, running)
  addContents(lines, running)
  addEdges(lines, running)
  return running
}

const numberedHead =
  /(?:^|\s)(?:sida|sid\.?)\s*\d{1,3}(?:\s*(?:\(\d{1,3}\)|\/\s*\d{1,3}|av\s+\d{1,3}))?$|\s\d{1,3}\s*\(\d{1,3}\)$/iu

/** "Sundby kommun   Sida 2 (6)": the same words again and again, but for the number of the page. */
function addNumberedHeads(lines: Line[], running: Set<Line>): void {
  const same = new Map<string, Line[]>()
  const named = new Set<string>()
  for (const line of lines) {
    const { text } = line.piece
    if (text.length > 120 || !numberedHead.test(text)) continue
    const words = text.replace(/\d+/gu, '#')
    const heads = same.get(words)
    if (heads) heads.push(line)
    else same.set(words, [line])
    named.add(text.replace(numberedHead, '').trim())
  }
  for (const heads of same.values()) {
    if (heads.length < 2) continue
    for (const line of heads) running.add(line)
    addAround(heads, lines, running)
  }
  // On the other side of a leaf the number may stand on a line of its own.
  for (const line of lines.slice(1)) if (named.has(line.piece.text)) running.add(line)
}

/** Other lines of a running head: the same words above or below each line that numbers a page. */
function addAround(heads: Line[], lines: Line[], running: Set<Line>): void {
  const places = new Map(lines.map((line, index) => [line, index]))
  for (const step of [-1, 1]) {
    for (let far = step; Math.abs(far) <= edge; far += step) {
      const beside = heads.map(head => lines[places.get(head)! + far])
      const words = beside.at(-1)?.piece.text
      const all = words !== undefined && beside.every(line => line?.piece.text === words)
      if (!all || new Set(beside).size < 2) break
      for (const line of beside) running.add(line!)
    }
  }
}

/** Page numbers on lines of their own, in texts that do not show pages: 1, 2, 3 all through the document. */
function addBareNumbers(lines: Line[], running: Set<Line>): void {
  const numbers = lines.filter(({ piece }) => bareNumber.test(piece.text))
  const values = numbers.map(({ piece }) => Number(/\d+/u.exec(piece.text)![0]))
  const inOrder = values.every((value, index) => index === 0 || value === values[index - 1]! + 1)
  const enough = values.length > 2 || (values.length === 2 && values[0]! <= 2)
  if (inOrder && enough) for (const line of numbers) running.add(line)
}

/** The words of lines that stand more than once among `lines`. */
function repeated(lines: Line[]): Set<string> {
  const seen = new Set<string>()
  const again = new Set<string>()
  for (const { piece } of lines) {
    const words = plainHeading(piece.text)
    if (seen.has(words)) again.add(words)
    seen.add(words)
  }
  return again
}

/** A table of contents without leaders, under its heading: lines that end in a number, or that all come again further down. */
function addContents(lines: Line[], running: Set<Line>): void {
  let again: Set<string> | undefined
  for (const [index, line] of lines.entries()) {
    if (!isOneOf(line.piece.text, chapterWords.contents)) continue
    again ??= repeated(lines)
    const own = new Set<string>()
    let next = index + 1
    for (; next < lines.length; next++) {
      const { text } = lines[next]!.piece
      const words = plainHeading(text)
      const listed = again.has(words) && !own.has(words)
      if (!running.has(lines[next]!) && !endsInNumber.test(text) && !listed) break
      own.add(words)
      running.add(lines[next]!)
    }
    if (next > index + 2) running.add(line)
  }
}

/** The first and last lines of pages that say the same on most pages, but for the page's number. */
function addEdges(lines: Line[], running: Set<Line>): void {
  const pages = new Map<number, Line[]>()
  for (const line of lines) {
    if (line.page === null) return
    const page = pages.get(line.page)
    if (page) page.push(line)
    else pages.set(line.page, [line])
  }
  if (pages.size < 2) return
  // The title again at the top of later pages.
  const title = lines[0]!.piece.text
  for (const page of pages.values())
    if (page[0] !== lines[0] && page[0]!.piece.text === title) running.add(page[0]!)
  const seen = new Map<string, Set<Line>>()
  for (const page of pages.values()) {
    for (const line of new Set([...page.slice(0, edge), ...page.slice(-edge)])) {
      const text = line.piece.text.replace(/\d+/gu, '#')
      const same = seen.get(text) ?? new Set()
      seen.set(text, same.add(line))
      if ((line === page[0] || line === page.at(-1)) && bareNumber.test(line.piece.text)) running.add(line)
    }
  }
  const enough = Math.max(3, Math.ceil(pages.size * 0.5))
  for (const same of seen.values()) if (same.size >= enough) for (const line of same) running.add(line)
}
