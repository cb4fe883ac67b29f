import { crc32 } from 'node:zlib'
import yauzl from 'yauzl'
import { limits } from './limits.ts'
import { Refused, refuse } from './refused.ts'

/** The text parts of an Office file by name, e.g. 'word/document.xml'. */
export type OfficeParts = Map<string, string>

/**
 * The XML parts of a zip, unpacked within limits: pictures and the rest are never unpacked at all. Refuses
 * `unpacks-too-large` by what the zip declares and by what comes out of it, `too-complex` by the number of entries,
 * `encrypted`, and `damaged` for a zip that cannot be read or a part with a document type (whose entities could expand
 * without end; Office never writes one, ECMA-376 part 2, 8.1.4).
 */
export async function unpackParts(bytes: Uint8Array): Promise<OfficeParts> {
  const zip = await yauzl.fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), {
    lazyEntries: true,
  })
  if (zip.entryCount > limits.zipEntries) refuse('too-complex')
  const parts: OfficeParts = new Map()
  let declared = 0
  let unpacked = 0
  for await (const entry of zip.eachEntry()) {
    declared += entry.uncompressedSize
    if (declared > limits.unpackedBytes) refuse('unpacks-too-large')
    if (!/\.(?:xml|rels)$/i.test(entry.fileName)) continue
    if (entry.isEncrypted()) refuse('encrypted')
    if (unpacked + entry.uncompressedSize > limits.unpackedTextBytes) refuse('unpacks-too-large')
    const part = await unpack(zip, entry)
    unpacked += part.length
    if (/<!(?:DOCTYPE|ENTITY)/i.test(part)) refuse('damaged')
    parts.set(entry.fileName, part)
  }
  return parts
}

async function unpack(zip: yauzl.ZipFile, entry: yauzl.Entry): Promise<string> {
  const stream = await zip.openReadStreamPromise(entry)
  const chunks: Buffer[] = []
  let size = 0
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      size += chunk.length
      if (size > entry.uncompressedSize) refuse('unpacks-too-large')
      chunks.push(chunk)
    }
  } catch (error) {
    if (error instanceof Error && /too many bytes/.test(error.message)) refuse('unpacks-too-large')
    throw error instanceof Refused ? error : new Refused({ name: 'damaged' })
  }
  return Buffer.concat(chunks)
    .toString('utf8')
    .replace(/^\ufeff/, '')
}

/**
 * A zip of the given parts, stored without compression (APPNOTE.TXT 4.3), for a reader that unpacks by itself: it then
 * sees the parts that were checked, and nothing else of the original file.
 */
export function packParts(parts: OfficeParts): Buffer {
  const files: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const [fileName, text] of parts) {
    const name = Buffer.from(fileName, 'utf8')
    const data = Buffer.from(text, 'utf8')
    // Version 2.0, names in UTF-8, stored, no date; then checksum and sizes.
    const shared = Buffer.alloc(26)
    shared.writeUInt16LE(20, 0)
    shared.writeUInt16LE(0x0800, 2)
    shared.writeUInt32LE(crc32(data), 10)
    shared.writeUInt32LE(data.length, 14)
    shared.writeUInt32LE(data.length, 18)
    shared.writeUInt16LE(name.length, 22)
    const entry = Buffer.alloc(14)
    entry.writeUInt32LE(offset, 10)
    files.push(Buffer.from('PK\x03\x04', 'latin1'), shared, name, data)
    directory.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), shared, entry, name)
    offset += 4 + shared.length + name.length + data.length
  }
  const directorySize = directory.reduce((sum, part) => sum + part.length, 0)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(parts.size, 8)
  end.writeUInt16LE(parts.size, 10)
  end.writeUInt32LE(directorySize, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...files, ...directory, end])
}
