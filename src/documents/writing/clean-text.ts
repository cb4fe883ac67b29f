/**
 * Text as every format can carry it: line ends as "\n", whole characters (a half one becomes U+FFFD), composed (NFC), and without
 * control characters and U+FFFE/U+FFFF, which XML 1.0 (2.2) and PDF/A do not let through.
 */
export function cleanText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|[\u000b\u000c\u0085\u2028\u2029]/g, '\n')
    .replace(/[\u0000-\u0008\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g, '')
    .normalize('NFC')
}
