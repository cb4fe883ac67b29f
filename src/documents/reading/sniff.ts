export type Sniffed = 'empty' | 'pdf' | 'zip' | 'ole' | 'binary' | 'text'

const beginnings: [Sniffed, number[]][] = [
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['ole', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ['binary', [0x4d, 0x5a, 0x90]],
  ['binary', [0x7f, 0x45, 0x4c, 0x46]],
  ['binary', [0x89, 0x50, 0x4e, 0x47]],
  ['binary', [0xff, 0xd8, 0xff]],
  ['binary', [0x1f, 0x8b]],
]

/** What a file is by its first bytes. Its name is never asked: a renamed file is what it holds, not what it says. */
export function sniff(bytes: Uint8Array): Sniffed {
  if (bytes.length === 0) return 'empty'
  for (const [kind, beginning] of beginnings) {
    if (beginning.every((byte, at) => bytes[at] === byte)) return kind
  }
  const start = Buffer.from(bytes.subarray(0, 1024)).toString('latin1')
  // Readers of PDF allow other bytes before the mark, within the first kilobyte.
  if (start.includes('%PDF-')) return 'pdf'
  // Markup would be read as text, tags and all.
  if (/^(?:\u00ef\u00bb\u00bf)?\s*(?:\{\\rtf|<\?xml|<!doctype|<html)/i.test(start)) return 'binary'
  return 'text'
}

/**
 * What an OLE2 file is: an encrypted .docx is an OLE2 file with the stream `EncryptedPackage` [MS-OFFCRYPTO 2.3.4.4],
 * an old .doc has the stream `WordDocument` [MS-DOC 2.1.1]. Stream names are UTF-16LE in the directory.
 */
export function sniffOle(bytes: Uint8Array): 'encrypted' | 'old-word' | 'unknown-format' {
  const holds = (name: string) =>
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(name, 0, 'utf16le')
  if (holds('EncryptedPackage')) return 'encrypted'
  return holds('WordDocument') ? 'old-word' : 'unknown-format'
}
