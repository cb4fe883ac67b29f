/** När programmet frågar igen: the days on which a round asks by itself those who have not answered. */
import { addDays } from './day.ts'
import { isWorkingDay, workingDayFrom } from './holiday.ts'

/** So many working days remain, the day when the answers shall be in among them, when it is asked again for the first time. */
const remaining = 3
/** A program that stood still asks within so many days of the second; later it is not asked by itself. */
const patience = 7

/** The days on which it is asked again: before the answers shall be in, and after. Days are "2020-05-08". */
export function askingDays(dueOn: string): { before: string; after: string } {
  let before = dueOn
  for (let left = remaining; left > 0; before = addDays(before, -1)) if (isWorkingDay(before)) left--
  while (!isWorkingDay(before)) before = addDays(before, -1)
  return { before, after: workingDayFrom(addDays(dueOn, 1)) }
}

/** The day since which everybody who has not answered is to have been asked; null where it is not asked by itself today. */
export function askedAgainSince(dueOn: string, today: string): string | null {
  const { before, after } = askingDays(dueOn)
  if (today >= before && today <= dueOn) return before
  return today >= after && today < addDays(after, patience) ? after : null
}

/** Between which days the answers of a round shall be in that may be asked of by itself today: few, to look among. */
export function dueAround(today: string): { from: string; to: string } {
  return { from: addDays(today, -3 * patience), to: addDays(today, 3 * patience) }
}
