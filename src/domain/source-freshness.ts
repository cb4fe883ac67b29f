/** How fresh a source's figures are: how far they reach, and how late its files have come. */
import { daysBetween } from './due.ts'

/** A file that counts. `takenOn`: when it was taken out of the register, or read where nobody has said. Days are null where it says none. */
export type FileOfSource = { startsOn: string | null; endsOn: string | null; takenOn: string }

export type Freshness = {
  from: string
  to: string
  /** Since the last day that is known; null where it has not come. */
  daysAgo: number | null
  /** How many days after its last day a file has come, over the last few that came after it; null where fewer than two tell. */
  lag: { least: number; most: number; files: number } | null
}

/** The last few tell how it goes now. */
const looked = 6

/** `files`: the last first. Null where nothing is known. */
export function freshnessOf(files: readonly FileOfSource[], today: string): Freshness | null {
  const known = files.flatMap(({ startsOn, endsOn, takenOn }) =>
    startsOn !== null && endsOn !== null ? [{ startsOn, endsOn, takenOn }] : [],
  )
  const from = known.map(({ startsOn }) => startsOn).sort()[0]
  const to = known
    .map(({ endsOn }) => endsOn)
    .sort()
    .at(-1)
  if (from === undefined || to === undefined) return null
  const lags = known
    .map(({ endsOn, takenOn }) => daysBetween(endsOn, takenOn))
    // A file of days to come is a year that is not over: it tells nothing of how late it is.
    .filter(days => days >= 0)
    .slice(0, looked)
  return {
    from,
    to,
    daysAgo: to > today ? null : daysBetween(to, today),
    lag: lags.length < 2 ? null : { least: Math.min(...lags), most: Math.max(...lags), files: lags.length },
  }
}
