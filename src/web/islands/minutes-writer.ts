/**
 * Minutes that several write at once: sends what was written here and fetches what others have written, soon after each key and every
 * second while others write. Without contact one writes on; what has not been sent is kept in the browser and merged when there is contact.
 */
import { applyUpdate, Doc, encodeStateAsUpdate, encodeStateVector } from 'yjs'
import { jointText } from '../../domain/joint-text.ts'
import { fromBase64, toBase64 } from './base64.ts'
import { bindTextArea } from './joint-textarea.ts'
import { say, show, write } from './minutes-words.ts'
import { dropUnsent, keepUnsent, placeOf, unsentOf } from './unsent-minutes.ts'

type Answer = {
  items: {
    id: string
    number: number
    updates: string[]
    others: string
    refused: string | null
    isLost: boolean
  }[]
}

type Writer = {
  form: HTMLFormElement
  area: HTMLTextAreaElement
  id: string
  doc: Doc
  /** What the server has, as far as it is known here. */
  server: Doc
  /** The last update that has come; 0 before the first. */
  after: number
  /** How often something was written here; up to which of them the server has it, and the history has been asked to be told. */
  written: number
  sent: number
  told: number
  /** By which names words are kept in the browser that the server may not have. */
  kept: Set<string>
  /** Whether the writer has gone on from what they wrote, so that the history is to be told. */
  left: boolean
  isComposing: boolean
  release: (() => void) | null
}

const [soon, often, seldom, longest] = [400, 1_000, 3_000, 15_000]
/** How long after others' last words it is asked often, in milliseconds. */
const lively = 20_000
const writers = new Map<HTMLFormElement, Writer>()
const fromServer = {}

let timer: number | undefined
let isAsking = false
let failures = 0
let othersWrote = Number.NEGATIVE_INFINITY

/** Makes the forms live that are not yet, as soon as the server has answered. */
export function writeLive(forms: HTMLFormElement[]): void {
  for (const writer of writers.values()) if (!writer.form.isConnected) end(writer)
  for (const form of forms) {
    const area = form.querySelector('textarea')
    if (!area || writers.has(form)) continue
    begin(form, area)
  }
  if (writers.size > 0) void exchange()
}

function begin(form: HTMLFormElement, area: HTMLTextAreaElement): void {
  const writer: Writer = {
    form,
    area,
    id: form.dataset.item ?? '',
    doc: new Doc(),
    server: new Doc(),
    after: 0,
    written: 0,
    sent: 0,
    told: 0,
    kept: new Set(),
    left: false,
    isComposing: false,
    release: null,
  }
  writers.set(form, writer)
  writer.doc.on('update', (_update: Uint8Array, origin: unknown) => {
    if (origin === fromServer) return
    writer.written++
    keep(writer)
    say(form, 'saving')
    plan(soon)
  })
}

/** The first answer has come: from here on the form saves by itself. */
function goLive(writer: Writer): void {
  const { form, area, doc, id } = writer
  for (const [key, update] of unsentOf(id)) {
    writer.kept.add(key)
    if (fits(update, writer.server)) applyUpdate(doc, update)
  }
  const release = bindTextArea(doc.getText(jointText), area)
  const composing = ({ type }: Event) => {
    writer.isComposing = type === 'compositionstart'
    if (!writer.isComposing) plan(soon)
  }
  const leave = () => {
    if (writer.written === writer.told) return
    writer.left = true
    plan(0)
  }
  const submit = (event: Event) => {
    event.preventDefault()
    event.stopImmediatePropagation()
    leave()
  }
  const listeners = [
    [area, 'compositionstart', composing],
    [area, 'compositionend', composing],
    [area, 'blur', leave],
    [form, 'submit', submit],
  ] as const
  for (const [element, type, listener] of listeners) element.addEventListener(type, listener)
  const question = form.dataset.unsaved
  delete form.dataset.unsaved
  form.dataset.live = 'on'
  show(form, '[data-live-words]', true)
  writer.release = () => {
    release()
    for (const [element, type, listener] of listeners) element.removeEventListener(type, listener)
    if (question) form.dataset.unsaved = question
    delete form.dataset.live
    for (const part of ['[data-live-words]', '[data-live-offline]', '[data-live-refused]'])
      show(form, part, false)
    write(form.querySelector('[data-others]'), '')
  }
}

/** Whether kept words go on from a text that is still there. */
function fits(update: Uint8Array, server: Doc): boolean {
  const tried = new Doc()
  for (const one of [encodeStateAsUpdate(server), update]) applyUpdate(tried, one)
  return !tried.store.pendingStructs && !tried.store.pendingDs
}

function end(writer: Writer): void {
  writer.release?.()
  writer.doc.destroy()
  writer.server.destroy()
  writers.delete(writer.form)
}

function plan(delay: number): void {
  clearTimeout(timer)
  timer = window.setTimeout(() => void exchange(), delay)
}

/** What is sent of each point: how far it has been read, and what was written here since the server last took something in. */
function request(of: Writer[], hasGone = false): RequestInit {
  const items = of.map(({ id, after, doc, server, written, sent, told, left }) => ({
    id,
    after,
    ...(after > 0 &&
      written > sent && { update: toBase64(encodeStateAsUpdate(doc, encodeStateVector(server))) }),
    ...(after > 0 && written > told && (left || hasGone) && { left: true }),
  }))
  const headers = { 'Content-Type': 'application/json', Accept: 'application/json' }
  return { method: 'POST', headers, body: JSON.stringify({ items }) }
}

