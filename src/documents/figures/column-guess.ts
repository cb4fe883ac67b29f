/** What a column probably is, by its heading and its first values. A person has the last word. */

import { numberOf } from './amount.ts'
import type { ColumnRole, Measure } from './layout.ts'
import { momentOf, periodOf } from './period.ts'
import { isBlank, type Row, textIn, type Value } from './rows.ts'

const share = /\bandel\b|%|\bprocent\b/
const rate = /(?:\bper|\/) ?(?:1|10|100)?[ \u00a0]?(?:000|inv)/
const shareOrRate = new RegExp(`${share.source}|${rate.source}`)

/** How many events, and not of what else an event has some: "Antal gärningsmän" is none of these. */
const amountWord =
  /^(?:(?:antal )?(?:anmälda|inkomna)(?: brott| händelser| ärenden| larm)?|antal(?: \p{L}*(?:brott|händelser|anmälningar|ärenden|larm))?(?:[ (]+prel.*)?|count|amount|number|värde|summa)$/u
/** How many of anything, such as persons; of those who have answered a survey it says how sure the rest is. */
const howMany = /^antal(?! svar) .*$/

const words: [ColumnRole, RegExp][] = [
  ['cell', /^h3\b/],
  ['latitude', /^(?:lat|latitud|latitude|y_?wgs84)$/],
  ['longitude', /^(?:lon|lng|long|longitud|longitude|x_?wgs84)$/],
  [
    'start',
    /(?:^|[ _])(?:start|starttid|startdatum|från|from|fr\.? ?o\.? ?m\.?|begin|börjar|occurred.*)(?:$|[ _])/,
  ],
  ['end', /(?:^|[ _])(?:end|slut|sluttid|slutdatum|till|t\.? ?o\.? ?m\.?)(?:$|[ _])/],
  ['year', /^(?:år|year|årtal)$/],
  ['part-of-year', /^(?:månad|month|kvartal|quarter|vecka|week|period)$/],
  [
    'period',
    /^(?:period|datum|date|dag|dagar|tid|tidpunkt|månad|month|kvartal|vecka|brottsdatum|händelsedatum|tidsperiod)/,
  ],
  [
    'category',
    /^(?:brott(?:styp|skategori|srubricering|skod)?|kategori|händelsetyp|händelse|typ|type|offence|category|rubricering|ärendemening|ärendetyp)$/,
  ],
  [
    'territory',
    /^(?:region|område|kommun|stadsdel(?:sområde|snämndsområde)?|distrikt|area|plats|lpo|lokalpolisområde|polisregion|deso|regso|basområde|territory|municipality|geografiskt område|lsoa.*)$/,
  ],
  ['amount', amountWord],
]

/** Words of values that are no counts; looked for where the file counts nothing. */
const valueWords: [ColumnRole, RegExp][] = [
  ['amount', shareOrRate],
  // "ö" is no letter to \b.
  ['lower', /(?:^| )(?:undre|nedre|lägre|lower)(?: |$)/],
  ['upper', /(?:^| )(?:övre|högre|upper)(?: |$)/],
  ['denominator', /^(?:nämnare|antal svarande|antal svar|bas|denominator)$/],
  ['numerator', /^(?:täljare|numerator)$/],
  ['breakdown', /^(?:kön|ålder|åldersgrupp|grupp|uppdelning)$/],
  ['unit', /^(?:enhet|unit)$/],
]

/** The roles of a file's columns, by heading; those that are left out are not read. */
export function guessRoles(headings: readonly string[], rows: readonly Row[]): Record<string, ColumnRole> {
  const guessed: Record<string, ColumnRole> = {}
  const taken = new Set<ColumnRole>()
  const give = (heading: string, role: ColumnRole): void => {
    guessed[heading] = role
    taken.add(role)
  }
  const valuesAt = (at: number) => filledAt(rows, at)
  const periods = headings.filter(heading => periodOf(heading))
  if (periods.length > 1) for (const heading of periods) give(heading, 'amount-by-period')
  const find = (role: ColumnRole, pattern: RegExp): void => {
    const at = headings.findIndex(
      (heading, index) =>
        !guessed[heading] &&
        pattern.test(wordsIn(heading, role)) &&
        (fits(role, valuesAt(index).map(textIn)) ||
          (role === 'amount' && saysHowMany(heading, valuesAt(index).map(textIn)))),
    )
    if (at >= 0) give(headings[at]!, role)
  }
  for (const [role, pattern] of words) {
    if (taken.has(role) || (role === 'amount' && taken.has('amount-by-period'))) continue
    // A part of a year needs a year beside it.
    if (role === 'part-of-year' && !taken.has('year')) continue
    find(role, pattern)
  }
  const isCounted = taken.has('amount') || taken.has('amount-by-period')
  if (!isCounted && !looksLikeEvents(guessed, headings, rows)) find('amount', howMany)
  const countsNothing = !taken.has('amount') && !taken.has('amount-by-period')
  for (const [role, pattern] of countsNothing ? valueWords : []) {
    const at = headings.findIndex(
      (heading, index) =>
        !guessed[heading] && pattern.test(heading.toLowerCase()) && fits(role, valuesAt(index).map(textIn)),
    )
    if (at >= 0) give(headings[at]!, role)
  }
  if (!taken.has('start')) dropAlone(guessed, taken, 'end')
  const saysWhen = (['period', 'year', 'start', 'amount-by-period'] as const).some(role => taken.has(role))
  if (!saysWhen) {
    const at = headings.findIndex((heading, index) => !guessed[heading] && mostly(valuesAt(index), periodOf))
    if (at >= 0) give(headings[at]!, 'period')
  }
  if (taken.has('year') && !taken.has('part-of-year')) {
    const [heading] = Object.entries(guessed).find(([, role]) => role === 'year')!
    guessed[heading] = 'period'
  }
  // A day that is always the first of its month stands for the month.
  const [monthly] = Object.entries(guessed).find(([, role]) => role === 'period') ?? []
  if (monthly && /^(?:month|månad)/i.test(monthly)) {
    const values = valuesAt(headings.indexOf(monthly)).map(textIn)
    if (values.length > 0 && values.every(isFirstOfMonth)) guessed[monthly] = 'month'
  }
  if (isCentres(guessed, headings, rows) || taken.has('latitude') !== taken.has('longitude')) {
    dropAlone(guessed, taken, 'latitude')
    dropAlone(guessed, taken, 'longitude')
  }
  return guessed
}

/** What the numbers of a file probably are, by the heading that they stand under. */
export function guessMeasure(columns: Readonly<Record<string, ColumnRole>>): Measure {
  const heading =
    Object.keys(columns)
      .find(one => columns[one] === 'amount')
      ?.toLowerCase() ?? ''
  if (/^antal\b/.test(heading)) return 'events'
  if (share.test(heading)) return 'share'
  if (rate.test(heading)) return 'rate'
  const roles = Object.values(columns)
  return heading === '' && roles.includes('numerator') && roles.includes('denominator') ? 'share' : 'events'
}

/** Whether each row has a place or a day of its own: another number in it is of the event, not how many events there were. */
function looksLikeEvents(
  guessed: Record<string, ColumnRole>,
  headings: readonly string[],
  rows: readonly Row[],
): boolean {
  const roles = Object.values(guessed)
  if (roles.includes('cell') || roles.includes('start') || roles.includes('end')) return true
  if (roles.includes('latitude') && !isCentres(guessed, headings, rows)) return true
  const saysWhen = roles.includes('year') || roles.includes('period')
  const at = headings.findIndex((heading, index) =>
    saysWhen ? guessed[heading] === 'period' : mostly(filledAt(rows, index).map(textIn), momentOf),
  )
  const days = filledAt(rows, at).map(textIn)
  return mostly(days, momentOf) && !days.every(isFirstOfMonth)
}

/** Whether the points are no more than the grounds that they stand for: the middle of a municipality is no place of an event. */
function isCentres(
  guessed: Record<string, ColumnRole>,
  headings: readonly string[],
  rows: readonly Row[],
): boolean {
  const at = (role: ColumnRole) => headings.findIndex(heading => guessed[heading] === role)
  const [latitude, longitude, territory] = [at('latitude'), at('longitude'), at('territory')]
  if (latitude < 0 || longitude < 0 || territory < 0) return false
  const points = new Set(rows.map(row => `${row[latitude]} ${row[longitude]}`))
  return points.size <= new Set(rows.map(row => row[territory])).size
}

/** A heading as its words are known: "Brott (kod)" is Brott; of a number what stands in brackets says more, such as "(%)". */
const wordsIn = (heading: string, role: ColumnRole): string =>
  (role === 'category' || role === 'territory' ? heading.replace(/ ?\(.*\)$/, '') : heading).toLowerCase()

/** A column that is headed "Antal" and has a number is of numbers, however badly the rest is written: its rows are no events. */
const saysHowMany = (heading: string, values: string[]): boolean =>
  /^antal\b/i.test(heading) && values.some(text => numberOf(text, ',') !== null)

/** Whether what stands in a column can be what its heading says. */
function fits(role: ColumnRole, values: string[]): boolean {
  if (values.length === 0) return true
  if (role === 'start' || role === 'end') return mostly(values, momentOf)
  if (role === 'period') return mostly(values, periodOf)
  if (role === 'amount' || role === 'lower' || role === 'upper')
    return mostly(
      values,
      text => numberOf(text, ',') ?? numberOf(text, '.') ?? (/^[-.–x*]+$/.test(text) || null),
    )
  if (role === 'category' || role === 'territory') return !mostly(values, text => momentOf(text))
  return true
}

const filledAt = (rows: readonly Row[], at: number): (Value | undefined)[] =>
  rows.map(row => row[at]).filter(value => !isBlank(value))

const isFirstOfMonth = (text: string): boolean => /-01$/.test(text) && momentOf(text) !== null

const mostly = <T>(values: T[], read: (value: T) => unknown): boolean =>
  values.length > 0 && values.filter(value => read(value) !== null).length >= values.length * 0.6

function dropAlone(guessed: Record<string, ColumnRole>, taken: Set<ColumnRole>, role: ColumnRole): void {
  for (const [heading, own] of Object.entries(guessed)) if (own === role) delete guessed[heading]
  taken.delete(role)
}
