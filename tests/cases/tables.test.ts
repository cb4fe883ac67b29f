/** The reference tables beside the project, put to the methods: every case of every topic agrees. */
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { describe, expect, it } from 'vitest'
import { runCases } from './run-cases.ts'
import { sharedTables } from './shared-tables.ts'

const tables = sharedTables()

describe.skipIf(tables.length === 0)('reference tables', () => {
  it.for(tables.map(file => [basename(file), file] as const))('%s agrees', ([, file]) => {
    const result = runCases(JSON.parse(readFileSync(file, 'utf8')))
    expect(result.failures).toEqual([])
    expect(result.unread).toEqual([])
    expect(result.passed).toBeGreaterThan(0)
  })
})

describe('what runs the cases', () => {
  const table = (two_counts: object[], group = 'hidden') => ({
    tolerance: { rel: 1e-6, abs: 1e-9 },
    [group]: { two_counts },
  })
  const right = {
    id: 'A',
    before: 0,
    before_exposure: 1,
    after: 5,
    after_exposure: 1,
    p_mid: 0.03125,
    ci95_exact: [0.9163558573, 'Infinity'],
  }

  it('reads any group, and tells what agrees', () => {
    expect(runCases(table([right], 'another'))).toEqual({ passed: 1, failed: 0, failures: [], unread: [] })
  })

  it('says where a value parts, and by how much it may', () => {
    const result = runCases(table([right, { ...right, id: 'B', ci95_exact: [0.9164, 'Infinity'] }]))
    expect(result).toMatchObject({ passed: 1, failed: 1 })
    expect(result.failures).toMatchObject([
      { group: 'hidden', id: 'two_counts B', field: 'ci95_exact[0]', expected: 0.9164 },
    ])
  })

  it('fails a kind it does not know, a case with nothing to compare, and one that the method refuses', () => {
    const unknown = runCases({ tolerance: {}, public: { tea_leaves: [{ id: 'A' }] } })
    expect(unknown).toMatchObject({ failed: 1, failures: [{ got: 'nothing here reads "tea_leaves"' }] })
    expect(runCases(table([{ id: 'A', before: 1, after: 2 }]))).toMatchObject({ passed: 0, failed: 1 })
    expect(runCases(table([{ ...right, after: -1 }])).failures[0]!.got).toContain('whole number from zero')
  })

  it('takes a refusal where the case says that there is no value', () => {
    expect(runCases({ hidden: { single: [{ x: 0, n: 0, p: null, flag: 'nobody' }] } })).toMatchObject({
      passed: 1,
      failed: 0,
    })
    expect(runCases({ hidden: { single: [{ x: 0, n: 0, p: 0 }] } })).toMatchObject({ passed: 0, failed: 1 })
  })

  it('tells of fields that nobody reads', () => {
    expect(runCases(table([{ ...right, p_new: 1 }])).unread).toEqual(['two_counts: p_new'])
  })
})
