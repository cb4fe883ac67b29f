import { constants, crc32, deflateRawSync } from 'node:zlib'

/** A file in a zip. `declaredSize` lies about the unpacked size; `packed` is data that is deflated already. */
export type ZipEntry = { name: string; data: Buffer | string; declaredSize?: number; packed?: Buffer }

/** A zip (APPNOTE.TXT 4.3) of deflated entries, honest or not. */
export function makeZip(entries: ZipEntry[]): Uint8Array {
  const files: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const entry of entries) {
    const name = Buffer.from(entry.name)
    const data = Buffer.from(entry.data)
    const packed = entry.packed ?? deflateRawSync(data)
    const shared = Buffer.alloc(26)
    shared.writeUInt16LE(20, 0)
    shared.writeUInt16LE(8, 4)
    shared.writeUInt32LE(crc32(data), 10)
    shared.writeUInt32LE(packed.length, 14)
    const size = entry.declaredSize ?? data.length
    const extra = size < longest ? Buffer.alloc(0) : zip64Of(size)
    shared.writeUInt32LE(Math.min(size, longest), 18)
    shared.writeUInt16LE(name.length, 22)
    shared.writeUInt16LE(extra.length, 24)
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(offset, 10)
    files.push(Buffer.from('PK\x03\x04', 'latin1'), shared, name, extra, packed)
    directory.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), shared, rest, name, extra)
    offset += 30 + name.length + extra.length + packed.length
  }
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(Buffer.concat(directory).length, 12)
  end.writeUInt32LE(offset, 16)
  return new Uint8Array(Buffer.concat([...files, ...directory, end]))
}

const longest = 0xffffffff

/** The size of what is larger than 32 bits can say (APPNOTE.TXT 4.5.3). */
function zip64Of(size: number): Buffer {
  const extra = Buffer.alloc(12)
  extra.writeUInt16LE(1, 0)
  extra.writeUInt16LE(8, 2)
  extra.writeBigUInt64LE(BigInt(size), 4)
  return extra
}

/** Ten gigabytes of zeros, deflated to ten megabytes: a piece that ends at a full flush may stand any number of times. */
export function tenGigabytesOfZeros(): { packed: Buffer; size: number } {
  const piece = 64 * 1024 * 1024
  const flushed = deflateRawSync(Buffer.alloc(piece), { finishFlush: constants.Z_FULL_FLUSH })
  const lastBlock = Buffer.from([3, 0])
  return { packed: Buffer.concat([...Array(160).fill(flushed), lastBlock]), size: 160 * piece }
}

const namespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" ' +
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" ' +
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ' +
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" ' +
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" ' +
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" ' +
  'xmlns:v="urn:schemas-microsoft-com:vml"'

/** One part's XML with the namespaces of Word, for a root element such as 'document' or 'hdr'. */
export function wordPart(root: string, inner: string, prologue = ''): string {
  return `<?xml version="1.0" encoding="UTF-8"?>${prologue}<w:${root} ${namespaces}>${inner}</w:${root}>`
}

/** The entries of a Word file with the given body, as few as Word needs, and others beside them. */
export function wordEntries(body: string, others: ZipEntry[] = [], prologue = ''): ZipEntry[] {
  const types = 'http://schemas.openxmlformats.org'
  return [
    {
      name: '[Content_Types].xml',
      data: `<Types xmlns="${types}/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/></Types>`,
    },
    {
      name: '_rels/.rels',
      data: `<Relationships xmlns="${types}/package/2006/relationships"><Relationship Id="r1" Type="${types}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    },
    {
      name: 'word/_rels/document.xml.rels',
      data: `<Relationships xmlns="${types}/package/2006/relationships"><Relationship Id="p1" Type="${types}/officeDocument/2006/relationships/image" Target="media/image1.png"/></Relationships>`,
    },
    { name: 'word/document.xml', data: wordPart('document', `<w:body>${body}</w:body>`, prologue) },
    ...others,
  ]
}

/** A paragraph of WordprocessingML; `properties` is the inside of `w:pPr`. */
export function wordParagraph(text: string, properties = ''): string {
  return `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`
}
