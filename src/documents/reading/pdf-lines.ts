import type { Fragment } from './pdf-page.ts'

/** Fragments on one baseline, from left to right. `bold` where all its letters are, `size` is that of its largest. */
export type Line = {
  text: string
  x: number
  right: number
  y: number
  size: number
  bold: boolean
  fragments: Fragment[]
}

/** Fragments as printed lines over the whole width, from the top of the page down. */
export function linesOf(fragments: Fragment[]): Line[] {
  const rows: { y: number; size: number; fragments: Fragment[] }[] = []
  for (const fragment of [...fragments].sort((a, b) => b.y - a.y)) {
    const row = rows.at(-1)
    // Sub- and superscripts and mixed sizes leave the baseline a little.
    if (row && row.y - fragment.y < Math.max(row.size, fragment.size) * 0.4) {
      row.fragments.push(fragment)
      row.size = Math.max(row.size, fragment.size)
    } else rows.push({ y: fragment.y, size: fragment.size, fragments: [fragment] })
  }
  return rows.map(row => lineOf(row.fragments.sort((a, b) => a.x - b.x)))
}

/** One line of fragments that are in order already. */
export function lineOf(fragments: Fragment[]): Line {
  let text = ''
  let before: Fragment | undefined
  for (const fragment of fragments) {
    if (before && fragment.x - before.right > 0.12 * Math.max(before.size, fragment.size)) text += ' '
    text += fragment.text
    before = fragment
  }
  return {
    text,
    x: Math.min(...fragments.map(fragment => fragment.x)),
    right: Math.max(...fragments.map(fragment => fragment.right)),
    y: fragments[0]!.y,
    size: Math.max(...fragments.map(fragment => fragment.size)),
    bold: fragments.every(fragment => fragment.bold || !/[\p{L}\d]/u.test(fragment.text)),
    fragments,
  }
}
