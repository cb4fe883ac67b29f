/**
 * Text as every format can carry it: line ends as "\n", whole characters (a half one becomes U+FFFD), composed (NFC), and without
 * control characters and what Unicode says is no character (U+FFFE, U+FDD0 …), which XML 1.0 (2.2) and PDF/A do not let through.
 */
export function cleanText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|[\u000b\u000c\u0085\u2028\u2029]/g, '\n')
    .replace(/[\u0000-\u0008\u000e-\u001f\u007f-\u009f\ufdd0-\ufdef\ufffe\uffff]/g, '')
    .normalize('NFC')
}

/** A value of plain data with every text in it cleaned; bytes stay as they are. */
export function cleaned<T>(value: T): T {
  if (typeof value === 'string') return cleanText(value) as T
  if (Array.isArray(value)) return value.map(cleaned) as T
  if (value === null || typeof value !== 'object' || value instanceof Uint8Array) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, cleaned(inner)])) as T
}
