/** Terms (termin), as schools and districts count the year: VT and HT. */
import { type Holiday, holidayOn } from './holiday.ts'

export type Season = 'spring' | 'autumn'

/** `from` and `to` are its first and last day. */
export type Term = { year: number; season: Season; from: string; to: string }

/** The term that a day is in: VT to the end of June, HT from July on, as plans mean it that say "under VT 2020". */
export function termOf(day: string): Term {
  const year = Number(day.slice(0, 4))
  return day.slice(5) < '07-01'
    ? { year, season: 'spring', from: `${year}-01-01`, to: `${year}-06-30` }
    : { year, season: 'autumn', from: `${year}-07-01`, to: `${year}-12-31` }
}

/** A pause in the year when groups do not meet. */
export type Pause = 'summer' | 'christmas'

/**
 * Whether a day is in the weeks when groups pause: from midsummer to the middle of August, and from the day before Christmas Eve to
 * Epiphany. A custom, no rule: it only moves proposals.
 */
export function pauseOn(day: string): Pause | null {
  const date = day.slice(5)
  if (date >= '12-23' || date <= '01-06') return 'christmas'
  return date >= '06-19' && date <= '08-14' ? 'summer' : null
}

/** Why a day is no day for a meeting; null where it is one. */
export function hindranceOn(day: string): Holiday | Pause | null {
  return holidayOn(day) ?? pauseOn(day)
}
