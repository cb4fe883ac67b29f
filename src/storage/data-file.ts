/**
 * The file of an export: gzip over lines of text.
 *
 *     {"format":"samhandling-export","version":1,"migrations":[{"name":"0001_gate","sha256":"..."}],...}
 *     {"table":"public.area","columns":["partnership_id","id",...]}
 *     rows as PostgreSQL's COPY writes them: one a line, values parted by tabs
 *     \.
 *     {"rows":10,"sha256":"..."}
 *     ... the other tables ...
 *     {"end":true,"rows":1234,"sha256":"..."}
 *
 * No row of COPY is `\.` alone, since it escapes every backslash.
 */
import { z } from 'zod'

export const formatName = 'samhandling-export'
export const formatVersion = 1
export const endOfRows = '\\.'

export const header = z.object({
  format: z.literal(formatName),
  version: z.number().int().positive(),
  createdAt: z.string(),
  postgres: z.string(),
  migrations: z.array(z.object({ name: z.string(), sha256: z.string() })),
})
export const tableStart = z.object({ table: z.string(), columns: z.array(z.string()) })
export const tableEnd = z.object({ rows: z.number().int(), sha256: z.string() })
export const end = z.object({ end: z.literal(true), rows: z.number().int(), sha256: z.string() })

export type Header = z.infer<typeof header>

const longestLine = 1_000_000

/** Reads the file, already unpacked, piece by piece. */
export class DataFile {
  readonly #chunks: AsyncIterator<Buffer>
  #rest: Buffer = Buffer.alloc(0)

  constructor(unpacked: AsyncIterable<Buffer>) {
    this.#chunks = unpacked[Symbol.asyncIterator]()
  }

  /** The next line as JSON; null at the end of the file, and for a line that is no JSON or longer than any of ours. */
  async json(): Promise<unknown> {
    let at = this.#rest.indexOf(10)
    while (at === -1) {
      if (this.#rest.length > longestLine || !(await this.#more())) return null
      at = this.#rest.indexOf(10)
    }
    const line = this.#take(at + 1).toString('utf8')
    try {
      return JSON.parse(line)
    } catch {
      return null
    }
  }

  /** The rows of a table, without the line that ends them. Returns whether that line came before the file's end. */
  async *rows(): AsyncGenerator<Buffer, boolean> {
    const first = Buffer.from(`${endOfRows}\n`)
    const mark = Buffer.from(`\n${endOfRows}\n`)
    while (this.#rest.length < first.length) if (!(await this.#more())) return false
    if (this.#rest.subarray(0, first.length).equals(first)) {
      this.#take(first.length)
      return true
    }
    for (;;) {
      const at = this.#rest.indexOf(mark)
      if (at !== -1) {
        yield this.#take(at + 1)
        this.#take(first.length)
        return true
      }
      // The mark may be cut in two between one chunk and the next.
      const sure = this.#rest.length - mark.length + 1
      if (sure > 0) yield this.#take(sure)
      if (!(await this.#more())) return false
    }
  }

  #take(length: number): Buffer {
    const taken = this.#rest.subarray(0, length)
    this.#rest = this.#rest.subarray(length)
    return taken
  }

  async #more(): Promise<boolean> {
    const next = await this.#chunks.next()
    if (next.done) return false
    this.#rest = this.#rest.length === 0 ? next.value : Buffer.concat([this.#rest, next.value])
    return true
  }
}
