/** A workbook's sheets by name, and whether it may be unpacked at all. */
import yauzl from 'yauzl'
import { limits } from './limits.ts'
import { unreadable } from './refusal.ts'

/**
 * The names of a workbook's sheets, after it has been found that it unpacks to no more than it may. Refuses `unpacks-too-large` by what
 * the zip declares and by what comes out of it, `too-complex` by the number of entries, and `encrypted`, `damaged` and `unknown-format`.
 */
export async function sheetsOf(path: string): Promise<string[]> {
  const zip = await yauzl.openPromise(path, { lazyEntries: true, autoClose: false }).catch(() => null)
  if (!zip) unreadable('damaged')
  try {
    if (zip.entryCount > limits.zipEntries) unreadable('too-complex')
    let declared = 0
    let whole = 0
    let workbook: string | null = null
    for await (const entry of zip.eachEntry()) {
      declared += entry.uncompressedSize
      if (declared > limits.unpackedBytes) unreadable('unpacks-too-large')
      if (entry.isEncrypted()) unreadable('encrypted')
      if (!/\.(?:xml|rels)$/i.test(entry.fileName)) continue
      const isSheet = /worksheets\/[^/]+\.xml$/i.test(entry.fileName)
      if (!isSheet) whole += entry.uncompressedSize
      if (whole > limits.unpackedWholeBytes) unreadable('unpacks-too-large')
      const isWorkbook = /(?:^|\/)workbook\.xml$/i.test(entry.fileName)
      const text = await unpacked(zip, entry, isWorkbook)
      if (isWorkbook) workbook = text
    }
    if (workbook === null) unreadable('unknown-format')
    return [...workbook.matchAll(/<(?:\w+:)?sheet\s[^>]*?\bname="([^"]*)"/g)].map(([, name = '']) =>
      plain(name),
    )
  } finally {
    zip.close()
  }
}

/** Unpacks a part, which fails where more comes out of it than it says; its text is kept only where it is asked for. */
async function unpacked(zip: yauzl.ZipFile, entry: yauzl.Entry, keep: boolean): Promise<string> {
  const kept: Buffer[] = []
  try {
    const stream = await zip.openReadStreamPromise(entry)
    for await (const chunk of stream as AsyncIterable<Buffer>) if (keep) kept.push(chunk)
  } catch (error) {
    unreadable(
      error instanceof Error && /too many bytes/.test(error.message) ? 'unpacks-too-large' : 'damaged',
    )
  }
  return Buffer.concat(kept).toString('utf8')
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
const plain = (text: string): string =>
  text.replace(/&(\w+);/g, (whole, name: string) => entities[name] ?? whole)
