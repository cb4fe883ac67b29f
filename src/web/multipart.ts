/** A form with a file, as it arrives: nothing of the file is held but the piece at hand (RFC 7578, RFC 2046 5.1.1). */
import type { Request } from './viewer.ts'

export type Arrived = {
  /** The fields that stood before the file. */
  fields: Record<string, string>
  /** Null where none was chosen. `content` is to be read once, to its end. */
  file: { fileName: string; content: AsyncIterable<Uint8Array> } | null
}

const longestHead = 16 * 1024
const longestField = 64 * 1024

/** A body that ends in the middle throws while the content is read. */
export async function fileOf(c: Request): Promise<Arrived> {
  const boundary = /boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(c.req.header('Content-Type') ?? '')
  const body = c.req.raw.body
  if (!boundary || !body) return { fields: {}, file: null }
  const reader = new Parts(body as AsyncIterable<Uint8Array>, boundary[1] ?? boundary[2] ?? '')
  const fields: Record<string, string> = {}
  // What is no form at all has no file either.
  for (let head = await reader.next(); head !== null; head = await reader.next()) {
    const name = /\bname="([^"]*)"/i.exec(head)?.[1] ?? ''
    const fileName = /\bfilename="((?:[^"\\]|\\.)*)"/i.exec(head)?.[1]
    if (fileName) {
      const file = { fileName: fileName.replace(/\\(.)/g, '$1'), content: reader.content() }
      return { fields, file }
    }
    const value: Uint8Array[] = []
    let length = 0
    for await (const chunk of reader.content()) {
      length += chunk.length
      if (length <= longestField) value.push(chunk)
    }
    if (fileName === undefined) fields[name] = Buffer.concat(value).toString('utf8')
  }
  return { fields, file: null }
}

class Parts {
  private readonly chunks: AsyncIterator<Uint8Array>
  private readonly mark: Buffer
  // The first boundary stands at the body's beginning, without the line end that the others have before them.
  private held: Buffer = Buffer.from('\r\n')
  private isOver = false

  constructor(body: AsyncIterable<Uint8Array>, boundary: string) {
    this.chunks = body[Symbol.asyncIterator]()
    this.mark = Buffer.from(`\r\n--${boundary}`)
  }

  /** The head of the next part, or null after the last one. */
  async next(): Promise<string | null> {
    for (;;) {
      const at = this.held.indexOf(this.mark)
      const end = at < 0 ? -1 : this.held.indexOf('\r\n\r\n', at)
      const isLast =
        at >= 0 &&
        this.held
          .subarray(at + this.mark.length)
          .toString('latin1')
          .startsWith('--')
      if (isLast || (this.isOver && end < 0)) return null
      if (end >= 0) {
        const head = this.held.subarray(at + this.mark.length, end).toString('utf8')
        this.held = this.held.subarray(end + 4)
        return head
      }
      if (this.held.length > longestHead) return null
      await this.more()
    }
  }

  /** What stands between the part's head and the next boundary. */
  async *content(): AsyncGenerator<Uint8Array> {
    for (;;) {
      const at = this.held.indexOf(this.mark)
      if (at >= 0) {
        if (at > 0) yield this.held.subarray(0, at)
        this.held = this.held.subarray(at)
        return
      }
      // The boundary may have begun at the end of what is there.
      const sure = this.held.length - this.mark.length
      if (sure > 0) {
        yield this.held.subarray(0, sure)
        this.held = this.held.subarray(sure)
      }
      if (this.isOver) throw new Error('the form ends in the middle of a file')
      await this.more()
    }
  }

  private async more(): Promise<void> {
    const { value, done } = await this.chunks.next()
    if (done) this.isOver = true
    else this.held = Buffer.concat([this.held, value])
  }
}
