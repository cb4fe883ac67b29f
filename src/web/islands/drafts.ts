/**
 * What is written in a form is kept in the browser until it is saved: through a closed lid, a lost network and an ended session; identity
 * numbers are masked, for nobody is to have them on a laptop. Kept by
 * account and by the form's address; forgotten when it is saved, thrown away, or fourteen days old, when its writer signs out, and when
 * somebody else signs in.
 */
import { maskIdentityNumbers } from '../../domain/identity-number.ts'

/** `began`: the version that the form was opened at, or the id that something new is to have. */
type Draft = { at: number; began: string | null; fields: [string, string][] }

const prefix = 'draft:'
const longest = 14 * 24 * 60 * 60_000
const pause = 300
const betweenTries = 20_000

const account = () => document.body.dataset.account
const keyOf = (address: string) => `${prefix}${account()}:${address}`
const formsHere = () => document.querySelectorAll<HTMLFormElement>('form[data-draft]')
const waiting = new Map<HTMLFormElement, number>()

document.addEventListener('input', event => {
  const form = (event.target as Element).closest<HTMLFormElement>('form[data-draft]')
  if (!form) return
  clearTimeout(waiting.get(form))
  waiting.set(
    form,
    window.setTimeout(() => keep(form), pause),
  )
})
for (const event of ['pagehide', 'visibilitychange'] as const)
  document.defaultView?.addEventListener(event, keepAll, true)
document.addEventListener('submit', keepAll, true)

function keepAll(): void {
  for (const form of waiting.keys()) keep(form)
}

function keep(form: HTMLFormElement): void {
  clearTimeout(waiting.get(form))
  waiting.delete(form)
  const { draft: address } = form.dataset
  if (!account() || !address || !form.isConnected) return
  const fields = writtenIn(form).map(([name, value]): [string, string] => [name, maskIdentityNumbers(value)])
  const draft: Draft = { at: Date.now(), began: beginningOf(form)?.value ?? null, fields }
  store(keyOf(address), JSON.stringify(draft))
}

/** A browser that keeps nothing, or is full, still saves. */
function store(key: string, text: string | null): void {
  try {
    if (text === null) localStorage.removeItem(key)
    else localStorage.setItem(key, text)
  } catch {
    // Private windows, and quotas.
  }
}

function beginningOf(form: HTMLFormElement): HTMLInputElement | null {
  return form.querySelector('input[type=hidden]:is([name=version], [name=id])')
}

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

function fieldsOf(form: HTMLFormElement): Field[] {
  const never = ['hidden', 'password', 'file', 'radio', 'submit', 'button']
  return ([...form.elements] as Field[]).filter(({ name, type }) => name && !never.includes(type))
}

const isBox = (field: Field): field is HTMLInputElement => field.type === 'checkbox'
const textIn = (field: Field) => (isBox(field) ? (field.checked ? 'on' : '') : field.value)

function writtenIn(form: HTMLFormElement): [string, string][] {
  return fieldsOf(form).map(field => [field.name, textIn(field)])
}

function draftAt(address: string): Draft | null {
  try {
    return JSON.parse(localStorage.getItem(keyOf(address)) ?? 'null')
  } catch {
    return null
  }
}

function forget(form: HTMLFormElement): void {
  clearTimeout(waiting.get(form))
  waiting.delete(form)
  if (form.dataset.draft) store(keyOf(form.dataset.draft), null)
}

/** Offers back what was kept of a form, in words; not where it stands in the form already. */
function offer(form: HTMLFormElement): void {
  const box = form.querySelector<HTMLElement>('[data-offer]')
  const draft = form.dataset.draft && draftAt(form.dataset.draft)
  if (!box || !draft || form.dataset.refused !== undefined) return
  const now = new Map(writtenIn(form))
  if (draft.fields.every(([name, value]) => now.get(name) === value)) return
  const time = box.querySelector('time')
  if (time) tell(time, draft.at)
  box.hidden = false
  box.querySelector('[data-take]')?.addEventListener('click', () => {
    const kept = new Map(draft.fields)
    for (const field of fieldsOf(form)) {
      const value = kept.get(field.name)
      if (value === undefined) continue
      if (isBox(field)) field.checked = value === 'on'
      else field.value = value
      if (value) field.closest('details.part')?.setAttribute('open', '')
    }
    // Written from what stood there then: saved, it is merged with what others have written since.
    const began = beginningOf(form)
    if (began && draft.began) began.value = draft.began
    box.hidden = true
    const [first] = fieldsOf(form)
    first?.dispatchEvent(new Event('input', { bubbles: true }))
    first?.focus()
  })
  box.querySelector('[data-throw]')?.addEventListener('click', () => {
    forget(form)
    box.hidden = true
    fieldsOf(form)[0]?.focus()
  })
}

