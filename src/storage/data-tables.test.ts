import { describe, expect, it } from 'vitest'
import { inOrder } from './data-tables.ts'

function ordered(names: string, ...keys: string[]): string {
  const tables = [...names].map(name => ({ name }))
  const pairs = keys.map(([table = '', to = '']) => ({ table, to }))
  return inOrder(tables, pairs)
    .map(table => table.name)
    .join('')
}

describe('inOrder', () => {
  it('puts tables after those that they refer to, else by name', () => {
    expect(ordered('abcd')).toBe('abcd')
    expect(ordered('abcd', 'ab', 'bd', 'ca')).toBe('dbac')
  })

  it('finds some order where tables refer to each other in a circle', () => {
    expect(ordered('abc', 'ab', 'ba', 'ac')).toBe('cab')
    expect([...ordered('abcd', 'ab', 'bc', 'ca', 'da')].sort().join('')).toBe('abcd')
    expect(ordered('abcd', 'ab', 'bc', 'ca', 'da').endsWith('d')).toBe(true)
  })
})
