/** When a group meets next by its own words ("var 3:e vecka"), and whether it keeps what it has said ("1–2 per termin"). */
import type { Cadence, CadenceUnit } from './cadence.ts'
import { addDays, addMonths, compareDays, weekdayOf } from './day.ts'
import { daysBetween } from './due.ts'
import { requiredDate } from './fields.ts'
import type { Holiday } from './holiday.ts'
import { isWorkingDay } from './holiday.ts'
import { hindranceOn, type Pause, termOf } from './term.ts'

/** A day that a cadence gives, and the day that is proposed: the same, or a day beside it and why. */
export type ProposedDay = { on: string; rhythmic: string; moved: Holiday | Pause | 'weekend' | null }

const months: Partial<Record<CadenceUnit, number>> = { month: 1, quarter: 3, tertial: 4, term: 6, year: 12 }

/**
 * The days that a cadence with a rhythm gives after `last` up to `until`, both days as "2020-06-30"; none for a cadence that only counts.
 * The rhythm goes on from the day that it gave, not from the one that it was moved to. What falls in the summer's or Christmas's pause is
 * left out where the group meets more often than monthly, moved within its month where it meets monthly and the month has such a day, and
 * moved to after the pause where it meets more seldom.
 */
export function proposedDays(cadence: Cadence, last: string, until: string): ProposedDay[] {
  return cadence.kind === 'every' ? stepsFrom(cadence, 1, last, until) : []
}

function stepsFrom(cadence: Rhythm, firstStep: 0 | 1, anchor: string, until: string): ProposedDay[] {
  const days: ProposedDay[] = []
  for (let step = firstStep; step <= 1_000; step++) {
    const rhythmic = stepFrom(cadence.unit, cadence.interval * step, anchor)
    if (rhythmic > until) break
    const proposed = placed(rhythmic, oftenness(cadence))
    const before = days.at(-1)?.on ?? (firstStep === 0 ? addDays(anchor, -1) : anchor)
    if (proposed && proposed.on <= until && proposed.on > before) days.push(proposed)
  }
  return days
}

type Rhythm = Cadence & { kind: 'every' }

/**
 * The rhythm by which days are proposed: what the words say, or as many times as they count at most, spread evenly ("1–2 per termin" is
 * every third month); null where they give none.
 */
export function rhythmOf(cadence: Cadence): Rhythm | null {
  if (cadence.kind === 'every') return cadence
  const length = cadence.kind === 'count' ? months[cadence.unit] : undefined
  if (cadence.kind !== 'count' || length === undefined || cadence.max < 1) return null
  const { max, words } = cadence
  const each = length / max
  // Ten times a year is every month, with the summer left out.
  const whole = each >= 1 && each < 1.5 ? 1 : each
  if (Number.isInteger(whole)) return { kind: 'every', interval: whole, unit: 'month', words }
  return { kind: 'every', interval: Math.max(1, Math.round(each * weeksOfMonth)), unit: 'week', words }
}

const weeksOfMonth = 365.25 / 12 / 7

/** What somebody chooses before days are proposed: from which day, and on which weekday, 1 for Monday to 5 for Friday. */
export type DayChoice = { from: string; weekday: number }

/** What was sent of a choice: null where nothing was chosen; a problem where the day is none. */
export function dayChoiceOf(sent: { from?: string | undefined; weekday?: string | undefined }) {
  if (sent.from === undefined && sent.weekday === undefined) return null
  const parsed = requiredDate.safeParse(sent.from ?? '')
  const weekday = Number(sent.weekday)
  if (!parsed.success || !(weekdays as readonly number[]).includes(weekday)) return 'problem'
  return { from: parsed.data, weekday } satisfies DayChoice
}

/** Monday to Friday. */
export const weekdays = [1, 2, 3, 4, 5] as const

/** Why a proposed day is not the one that the rhythm gave: a public holiday, the eve of one, a pause, a Saturday or Sunday. */
export type WhyMoved = 'holiday' | 'eve' | Pause | 'weekend'

export function whyMoved(moved: NonNullable<ProposedDay['moved']>): WhyMoved {
  if (moved === 'summer' || moved === 'christmas' || moved === 'weekend') return moved
  return moved.endsWith('-eve') ? 'eve' : 'holiday'
}

