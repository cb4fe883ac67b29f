/** A cell that says how many. */
import type { LeftOutReason } from '../../domain/found-figures.ts'
import type { ValueState } from '../../domain/indicator.ts'
import type { Value } from './rows.ts'

export type Amount = { amount: number | null; state: ValueState }

/** Signs instead of a number: Statistiska centralbyrån and Brottsförebyggande rådet say what they mean by each. */
const signs: Record<string, Amount> = {
  '-': { amount: 0, state: 'zero' },
  '..': { amount: null, state: 'suppressed' },
  '…': { amount: null, state: 'suppressed' },
  '.': { amount: null, state: 'missing' },
  x: { amount: null, state: 'suppressed' },
  '*': { amount: null, state: 'suppressed' },
}

/** Largest number that the database keeps of one count. */
const largest = 2_147_483_647

/** How many the cell says, or why it says nothing that can be counted. */
export function amountOf(value: Value | undefined, decimal: ',' | '.'): Amount | LeftOutReason {
  if (value == null) return 'empty'
  if (typeof value === 'number') return counted(value, false)
  const { text, isPreliminary } = plainOf(value)
  if (text === '') return 'empty'
  const sign = signs[text]
  if (sign) return sign
  // Fewer than a threshold: "<5", "1–4".
  if (/^(?:[<≤]\s*\d+|\d+-\d+)$/.test(text)) return { amount: null, state: 'suppressed' }
  const number = numberOf(text, decimal)
  return number === null ? 'no-number' : counted(number, isPreliminary)
}

/** A number that may have decimals, a percent sign, and be less than nought; or why the cell says none. */
export function measuredIn(value: Value | undefined, decimal: ',' | '.'): Amount | LeftOutReason {
  if (value == null) return 'empty'
  if (typeof value === 'number') return Number.isFinite(value) ? valued(value, false) : 'no-number'
  const { text, isPreliminary } = plainOf(value)
  if (text === '') return 'empty'
  const sign = signs[text]
  if (sign) return sign
  if (/^[<≤]\s*\d+$/.test(text)) return { amount: null, state: 'suppressed' }
  const number = numberOf(text.replace(/ ?%$/, ''), decimal)
  return number === null || Math.abs(number) > Number.MAX_SAFE_INTEGER
    ? 'no-number'
    : valued(number, isPreliminary)
}

function valued(amount: number, isPreliminary: boolean): Amount {
  return { amount, state: isPreliminary ? 'preliminary' : amount === 0 ? 'zero' : 'known' }
}

function plainOf(value: string): { text: string; isPreliminary: boolean } {
  const text = value
    .trim()
    .toLowerCase()
    .replace(/[\u2212\u2013\u2014]/g, '-')
  const bare = text.replace(/\s*\(?prel(?:iminär[at]?|\.)?\)?\s*$/, '')
  return { text: bare, isPreliminary: bare !== text }
}

/** A number as people write it: spaces of every kind between thousands, a comma or a point before decimals. */
export function numberOf(written: string, decimal: ',' | '.'): number | null {
  let text = written.replace(/[\s\u00a0\u202f\u2009']/g, '').replace(/^\u2212/, '-')
  const thousands = decimal === ',' ? /^-?\d{1,3}(?:\.\d{3})+(?:,\d+)?$/ : /^-?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/
  if (thousands.test(text)) text = text.replaceAll(decimal === ',' ? '.' : ',', '')
  text = text.replace(',', '.')
  return /^-?\d+(?:\.\d*)?$/.test(text) ? Number(text) : null
}

function counted(number: number, isPreliminary: boolean): Amount | LeftOutReason {
  if (!Number.isFinite(number) || number < 0 || number > largest) return 'no-number'
  if (!Number.isInteger(number)) return 'not-whole'
  if (isPreliminary) return { amount: number, state: 'preliminary' }
  return { amount: number, state: number === 0 ? 'zero' : 'known' }
}
