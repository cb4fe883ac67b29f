/**
 * Every layout the builder knows, as a folder under `tests/golden/reading`: `input.txt` or `input.json` (blocks), and
 * `expected.json`, the whole draft as `read --json` prints it, read by a person. The sentences are made up.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { draftJson } from '../../src/documents/reading/draft-json.ts'
import { accountFor, buildPlan } from '../../src/documents/reading/plan-builder.ts'
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

it('has a case for every layout', () => expect(names.length).toBeGreaterThanOrEqual(10))
