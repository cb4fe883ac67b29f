/** The review on the page: its values in order, the one in focus, and its words in the source. */

export const review = () => document.querySelector<HTMLElement>('[data-review]')
export const stops = () => [
  ...(review()?.querySelectorAll<HTMLElement>('.structure [data-at][tabindex]') ?? []),
]
export const stopAround = (element: Element | null) =>
  element?.closest<HTMLElement>('.structure [data-at][tabindex]') ?? null

/** Marks a value's words in the source and scrolls there. */
export function showSource(address: string): void {
  const marks = [...(review()?.querySelectorAll<HTMLElement>('[data-source]') ?? [])]
  for (const mark of marks) mark.classList.toggle('here', mark.dataset.source === address)
  const first = marks.find(mark => mark.dataset.source === address)
  const scroller = first?.closest<HTMLElement>('.source-scroll')
  if (!first || !scroller) return
  const middle = first.offsetTop - scroller.offsetTop - scroller.clientHeight / 3
  scroller.scrollTo({ top: middle })
}

/** Tells those who cannot see what has changed. */
export function say(text: string): void {
  const region = review()?.querySelector('[data-say]')
  if (region) region.textContent = text
}
