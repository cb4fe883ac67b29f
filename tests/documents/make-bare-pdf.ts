import { deflateSync } from 'node:zlib'

/** Parts of a PDF written by hand (ISO 32000-1, 7.5), for files that no program would print. */
export type BarePdf = {
  /** The page's content stream and its filters, as they stand in the file. */
  content: Buffer
  filters?: string
  /** Further objects, from number 5 on, without their 'obj' lines. */
  objects?: (string | Buffer)[]
  resources?: string
  trailer?: string
  pages?: number
}

/** A PDF with the same content on each of its pages. */
export function makeBarePdf(pdf: BarePdf): Uint8Array {
  const count = pdf.pages ?? 1
  const kids = Array.from({ length: count }, () => '3 0 R').join(' ')
  const bodies: Buffer[] = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${count} >>`,
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << ${pdf.resources ?? ''} >> >>`,
    streamOf(`/Filter [${pdf.filters ?? ''}]`, pdf.content),
    ...(pdf.objects ?? []),
  ].map(body => Buffer.from(body))
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')]
  const offsets: number[] = []
  for (const [index, body] of bodies.entries()) {
    offsets.push(parts.reduce((sum, part) => sum + part.length, 0))
    parts.push(Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), body, Buffer.from('\nendobj\n')]))
  }
  const start = parts.reduce((sum, part) => sum + part.length, 0)
  const table = offsets.map(offset => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  parts.push(
    Buffer.from(
      `xref\n0 ${bodies.length + 1}\n0000000000 65535 f \n${table}` +
        `trailer\n<< /Size ${bodies.length + 1} /Root 1 0 R ${pdf.trailer ?? ''} >>\nstartxref\n${start}\n%%EOF\n`,
    ),
  )
  return new Uint8Array(Buffer.concat(parts))
}

/** A stream object with its dictionary. */
export function streamOf(dictionary: string, data: Buffer): Buffer {
  return Buffer.concat([
    Buffer.from(`<< ${dictionary} /Length ${data.length} >>\nstream\n`),
    data,
    Buffer.from('\nendstream'),
  ])
}

/** A scanned page: one picture, no letters. */
export function scannedPdf(): Uint8Array {
  const picture =
    '/Type /XObject /Subtype /Image /Width 100 /Height 100 /ColorSpace /DeviceGray /BitsPerComponent 8'
  return makeBarePdf({
    content: Buffer.from('q 595 0 0 842 0 0 cm /Im Do Q'),
    resources: '/XObject << /Im 5 0 R >>',
    objects: [streamOf(`${picture} /Filter /FlateDecode`, deflateSync(Buffer.alloc(10_000, 200)))],
  })
}

/** A PDF that asks for a password (7.6.3): no password makes these check values. */
export function encryptedPdf(): Uint8Array {
  const value = (letter: string) => `<${letter.repeat(64)}>`
  return makeBarePdf({
    content: Buffer.from('BT ET'),
    objects: [`<< /Filter /Standard /V 1 /R 2 /O ${value('a')} /U ${value('b')} /P -4 >>`],
    trailer: `/Encrypt 5 0 R /ID [${'<00112233>'.repeat(2)}]`,
  })
}

/** A page whose content unpacks, twice over, to the given number of megabytes. */
export function pdfBomb(megabytes: number): Uint8Array {
  const content = deflateSync(deflateSync(Buffer.alloc(megabytes * 1024 * 1024, ' '), { level: 1 }))
  return makeBarePdf({ content, filters: '/FlateDecode /FlateDecode' })
}
