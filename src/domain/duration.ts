/**
 * For how long, or until when, an activity goes on ("Löptid", "Tidplan", "När"): what plans write and what it means
 * in local Swedish action plans. The wording is always kept beside the meaning, in `words`.
 */
import { addDays } from './day.ts'
import { type ReportingPoint, reportingPointsIn } from './follow-up.ts'

/** How exactly a date was said. `season` and `term` are wide: ask once. */
export type DatePrecision = 'day' | 'month' | 'quarter' | 'season' | 'term' | 'year'

/**
 * Dates are ISO 8601 (`2020-06-30`), both ends inclusive.
 * `open-ended`: until someone ends it; `from` where a start is said. `continuous`: goes on all the time and is followed up, no due date.
 * `year`, `range`: a period. `due`: done by `date`, the last day of what was said; `condition` is what shall be true
 * then ("En arbetande grupp på plats"). `reporting-point`: due at T1, T2 or VB; `year` is the plan's, null if unknown.
 * `unknown`: the words give no time.
 */
export type Duration = { words: string } & (
  | { kind: 'open-ended'; from: string | null }
  | { kind: 'continuous' }
  | { kind: 'year'; year: number }
  | { kind: 'range'; from: string; to: string; precision: DatePrecision }
  | { kind: 'due'; date: string; precision: DatePrecision; condition: string | null }
  | { kind: 'reporting-point'; point: ReportingPoint; year: number | null; condition: string | null }
  | { kind: 'unknown' }
)

/** `planYear` fills in the year where the words leave it out ("till juni", "Q2"); null where nobody knows. */
export type DurationContext = { planYear: number | null }

type Period = { from: string; to: string; precision: DatePrecision; at: number; end: number }

const months = [
  'januari',
  'februari',
  'mars',
  'april',
  'maj',
  'juni',
  'juli',
  'augusti',
  'september',
  'oktober',
  'november',
  'december',
]
const monthWord =
  '(jan(?:uari)?|feb(?:ruari)?|mars?|apr(?:il)?|maj|juni?|juli?|aug(?:usti)?|sept?(?:ember)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?)'
const yearWord = '((?:19|20)\\d\\d)'
const edge = '(?![\\p{L}\\d])'
const start = '(?<![\\p{L}\\d])'

