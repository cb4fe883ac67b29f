/** Bytes to text, for files that are never held whole. */
import { createReadStream } from 'node:fs'
import iconv from 'iconv-lite'
import type { FigureEncoding } from './layout.ts'

/** What all of the file's bytes say of how they are written. */
export async function encodingOf(path: string): Promise<FigureEncoding> {
  let begins: FigureEncoding | null = null
  let isFirst = true
  let isUtf8 = true
  const decoder = new TextDecoder('utf-8', { fatal: true })
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    if (isFirst) begins = utf16Of(chunk)
    isFirst = false
    if (begins) return begins
    try {
      // A letter that is cut off at the end of the file is no sign of another encoding.
      decoder.decode(chunk, { stream: true })
    } catch {
      isUtf8 = false
      break
    }
  }
  return isUtf8 ? 'utf-8' : 'windows-1252'
}

/** By its byte order mark, or the NULs that western text in UTF-16 has in every other byte. */
function utf16Of(bytes: Buffer): FigureEncoding | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const pairs = Math.min(bytes.length, 4_096) >> 1
  if (pairs < 2) return null
  let even = 0
  let odd = 0
  for (let at = 0; at < pairs * 2; at += 2) {
    if (bytes[at] === 0) even++
    if (bytes[at + 1] === 0) odd++
  }
  if (odd > pairs * 0.7 && even < pairs * 0.02) return 'utf-16le'
  return even > pairs * 0.7 && odd < pairs * 0.02 ? 'utf-16be' : null
}

/** The text of a file, piece by piece, without its byte order mark and with `\n` for every line end. */
export async function* textOf(path: string, encoding: FigureEncoding): AsyncGenerator<string> {
  const decoder = iconv.getDecoder(encoding === 'windows-1252' ? 'win1252' : encoding)
  let isFirst = true
  let heldBack = ''
  for await (const chunk of createReadStream(path, { highWaterMark: 256 * 1024 }) as AsyncIterable<Buffer>) {
    let text = heldBack + decoder.write(chunk)
    if (isFirst && text !== '') {
      text = text.replace(/^\ufeff/, '')
      isFirst = false
    }
    // A line end may lie on both sides of the cut.
    heldBack = text.endsWith('\r') ? '\r' : ''
    yield lines(heldBack ? text.slice(0, -1) : text)
  }
  yield lines(heldBack + (decoder.end() ?? ''))
}

const lines = (text: string): string => (text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text)

/** UTF-8 read as windows-1252, and what Macintosh and DOS wrote read so, within a word: "SkadegÃ¶relse", "OmrŒde", "H„sselby". */
const misread = /\ufffd|Ã[\u0080-\u00bf\u2013\u201e\u2026]|\p{L}[ŒŠ†„”](?=\p{Ll})/u

/** Whether å, ä and ö in a text look as they do when somebody has read them as what they are not. */
export const looksMisread = (text: string): boolean => misread.test(text)
