/** What was just done, told once on the next page that is shown: carried there by a cookie of a minute, never stored. */
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { cookieOf } from './cookie.ts'
import type { Request } from './viewer.ts'

const deeds = [
  'saved',
  'added',
  'removed',
  'undone',
  'redone',
  'restored',
  'frozen',
  'report-frozen',
  'published',
  'sent',
  'ended',
  'commented',
  'decided',
  'updated',
  'taken-back',
  'asked',
  'asked-nobody',
] as const

export type Receipt = {
  deed: (typeof deeds)[number]
  /** The event that can be undone; null where there is none, or the person may not. */
  undo: string | null
  /** Others who have changed the record meanwhile, and the names of the fields that they alone or both have changed. */
  by: string[]
  theirs: string[]
  joined: string[]
  /** The address of the form that was saved: what the browser kept of it is not needed any more. */
  form: string
}

const name = 'receipt'
const minute = 60

export function giveReceipt(c: Request, receipt: Pick<Receipt, 'deed' | 'undo'> & Partial<Receipt>): void {
  const { deed, undo, by = [], theirs = [], joined = [] } = receipt
  const form = addressOfPage(c)
  const told = JSON.stringify({ deed, undo, by: by.slice(0, 5), theirs, joined, form } satisfies Receipt)
  setCookie(c, name, told, { ...cookieOf(c), maxAge: minute })
}

/** The receipt for this page, and no other: it is forgotten as it is shown. A page that is only fetched ahead shows none. */
export function takeReceipt(c: Request): Receipt | null {
  const told = c.get('secure') ? getCookie(c, name, 'host') : getCookie(c, name)
  if (!told || c.req.header('X-Sec-Purpose') === 'prefetch') return null
  deleteCookie(c, name, cookieOf(c))
  try {
    const { deed, undo, by, theirs, joined, form } = JSON.parse(told) as Receipt
    const lists = [by, theirs, joined].map(list => (Array.isArray(list) ? list.map(String) : []))
    return {
      deed: deeds.find(one => one === deed) ?? 'saved',
      undo: typeof undo === 'string' && /^[0-9a-f-]{36}$/.test(undo) ? undo : null,
      by: lists[0]!,
      theirs: lists[1]!,
      joined: lists[2]!,
      form: String(form),
    }
  } catch {
    return null
  }
}

/** A page's address on this site, with its query. */
export function addressOfPage(c: Request): string {
  const { pathname, search } = new URL(c.req.url)
  return pathname + search
}
