import { type Line, linesOf } from './pdf-lines.ts'
import type { Fragment, PdfPage } from './pdf-page.ts'

/** Running heads, feet and page numbers, each line with its page, and the pages without them. */
export type WithoutRunning = { pages: PdfPage[]; running: { text: string; page: number }[] }

/** How far from its edge a page's running lines may stand, as a share of its height. */
const edge = 0.13
const fewestPages = 2
/** How far, in letter sizes, running lines stand from the text, and how many lines they may be. */
const apart = 1.8
const mostLines = 4

/**
 * Takes out what stands in the same words at the same height near the edge of most pages, numbers aside (they count
 * the pages), and what the file itself marks as an artifact there.
 */
export function withoutRunning(pages: PdfPage[]): WithoutRunning {
  const edges = pages.map(outerLines)
  const seen = new Map<string, number>()
  for (const lines of edges) {
    for (const key of new Set(lines.map(keyOf))) seen.set(key, (seen.get(key) ?? 0) + 1)
  }
  // Odd and even pages may differ, and a cover has neither.
  const enough = Math.max(fewestPages, Math.floor((pages.length - 1) * 0.4))
  const running: WithoutRunning['running'] = []
  const left = pages.map((page, index) => {
    const found = edges[index]!.filter(
      line =>
        (seen.get(keyOf(line)) ?? 0) >= enough ||
        line.fragments.every(fragment => fragment.artifact) ||
        (pages.length > 1 && isPageNumber(line, page)),
    )
    running.push(...found.map(line => ({ text: line.text, page: page.number })))
    const gone = new Set<Fragment>(found.flatMap(line => line.fragments))
    return { ...page, fragments: page.fragments.filter(fragment => !gone.has(fragment)) }
  })
  return { pages: left, running }
}

/** The few lines at the page's upper and lower edge that stand apart from the text. */
function outerLines(page: PdfPage): Line[] {
  const lines = linesOf(page.fragments)
  return [...outermost(lines, page), ...outermost(lines.toReversed(), page)].filter(
    line => !line.fragments.some(fragment => fragment.inTree),
  )
}

function outermost(lines: Line[], page: PdfPage): Line[] {
  const end = lines.findIndex((line, index) => {
    const next = lines[index + 1]
    return !next || Math.abs(line.y - next.y) > apart * Math.max(line.size, next.size)
  })
  const group = lines.slice(0, end + 1)
  const nearEdge = (line: Line) => line.y < page.height * edge || line.y > page.height * (1 - edge)
  return group.length <= mostLines && group.every(nearEdge) ? group : []
}

function keyOf(line: Line): string {
  return `${Math.round(line.y / 3)} ${line.text.replace(/\d+/g, '0').trim()}`
}

function isPageNumber(line: Line, page: PdfPage): boolean {
  const words = line.text.trim()
  return new RegExp(
    `^(?:sida|sid\\.?|page)?\\s*${page.number}(?:\\s*(?:\\(|av|of|/)\\s*\\d+\\)?)?$`,
    'i',
  ).test(words)
}
