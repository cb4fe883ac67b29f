/** The mark that shows where the value in focus would be split. */
import { review, say } from './review-stops.ts'

/** The offset in the value's text; null where no mark is shown. */
let splitAt: number | null = null

export const splitOffset = () => splitAt

/** Forgets the mark: the page that held it is gone. */
export function forgetSplit(): void {
  splitAt = null
}

function words(stop: HTMLElement | null): HTMLElement | null {
  return stop?.querySelector<HTMLElement>(':scope > .body > [data-words]') ?? null
}

/** Moves the mark to the word after or before. */
export function moveSplit(stop: HTMLElement | null, by: 1 | -1): void {
  const place = words(stop)
  const text = place?.textContent ?? ''
  const starts = [...text.matchAll(/(?<=\s)\S/gu)].map(found => found.index)
  if (!place || starts.length === 0) return
  const index = splitAt === null ? (by > 0 ? 0 : starts.length - 1) : starts.indexOf(splitAt) + by
  showSplit(place, text, starts[Math.max(0, Math.min(starts.length - 1, index))]!)
}

function showSplit(place: HTMLElement, text: string, at: number): void {
  splitAt = at
  const mark = document.createElement('span')
  mark.className = 'split-here'
  place.replaceChildren(text.slice(0, at), mark, text.slice(at))
  const word = /^\S+/u.exec(text.slice(at))?.[0] ?? ''
  say((review()?.dataset.splitHere ?? '').replace('{word}', word))
}

export function clearSplit(): void {
  const mark = review()?.querySelector('.split-here')
  const place = mark?.parentElement
  if (mark && place) {
    mark.remove()
    place.normalize()
  }
  splitAt = null
}
