import { getDocumentProxy, getResolvedPDFJS } from 'unpdf'
import { limits } from './limits.ts'
import { withoutLigatures } from './mend.ts'
import { readDrawing } from './pdf-drawing.ts'
import { type Fragment, idsOf, type PdfPage, type TreeNode } from './pdf-page.ts'
import { refuse } from './refused.ts'

type Document = Awaited<ReturnType<typeof getDocumentProxy>>
type Page = Awaited<ReturnType<Document['getPage']>>
type Content = Awaited<ReturnType<Page['getTextContent']>>['items'][number]

/**
 * The pages of a PDF with their letters, tags and lines. Refuses `encrypted`, `damaged`, `too-complex` (pages) and
 * `scan-without-text`. Pictures are never decoded, and nothing in the file is run.
 */
export async function loadPages(bytes: Uint8Array): Promise<PdfPage[]> {
  const document = await open(bytes)
  try {
    if (document.numPages > limits.pages) refuse('too-complex')
    const pages: PdfPage[] = []
    for (let number = 1; number <= document.numPages; number++) pages.push(await loadPage(document, number))
    if (pages.every(page => page.fragments.length === 0)) refuse('scan-without-text')
    return pages
  } finally {
    await document.loadingTask.destroy()
  }
}

async function open(bytes: Uint8Array): Promise<Document> {
  try {
    // pdf.js wants no Buffer, though it is a Uint8Array.
    return await getDocumentProxy(new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length), {
      useSystemFonts: false,
      disableFontFace: true,
      maxImageSize: 1,
      verbosity: 0,
    })
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException') refuse('encrypted')
    throw error
  }
}

async function loadPage(document: Document, number: number): Promise<PdfPage> {
  const page = await document.getPage(number)
  const content = await page.getTextContent({ includeMarkedContent: true })
  const { OPS } = await getResolvedPDFJS()
  // The list of operators also makes pdf.js load the fonts, whose names tell bold from regular.
  const drawing = readDrawing(await page.getOperatorList(), OPS)
  const [left = 0, bottom = 0, right = 0, top = 0] = page.view
  const tree = (await page.getStructTree()) as TreeNode | null
  const fragments = fragmentsOf(content.items, new Set(tree ? idsOf(tree) : []), name =>
    isBoldFont(page, name),
  )
  page.cleanup()
  return { number, width: right - left, height: top - bottom, fragments, tree, drawing }
}

function fragmentsOf(items: Content[], treeIds: Set<string>, isBold: (font: string) => boolean): Fragment[] {
  const fragments: Fragment[] = []
  const open: { id: string | null; artifact: boolean }[] = []
  for (const item of items) {
    if (!('str' in item)) {
      if (item.type === 'endMarkedContent') open.pop()
      else open.push({ id: item.id ?? null, artifact: 'tag' in item && item.tag === 'Artifact' })
      continue
    }
    const text = withoutLigatures(item.str)
    if (!/\S/.test(text)) continue
    const tag = open.findLast(mark => mark.id !== null)?.id ?? null
    const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = item.transform as number[]
    fragments.push({
      text,
      x,
      right: x + item.width,
      y,
      size: Math.hypot(c, d) || Math.hypot(a, b),
      bold: isBold(item.fontName),
      tag,
      artifact: open.some(mark => mark.artifact),
      inTree: tag !== null && treeIds.has(tag),
    })
  }
  return fragments
}

/** Tells a font's weight by its name, which pdf.js knows once the page's operators are read. */
function isBoldFont(page: Page, fontName: string): boolean {
  const font: unknown = page.commonObjs.has(fontName) ? page.commonObjs.get(fontName) : null
  const name = font && typeof font === 'object' && 'name' in font ? String(font.name) : ''
  return /bold|black|heavy|semibold|demi/i.test(name)
}