/** The time of day, and the day where it was another. */
function tell(time: HTMLTimeElement, at: number): void {
  const date = new Date(at)
  const isToday = date.toDateString() === new Date().toDateString()
  time.dateTime = date.toISOString()
  time.textContent = date
    .toLocaleString(document.documentElement.lang, {
      ...(isToday ? {} : { day: 'numeric', month: 'long' }),
      hour: '2-digit',
      minute: '2-digit',
    })
    .replace(':', '.')
}

/** Says at the link to a form that something was written there: the form opens with it. */
function noteAt(address: string, draft: Draft): void {
  const link = document.querySelector<HTMLAnchorElement>(`a[href="${CSS.escape(address)}"]`)
  const template = document.querySelector<HTMLTemplateElement>('#kept-text')
  if (!link || !template || link.nextElementSibling?.matches('.kept-text')) return
  const note = template.content.firstElementChild!.cloneNode(true) as HTMLButtonElement
  const time = note.querySelector('time')
  if (time) tell(time, draft.at)
  note.addEventListener('click', () => {
    note.remove()
    link.click()
  })
  link.after(note)
}

function tidy(): void {
  const mine = account()
  const receipt = document.querySelector<HTMLElement>('#receipt[data-saved]')
  if (receipt?.dataset.saved) store(keyOf(receipt.dataset.saved), null)
  // Said once: a page that is gone back to says nothing of what has been written since.
  receipt?.removeAttribute('data-saved')
  for (const note of document.querySelectorAll('button.kept-text')) note.remove()
  for (const key of Object.keys(localStorage)) {
    if (!key.startsWith(prefix) || !mine) continue
    const address = key.startsWith(keyOf('')) ? key.slice(keyOf('').length) : null
    const draft = address === null ? null : draftAt(address)
    if (!draft || Date.now() - draft.at > longest) store(key, null)
    else if (!document.querySelector(`form[data-draft="${CSS.escape(address!)}"]`)) noteAt(address!, draft)
  }
}

function look(): void {
  try {
    tidy()
  } catch {
    // A browser that lets nobody look: nothing is kept then.
  }
  for (const form of formsHere()) offer(form)
}

document.addEventListener('turbo:load', look)
document.addEventListener('turbo:render', look)
document.addEventListener('turbo:frame-load', event => {
  for (const form of (event.target as Element).querySelectorAll<HTMLFormElement>('form[data-draft]'))
    offer(form)
})
document.addEventListener('turbo:before-cache', () => {
  for (const note of document.querySelectorAll('button.kept-text')) note.remove()
})
document.addEventListener('discard', event => forget(event.target as HTMLFormElement))

document.addEventListener('submit', event => {
  if (!(event.target as Element).matches('[data-signs-out]')) return
  for (const key of Object.keys(localStorage)) if (key.startsWith(prefix)) store(key, null)
})

/** Forms that could not be sent: sent again when there is contact. */
const unsent = new Map<HTMLFormElement, HTMLElement | null>()

document.addEventListener('turbo:submit-end', event => {
  const { error, formSubmission } = (event as CustomEvent).detail
  const form: HTMLFormElement = formSubmission.formElement
  const words = form.querySelector<HTMLElement>('[data-offline]')
  if (!words) return
  words.hidden = !error
  if (error) unsent.set(form, formSubmission.submitter ?? null)
  else unsent.delete(form)
})
window.addEventListener('online', sendAgain)
setInterval(sendAgain, betweenTries)

function sendAgain(): void {
  for (const [form, submitter] of unsent) {
    unsent.delete(form)
    if (form.isConnected) form.requestSubmit(submitter)
  }
}
