import { describe, expect, it } from 'vitest'
import { DataFile } from './data-file.ts'

async function* pieces(text: string, size: number): AsyncGenerator<Buffer> {
  const bytes = Buffer.from(text)
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

async function rowsOf(file: DataFile): Promise<{ text: string; whole: boolean }> {
  const chunks: Buffer[] = []
  const rows = file.rows()
  for (;;) {
    const next = await rows.next()
    if (next.done) return { text: Buffer.concat(chunks).toString(), whole: next.value }
    chunks.push(next.value)
  }
}

describe('DataFile', () => {
  const text = '{"a":"å"}\nett\t\\\\.\ntvå \\\\\n\\.\n{"b":2}\n\\.\n{"c":3}\n'

  it.each([1, 2, 3, 5, 1000])('reads lines and rows, however they are cut: every %i bytes', async size => {
    const file = new DataFile(pieces(text, size))
    expect(await file.json()).toEqual({ a: 'å' })
    expect(await rowsOf(file)).toEqual({ text: 'ett\t\\\\.\ntvå \\\\\n', whole: true })
    expect(await file.json()).toEqual({ b: 2 })
    expect(await rowsOf(file), 'a table without rows').toEqual({ text: '', whole: true })
    expect(await file.json()).toEqual({ c: 3 })
    expect(await file.json()).toBeNull()
  })

  it.each([0, 1, 4, 12, 17])('tells rows that end without their mark: after %i bytes', async length => {
    const file = new DataFile(pieces(text.slice(10, 10 + length), 4))
    expect(await rowsOf(file)).toMatchObject({ whole: false })
  })

  it('takes a line that never ends for no line', async () => {
    expect(await new DataFile(pieces('x'.repeat(3_000_000), 60_000)).json()).toBeNull()
  })
})
