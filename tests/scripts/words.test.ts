/** docs/words.md pairs the trade's words with ours: every record, role, field and choice of `domain` stands in it. */
import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { directory } from '../../src/domain/access.ts'

const modules = import.meta.glob<Record<string, unknown>>(['../../src/domain/*.ts', '!**/*.test.ts'], {
  eager: true,
})
/** Names of problems with a form and of what happens to records, which people never see; each has its words in `texts`. */
const notWords = ['problems', 'eventVerbs']

it('has a line for every word of the domain', async () => {
  const text = await readFile(new URL('../../docs/words.md', import.meta.url), 'utf8')
  const told = new Set([...text.matchAll(/`([^`]+)`/g)].map(([, word]) => word))
  const words = [...Object.keys(directory), ...Object.values(modules).flatMap(wordsOf)]
  expect(words.length).toBeGreaterThan(100)
  const record = (field: string) => field.replace(/Ids?$/, '')
  expect([...new Set(words)].filter(word => !told.has(word) && !told.has(record(word)))).toEqual([])
})

function wordsOf(module: Record<string, unknown>): string[] {
  return Object.entries(module).flatMap(([name, value]) => {
    if (notWords.includes(name)) return []
    if (Array.isArray(value)) return value.filter(each => typeof each === 'string')
    return name.endsWith('Schema') ? fieldsOf(value) : []
  })
}

/** The fields of a schema, also where something is done with the whole afterwards. */
function fieldsOf(schema: unknown): string[] {
  const { shape, in: inner } = schema as { shape?: object; in?: unknown }
  return shape ? Object.keys(shape) : inner ? fieldsOf(inner) : []
}
