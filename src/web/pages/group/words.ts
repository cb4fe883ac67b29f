/** A group's kind and cadence in the reader's language. */
import { type CadenceUnit, parseCadence } from '../../../domain/cadence.ts'
import { m } from '../../../texts/texts.ts'

const kinds: Record<string, () => string> = {
  council: m.group_kind_council,
  strategic: m.group_kind_strategic,
  operative: m.group_kind_operative,
  working: m.group_kind_working,
  place: m.group_kind_place,
  reference: m.group_kind_reference,
  other: m.group_kind_other,
}

export function groupKindText(kind: string): string {
  return kinds[kind]?.() ?? kind
}

/** What was understood of a cadence's words, as a sentence; null where it would only repeat them. */
export function cadenceSentence(words: string | null): string | null {
  if (!words) return null
  const understood = cadenceText(words)
  if (understood === words.toLowerCase().trim()) return null
  return understood ? m.group_cadence_understood({ cadence: understood }) : m.group_cadence_unknown()
}

/** What was understood of a cadence's words: "varannan vecka", "1–2 gånger per termin"; null where nothing was. */
export function cadenceText(words: string): string | null {
  const cadence = parseCadence(words)
  if (cadence.kind === 'unknown') return null
  if (cadence.kind === 'as-needed') return m.group_cadence_as_needed()
  const { every, other, nth, count } = rhythms[cadence.unit]
  if (cadence.kind === 'count') {
    const { min, max } = cadence
    return count({ times: min === max ? String(min) : `${min}–${max}` })
  }
  const { interval } = cadence
  if (interval === 1) return every()
  return interval === 2 ? other() : nth({ ordinal: swedishOrdinal(interval), interval: String(interval) })
}

type Rhythm = {
  every(): string
  other(): string
  nth(inputs: { ordinal: string; interval: string }): string
  count(inputs: { times: string }): string
}

const rhythms: Record<CadenceUnit, Rhythm> = {
  day: {
    every: m.cadence_every_day,
    other: m.cadence_other_day,
    nth: m.cadence_nth_day,
    count: m.cadence_count_day,
  },
  week: {
    every: m.cadence_every_week,
    other: m.cadence_other_week,
    nth: m.cadence_nth_week,
    count: m.cadence_count_week,
  },
  month: {
    every: m.cadence_every_month,
    other: m.cadence_other_month,
    nth: m.cadence_nth_month,
    count: m.cadence_count_month,
  },
  quarter: {
    every: m.cadence_every_quarter,
    other: m.cadence_other_quarter,
    nth: m.cadence_nth_quarter,
    count: m.cadence_count_quarter,
  },
  tertial: {
    every: m.cadence_every_tertial,
    other: m.cadence_other_tertial,
    nth: m.cadence_nth_tertial,
    count: m.cadence_count_tertial,
  },
  term: {
    every: m.cadence_every_term,
    other: m.cadence_other_term,
    nth: m.cadence_nth_term,
    count: m.cadence_count_term,
  },
  year: {
    every: m.cadence_every_year,
    other: m.cadence_other_year,
    nth: m.cadence_nth_year,
    count: m.cadence_count_year,
  },
}

/** "3:e", "21:a": numbers that end in one or two, but not eleven or twelve, take an a. */
function swedishOrdinal(number: number): string {
  const takesA = [1, 2].includes(number % 10) && ![11, 12].includes(number % 100)
  return `${number}:${takesA ? 'a' : 'e'}`
}
