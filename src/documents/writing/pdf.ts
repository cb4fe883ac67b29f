/**
 * A document as a PDF that is PDF/UA-1 and PDF/A-3a in one file: tagged, read aloud in its order, kept for an archive, and with
 * what it is made of inside. The same document gives the same bytes.
 */
import type { Document } from './document.ts'
import { namingOf, pdfFilesOf } from './pdf-data.ts'
import type { PdfAsked, WrittenPdf } from './pdf-worker.ts'
import { type WritingResult, writingThread } from './writing-thread.ts'

const set = writingThread<PdfAsked, WrittenPdf>('pdf-worker')

/** Sets a document in a thread of its own; a plan of fifty pages takes a fifth of a second. */
export function writePdf(
  document: Document,
  options: { milliseconds?: number } = {},
): Promise<WritingResult<WrittenPdf>> {
  return set({ files: pdfFilesOf(document), naming: namingOf(document) }, options)
}
