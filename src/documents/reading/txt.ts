import type { Span } from '../../domain/draft.ts'
import { cleanText, decodeText } from './decode.ts'
import { limits } from './limits.ts'
import { refuse } from './refused.ts'
import type { Block, Piece, Source } from './source.ts'

/** A text file: one `line` block for each printed line, empty ones too. Pages are counted by form feeds. */
export function readTxt(bytes: Uint8Array): Source {
  const { text, encoding } = decodeText(bytes)
  return { format: 'txt', encoding, ...linesOf(cleanText(text)) }
}

/** Pasted text, read as a text file is; half a surrogate pair becomes U+FFFD. */
export function readPasted(text: string): Source {
  return { format: 'pasted', encoding: null, ...linesOf(cleanText(text)) }
}

function linesOf(text: string): { text: string; blocks: Block[] } {
  if (text.length > limits.textLength) refuse('too-complex')
  const paged = text.includes('\f')
  const blocks: Block[] = []
  let page = 1
  let start = 0
  // A form feed that follows a line's end belongs to it, as `pdftotext` writes page breaks.
  for (const match of text.matchAll(/\n?\f|\n|$/g)) {
    const ended = match[0] === '' && start === text.length && start > 0
    if (!ended) {
      if (blocks.length === limits.blocks) refuse('too-complex')
      const raw = text.slice(start, match.index)
      blocks.push({ kind: 'line', raw, piece: pieceAt(raw, start), page: paged ? page : null })
    }
    if (match[0].endsWith('\f')) page++
    start = match.index + match[0].length
  }
  if (!/\S/.test(text)) refuse('empty')
  return { text, blocks }
}

/** The piece of a raw stretch of source text that begins at `start`: white space collapsed, spans kept. */
export function pieceAt(raw: string, start: number): Piece {
  const at: Span[] = []
  const parts: string[] = []
  for (const match of raw.matchAll(/\S+(?:[ \u00a0\u202f]\S+)*/g)) {
    at.push({ start: start + match.index, end: start + match.index + match[0].length })
    parts.push(match[0].replace(/[\u00a0\u202f]/g, ' '))
  }
  return { text: parts.join(' '), at }
}
