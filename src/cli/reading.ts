import { open } from 'node:fs/promises'
import { basename } from 'node:path'
import { maximumBytes } from '../documents/reading/read-document.ts'
import type { ReadingRefusal } from '../documents/reading/source.ts'
import { planDataSentence } from '../operations/arrival-refused.ts'
import { codeOf } from '../storage/error-code.ts'
import { m, number } from '../texts/texts.ts'
import { type ExitCode, exitCodes } from './exit-codes.ts'

/** A document's bytes; or null, after saying on standard error why the file cannot be taken. */
export async function bytesOrSay(path: string): Promise<{ bytes: Uint8Array; name: string } | null> {
  try {
    const bytes = await readAtMost(path, maximumBytes)
    if (bytes) return { bytes, name: basename(path) }
    sayUnreadable({ name: 'too-large', limitBytes: maximumBytes })
  } catch (error) {
    if (!(error instanceof Error && 'syscall' in error)) throw error
    console.error(m.command_file_unreadable({ path, code: codeOf(error) }))
  }
  return null
}

/** Stops at the limit, whatever size the file says it has: a pipe or device says none. Null where there is more. */
async function readAtMost(path: string, limit: number): Promise<Uint8Array | null> {
  await using file = await open(path)
  const { size } = await file.stat()
  if (size > limit) return null
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of file.createReadStream({ autoClose: false })) {
    chunks.push(chunk)
    length += chunk.length
    if (length > limit) return null
  }
  return Buffer.concat(chunks)
}

/** The code to end with: another time may do where too many are being read, but no other refusal. */
export function sayUnreadable(refusal: ReadingRefusal): ExitCode {
  console.error(sentenceOf(refusal))
  return refusal.name === 'too-many-at-once' ? exitCodes.unavailable : exitCodes.refused
}

function sentenceOf(refusal: ReadingRefusal): string {
  if (refusal.name === 'too-large')
    return m.reading_too_large({ megabytes: number(refusal.limitBytes / 1024 / 1024) })
  if (refusal.name === 'plan-data') return planDataSentence(refusal.why)
  return sentences[refusal.name]()
}

const sentences: Record<Exclude<ReadingRefusal['name'], 'too-large' | 'plan-data'>, () => string> = {
  empty: m.reading_empty,
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
