/** The thread in which Word documents are written: counting their pages takes a second, and nobody else shall wait for it. */
import { parentPort } from 'node:worker_threads'
import type { Document } from './document.ts'
import { writeDocx } from './docx.ts'
import type { WritingAnswer } from './writing-thread.ts'

parentPort?.on('message', (document: Document) => {
  void answerTo(document).then(answer => parentPort?.postMessage(answer))
})

async function answerTo(document: Document): Promise<WritingAnswer<Uint8Array>> {
  try {
    return { value: await writeDocx(document) }
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) }
  }
}
