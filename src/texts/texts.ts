/** What people read, in Swedish and English. `m` holds one function per text; the language follows the current work. */
import { AsyncLocalStorage } from 'node:async_hooks'
import { m } from './compiled/messages.js'
import { getLocale, overwriteGetLocale } from './compiled/runtime.js'

export { m }

export const locales = ['sv', 'en'] as const
export type Locale = (typeof locales)[number]

const spoken = new AsyncLocalStorage<Locale>()
overwriteGetLocale(() => spoken.getStore() ?? 'sv')

/** Runs work in a language: every text asked for inside, also after an await, is in it. */
export function speaking<T>(locale: Locale, work: () => T): T {
  return spoken.run(locale, work)
}

/** The language of the current work; Swedish where nothing else is said. */
export function locale(): Locale {
  return getLocale()
}

/** "2 personnummer har maskerats". */
export function maskedInWords(count: number): string {
  return count === 1 ? m.draft_masked_one() : m.draft_masked_many({ count })
}

const timeZone = 'Europe/Stockholm'
/** Making a formatter costs a hundred times what using it does. */
const formatters = { sv: formattersOf('sv-SE'), en: formattersOf('en-GB') }

function formattersOf(tag: string) {
  return {
    date: new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone }),
    time: new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeStyle: 'short', timeZone }),
    clock: new Intl.DateTimeFormat(tag, { timeStyle: 'short', timeZone }),
    number: new Intl.NumberFormat(tag, { maximumFractionDigits: 2 }),
    day: new Intl.DateTimeFormat(tag, { day: 'numeric', month: 'long', timeZone }),
    short: new Intl.DateTimeFormat(tag, { month: 'short', timeZone }),
    long: new Intl.DateTimeFormat(tag, { month: 'long', timeZone }),
    weekday: {
      short: new Intl.DateTimeFormat(tag, { weekday: 'short', timeZone }),
      long: new Intl.DateTimeFormat(tag, { weekday: 'long', timeZone }),
    },
    list: new Intl.ListFormat(tag, { type: 'conjunction' }),
  }
}

/** A date as people write it: "30 april 2020". */
export function longDate(date: Date | string): string {
  return formatters[locale()].date.format(typeof date === 'string' ? noonOf(date) : date)
}

/** A day without its year: "30 april". */
export function dayAndMonth(day: string): string {
  return formatters[locale()].day.format(noonOf(day))
}

/** The month of a day: "apr" or "april". */
export function monthName(day: string, length: 'short' | 'long'): string {
  return formatters[locale()][length].format(noonOf(day)).replace('.', '')
}

function noonOf(day: string): Date {
  return new Date(`${day.slice(0, 10)}T12:00:00Z`)
}

/** The weekday of a day: "mån" or "måndag". */
export function weekdayName(day: string, length: 'short' | 'long'): string {
  return formatters[locale()].weekday[length].format(noonOf(day))
}

/** A point in time as people write it: "30 april 2020 09:15", in Swedish local time. */
export function longTime(time: Date): string {
  return formatters[locale()].time.format(time)
}

/** The time of day of a point in time, in Swedish local time: "09:15". */
export function clock(time: Date): string {
  return formatters[locale()].clock.format(time)
}

/** A number with the language's own signs: "12 000", "0,5". */
export function number(value: number): string {
  return formatters[locale()].number.format(value)
}

/** Words as a list in a sentence: "polis, skola och socialtjänst". */
export function listed(words: readonly string[]): string {
  return formatters[locale()].list.format(words)
}

/** The same list in its parts: the words themselves, and what stands between them. */
export function listedInParts(words: readonly string[]): { isWord: boolean; text: string }[] {
  return formatters[locale()].list
    .formatToParts(words)
    .map(({ type, value }) => ({ isWord: type === 'element', text: value }))
}
