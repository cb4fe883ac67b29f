/** What a file is by its first bytes; its name is never asked. */
import { open, stat } from 'node:fs/promises'
import { limits } from './limits.ts'
import { UnreadableFigures, unreadable } from './refusal.ts'

export async function kindOf(path: string): Promise<'text' | 'workbook' | 'json'> {
  const { size } = await stat(path)
  if (size > limits.fileBytes)
    throw new UnreadableFigures({ name: 'too-large', limitBytes: limits.fileBytes })
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4_096), 0, 4_096, 0)
    const bytes = buffer.subarray(0, bytesRead)
    if (bytes.length === 0) unreadable('empty')
    if (bytes.subarray(0, 4).equals(Buffer.from('PK\x03\x04', 'latin1'))) return 'workbook'
    if (bytes.subarray(0, 4).equals(Buffer.from([0xd0, 0xcf, 0x11, 0xe0]))) return await oleKind(path)
    const start = bytes.toString('latin1')
    if (/^(?:%PDF-|MZ|\x7fELF|\x89PNG|\xff\xd8\xff|\x1f\x8b|BZh|7z|\{\\rtf)/.test(start))
      unreadable('unknown-format')
    if (/^(?:\u00ef\u00bb\u00bf)?\s*<(?:\?xml|!doctype|html)/i.test(start)) unreadable('unknown-format')
    return /^(?:\u00ef\u00bb\u00bf)?\s*\{/.test(start) ? 'json' : 'text'
  } finally {
    await file.close()
  }
}

/** An OLE2 container is an encrypted workbook of today or a workbook as before 2007 [MS-OFFCRYPTO 2.3.4.4, MS-XLS 2.1.2]. */
async function oleKind(path: string): Promise<never> {
  const file = await open(path)
  try {
    for await (const chunk of file.createReadStream({ autoClose: false }) as AsyncIterable<Buffer>)
      if (chunk.includes('EncryptedPackage', 0, 'utf16le')) unreadable('encrypted')
    unreadable('old-excel')
  } finally {
    await file.close()
  }
}
