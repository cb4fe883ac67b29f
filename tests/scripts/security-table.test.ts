/** SECURITY.md tells people who may do what: its table is the one of domain/access.ts, in words. `vitest -u` writes it anew. */
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import {
  may,
  mayWithOwn,
  type RecordName,
  type Role,
  recordNames,
  roles,
  verbs,
} from '../../src/domain/access.ts'

const file = fileURLToPath(new URL('../../SECURITY.md', import.meta.url))
const [begin, end] = ['<!-- access -->', '<!-- /access -->']

it('tells what every role may', async () => {
  const text = await readFile(file, 'utf8')
  const [before, rest = ''] = text.split(begin)
  const after = rest.split(end)[1]
  await expect(`${before}${begin}\n${table()}\n${end}${after}`).toMatchFileSnapshot(file)
})

function table(): string {
  const row = (cells: string[]) => `| ${cells.join(' | ')} |`
  return [
    row(['', ...roles]),
    row(['---', ...roles.map(() => '---')]),
    ...recordNames.map(record => row([wordsOf(record), ...roles.map(role => cellOf(role, record))])),
  ].join('\n')
}

function wordsOf(record: RecordName): string {
  return record.replace(/[A-Z]/g, letter => ` ${letter.toLowerCase()}`)
}

/** "see all, change own", the verbs that may do the same together. */
function cellOf(role: Role, record: RecordName): string {
  const all = verbs.filter(verb => may(role, verb, record))
  const own = verbs.filter(verb => !may(role, verb, record) && mayWithOwn(role, verb, record))
  const parts = [all.join(', '), own.length > 0 ? `own: ${own.join(', ')}` : '']
  return parts.filter(part => part !== '').join('; ') || '–'
}
