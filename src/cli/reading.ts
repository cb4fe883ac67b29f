import { readDocumentFile } from '../documents/reading/read-document.ts'
import type { ReadingRefusal, Source } from '../documents/reading/source.ts'
import { codeOf } from '../storage/embedded/refusal.ts'
import { m, number } from '../texts/texts.ts'

/** The document in a file; or null, after saying on standard error why it cannot be read and what to do. */
export async function readFileOrSay(path: string): Promise<Source | null> {
  try {
    const result = await readDocumentFile(path)
    if (result.ok) return result.source
    console.error(sentenceOf(result.refusal))
  } catch (error) {
    if (!(error instanceof Error && 'syscall' in error)) throw error
    console.error(m.command_file_unreadable({ path, code: codeOf(error) }))
  }
  return null
}
