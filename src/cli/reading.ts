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

function sentenceOf(refusal: ReadingRefusal): string {
  if (refusal.name === 'too-large')
    return m.reading_too_large({ megabytes: number(refusal.limitBytes / 1024 / 1024) })
  return sentences[refusal.name]()
}

const sentences: Record<Exclude<ReadingRefusal['name'], 'too-large'>, () => string> = {
  empty: m.reading_empty,
  'unknown-format': m.reading_unknown_format,
  'old-word': m.reading_old_word,
  encrypted: m.reading_encrypted,
  'scan-without-text': m.reading_scan_without_text,
  damaged: m.reading_damaged,
  'unpacks-too-large': m.reading_unpacks_too_large,
  'too-complex': m.reading_too_complex,
  'too-slow': m.reading_too_slow,
  'too-much-memory': m.reading_too_much_memory,
}