async function exchange(): Promise<void> {
  const here = [...writers.values()].filter(({ form }) => form.isConnected)
  const [first] = here
  if (!first || isAsking) return
  const sending = new Map(
    here.map(writer => [writer.id, { writer, written: writer.written, left: writer.left }]),
  )
  isAsking = true
  try {
    const answer = await fetch(first.form.dataset.liveMinutes ?? '', {
      ...request(here),
      signal: AbortSignal.timeout(longest),
    })
    if (answer.status >= 500 || answer.status === 429) throw new Error('no contact')
    if (!answer.ok || answer.redirected) {
      giveUp(here, await whyOf(answer))
      return
    }
    failures = 0
    const { items } = (await answer.json()) as Answer
    for (const { writer } of sending.values()) show(writer.form, '[data-live-offline]', false)
    for (const item of items) {
      const sent = sending.get(item.id)
      if (sent && writers.has(sent.writer.form)) take(sent.writer, item, sent)
    }
  } catch {
    failures++
    if (failures > 1)
      for (const { form, release } of writingIn(here)) {
        show(form, '[data-live-offline]', release !== null)
        say(form, null)
      }
  } finally {
    isAsking = false
    planNext()
  }
}

function planNext(): void {
  if (writers.size === 0) return
  if (failures > 0) plan(Math.min(longest, often * 2 ** failures))
  else if ([...writers.values()].some(({ written, sent, left }) => left || written > sent)) plan(soon)
  // Where nobody looks, nothing is fetched until somebody does.
  else if (document.visibilityState === 'visible')
    plan(performance.now() - othersWrote < lively ? often : seldom)
}

function take(
  writer: Writer,
  { number, updates, others, refused, isLost }: Answer['items'][number],
  sending: { written: number; left: boolean },
): void {
  const { form, doc, server } = writer
  if (isLost) {
    giveUp([writer], refused ?? '')
    return
  }
  // What others write would end what is being composed here: it comes when that is done.
  if (!writer.isComposing) {
    for (const update of updates.map(fromBase64)) {
      applyUpdate(server, update)
      applyUpdate(doc, update, fromServer)
    }
    writer.after = number
  }
  if (writer.release === null && writer.after > 0) goLive(writer)
  else if (!refused) {
    writer.sent = sending.written
    if (sending.left) [writer.left, writer.told] = [false, sending.written]
  }
  if (others) othersWrote = performance.now()
  write(form.querySelector('[data-others]'), others)
  write(form.querySelector('[data-live-refused]'), refused ?? '')
  show(form, '[data-live-refused]', refused !== null)
  if (refused) {
    writer.left = false
    writer.area.setAttribute('aria-invalid', 'true')
    say(form, null)
  } else writer.area.removeAttribute('aria-invalid')
  if (writer.written > writer.sent) return
  for (const key of writer.kept) dropUnsent(key)
  writer.kept.clear()
  if (writer.written > 0) say(form, 'saved')
}

/** Where something is being written: what concerns all points is said there, and not at each. */
function writingIn(ones: Writer[]): Writer[] {
  const some = ones.filter(({ area, written, sent }) => written > sent || area === document.activeElement)
  return some.length > 0 ? some : ones.slice(0, 1)
}

/** The forms go back to being saved as any other, and say why. */
function giveUp(ones: Writer[], why: string): void {
  const telling = writingIn(ones)
  for (const writer of ones) {
    end(writer)
    writer.form.dataset.live = 'off'
  }
  for (const writer of telling) {
    write(writer.form.querySelector('[data-live-refused]'), why)
    show(writer.form, '[data-live-refused]', why !== '')
  }
}

async function whyOf(answer: Response): Promise<string> {
  try {
    return ((await answer.json()) as { detail?: string }).detail ?? ''
  } catch {
    return ''
  }
}

/** Sends what is left when the page is left: the answer is not waited for. */
function sendLast(): void {
  const some = [...writers.values()].filter(({ written, after }) => written > 0 && after > 0)
  const [first] = some
  if (!first) return
  for (const writer of some) keep(writer)
  void fetch(first.form.dataset.liveMinutes ?? '', { ...request(some, true), keepalive: true }).catch(
    () => {},
  )
}

function keep({ id, doc, server, written, sent, kept }: Writer): void {
  if (written === sent) return
  const key = placeOf(id, doc.clientID)
  kept.add(key)
  keepUnsent(key, encodeStateAsUpdate(doc, encodeStateVector(server)))
}

window.addEventListener('online', () => plan(0))
window.addEventListener('pageshow', () => plan(0))
window.addEventListener('pagehide', sendLast)
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'visible') plan(0)
})
document.addEventListener('turbo:before-cache', () => {
  sendLast()
  for (const writer of [...writers.values()]) end(writer)
})
// What is written live is not exchanged for what the page was made with.
document.addEventListener('turbo:before-morph-element', event => {
  if (event.target instanceof HTMLFormElement && event.target.dataset.live === 'on') event.preventDefault()
})
