import type { RecordName } from '../domain/access.ts'
import type { Problems } from '../domain/fields.ts'

/**
 * What can be refused, by name. The names reach pages and JSON; the sentences stand in `texts` as `refusal_<name>`.
 * `stale`: somebody else changed the record first; `theirs` is what it says now.
 */
export type Refusal =
  | { name: 'not-found' }
  | { name: 'not-allowed' }
  | { name: 'invalid'; problems: Problems }
  | {
      name: 'stale'
      theirs: Record<string, unknown>
      version: number
      /** What the person wrote, with what others alone have changed; where both have, as they wrote it. */
      mine?: Record<string, unknown>
      /** What both began from, where the history tells it. */
      base?: Record<string, unknown> | null
      /** The fields in which the two cannot both stand. */
      conflicts?: string[]
      /** Who has changed the record since. */
      by?: string[]
    }
  | { name: 'in-use'; by: RecordName[] }

/** An operation's answer: a value, or a named refusal. The unexpected is thrown instead. */
export type Outcome<T, R extends { name: string } = Refusal> =
  | { ok: true; value: T }
  | { ok: false; refusal: R }

export function done<T>(value: T): { ok: true; value: T } {
  return { ok: true, value }
}

export function refused<R extends { name: string }>(refusal: R): { ok: false; refusal: R } {
  return { ok: false, refusal }
}
