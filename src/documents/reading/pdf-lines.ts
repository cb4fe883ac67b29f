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

/**
 * Fragments as printed lines, from the top of the page down. `gap`, in widths of the letter size, is how far apart two
 * fragments on one baseline may be and still belong to one line; Infinity joins the whole width of the page.
 */
export function linesOf(fragments: Fragment[], gap = Number.POSITIVE_INFINITY): Line[] {
  const rows: { y: number; size: number; fragments: Fragment[] }[] = []
  for (const fragment of [...fragments].sort((a, b) => b.y - a.y)) {
    const row = rows.at(-1)
    // Sub- and superscripts and mixed sizes leave the baseline a little.
    if (row && row.y - fragment.y < Math.max(row.size, fragment.size) * 0.4) {
      row.fragments.push(fragment)
      row.size = Math.max(row.size, fragment.size)
    } else rows.push({ y: fragment.y, size: fragment.size, fragments: [fragment] })
  }
  return rows.flatMap(row => cutAtGaps(row.fragments, gap))
}

function cutAtGaps(fragments: Fragment[], gap: number): Line[] {
  const runs: Fragment[][] = []
  for (const fragment of [...fragments].sort((a, b) => a.x - b.x)) {
    const run = runs.at(-1)
    const before = run?.at(-1)
    if (run && before && fragment.x - before.right <= gap * Math.max(before.size, fragment.size)) {
      run.push(fragment)
    } else runs.push([fragment])
  }
  return runs.map(lineOf)
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
