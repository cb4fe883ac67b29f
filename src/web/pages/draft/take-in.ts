import { type Document, maximumBytes } from '../../../documents/reading/read-document.ts'
import type { ReadingRefusal } from '../../../documents/reading/source.ts'
import { planDataSentence } from '../../../operations/arrival-refused.ts'
import { m } from '../../../texts/texts.ts'
import { bodyOf } from '../../body.ts'
import type { Request } from '../../viewer.ts'

export { maximumBytes }

/** The form around a document: field names and boundaries. */
const envelope = 64 * 1024
/** The largest request that can hold a document that the readers take. */
export const largestRequest = maximumBytes + envelope
export const megabytes = Math.floor(maximumBytes / 1024 / 1024)

/** The document that a form holds: a chosen file, or pasted text. Null when there is neither. */
export async function documentOf(c: Request): Promise<Document | null> {
  const { file, text } = await bodyOf(c)
  if (file instanceof File && (file.size > 0 || file.name !== '')) {
    return { bytes: new Uint8Array(await file.arrayBuffer()), name: file.name }
  }
  if (typeof text === 'string' && text.trim() !== '') return { text, name: m.draft_pasted_name() }
  return null
}

const sentences: Record<Exclude<ReadingRefusal['name'], 'plan-data'>, () => string> = {
  empty: m.reading_empty,
  'too-large': () => m.reading_too_large({ megabytes }),
  'unknown-format': m.reading_unknown_format,
  'old-word': m.reading_old_word,
  encrypted: m.reading_encrypted,
  'scan-without-text': m.reading_scan_without_text,
  damaged: m.reading_damaged,
  'damaged-data': m.reading_damaged_data,
  'unpacks-too-large': m.reading_unpacks_too_large,
  'too-complex': m.reading_too_complex,
  'too-slow': m.reading_too_slow,
  'too-much-memory': m.reading_too_much_memory,
  'too-many-at-once': m.reading_too_many_at_once,
}

export const readingSentence = (refusal: ReadingRefusal): string =>
  refusal.name === 'plan-data' ? planDataSentence(refusal.why) : sentences[refusal.name]()

/** 413: too many bytes. 415: not a kind of document that is read. 422: the right kind, but it cannot be read. 503: not now. */
export function readingStatus({ name }: ReadingRefusal): 413 | 415 | 422 | 503 {
  if (name === 'too-large') return 413
  if (name === 'too-many-at-once') return 503
  return name === 'unknown-format' || name === 'old-word' ? 415 : 422
}
