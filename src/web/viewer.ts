import type { Hono, Context as HonoContext } from 'hono'
import type { RecordName, Verb } from '../domain/access.ts'
import type { Context } from '../operations/context.ts'
import { type Actor, mayDo } from '../operations/record.ts'
import type { Identity, Membership } from '../storage/database.ts'

/** The built scripts and styles that a page links to. */
export type Assets = { styles: string[]; scripts: string[] }

/** Tiles by an address with `{z}`, `{x}` and `{y}`, and what their owner wants said beside them. */
export type MapTiles = { address: string; credit: string }

export type WebEnv = {
  Variables: {
    context: Context
    assets: Assets
    /** Addresses that people reach the program by from outside, the first before the others; see `originOf`. */
    origins: string[]
    /** Whether people reach it by https, so that cookies are for https alone. */
    secure: boolean
    /** Null until somebody has signed in. */
    identity: Identity | null
    /** Set on pages of a partnership: the gate has checked that the person belongs to it. */
    membership: Membership
    secureHeadersNonce: string
    /** The background of maps; null where the installation has none. */
    mapTiles: MapTiles | null
  }
}
export type App = Hono<WebEnv>
export type Request = HonoContext<WebEnv>

/** Who acts on this page. Only for a partnership's pages, where the gate has set the membership. */
export function actorOf(c: Request): Actor {
  const identity = c.get('identity')
  if (!identity) throw new Error('no one is signed in')
  return { identity, membership: c.get('membership') }
}

/** What may be done on a page, so that each link names its own right: `can('add', 'seat')`; with an id, to that record of theirs too. */
export type Can = (verb: Verb, record: RecordName, id?: string) => boolean

/** What who acts on this page may do. */
export function canOf(c: Request): Can {
  const actor = actorOf(c)
  return (verb, record, id) => mayDo(actor, verb, { table: record }, id)
}
