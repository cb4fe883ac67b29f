/** The thread in which PDFs are set, one at a time. It lives between documents, for the fonts are read and the template is compiled only once. */
import { setImmediate } from 'node:timers/promises'
import { parentPort } from 'node:worker_threads'
import type { PdfFiles } from './pdf-files.ts'
import { finished } from './pdf-finish.ts'
import { typeset } from './pdf-typeset.ts'
import type { WritingAnswer } from './writing-thread.ts'

export type PdfAsked = { files: PdfFiles; naming: number[] }
/** `warnings` is what Typst warns of (a font that is not there), which tests take for an error. */
export type WrittenPdf = { bytes: Uint8Array; warnings: string[] }

parentPort?.on('message', (asked: PdfAsked) => void settle(asked))

async function settle(asked: PdfAsked): Promise<void> {
  const answer = await answerTo(asked)
  // Without a turn of the loop Typst's memory grows by three megabytes a document.
  await setImmediate()
  parentPort?.postMessage(answer)
}

async function answerTo({ files, naming }: PdfAsked): Promise<WritingAnswer<WrittenPdf>> {
  try {
    const { bytes, warnings } = typeset(files)
    return { value: { bytes: await finished(bytes, naming), warnings } }
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) }
  }
}
