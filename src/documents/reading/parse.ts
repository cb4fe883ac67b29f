import { carriedIn, carriedInText } from './carried.ts'
import { readDocx } from './docx.ts'
import { masked } from './masked.ts'
import { readPdf } from './pdf.ts'
import { Refused, refuse } from './refused.ts'
import { sniff, sniffOle } from './sniff.ts'
import type { ReadingResult, Source } from './source.ts'
import { readPasted, readTxt } from './txt.ts'
import { type PlanResult, understood } from './understood.ts'

/**
 * Bytes to blocks, in the thread that calls it: `readDocument` calls it in a worker, where time and memory have limits.
 * What goes wrong inside a reader means that the file is not what its format promises: `damaged`.
 */
export async function parse(bytes: Uint8Array): Promise<ReadingResult> {
  try {
    return { ok: true, source: masked(await readerOf(bytes)) }
  } catch (error) {
    if (error instanceof Refused) return { ok: false, refusal: error.refusal }
    // The stack ran out: elements nested in each other without end.
    if (error instanceof RangeError) return { ok: false, refusal: { name: 'too-complex' } }
    return { ok: false, refusal: { name: 'damaged' } }
  }
}

/** Pasted text to blocks. */
export function parseText(text: string): ReadingResult {
  try {
    return { ok: true, source: masked(readPasted(text)) }
  } catch (error) {
    if (error instanceof Refused) return { ok: false, refusal: error.refusal }
    throw error
  }
}

/** A file, or text that was pasted, to the plan in it: carried whole in a file of our own, else understood from the text. */
export async function parsePlan(asked: { bytes: Uint8Array } | { text: string }): Promise<PlanResult> {
  const carried = await carriedBy(asked)
  if (carried !== null && typeof carried === 'object') return carried
  return understood('text' in asked ? parseText(asked.text) : await parse(asked.bytes), carried)
}

async function carriedBy(asked: { bytes: Uint8Array } | { text: string }) {
  try {
    const carried = 'text' in asked ? carriedInText(asked.text) : await carriedIn(asked.bytes)
    return carried !== null && typeof carried === 'object' ? { ok: true as const, ...carried } : carried
  } catch (error) {
    if (error instanceof Refused) return { ok: false as const, refusal: error.refusal }
    throw error
  }
}

async function readerOf(bytes: Uint8Array): Promise<Source> {
  switch (sniff(bytes)) {
    case 'empty':
      return refuse('empty')
    case 'ole':
      return refuse(sniffOle(bytes))
    case 'binary':
      return refuse('unknown-format')
    case 'text':
      return readTxt(bytes)
    case 'zip':
      return readDocx(bytes)
    case 'pdf':
      return readPdf(bytes)
  }
}
