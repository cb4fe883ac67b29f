/** One stretch of a text that was exchanged for another. */
export type TextChange = { at: number; removed: string; inserted: string }

/** What made one text of another, as one stretch; `caret` is where the writer stands after it, which tells "aa" from "aa". */
export function changeBetween(before: string, after: string, caret = after.length): TextChange | null {
  if (before === after) return null
  const shorter = Math.min(before.length, after.length)
  let tail = 0
  while (
    tail < Math.min(shorter, after.length - caret) &&
    before[before.length - 1 - tail] === after[after.length - 1 - tail]
  )
    tail++
  let at = 0
  while (at < shorter - tail && before[at] === after[at]) at++
  while (tail < shorter - at && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++
  // Never between the two halves of a character.
  if (isHigh(before, at - 1) || isHigh(after, at - 1)) at--
  if (isLow(before, before.length - tail) || isLow(after, after.length - tail)) tail--
  return {
    at,
    removed: before.slice(at, before.length - tail),
    inserted: after.slice(at, after.length - tail),
  }
}

/** Where a change of one text belongs in another that has grown from it: at the same distance from the beginning or the end. */
export function placeIn(text: string, from: string, { at, removed, inserted }: TextChange): TextChange {
  const isBefore = text.startsWith(from.slice(0, at))
  const place = isBefore ? at : Math.max(0, text.length - (from.length - at))
  const isThere = text.slice(place, place + removed.length) === removed
  return { at: place, removed: isThere ? removed : '', inserted }
}

const isHigh = (text: string, at: number) => /[\ud800-\udbff]/.test(text.charAt(at))
const isLow = (text: string, at: number) => /[\udc00-\udfff]/.test(text.charAt(at))
