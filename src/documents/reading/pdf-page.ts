import type { Drawing } from './pdf-drawing.ts'

/**
 * A run of letters as the PDF places them, in points from the page's lower left corner. `x`/`right` are its ends, `y` is
 * the baseline. `tag` is the id of the marked content it belongs to, for the structure tree; `artifact` says that the
 * file itself calls it decoration (running head, page number), `inTree` that the structure tree holds it.
 */
export type Fragment = {
  text: string
  x: number
  right: number
  y: number
  size: number
  bold: boolean
  tag: string | null
  artifact: boolean
  inTree: boolean
}

/** A node of the structure tree (ISO 32000-1, 14.7), its role already mapped to a standard one. */
export type TreeNode = {
  role: string
  alt?: string
  children: (TreeNode | { type: string; id?: string })[]
}

/** The ids of the marked content under a node of the tree, in the tree's order. */
export function idsOf(child: TreeNode['children'][number]): string[] {
  if ('role' in child) return child.children.flatMap(idsOf)
  return child.type === 'content' && child.id !== undefined ? [child.id] : []
}

export type PdfPage = {
  number: number
  width: number
  height: number
  fragments: Fragment[]
  tree: TreeNode | null
  drawing: Drawing
}

/** What most of the text looks like, against which headings stand out. */
export type BodyLook = { size: number; bold: boolean }

/** What the ways of reading a PDF share: its pages, what most of the text looks like, and how its lines are joined. */
export type PdfContext = {
  pages: PdfPage[]
  body: BodyLook
  mend: (lines: string[]) => string
}

/** The commonest size of letters, and whether most of them are bold. */
export function bodyLook(pages: PdfPage[]): BodyLook {
  const sizes = new Map<number, number>()
  let bold = 0
  let all = 0
  for (const { fragments } of pages) {
    for (const fragment of fragments) {
      const size = Math.round(fragment.size * 2) / 2
      sizes.set(size, (sizes.get(size) ?? 0) + fragment.text.length)
      all += fragment.text.length
      if (fragment.bold) bold += fragment.text.length
    }
  }
  const [commonest] = [...sizes].sort((a, b) => b[1] - a[1])
  return { size: commonest?.[0] ?? 11, bold: bold * 2 > all }
}
