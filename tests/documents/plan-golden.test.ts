/**
 * Every layout the builder knows, as a folder under `tests/golden/reading`: `input.txt` or `input.json` (blocks), and
 * `expected.json`, the whole draft as `read --json` prints it, read by a person. The sentences are made up.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { draftJson } from '../../src/documents/reading/draft-json.ts'
import { accountFor, buildPlan } from '../../src/documents/reading/plan-builder.ts'
import { readTxt } from '../../src/documents/reading/txt.ts'
import { goldenSource } from './golden-input.ts'

const cases = new URL('../golden/reading/', import.meta.url)
const names = readdirSync(cases).sort()

describe('a plan laid out as', () => {
  it.each(names)('%s', name => {
    const folder = new URL(`${name}/`, cases)
    const source = goldenSource(folder)
    const plan = buildPlan(source)
    expect(accountFor(source, plan)).toEqual({ lost: [], doubled: [] })
    const expected = JSON.parse(readFileSync(new URL('expected.json', folder), 'utf8'))
    expect(JSON.parse(JSON.stringify(draftJson(plan)))).toEqual(expected)
  })
})

const printed = names.filter(name => existsSync(new URL(`${name}/input.txt`, cases)))
const writings: [string, (text: string) => Uint8Array][] = [
  ['in UTF-16', text => iconv.encode(text, 'utf-16', { addBOM: true })],
  ['in windows-1252', text => iconv.encode(text.normalize('NFC').replaceAll('\u00ad', ''), 'win1252')],
  ['with line ends of Windows', text => Buffer.from(text.replaceAll('\n', '\r\n'))],
  ['with decomposed letters', text => Buffer.from(text.normalize('NFD'))],
  ['with soft hyphens', text => Buffer.from(text.replace(/(\p{L}{5})(\p{L}{5})/gu, '$1\u00ad$2'))],
]

describe.each(writings)('written %s', (_, write) => {
  it.each(printed)('%s is the same plan', name => {
    const text = readFileSync(new URL(`${name}/input.txt`, cases), 'utf8')
    const expected = JSON.parse(readFileSync(new URL(`${name}/expected.json`, cases), 'utf8'))
    expect(JSON.parse(JSON.stringify(draftJson(buildPlan(readTxt(write(text))))))).toEqual(expected)
  })
})

it('has a case for every layout', () => expect(names.length).toBeGreaterThanOrEqual(34))
