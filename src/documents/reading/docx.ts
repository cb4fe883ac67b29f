import mammoth from 'mammoth'
import { parseFragment } from 'parse5'
import { htmlToBlocks } from './docx-blocks.ts'
import { asidesOf, countTags, readableParts } from './docx-parts.ts'
import { type LooksOf, readStyles } from './docx-styles.ts'
import { limits } from './limits.ts'
import { refuse } from './refused.ts'
import type { Source } from './source.ts'
import { sourceWriter } from './write-source.ts'
import { packParts, unpackParts } from './zip-limit.ts'

/**
 * A Word document: unpacked within limits, made HTML by mammoth, and that HTML taken apart into blocks. The HTML is
 * never shown: mammoth does not clean it. Inserted text of tracked changes is kept, deleted text dropped; comments are
 * dropped. What stands beside the body (page heads and feet, text in diagrams) follows after it as running lines.
 */
export async function readDocx(bytes: Uint8Array): Promise<Source> {
  const parts = await unpackParts(bytes)
  if (![...parts.keys()].some(name => /^word\/.*\.xml$/i.test(name))) refuse('unknown-format')
  if (countTags(parts, '<w:tbl>') > limits.tables) refuse('too-complex')
  if (countTags(parts, '</w:p>') > limits.paragraphs) refuse('too-complex')
  const looks = readStyles(parts.get('word/styles.xml') ?? '')
  const html = await mammoth.convertToHtml(
    { buffer: packParts(readableParts(parts)) },
    {
      styleMap: [
        "p[style-name='looks: heading'] => p.heading:fresh",
        "p[style-name='looks: contents'] => p.contents:fresh",
        "p[style-name='looks: caption'] => p.caption:fresh",
        'br[type="page"] => hr:fresh',
      ],
      convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
      includeEmbeddedStyleMap: false,
      externalFileAccess: false,
      transformDocument: (document: DocumentPart) => restyle(document, looks),
    },
  )
  const writer = sourceWriter('docx')
  htmlToBlocks(parseFragment(html.value), writer)
  for (const line of asidesOf(parts)) writer.running(line, null)
  const source = writer.finish()
  return source.text === '' ? refuse('empty') : source
}

/** The part of mammoth's own document tree that is used here. */
type DocumentPart = {
  type: string
  children?: DocumentPart[]
  styleId?: string | null
  styleName?: string | null
  isBold?: boolean
}

/** Gives each paragraph and run the style name that its look amounts to, which mammoth does not follow by itself. */
function restyle(part: DocumentPart, looks: Map<string, LooksOf>): DocumentPart {
  const children = part.children?.map(child => restyle(child, looks))
  const own = children ? { ...part, children } : part
  const look = part.styleId ? looks.get(part.styleId) : undefined
  if (!look) return own
  if (part.type === 'run') return { ...own, isBold: part.isBold || look.bold }
  if (part.type !== 'paragraph') return own
  if (look.contents) return { ...own, styleId: null, styleName: 'looks: contents' }
  if (look.caption) return { ...own, styleId: null, styleName: 'looks: caption' }
  if (look.headingLevel) return { ...own, styleId: null, styleName: `heading ${look.headingLevel}` }
  return look.bold ? { ...own, styleId: null, styleName: 'looks: heading' } : own
}
