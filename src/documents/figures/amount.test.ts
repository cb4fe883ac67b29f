import { describe, expect, it } from 'vitest'
import { amountOf, numberOf } from './amount.ts'

describe('a cell that says how many', () => {
  it.each([
    ['1 234', 1234, 'known'],
    ['1\u00a0234', 1234, 'known'],
    ['1\u202f234', 1234, 'known'],
    ['1.234', 1234, 'known'],
    ['12,0', 12, 'known'],
    [12, 12, 'known'],
    ['0', 0, 'zero'],
    ['-', 0, 'zero'],
    ['–', 0, 'zero'],
    ['\u2212', 0, 'zero'],
    ['..', null, 'suppressed'],
    ['x', null, 'suppressed'],
    ['*', null, 'suppressed'],
    ['<5', null, 'suppressed'],
    ['1–4', null, 'suppressed'],
    ['.', null, 'missing'],
    ['498 prel.', 498, 'preliminary'],
    ['498 (prel.)', 498, 'preliminary'],
  ])('%s', (cell, amount, state) => {
    expect(amountOf(cell, ',')).toEqual({ amount, state })
  })

  it.each([
    ['', 'empty'],
    [null, 'empty'],
    ['1,5', 'not-whole'],
    [1.5, 'not-whole'],
    ['\u22123', 'no-number'],
    ['många', 'no-number'],
    ['99999999999', 'no-number'],
  ])('%s cannot be counted', (cell, reason) => {
    expect(amountOf(cell, ',')).toBe(reason)
  })

  it('takes the file’s own decimal sign', () => {
    expect(numberOf('1,234', '.')).toBe(1234)
    expect(numberOf('1,234', ',')).toBe(1.234)
    expect(numberOf('1.234,5', ',')).toBe(1234.5)
    expect(numberOf('59.33', ',')).toBe(59.33)
    expect(numberOf('\u22122.5', '.')).toBe(-2.5)
  })
})
