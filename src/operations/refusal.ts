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
  | { name: 'stale'; theirs: Record<string, unknown>; version: number }
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
