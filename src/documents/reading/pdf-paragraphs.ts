import { splitBullet } from './bullets.ts'
import { type Line, lineOf } from './pdf-lines.ts'

/** Lines of one column of text, and where its right edge is; `dots` are drawn bullets. */
export type Column = { lines: Line[]; right: number; dots: { x: number; y: number }[] }
export type Paragraph = { lines: Line[]; bullet: boolean }

/**
 * Cuts printed lines into paragraphs: at a wider gap, at another size or weight, at a bullet, and where a line ended
 * although the next word had room (the writer ended it, not the margin).
 */
export function paragraphsOf({ lines, right, dots }: Column): Paragraph[] {
  const leading = usualLeading(lines)
  const paragraphs: Paragraph[] = []
  let before: Line | undefined
  for (const line of lines) {
    const words = splitBullet(line.text)
    const bullet = words !== null || dots.some(dot => isBulletOf(dot, line))
    const paragraph = paragraphs.at(-1)
    if (before && paragraph && !bullet && !isNew(before, line, paragraph, leading, right)) {
      paragraph.lines.push(line)
    } else {
      paragraphs.push({ lines: [words === null ? line : withoutMark(line)], bullet })
    }
    before = line
  }
  return paragraphs
}

function isNew(before: Line, line: Line, paragraph: Paragraph, leading: number, right: number): boolean {
  if (before.y - line.y > line.size * Math.max(leading * 1.3, 1.2)) return true
  if (isContentsLine(before)) return true
  if (Math.abs(before.size - line.size) > 0.9) return true
  // A weight that changes between two whole lines; a single bold word at a paragraph's start does not count.
  if (before.bold !== line.bold && (before.bold ? paragraph.lines.every(one => one.bold) : true)) return true
  if (paragraph.bullet && line.x < paragraph.lines[0]!.x - line.size * 0.5) return true
  return hadRoomFor(before, line, right)
}

/** A heading, dots, and the number of its page. */
export function isContentsLine(line: Line): boolean {
  return /(?:\.\s?){4,}\s*\d+$/.test(line.text.trim())
}

/** True where the next line's first word would have fitted on this one. */
export function hadRoomFor(before: Line, line: Line, right: number): boolean {
  const text = line.text.trim()
  const [word = ''] = text.split(/\s/)
  const width = ((line.right - line.x) * widthOf(word)) / Math.max(1, widthOf(text))
  return before.right + width * 1.1 + before.size * 0.7 < right
}

/** How much room letters take beside each other: an m is three times an i. */
function widthOf(text: string): number {
  let width = 0
  for (const letter of text) {
    width += /[iljtfr.,;:!'|() ]/.test(letter)
      ? 0.55
      : /[mwMW@%]/.test(letter)
        ? 1.55
        : /\p{Lu}/u.test(letter)
          ? 1.2
          : 1
  }
  return width
}

/** The commonest distance between two baselines, in letter sizes; between single lines of a size it is guessed. */
function usualLeading(lines: Line[]): number {
  const counts = new Map<number, number>()
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1]
    if (!before || Math.abs(before.size - line.size) > 0.9) continue
    const leading = Math.round(((before.y - line.y) / line.size) * 20) / 20
    // Only as near and as far as the lines of one paragraph may stand.
    if (leading > 0.8 && leading < 2.2) counts.set(leading, (counts.get(leading) ?? 0) + 1)
  }
  const sorted = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])
  return sorted[0]?.[0] ?? 1.25
}

function isBulletOf(dot: { x: number; y: number }, line: Line): boolean {
  const left = line.x - dot.x
  return (
    left > 0 && left < line.size * 3.5 && dot.y > line.y - line.size * 0.1 && dot.y < line.y + line.size * 0.9
  )
}

/** The line without its mark, which often is a fragment of its own, in another font. */
function withoutMark(line: Line): Line {
  const [first, second, ...rest] = line.fragments
  if (!first) return line
  const words = splitBullet(first.text)
  if (words !== null) return { ...lineOf([{ ...first, text: words }, ...line.fragments.slice(1)]), x: line.x }
  return second ? lineOf([second, ...rest]) : line
}
