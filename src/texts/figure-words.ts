/** What the stored words of figures are called by people: why a row was left out, whose work a number follows. */
import { longDate, m, number } from './texts.ts'

const timings: Record<string, () => string> = {
  occurred: m.source_timed_occurred,
  registered: m.source_timed_registered,
}
export const timingText = (timing: string): string => timings[timing]?.() ?? timing

const counted: Record<string, () => string> = {
  events: m.source_counts_events,
  persons: m.source_counts_persons,
}
export const countedText = (thing: string): string => counted[thing]?.() ?? thing

const drivers: Record<string, () => string> = {
  police: m.category_driver_police,
  reporter: m.category_driver_reporter,
  victim: m.category_driver_victim,
  mixed: m.category_driver_mixed,
}
export const driverText = (driver: string): string => drivers[driver]?.() ?? driver

const territoryKinds: Record<string, () => string> = {
  country: m.territory_kind_country,
  region: m.territory_kind_region,
  municipality: m.territory_kind_municipality,
  district: m.territory_kind_district,
  statistical: m.territory_kind_statistical,
  police: m.territory_kind_police,
  place: m.territory_kind_place,
  other: m.territory_kind_other,
}
export const territoryKindText = (kind: string): string => territoryKinds[kind]?.() ?? kind

const leftOut: Record<string, () => string> = {
  'no-category': m.figures_left_no_category,
  'no-territory': m.figures_left_no_territory,
  'no-date': m.figures_left_no_date,
  'no-number': m.figures_left_no_number,
  'not-whole': m.figures_left_not_whole,
  'ends-before-it-starts': m.figures_left_ends_before,
  'press-summary': m.figures_left_press_summary,
  'a-sum-of-others': m.figures_left_sum,
  'said-twice': m.figures_left_said_twice,
  empty: m.figures_left_empty,
  'no-numbers': m.figures_left_no_numbers,
  'empty-cell': m.figures_left_empty_cell,
  'set-aside': m.figures_left_set_aside,
}

export const leftOutText = (reason: string): string => leftOut[reason]?.() ?? reason

const mends: Record<string, () => string> = {
  'no-category': m.figures_mend_no_category,
  'no-territory': m.figures_mend_no_territory,
  'no-date': m.figures_mend_no_date,
  'no-number': m.figures_mend_no_number,
  'not-whole': m.figures_mend_not_whole,
  'ends-before-it-starts': m.figures_mend_ends_before,
}
/** How that is written which could not be read. */
export const mendText = (reason: string): string => mends[reason]?.() ?? reason

const states: Record<string, () => string> = {
  known: m.figures_state_known,
  zero: m.figures_state_zero,
  preliminary: m.figures_state_preliminary,
  noised: m.figures_state_noised,
  suppressed: m.figures_state_suppressed,
  missing: m.figures_state_missing,
}

/** Each state of what a file gave with how many, in their order, and the sign that it is written as. */
export const stateLines = (timesOf: Readonly<Record<string, number>>): { state: string; times: number }[] =>
  Object.entries(states).flatMap(([state, text]) =>
    timesOf[state] ? [{ state: text(), times: timesOf[state] }] : [],
  )

/** Each reason with how many, the most first: "raden är tom", 3. */
export function leftOutLines(
  leftOutBy: Readonly<Record<string, number>>,
): { reason: string; times: number }[] {
  return Object.entries(leftOutBy)
    .sort((a, b) => b[1] - a[1])
    .map(([reason, times]) => ({ reason: leftOutText(reason), times }))
}

/** "1 januari 2024 – 31 mars 2024". */
export const daysText = (from: string, to: string): string =>
  from === to ? longDate(from) : `${longDate(from)} – ${longDate(to)}`

const mostDays = 60
const daysOfMonth = 365.25 / 12

/** "I dag", "För 12 dagar sedan", "För 3 månader sedan": in the unit that people would count it in. */
export function agoText(days: number): string {
  if (days === 0) return m.figures_ago_today()
  if (days === 1) return m.figures_ago_day()
  if (days <= mostDays) return m.figures_ago_days({ count: number(days) })
  const months = Math.round(days / daysOfMonth)
  return months < 24
    ? m.figures_ago_months({ count: number(months) })
    : m.figures_ago_years({ count: number(Math.floor(months / 12)) })
}

/** "1 234 rader". */
export const rowsText = (rows: number): string =>
  rows === 1 ? m.figures_row() : m.figures_rows({ rows: number(rows) })
