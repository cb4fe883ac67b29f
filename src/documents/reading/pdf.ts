import { joinLines, wordsInside } from './mend.ts'
import { writeLayout } from './pdf-layout.ts'
import { linesOf } from './pdf-lines.ts'
import { loadPages } from './pdf-load.ts'
import { bodyLook, type PdfContext } from './pdf-page.ts'
import { withoutRunning } from './pdf-running.ts'
import { taggedShare, writeTree } from './pdf-tree.ts'
import type { Source } from './source.ts'
import { sourceWriter } from './write-source.ts'

/** Below this share of letters inside the structure tree, the tree says too little to go by. */
const enoughTagged = 0.6

/**
 * A PDF: by its structure tree where it has one that holds most of the text, else by where its letters and lines stand.
 * Running heads and page numbers follow after the text. No picture is read: a scan is refused.
 */
export async function readPdf(bytes: Uint8Array): Promise<Source> {
  const { pages, running } = withoutRunning(await loadPages(bytes))
  const writer = sourceWriter('pdf')
  const known = wordsInside(pages.flatMap(page => linesOf(page.fragments).map(line => line.text)))
  const context: PdfContext = { pages, body: bodyLook(pages), mend: lines => joinLines(lines, known) }
  if (taggedShare(pages) >= enoughTagged) writeTree(context, writer)
  else writeLayout(context, writer)
  for (const line of running) writer.running(line.text, line.page)
  return writer.finish()
}
