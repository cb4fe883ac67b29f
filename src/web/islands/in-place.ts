/**
 * Opens the form that a link leads to right where the link stands, in a frame of Turbo's: the same address and the same form as on its own
 * page. Every link to a form gets it (`ChangeLink`, `AddLink`). Saved, the page is shown anew around it; Escape and "Avbryt" close it.
 */
import { isTouched } from './unsaved.ts'

const links = 'a.edit, a.add'
let frames = 0
/** What has the focus when the page has been shown anew, and the form that is to be opened then. */
let then: { record: string | null; next: string | null; from: string } | null = null

document.addEventListener('click', event => {
  const target = event.target as Element
  const link = target.closest<HTMLAnchorElement>(`${links}, .in-place :is([data-close], [data-beside])`)
  if (!link || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
  const open = link.closest('.in-place')
  if (open && link.matches('[data-beside]')) {
    event.preventDefault()
    const part = open.parentElement
    if (part && close(open))
      show(link.href, part, link.dataset.beside === 'before' ? 'beforebegin' : 'afterend')
  } else if (open && link.matches('[data-close]')) {
    event.preventDefault()
    close(open)
  } else if (!open && opensInPlace(link)) {
    event.preventDefault()
    openAt(link)
  }
})

document.addEventListener('keydown', event => {
  if (event.key !== 'Escape' || event.isComposing) return
  const open = (event.target as Element).closest('.in-place')
  if (open) close(open)
})

/** Only forms for one record are shown in place, and not in a table's cell or in a form; other links lead on. */
function opensInPlace(link: HTMLAnchorElement): boolean {
  const leaves = link.dataset.turboFrame === '_top' || link.closest('table, form')
  return link.matches(links) && /\/(andra|ny)$/.test(link.pathname) && !leaves
}

// What is fetched ahead is a page, and would be taken for the frame's answer.
document.addEventListener('turbo:before-prefetch', event => {
  const link = event.target as HTMLAnchorElement
  if (opensInPlace(link) || link.closest('.in-place')) event.preventDefault()
})

function openAt(link: HTMLAnchorElement): void {
  const parent = link.parentElement!
  const isText = parent.matches('p, h1, h2, h3, h4')
  if (link.matches('.add')) show(link.href, isText ? parent : link, 'afterend')
  else show(link.href, parent, isText ? 'afterend' : 'beforeend')
}

function show(href: string, at: Element, where: InsertPosition): void {
  const inList = where === 'beforeend' ? at.matches('ul, ol') : at.parentElement?.matches('ul, ol')
  const place = document.createElement(inList ? 'li' : 'div')
  const frame = document.createElement('turbo-frame')
  frame.id = `in-place-${++frames}`
  frame.setAttribute('src', href)
  place.id = `${frame.id}-place`
  place.className = 'in-place'
  place.dataset.href = new URL(href).pathname + new URL(href).search
  // Stays as it is when the page around it is shown anew.
  place.dataset.turboPermanent = ''
  place.append(frame)
  at.insertAdjacentElement(where, place)
}

/** Closes a form, after asking where something was written in it; answers whether it did. */
function close(place: Element): boolean {
  const form = place.querySelector<HTMLFormElement>('form[data-discard]')
  if (form && isTouched(form)) {
    if (!window.confirm(form.dataset.discard)) return false
    form.dispatchEvent(new CustomEvent('discard', { bubbles: true }))
  }
  const { href } = (place as HTMLElement).dataset
  place.remove()
  document.dispatchEvent(new Event('closed'))
  focusOn(href ?? '')
  return true
}

document.addEventListener('turbo:submit-end', event => {
  const { success, fetchResponse } = (event as CustomEvent).detail
  const place = (event.target as Element).closest<HTMLElement>('.in-place')
  if (!place || !success || !fetchResponse.contentType?.startsWith('text/vnd.turbo-stream.html')) return
  then = {
    record: fetchResponse.header('X-Record'),
    next: fetchResponse.header('X-Next'),
    from: place.dataset.href ?? '',
  }
  place.remove()
})

document.addEventListener('turbo:render', () => {
  if (!then) return
  const { record, next, from } = then
  then = null
  const part = record ? document.getElementById(record) : null
  if (part && next) show(new URL(next, document.baseURI).href, part, 'afterend')
  else if (record) focusOn(`/${record}/andra`, true) || focusOn(from)
})

/** Puts the focus on the link to a form; answers whether there is one. */
function focusOn(address: string, isEnd = false): boolean {
  const link = document.querySelector<HTMLElement>(`a[href${isEnd ? '$' : ''}="${CSS.escape(address)}"]`)
  link?.focus({ preventScroll: false })
  return link !== null
}

// The answer is a page: the sign-in page, or a refusal. What was written is kept (`drafts.ts`).
document.addEventListener('turbo:frame-missing', event => {
  const place = (event.target as Element).closest('.in-place')
  if (!place) return
  event.preventDefault()
  place.remove()
  const { response, visit } = (event as CustomEvent).detail
  visit(response)
})

// Could not be fetched at all: the link is there to be tried again.
document.addEventListener('turbo:fetch-request-error', event => {
  const place = (event.target as Element).closest('.in-place')
  if (place && !place.querySelector('form')) place.remove()
})

document.addEventListener('turbo:before-cache', () => {
  for (const place of document.querySelectorAll('.in-place')) place.remove()
})
