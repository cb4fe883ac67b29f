/** How far off a day is, in the unit that people would count it in. */
import { daysBetween } from '../../../domain/due.ts'
import { m } from '../../../texts/texts.ts'

const daysOfMonth = 365.25 / 12
/** Counted in days up to two months, in months up to two years. */
const mostDays = 60
const mostMonths = 24

/** "i dag", "om 7 dagar", "▲ 55 dagar sedan", "▲ 6 år sedan": a day that has passed is late. */
export function distance(today: string, day: string): string {
  const days = daysBetween(today, day)
  const count = Math.abs(days)
  const late = days < 0
  if (days === 0) return m.overview_today()
  if (count === 1) return late ? m.overview_late_day() : m.overview_in_a_day()
  if (count <= mostDays) return (late ? m.overview_late_days : m.overview_in_days)({ count })
  const months = Math.round(count / daysOfMonth)
  if (months < mostMonths) return (late ? m.overview_late_months : m.overview_in_months)({ count: months })
  return (late ? m.overview_late_years : m.overview_in_years)({ count: Math.floor(months / 12) })
}
