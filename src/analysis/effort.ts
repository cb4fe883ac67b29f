import { type CountChange, countChange } from './count-change.ts'

/** Crimes found, and the hours spent on finding them. */
export type Found = { hits: number; hours: number }

/**
 * Found per hour, before and after: two counts over hours of effort instead of days. Even that is no measure of crime, since effort goes to where it
 * pays.
 */
export function foundPerHour(before: Found, after: Found, alpha = 0.05): CountChange {
  return countChange(
    { count: before.hits, exposure: before.hours },
    { count: after.hits, exposure: after.hours },
    alpha,
  )
}
