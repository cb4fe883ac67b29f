/**
 * Between clocks and moments. Clocks in Sweden are told as ISO 8601 without a zone, `2019-11-04T14:20`; twice a year an hour is skipped, or comes twice.
 * Moments are milliseconds since 1970 in UTC.
 */

const zone = 'Europe/Stockholm'
const hour = 3_600_000

const clocks = new Intl.DateTimeFormat('en-GB', {
  timeZone: zone,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
})

/** What clocks show at a moment, as if it were UTC: its fields are read with `getUTC…`. */
export function clockAt(moment: number): Date {
  const part = Object.fromEntries(
    clocks.formatToParts(moment).map(({ type, value }) => [type, Number(value)]),
  )
  return new Date(Date.UTC(part.year!, part.month! - 1, part.day!, part.hour!, part.minute!, part.second!))
}

/** `skipped`: no clock showed it, and the hour after is meant. `twice`: the hour came twice; `moments` has both, the earlier first. */
export type Moments = { moments: readonly number[]; caveat: 'skipped' | 'twice' | null }

/** The moments at which clocks showed this. Throws where it is no time of day. */
export function momentsOf(clock: string): Moments {
  const shown = readClock(clock)
  const offsets = new Set(
    [shown - 24 * hour, shown + 24 * hour].map(moment => clockAt(moment).getTime() - moment),
  )
  const moments = [...offsets]
    .map(offset => shown - offset)
    .filter(moment => clockAt(moment).getTime() === shown)
    .sort((a, b) => a - b)
  if (moments.length === 0) return { moments: [shown - Math.min(...offsets)], caveat: 'skipped' }
  return { moments, caveat: moments.length === 2 ? 'twice' : null }
}

function readClock(clock: string): number {
  const found = /^(\d{4})-(\d\d)-(\d\d)[T ](\d\d):(\d\d)$/.exec(clock)
  const shown = found === null ? Number.NaN : Date.parse(`${clock.replace(' ', 'T')}:00Z`)
  // A 30th of February would be read as a day in March.
  if (Number.isNaN(shown) || new Date(shown).toISOString().slice(0, 16) !== clock.replace(' ', 'T'))
    throw new RangeError(`no day and time of day: ${clock}`)
  return shown
}
