/** The thread in which PDFs are set, one at a time. It lives between documents, for the fonts are read and the template is compiled only once. */
import { parentPort } from 'node:worker_threads'
import type { PdfFiles } from './pdf-files.ts'
import { finished } from './pdf-finish.ts'
import { typeset } from './pdf-typeset.ts'

export type PdfAsked = { data: PdfFiles; naming: number[] }
export type PdfAnswer = { bytes: Uint8Array; warnings: string[] } | { error: string }

parentPort?.on('message', async ({ data, naming }: PdfAsked) => {
  const answer = await answerTo(data, naming)
  const bytes = 'bytes' in answer ? answer.bytes : null
  parentPort?.postMessage(answer, bytes && bytes.byteOffset === 0 ? [bytes.buffer as ArrayBuffer] : [])
})

async function answerTo(data: PdfFiles, naming: number[]): Promise<PdfAnswer> {
  try {
    const { bytes, warnings } = typeset(data)
    return { bytes: await finished(bytes, naming), warnings }
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) }
  }
}
