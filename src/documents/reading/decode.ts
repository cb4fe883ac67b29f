import iconv from 'iconv-lite'
import { refuse } from './refused.ts'

export type Decoded = { text: string; encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' }

/**
 * The text of bytes that claim no format of their own: byte order mark, then the pattern of NULs that UTF-16 leaves,
 * then UTF-8, then windows-1252. Refuses `unknown-format` where the outcome is not text.
 */
export function decodeText(bytes: Uint8Array): Decoded {
  const decoded = decodeBytes(bytes)
  if (!looksLikeText(decoded)) refuse('unknown-format')
  return decoded
}

function decodeBytes(bytes: Uint8Array): Decoded {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return utf16(bytes.subarray(2), 'utf-16le')
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return utf16(bytes.subarray(2), 'utf-16be')
  const pattern = utf16WithoutMark(bytes)
  if (pattern) return utf16(bytes, pattern)
  return (
    strictUtf8(bytes) ??
    strictUtf8(withoutHalves(bytes)) ??
    damagedUtf8(bytes) ?? { text: windows1252(bytes), encoding: 'windows-1252' }
  )
}

function strictUtf8(bytes: Uint8Array): Decoded | null {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' }
  } catch {
    return null
  }
}

/** Half a surrogate pair has no UTF-8 (RFC 3629, 3), but some programs write its three bytes all the same: here U+FFFD. */
function withoutHalves(bytes: Uint8Array): Uint8Array {
  const whole = Uint8Array.from(bytes)
  for (let at = whole.indexOf(0xed); at >= 0; at = whole.indexOf(0xed, at + 1)) {
    const [second = 0, third = 0] = whole.subarray(at + 1, at + 3)
    if (second >= 0xa0 && second <= 0xbf && third >= 0x80 && third <= 0xbf) whole.set([0xef, 0xbf, 0xbd], at)
  }
  return whole
}

function utf16(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): Decoded {
  return { text: iconv.decode(Buffer.from(bytes), encoding, { stripBOM: true }), encoding }
}

// Node's own decoder takes windows-1252 for latin-1 in some versions, so it is not used here.
function windows1252(bytes: Uint8Array): string {
  return iconv.decode(Buffer.from(bytes), 'win1252')
}

/** Western text in UTF-16 has a NUL in nearly every other byte, always on the same side. */
function utf16WithoutMark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const length = Math.min(bytes.length, 4096) & ~1
  if (length < 4) return null
  let even = 0
  let odd = 0
  for (let at = 0; at < length; at += 2) {
    if (bytes[at] === 0) even++
    if (bytes[at + 1] === 0) odd++
  }
  const pairs = length / 2
  if (odd > pairs * 0.7 && even < pairs * 0.02) return 'utf-16le'
  if (even > pairs * 0.7 && odd < pairs * 0.02) return 'utf-16be'
  return null
}

/** UTF-8 with a few broken bytes (a file cut in the middle of a letter) is still UTF-8. */
function damagedUtf8(bytes: Uint8Array): Decoded | null {
  const text = new TextDecoder('utf-8').decode(bytes)
  let broken = 0
  let whole = 0
  for (const character of text) {
    if (character === '\ufffd') broken++
    else if (character > '\u007f') whole++
  }
  return broken * 2 <= whole ? { text, encoding: 'utf-8' } : null
}

/** U+FFFD is a sign as any other where it was written as such; out of windows-1252 it is a byte that means nothing. */
function looksLikeText({ text, encoding }: Decoded): boolean {
  let odd = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (
      (code === 0xfffd && encoding === 'windows-1252') ||
      code === 0x7f ||
      (code < 0x20 && !(code >= 0x09 && code <= 0x0d))
    )
      odd++
  }
  return odd <= Math.max(1, text.length * 0.005)
}

/**
 * Text as the rest of the program wants it: well-formed, NFC, lines ended by `\n`, pages by `\f`; without soft hyphens,
 * zero-width marks and control characters, which no reader sees and the database cannot all hold. Typographic hyphens
 * become `-`, so that a word is the same word in every format.
 */
export function cleanText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|[\v\u0085\u2028\u2029]/g, '\n')
    .replace(/[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u00ad\u200b\u2060\ufeff\ufffe\uffff]/g, '')
    .replace(/[\u2010\u2011]/g, '-')
    .normalize('NFC')
}
