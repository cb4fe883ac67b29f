/**
 * Keys for the review of a draft (pages/draft/review-view.tsx, where they are listed). The page's own links and forms do
 * the work: a key presses a link, or sends the form that waits for an edit. Keys work only while the focus is inside the
 * review; those pressed before the page has answered wait for it.
 */
import { cameFromEdit, press, send, takeWaiting, waits } from './review-edits.ts'
import { clearSplit, forgetSplit, moveSplit, splitOffset } from './review-split.ts'
import { review, showSource, stopAround, stops } from './review-stops.ts'

const current = () => stopAround(document.activeElement)

const keys: Record<string, (stop: HTMLElement | null) => unknown> = {
  j: stop => step(stop, 1),
  k: stop => step(stop, -1),
  g: () => nextLeft(),
  c: stop => stop?.matches('.guessed, .thing-head') && send(stop, 'confirm'),
  f: stop => send(stop, 'join'),
  u: stop => takeOut(stop),
  z: () => press(review(), 'z'),
  s: stop => tool(stop, 'swap'),
  p: stop => tool(stop, 'place'),
  Enter: stop => tool(stop, 'text'),
  d: stop => split(stop),
  ArrowRight: stop => moveSplit(stop, 1),
  ArrowLeft: stop => moveSplit(stop, -1),
  Escape: stop => press(stop, 'Escape'),
  '?': () => {
    const help = review()?.querySelector<HTMLDetailsElement>('[data-keys]')
    if (help) help.open = !help.open
  },
}

document.addEventListener('keydown', event => {
  const target = event.target as HTMLElement
  if (!target.closest('[data-review]') || event.ctrlKey || event.metaKey || event.altKey) return
  const stop = current()
  const writes = target.matches('input, textarea, select')
  if (writes && event.key !== 'Escape') return
  // Links, buttons and summaries keep their own Enter; the arrows scroll unless a value is in focus.
  if (event.key === 'Enter' && target !== stop) return
  if (event.key.startsWith('Arrow') && target !== stop) return
  if (!(event.key in keys)) return
  event.preventDefault()
  keyPressed(event.key)
})

function keyPressed(key: string): void {
  if (!waits(key)) keys[key]?.(current())
}

function step(stop: HTMLElement | null, by: 1 | -1): void {
  const all = stops()
  const index = stop ? all.indexOf(stop) + by : 0
  stand(all[Math.max(0, Math.min(all.length - 1, index))])
}

/** The next guess or stretch without a place after the focus, around the end. */
function nextLeft(): void {
  const left = stops().filter(stop => stop.querySelector(':scope > .body > .tag, :scope > .ways > .tag'))
  const stop = current()
  const after = stop
    ? left.find(one => stop.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING)
    : undefined
  const next = after ?? left[0]
  stand(next)
  // A folded activity is unfolded at its first guess.
  press(next ?? null, 'g')
}

/** Moves the focus to a value and the source to its words. */
function stand(stop: HTMLElement | undefined): void {
  if (!stop) return
  clearSplit()
  stop.focus({ preventScroll: true })
  stop.scrollIntoView({ block: 'nearest' })
  showSource(stop.dataset.at ?? '')
}

/** Opens a value's tools with the focus on one of them. */
function tool(stop: HTMLElement | null, name: string): void {
  if (!stop) return
  const open = stop.querySelector<HTMLElement>(`[data-tool="${name}"]`)
  if (open) open.focus()
  else {
    wanted = name
    press(stop, 'Enter')
  }
}

/** Which of the tools gets the focus when those that were asked for have arrived. */
let wanted: string | null = null

/** Words go back among the unplaced; from there they are said not to belong. A whole part is removed in its tools only. */
function takeOut(stop: HTMLElement | null): void {
  if (stop?.classList.contains('thing-head')) tool(stop, 'remove')
  else send(stop, stop?.dataset.at?.startsWith('unplaced.') ? 'dismiss' : 'take-out')
}

/** The first press shows where; the second splits there. */
function split(stop: HTMLElement | null): void {
  const at = splitOffset()
  if (at === null) moveSplit(stop, 1)
  else {
    send(stop, 'split', String(at))
    forgetSplit()
  }
}

document.addEventListener('click', event => {
  const mark = (event.target as HTMLElement).closest?.<HTMLElement>('[data-source]')
  const stop = mark && stops().find(one => one.dataset.at === mark.dataset.source)
  if (!stop) return
  event.preventDefault()
  stand(stop)
})

document.addEventListener('focusin', event => {
  const stop = event.target instanceof Element ? stopAround(event.target) : null
  if (stop) showSource(stop.dataset.at ?? '')
})

/** After an edit, or with tools just opened, the focus stands where the server says. */
function arrive(): void {
  if (document.documentElement.hasAttribute('data-turbo-preview')) return
  // Once Turbo is done with the page, too, so that an edit does not call off the visit that it follows.
  setTimeout(pressWaiting)
  const page = review()
  if (!page) return
  forgetSplit()
  const source = page.querySelector<HTMLDetailsElement>('[data-source-toggle]')
  if (source && !source.dataset.seen && window.matchMedia('(max-width: 62rem)').matches) source.open = false
  if (source) source.dataset.seen = 'yes'
  const address = page.dataset.open ?? page.dataset.focus
  const stop = address ? stops().find(one => one.dataset.at === address) : undefined
  const fromEdit = cameFromEdit()
  if (!stop) {
    // The keys work from here: at the beginning, or on the way on when what was edited is gone.
    const begin = page.querySelector<HTMLElement>(fromEdit ? '[data-step=next], .left-bar .button' : 'h1')
    if (!page.contains(document.activeElement)) begin?.focus({ preventScroll: !fromEdit })
    return
  }
  stand(stop)
  const tools = [...stop.querySelectorAll<HTMLElement>('[data-tool]')]
  ;(tools.find(one => one.dataset.tool === wanted) ?? tools[0])?.focus()
  wanted = null
  stop.scrollIntoView({ block: 'nearest' })
  // What was pressed before the tools came was meant as text, and is not taken for keys.
  if (tools.length > 0) takeWaiting()
}
// A page that comes by Turbo is rendered; the first one is only loaded.
document.addEventListener('turbo:load', arrive, { once: true })
document.addEventListener('turbo:render', arrive)

function pressWaiting(): void {
  for (const key of takeWaiting()) keyPressed(key)
}