/** The days by a rhythm from the first such weekday on or after a chosen day. */
export function daysChosen(cadence: Cadence, { from, weekday }: DayChoice, until: string): ProposedDay[] {
  const rhythm = rhythmOf(cadence)
  const first = addDays(from, (weekday - weekdayOf(from) + 7) % 7)
  return rhythm ? stepsFrom(rhythm, 0, first, until) : []
}

/** How many of the latest meetings tell a rhythm. */
const telling = 4

/**
 * The days that go on from the meetings that a group has, the earliest first, up to `until`; from `from` where it has none. One meeting that
 * was moved does not move the rhythm: it is that of most of the latest, and where they are as many, of the later.
 */
export function daysAhead(
  cadence: Cadence,
  held: readonly string[],
  from: string,
  until: string,
): ProposedDay[] {
  const rhythm = rhythmOf(cadence)
  if (!rhythm) return []
  const last = held.at(-1) ?? from
  // Nobody begins to meet on a Sunday because the group was written then.
  const anchor = anchorOf(rhythm, held.slice(-telling)) ?? weekdayFrom(from)
  const between = daysBetween(anchor, stepFrom(rhythm.unit, rhythm.interval, anchor))
  // What lies nearer to the last meeting than half a step is that meeting, moved.
  return proposedDays(rhythm, anchor, until).filter(
    ({ on, rhythmic }) => on > last && daysBetween(last, rhythmic) * 2 >= between,
  )
}

/** The day itself, or the Monday after it where it is in a weekend. */
const weekdayFrom = (day: string): string => (weekdayOf(day) > 5 ? addDays(day, 8 - weekdayOf(day)) : day)

/** The meeting whose rhythm the most of those after it keep. */
function anchorOf(cadence: Cadence, days: readonly string[]): string | undefined {
  const kept = days.map(day => {
    const given = new Set(
      proposedDays(cadence, day, days.at(-1) ?? day).flatMap(({ on, rhythmic }) => [on, rhythmic]),
    )
    return { day, count: days.filter(other => given.has(other)).length }
  })
  return kept.reduce<(typeof kept)[number] | undefined>(
    (best, one) => (best && best.count > one.count ? best : one),
    undefined,
  )?.day
}

/** The day of a rhythm. A month's rhythm keeps the weekday: the second Tuesday of a month goes on as the second Tuesday. */
function stepFrom(unit: CadenceUnit, steps: number, from: string): string {
  if (unit === 'day') return addDays(from, steps)
  if (unit === 'week') return addDays(from, steps * 7)
  const ordinal = Math.ceil(Number(from.slice(8)) / 7)
  return weekdayInMonth(addMonths(`${from.slice(0, 7)}-01`, steps * months[unit]!), weekdayOf(from), ordinal)
}

/** The nth such weekday of the month that begins on `first`; the last one where it has no fifth. */
function weekdayInMonth(first: string, weekday: number, ordinal: number): string {
  const day = addDays(first, ((weekday - weekdayOf(first) + 7) % 7) + (ordinal - 1) * 7)
  return day.slice(0, 7) === first.slice(0, 7) ? day : addDays(day, -7)
}

type Oftenness = 'often' | 'monthly' | 'seldom'

function oftenness({ unit, interval }: Rhythm): Oftenness {
  if (unit === 'day' || unit === 'week') return 'often'
  return unit === 'month' && interval === 1 ? 'monthly' : 'seldom'
}

/** The day itself, or the nearest working day of its week, or outside a pause; null where the meeting is left out. */
function placed(rhythmic: string, often: Oftenness): ProposedDay | null {
  const hindrance = hindranceOn(rhythmic)
  const moved = hindrance ?? (weekdayOf(rhythmic) > 5 ? 'weekend' : null)
  if (moved === null) return { on: rhythmic, rhythmic, moved }
  if (moved === 'summer' || moved === 'christmas') {
    if (often === 'often') return null
    if (often === 'monthly') {
      const on = sameWeekdayOfMonth(rhythmic)
      return on === null ? null : { on, rhythmic, moved }
    }
    return { on: firstFreeFrom(rhythmic), rhythmic, moved }
  }
  const on = nearestFree(rhythmic)
  return on === null ? null : { on, rhythmic, moved }
}

