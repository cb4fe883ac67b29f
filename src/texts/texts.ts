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

/** A date as people write it: "30 april 2020". */
export function longDate(date: Date | string): string {
  return new Intl.DateTimeFormat(locale() === 'sv' ? 'sv-SE' : 'en-GB', {
    dateStyle: 'long',
    timeZone: 'Europe/Stockholm',
  }).format(typeof date === 'string' ? new Date(`${date.slice(0, 10)}T12:00:00Z`) : date)
}

/** A point in time as people write it: "30 april 2020 09:15", in Swedish local time. */
export function longTime(time: Date): string {
  return new Intl.DateTimeFormat(locale() === 'sv' ? 'sv-SE' : 'en-GB', {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'Europe/Stockholm',
  }).format(time)
}

/** The time of day of a point in time, in Swedish local time: "09:15". */
export function clock(time: Date): string {
  return new Intl.DateTimeFormat(locale() === 'sv' ? 'sv-SE' : 'en-GB', {
    timeStyle: 'short',
    timeZone: 'Europe/Stockholm',
  }).format(time)
}

/** A number with the language's own signs: "12 000", "0,5". */
export function number(value: number): string {
  return new Intl.NumberFormat(locale() === 'sv' ? 'sv-SE' : 'en-GB', { maximumFractionDigits: 2 }).format(
    value,
  )
}
