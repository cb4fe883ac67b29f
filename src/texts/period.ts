import { longDate, m } from './texts.ts'

/** From a day to a day in words; an open end is left open, and with neither there is nothing to say. */
export function periodText({ from, to }: { from: string | null; to: string | null }): string | null {
  if (from && to) return m.agreement_from_to({ from: longDate(from), to: longDate(to) })
  if (from) return m.agreement_from({ from: longDate(from) })
  return to ? m.agreement_until({ to: longDate(to) }) : null
}