/** The free day nearest to it on the same weekday of the same month, the later of two as near; null where the month has none. */
function sameWeekdayOfMonth(day: string): string | null {
  const near = [7, -7, 14, -14, 21, -21, 28, -28].map(days => addDays(day, days))
  return near.find(other => other.slice(0, 7) === day.slice(0, 7) && isFree(other)) ?? null
}

const isFree = (day: string): boolean => isWorkingDay(day) && hindranceOn(day) === null

const firstFreeFrom = (day: string): string => (isFree(day) ? day : firstFreeFrom(addDays(day, 1)))

/** Within three days, rather later than earlier. */
function nearestFree(day: string): string | null {
  const near = [1, -1, 2, -2, 3, -3].map(days => addDays(day, days))
  return near.find(isFree) ?? null
}

/**
 * Whether a cadence is kept. `early`: nothing can be said yet. `kept`: it is, so far. `behind`: what was promised has not been held, and
 * the time of it is over or too short, or the next meeting late. `unsaid`: the words promise nothing that can be counted. `planned`: the
 * meetings that are booked and still to come within the time.
 */
export type Keeping =
  | { state: 'unsaid' }
  | {
      state: 'kept' | 'early' | 'behind'
      held: number
      planned: number
      least: number
      most: number | null
      from: string
      to: string
    }

/** `days`: those on which the group has met or is to meet; `since`: the first day from which it has promised to meet. */
export function keepingOf(cadence: Cadence, days: string[], since: string, today: string): Keeping {
  if (cadence.kind === 'count') return countKept(cadence, days, since, today)
  if (cadence.kind === 'every') return rhythmKept(cadence, days, since, today)
  return { state: 'unsaid' }
}

/** A term is judged when it has ended, or when its last days are too few; one in which the group was made has promised nothing. */
function countKept(
  cadence: Cadence & { kind: 'count' },
  days: string[],
  since: string,
  today: string,
): Keeping {
  const { min, max } = cadence
  const within = ({ from, to }: { from: string; to: string }) => {
    const held = days.filter(day => day >= from && day <= to && day <= today).length
    const planned = days.filter(day => day > today && day >= from && day <= to).length
    return { held, planned, least: min, most: max, from, to }
  }
  const period = periodOf(cadence.unit, today)
  const now = within(period)
  if (now.held >= min) return { state: 'kept', ...now }
  if (since <= period.from && daysBetween(today, period.to) + 1 < min - now.held)
    return { state: 'behind', ...now }
  const before = periodOf(cadence.unit, addDays(period.from, -1))
  const ended = within(before)
  const isMissed = since <= before.from && ended.held < min
  return isMissed && now.held + now.planned < min ? { state: 'behind', ...ended } : { state: 'early', ...now }
}

/** A rhythm is kept as long as no meeting that it has given is more than one step late. */
function rhythmKept(
  cadence: Cadence & { kind: 'every' },
  days: string[],
  since: string,
  today: string,
): Keeping {
  const held = days.filter(day => day <= today)
  const { from, to } = periodOf(cadence.unit === 'year' ? 'year' : 'term', today)
  const start = since > from ? since : from
  const expected = proposedDays(cadence, addDays(start, -1), today).length
  const count = held.filter(day => day >= start).length
  const planned = days.filter(day => day > today && day <= to).length
  const said = { held: count, planned, least: expected, most: null, from: start, to }
  const last = held.sort(compareDays).at(-1) ?? addDays(start, -1)
  const missed = proposedDays(cadence, last, today).length
  if (missed > 1) return { state: 'behind', ...said }
  return { state: count > 0 ? 'kept' : 'early', ...said }
}

/** The week, month … or year that a day is in. */
function periodOf(unit: CadenceUnit, day: string): { from: string; to: string } {
  if (unit === 'day') return { from: day, to: day }
  if (unit === 'week') {
    const from = addDays(day, 1 - weekdayOf(day))
    return { from, to: addDays(from, 6) }
  }
  if (unit === 'term') return termOf(day)
  const length = months[unit]!
  const month = Number(day.slice(5, 7)) - 1
  const from = addMonths(`${day.slice(0, 4)}-01-01`, month - (month % length))
  return { from, to: addDays(addMonths(from, length), -1) }
}
