/** What the keys ask of the page: a link is pressed, or the form that waits for an edit is sent; one at a time. */
import { review } from './review-stops.ts'

/** Presses the link that a key stands for. */
export function press(stop: HTMLElement | null, key: string): void {
  const link = stop?.querySelector<HTMLElement>(`[data-key="${key}"]`)
  if (!link) return
  busy = true
  link.click()
}

/** Edits the value in focus; one edit at a time, since each builds on the version that the one before made. */
export function send(stop: HTMLElement | null, kind: string, offset = ''): void {
  const form = review()?.querySelector<HTMLFormElement>('form[data-edit]')
  if (!stop?.dataset.at || !form || busy) return
  for (const [name, value] of Object.entries({ at: stop.dataset.at, kind, offset })) {
    const input = form.elements.namedItem(name)
    if (input instanceof HTMLInputElement) {
      input.value = value
      input.disabled = value === ''
    }
  }
  busy = true
  form.requestSubmit()
}

/** Whether the page that comes is the answer to an edit. */
let edited = false
document.addEventListener('turbo:submit-start', () => {
  edited = review() !== null
})

/** Whether the page that has come is the answer to an edit; asked once for each page. */
export function cameFromEdit(): boolean {
  const came = edited
  edited = false
  return came
}

/** An edit or a page was asked for and has not come, and the keys that were pressed meanwhile. */
let busy = false
let waiting: string[] = []
document.addEventListener('turbo:fetch-request-error', takeWaiting)

/** Keeps a key for when the page has come; false when nothing is under way. */
export function waits(key: string): boolean {
  if (busy) waiting.push(key)
  return busy
}

/** The keys that were pressed while the page was away. */
export function takeWaiting(): string[] {
  const pressed = waiting
  busy = false
  waiting = []
  return pressed
}
