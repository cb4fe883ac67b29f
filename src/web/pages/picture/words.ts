/** How months, years and changes are written. */
import type { CountChange } from '../../../analysis/count-change.ts'
import { lastDayOf, type Months } from '../../../domain/picture-months.ts'
import { m, monthName, number } from '../../../texts/texts.ts'

/** "mars 2024". */
export function monthText(month: string, length: 'short' | 'long' = 'long'): string {
  return `${monthName(lastDayOf(month), length)} ${month.slice(0, 4)}`
}

/** "januari–mars 2024", or with both years where they differ. */
export function monthsText({ from, to }: Months): string {
  if (from === to) return monthText(from)
  if (from.slice(0, 4) !== to.slice(0, 4)) return `${monthText(from)}–${monthText(to)}`
  return from.endsWith('-01') && to.endsWith('-12')
    ? from.slice(0, 4)
    : `${monthName(lastDayOf(from), 'long')}–${monthText(to)}`
}

/** "−48 %", "+12 %". */
export function percentText(percent: number): string {
  const rounded = Math.round(percent)
  return `${rounded < 0 ? '−' : rounded > 0 ? '+' : ''}${number(Math.abs(rounded))} %`
}

/** "−68 till −19 %"; without an upper end "−68 % eller mer". */
export function intervalText([low, high]: CountChange['interval']): string {
  const [from, to] = [100 * (low - 1), 100 * (high - 1)]
  if (!Number.isFinite(to)) return m.picture_at_least({ percent: percentText(from) })
  return m.picture_from_to({ from: percentText(from).replace(' %', ''), to: percentText(to) })
}

/** "2024", "2023–2024". */
export function yearsText({ from, to }: { from: number; to: number }): string {
  return from === to ? String(from) : `${from}–${to}`
}
