/** A cell that says when. */
import { addDays, addMonths, weekdayOf } from '../../domain/day.ts'
import type { Value } from './rows.ts'

/** From one day through another. */
export type Period = { startsOn: string; endsOn: string; isPreliminary: boolean }

const monthNames = ['jan', 'feb', 'mar', 'apr', 'maj', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec']
const english: Record<string, string> = { may: 'maj', oct: 'okt' }

/** The period that a cell says: a day, a week, a month, a quarter, a half-year or a year; null where it says none. */
export function periodOf(value: Value | undefined): Period | null {
  if (value == null) return null
  if (typeof value === 'number') return Number.isInteger(value) ? periodOf(String(value)) : null
  const text = value.trim().toLowerCase().replace(/\s+/g, ' ')
  const bare = text
    .replace(/[ (]*\bprel(?:iminär[at]?)?\b\.?\)?/, '')
    .replace(/^(?:antal|år)\b:? ?| ?\bantal$/, '')
    .trim()
  const days = daysOf(bare)
  return days && { ...days, isPreliminary: /\bprel/.test(text) }
}

type Days = { startsOn: string; endsOn: string }

const shapes: [RegExp, (found: string[]) => Days | null][] = [
  [/^(\d{4})$/, ([year]) => (isYear(year) ? from(`${year}-01-01`, 12) : null)],
  [/^(\d{4}) ?[-–/] ?(\d{4})$/, ([first, last]) => ofYears(first, last)],
  [/^(\d{4})[-/ m.]?(0[1-9]|1[0-2])$/, ([year, month]) => ofMonth(year, Number(month))],
  [/^(\d{4})(?: ?m| |-|\/)(\d{1,2})$/, ([year, month]) => ofMonth(year, Number(month))],
  [/^(\d{1,2})[/](\d{4})$/, ([month, year]) => ofMonth(year, Number(month))],
  [/^(\d{4})[- ]?(?:k|q|kv\.?|kvartal) ?([1-4])$/, ([year, quarter]) => ofQuarter(year, Number(quarter))],
  [/^(?:k|q|kv\.?|kvartal) ?([1-4])[ -]?(\d{4})$/, ([quarter, year]) => ofQuarter(year, Number(quarter))],
  [/^([1-4])(?::?a|:e)? kvartalet (\d{4})$/, ([quarter, year]) => ofQuarter(year, Number(quarter))],
  [/^(\d{4})[- ]?(?:h|hå|halvår) ?([12])$/, ([year, half]) => ofHalf(year, Number(half))],
  [/^(\d{4})[- ]?(?:v|w|v\.|vecka) ?(\d{1,2})$/, ([year, week]) => ofWeek(year, Number(week))],
  [/^(?:v|w|v\.|vecka) ?(\d{1,2})[ -](\d{4})$/, ([week, year]) => ofWeek(year, Number(week))],
  [/^([a-zåäö]{3,9})\.?[ -](\d{4})$/, ([name, year]) => ofMonth(year, monthNumber(name))],
  [/^([a-zåäö]{3})[ -](\d{2})$/, ([name, year]) => ofMonth(`20${year}`, monthNumber(name))],
  [/^(\d{4})[ -]([a-zåäö]{3,9})\.?$/, ([year, name]) => ofMonth(year, monthNumber(name))],
]

function daysOf(text: string): Days | null {
  for (const [shape, read] of shapes) {
    const found = shape.exec(text)
    if (found) return read(found.slice(1))
  }
  const moment = momentOf(text)
  return moment && { startsOn: moment.day, endsOn: moment.day }
}

/** The month of a day that stands for it, or that a cell says; null where it says none. */
export function monthOf(value: Value | undefined): Period | null {
  const period = periodOf(value)
  return period && { ...period, ...from(`${period.startsOn.slice(0, 7)}-01`, 1) }
}

/** A year and what part of it, of two cells; which of the two is the year, they say themselves. */
export function periodOfParts(year: Value | undefined, part: Value | undefined): Period | null {
  const [first, second] = [String(year ?? '').trim(), String(part ?? '').trim()]
  if (second === '' || /^(?:hela )?(?:år|året|helår|totalt)$/i.test(second)) return periodOf(first)
  // "År;2024": the columns say what kind of period it is, and which.
  if (/^(?:år|halvår|kvartal|månad|vecka)$/i.test(first)) return periodOf(second)
  if (/^\d{4}$/.test(second) && !/^\d{4}/.test(first)) return periodOf(`${second} ${first}`)
  const isPreliminary = /prel/i.test(first)
  const bare = first.replace(/\s*\(?prel.*$/i, '')
  const named = /^\d{1,2}$/.test(second) ? `${bare}-${second.padStart(2, '0')}` : `${bare} ${second}`
  const found = periodOf(named)
  return found && { ...found, isPreliminary: isPreliminary || found.isPreliminary }
}

const isYear = (year = ''): boolean => year >= '1900' && year <= '2100'

function from(startsOn: string, months: number): Days {
  return { startsOn, endsOn: addDays(addMonths(startsOn, months), -1) }
}

/** Several years together, as surveys put small grounds together. */
function ofYears(first = '', last = ''): Days | null {
  const years = Number(last) - Number(first) + 1
  return isYear(first) && isYear(last) && years > 1 && years <= 20 ? from(`${first}-01-01`, years * 12) : null
}

function ofMonth(year: string | undefined, month: number): Days | null {
  if (!isYear(year) || !(month >= 1 && month <= 12)) return null
  return from(`${year}-${String(month).padStart(2, '0')}-01`, 1)
}

function ofQuarter(year: string | undefined, quarter: number): Days | null {
  return isYear(year) ? from(`${year}-${String(quarter * 3 - 2).padStart(2, '0')}-01`, 3) : null
}

function ofHalf(year: string | undefined, half: number): Days | null {
  return isYear(year) ? from(`${year}-${half === 1 ? '01' : '07'}-01`, 6) : null
}

/** ISO 8601: the week belongs to the year that its Thursday lies in. */
function ofWeek(year: string | undefined, week: number): Days | null {
  if (!isYear(year) || week < 1 || week > 53) return null
  const fourth = `${year}-01-04`
  const startsOn = addDays(fourth, 1 - weekdayOf(fourth) + (week - 1) * 7)
  if (addDays(startsOn, 3).slice(0, 4) !== year) return null
  return { startsOn, endsOn: addDays(startsOn, 6) }
}

function monthNumber(name = ''): number {
  const short = name.slice(0, 3)
  return monthNames.indexOf(english[short] ?? short) + 1
}

/** A day, and the minute of it where the cell says a time. Swedish time. */
export type Moment = { day: string; minute: number | null }

const momentShape =
  /^(\d{4})-?(\d{2})-?(\d{2})(?:[t ,]+(?:kl\.? ?)?(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:[.,]\d+)?)? ?(z|[+-]\d{2}:?\d{2})?)?$/
const dayFirst =
  /^(\d{1,2})(?:[/.]| )(\d{1,2}|[a-zåäö]{3,9})\.?(?:[/.]| )(\d{4})(?:[ ,]+(?:kl\.? ?)?(\d{1,2})[:.](\d{2})(?:[:.]\d{2})?)?$/

/** "2024-01-31", "20240131", "2024-01-31 16.30", "31/1 2024", "2024-01-31T15:30:00Z"; null where it says no day that there is. */
export function momentOf(value: Value | undefined): Moment | null {
  const text = String(value ?? '')
    .trim()
    .toLowerCase()
  const found = momentShape.exec(text)
  if (found) {
    const [, year, month, date, hour, minute, , zone] = found
    const day = `${year}-${month}-${date}`
    if (!isDay(day)) return null
    if (hour === undefined) return { day, minute: null }
    if (!isTime(hour, minute)) return null
    return zone ? inSweden(day, hour, minute!, zone) : { day, minute: Number(hour) * 60 + Number(minute) }
  }
  const turned = dayFirst.exec(text)
  if (!turned) return null
  const [, date = '', month = '', year, hour, minute] = turned
  const number = /^\d/.test(month) ? Number(month) : monthNumber(month)
  const day = `${year}-${String(number).padStart(2, '0')}-${date.padStart(2, '0')}`
  if (!isDay(day)) return null
  if (hour === undefined) return { day, minute: null }
  return isTime(hour, minute) ? { day, minute: Number(hour) * 60 + Number(minute) } : null
}

const isTime = (hour: string, minute = ''): boolean => Number(hour) < 24 && Number(minute) < 60

function isDay(day: string): boolean {
  const time = Date.parse(day)
  return !Number.isNaN(time) && isYear(day.slice(0, 4)) && new Date(time).toISOString().slice(0, 10) === day
}

const swedish = new Intl.DateTimeFormat('sv-SE', {
  dateStyle: 'short',
  timeStyle: 'short',
  timeZone: 'Europe/Stockholm',
})
/** How far Swedish time is from UTC in an hour, in minutes: asked once for each hour. */
const offsets = new Map<number, number>()

function inSweden(day: string, hour: string, minute: string, zone: string): Moment {
  const sign = zone === 'z' ? '+00:00' : zone.replace(/^(.\d{2}):?(\d{2})$/, '$1:$2')
  const time = Date.parse(`${day}T${hour.padStart(2, '0')}:${minute}:00${sign}`)
  const hourOf = Math.floor(time / 3_600_000)
  let offset = offsets.get(hourOf)
  if (offset === undefined) {
    const there = swedish.format(hourOf * 3_600_000).replace(' ', 'T')
    offset = (Date.parse(`${there}:00Z`) - hourOf * 3_600_000) / 60_000
    if (offsets.size > 100_000) offsets.clear()
    offsets.set(hourOf, offset)
  }
  const local = new Date(time + offset * 60_000).toISOString()
  return { day: local.slice(0, 10), minute: Number(local.slice(11, 13)) * 60 + Number(local.slice(14, 16)) }
}