const monthOf = (word: string): number => months.findIndex(name => name.startsWith(word.slice(0, 3))) + 1
const two = (value: number) => String(value).padStart(2, '0')
const leap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
const lastDay = (year: number, month: number) =>
  month === 2 ? (leap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31
const span = (year: number, first: number, last: number) => ({
  from: `${year}-${two(first)}-01`,
  to: `${year}-${two(last)}-${two(lastDay(year, last))}`,
})

/** Months of the seasons (SMHI's and everyday use) and of the two halves of the school year. */
const halves: Record<string, [number, number, DatePrecision]> = {
  våren: [3, 5, 'season'],
  vår: [3, 5, 'season'],
  sommaren: [6, 8, 'season'],
  sommar: [6, 8, 'season'],
  sommarlovet: [6, 8, 'season'],
  hösten: [9, 11, 'season'],
  höst: [9, 11, 'season'],
  vt: [1, 6, 'term'],
  vårterminen: [1, 6, 'term'],
  ht: [7, 12, 'term'],
  höstterminen: [7, 12, 'term'],
  'första halvåret': [1, 6, 'term'],
  'andra halvåret': [7, 12, 'term'],
}

const ordinals = ['', 'första', 'andra', 'tredje', 'fjärde']

type Reader = {
  pattern: RegExp
  /** Null where the words say no time, or leave out a year that nobody knows. */
  read: (
    match: RegExpExecArray,
    planYear: number | null,
  ) => Omit<Period, 'at' | 'end'> | typeof impossible | null
}

/** A day that no calendar has, such as 31 June: a slip of the pen, and no reason to believe the month or the year beside it. */
const impossible = 'impossible'

/** From the most exact to the least; what an earlier one has read, a later one does not read again. */
const readers: Reader[] = [
  {
    pattern: new RegExp(`${start}${yearWord}-(\\d\\d)-(\\d\\d)${edge}`, 'giu'),
    read: ([, year, month, day]) => dayOf(Number(year), Number(month), Number(day)),
  },
  {
    // 31/12 2021
    pattern: new RegExp(`${start}(\\d{1,2})/(\\d{1,2})(?:[\\s-]+${yearWord})?(?![\\p{L}\\d/])`, 'giu'),
    read: ([, day, month, year], planYear) => {
      const of = year ? Number(year) : planYear
      return of === null ? null : dayOf(of, Number(month), Number(day))
    },
  },
  {
    // 2021-06, but not 2011-12, which is two years.
    pattern: new RegExp(`${start}${yearWord}-(0[1-9]|1[0-2])(?![\\p{L}\\d-])`, 'giu'),
    read: ([, year, month]) =>
      Number(month) > Number(year) % 100
        ? null
        : { ...span(Number(year), Number(month), Number(month)), precision: 'month' },
  },
  {
    pattern: new RegExp(
      `${start}(?:veck(?:a|orna)|v\\.?)\\s?(\\d{1,2})(?:\\s?[–-]\\s?(\\d{1,2}))?(?:[\\s,]+${yearWord})?${edge}`,
      'giu',
    ),
    read: ([, first, last, year], planYear) => {
      const of = year ? Number(year) : planYear
      if (of === null) return null
      const from = weekOf(of, Number(first))
      const to = weekOf(of, Number(last ?? first))
      return from && to && from.from < to.to ? { from: from.from, to: to.to, precision: 'day' } : impossible
    },
  },
  {
    pattern: new RegExp(`${start}årsskiftet\\s${yearWord}(?:\\s?[/–-]\\s?(?:\\d\\d)?\\d\\d)?${edge}`, 'giu'),
    read: ([, year]) => ({ ...span(Number(year), 12, 12), precision: 'month' }),
  },
  {
    pattern: new RegExp(`${start}halvårsskiftet(?:\\s${yearWord})?${edge}`, 'giu'),
    read: ([, year], planYear) => {
      const of = year ? Number(year) : planYear
      return of === null ? null : { ...span(of, 6, 6), precision: 'month' }
    },
  },
  {
    pattern: new RegExp(
      `${start}(\\d{1,2})(?:\\s?:?e|\\s?:a)?\\s+${monthWord}\\.?(?:\\s+${yearWord})?${edge}`,
      'giu',
    ),
    read: ([, day, month, year], planYear) => {
      const of = year ? Number(year) : planYear
      return of === null ? null : dayOf(of, monthOf(month!.toLowerCase()), Number(day))
    },
  },
  {
    pattern: new RegExp(`${start}${monthWord}\\.?(?:\\s+${yearWord})?${edge}`, 'giu'),
    read: ([, month, year], planYear) => {
      const of = year ? Number(year) : planYear
      const first = monthOf(month!.toLowerCase())
      return of === null ? null : { ...span(of, first, first), precision: 'month' }
    },
  },
  {
    pattern: new RegExp(
      `${start}(?:q\\s?([1-4])|kvartal\\s([1-4])|([1-4]):?[ae]?\\skvartalet|(första|andra|tredje|fjärde)\\skvartalet)(?:[\\s/,]+${yearWord})?${edge}`,
      'giu',
    ),
    read: ([, a, b, c, word, year], planYear) => {
      const of = year ? Number(year) : planYear
      const last = (word ? ordinals.indexOf(word.toLowerCase()) : Number(a ?? b ?? c)) * 3
      return of === null ? null : { ...span(of, last - 2, last), precision: 'quarter' }
    },
  },
  {
    pattern: new RegExp(
      `${start}(vårterminen|höstterminen|första halvåret|andra halvåret|våren|sommaren|sommarlovet|hösten|vår|sommar|höst|vt|ht)(?:[\\s-]*(?:${yearWord}|(\\d\\d)))?${edge}`,
      'giu',
    ),
    read: ([, word, long, short], planYear) => {
      const of = long ? Number(long) : short ? 2000 + Number(short) : planYear
      const [first, last, precision] = halves[word!.toLowerCase()]!
      return of === null ? null : { ...span(of, first, last), precision }
    },
  },
  {
    // A school year begins in August and ends in June.
    pattern: new RegExp(`${start}läsåret\\s${yearWord}\\s?[/–-]\\s?(?:\\d\\d)?(\\d\\d)${edge}`, 'giu'),
    read: ([, year, next]) =>
      Number(next) === (Number(year) + 1) % 100
        ? { from: `${year}-08-01`, to: `${Number(year) + 1}-06-30`, precision: 'term' }
        : null,
  },
  {
    // Years written short: 2018/19 over New Year, 2021–23.
    pattern: new RegExp(`${start}${yearWord}\\s?[/–-]\\s?(\\d\\d)(?![\\p{L}\\d-])(?!\\s${monthWord})`, 'giu'),
    read: ([, year, next]) =>
      Number(next) > Number(year) % 100
        ? { from: `${year}-01-01`, to: `${year!.slice(0, 2)}${next}-12-31`, precision: 'year' }
        : null,
  },
  {
    pattern: new RegExp(`${start}${yearWord}${edge}`, 'giu'),
    read: ([, year]) => ({ ...span(Number(year), 1, 12), precision: 'year' }),
  },
]

/** Monday to Sunday of a week as ISO 8601 counts them: the first week of a year holds its 4 January. */
function weekOf(year: number, week: number): Omit<Period, 'at' | 'end'> | null {
  if (week < 1 || week > 53) return null
  const fourth = new Date(Date.UTC(year, 0, 4))
  const monday = 4 - ((fourth.getUTCDay() + 6) % 7) + (week - 1) * 7
  const iso = (day: number) => new Date(Date.UTC(year, 0, day)).toISOString().slice(0, 10)
  return { from: iso(monday), to: iso(monday + 6), precision: 'day' }
}

function dayOf(year: number, month: number, day: number): Omit<Period, 'at' | 'end'> | typeof impossible {
  if (month < 1 || month > 12 || day < 1 || day > lastDay(year, month)) return impossible
  const date = `${year}-${two(month)}-${two(day)}`
  return { from: date, to: date, precision: 'day' }
}

/** Every date and period in a text, in the order of the text. */
export function periodsIn(text: string, { planYear }: DurationContext): Period[] {
  const found: Period[] = []
  let rest = text
  for (const { pattern, read } of readers) {
    rest = rest.replace(pattern, (...args) => {
      const groups = args.slice(
        0,
        args.findIndex(arg => typeof arg === 'number'),
      ) as unknown as RegExpExecArray
      const at = args.find(arg => typeof arg === 'number') as number
      const period = read(groups, planYear)
      if (period && period !== impossible) found.push({ ...period, at, end: at + groups[0]!.length })
      return period ? '\u0000'.repeat(groups[0]!.length) : groups[0]!
    })
  }
  return found.sort((a, b) => a.at - b.at)
}

/** Said of a stretch of time, rather than of a day in it. */
const wide: ReadonlySet<DatePrecision> = new Set(['quarter', 'season', 'term', 'year'])

const openEnded = /(?<!\p{L})(?:tills\s?vidare|tillsvidare|permanent|utan slutdatum)(?!\p{L})/iu
const continuous =
  /(?<!\p{L})(?:löpande|kontinuerlig(?:t|a)?|fortlöpande|pågående|ständigt|hela tiden)(?!\p{L})/iu
const doneBy =
  /(?<!\p{L})(?:klart?|klara|färdig(?:t|ställd|ställt)?|genomförd(?:a|t)?|på plats|senast|till och med|t\.?\s?o\.?\s?m\.?|till|före|innan|slut(?:et|datum)?|deadline|inför|utgången|avslutas|avslutad)(?!\p{L})/iu
const begins =
  /(?<!\p{L})(?:start(?:ar|as)?|från(?: och med)?|fr\.?\s?o\.?\s?m\.?|påbörjas|inleds|med början)(?!\p{L})/iu
const betweenEnds =
  /^[\s,;.]*(?:[-–—]+|till och med|t\.?\s?o\.?\s?m\.?|fram till|till|(?:(?:klar|slut|färdig)\p{L}*))?[\s,:]*$/iu

/** Understands a duration; the wording is always kept in `words`. */
export function parseDuration(words: string, context: DurationContext): Duration {
  const text = words.normalize('NFC').replace(/\s+/gu, ' ')
  const lower = text.toLowerCase()
  // "mars–juni 2021": a year said once counts for both.
  const years = new Set(lower.match(/(?<![\p{L}\d])(?:19|20)\d\d(?![\p{L}\d])/gu))
  const planYear = years.size === 1 ? Number([...years][0]) : context.planYear
  const [first, second] = periodsIn(lower, { planYear })

  if (first && second && betweenEnds.test(lower.slice(first.end, second.at)))
    return rangeOf(words, first, second)
  if (first && first.precision === 'year' && first.from.slice(0, 4) !== first.to.slice(0, 4))
    return rangeOf(words, first, first)
  const bothWide = first && second && first.precision === second.precision && wide.has(first.precision)
  if (bothWide && /^\s*(?:och|samt|,)\s*$/u.test(lower.slice(first.end, second.at)))
    return rangeOf(words, first, second)
  const [point] = reportingPointsIn(text)
  // "T1 2022" names the report of that year.
  const ofYear = first && point && first.precision === 'year' && pointAt(text) < first.at
  if (point && (!first || ofYear || doneBy.test(text))) {
    const year = first ? Number(first.from.slice(0, 4)) : context.planYear
    return { kind: 'reporting-point', point, year, condition: conditionOf(text, pointAt(text)), words }
  }
  if (!first) {
    if (openEnded.test(text)) return { kind: 'open-ended', from: null, words }
    return { kind: continuous.test(text) ? 'continuous' : 'unknown', words }
  }
  const before = lower.slice(0, first.at)
  if (openEnded.test(text) || begins.test(before)) return { kind: 'open-ended', from: first.from, words }
  const due = doneBy.test(before) || doneBy.test(lower.slice(first.end))
  if (!due && first.precision === 'year') return { kind: 'year', year: Number(first.from.slice(0, 4)), words }
  const long = wide.has(first.precision) || (first.precision === 'day' && first.to > addDays(first.from, 6))
  if (!due && (long || /(?<!\p{L})under\s*$/u.test(before)))
    return { kind: 'range', from: first.from, to: first.to, precision: first.precision, words }
  return {
    kind: 'due',
    date: /(?<!\p{L})(?:före|innan)\s*$/u.test(before) ? addDays(first.from, -1) : first.to,
    precision: first.precision,
    condition: conditionOf(text, first.at),
    words,
  }
}

/** The last day of what is due, or of what goes on until a day; null where the words give none, or only a year. */
export function lastDayOf(duration: Duration): string | null {
  if (duration.kind === 'due') return duration.date
  return duration.kind === 'range' ? duration.to : null
}

/**
 * The day that something is to be done by, said on `day` ("2020-03-05"): words without a year mean the first such day from then on. Null
 * where they give none.
 */
export function firstDayMeant(words: string, day: string): string | null {
  const year = Number(day.slice(0, 4))
  const meant = lastDayOf(parseDuration(words, { planYear: year }))
  return meant !== null && meant < day ? lastDayOf(parseDuration(words, { planYear: year + 1 })) : meant
}

function rangeOf(words: string, first: Period, second: Period): Duration {
  const wraps = first.from > second.to
  const from = wraps ? `${Number(first.from.slice(0, 4)) - 1}${first.from.slice(4)}` : first.from
  return { kind: 'range', from, to: second.to, precision: second.precision, words }
}

const pointAt = (text: string) => Math.max(0, text.search(/(?<!\p{L})(?:T\s?\d|tertial|VB|verksamhetsber)/iu))

/** What shall be true when the time is out: the words before the time, where they say more than "klar". */
function conditionOf(text: string, timeAt: number): string | null {
  const condition = text
    .slice(0, timeAt)
    .replace(/(?:\s|^)(?:(?:senast|till|i|under|före|innan|den|vid|inför|slutet av|utgången av)\s*)+$/iu, '')
    .replace(/[\s,:;–-]+$/u, '')
    .trim()
  const saysOnlyDone =
    /^(?:(?:ska vara|beräknas|vara|klart?|klara|färdig(?:t|ställd|ställt)?|genomför(?:s|d|t)|start|senast|till|uppdrag)\s*)*$/iu
  return saysOnlyDone.test(condition) ? null : condition
}
