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
  /** Somebody stands for the minutes that it is part of: they do not change any more. */
  | { name: 'approved' }
  /** The group above has it on its agenda. */
  | { name: 'taken-up' }
  /** It came with a file, and goes with it. */
  | { name: 'taken-in' }
  /** Nobody is called to a meeting that has been. */
  | { name: 'meeting-past' }
  /** Nobody stands for the minutes of a meeting that has not begun. */
  | { name: 'meeting-to-come' }
  /** Nothing is sent, for nobody has said by which server. */
  | { name: 'no-mail-server' }
  /** The report of the round is decided: it takes no more answers. */
  | { name: 'decided' }
  /** The follow-up of the reporting point is open: its forms say what it covers. */
  | { name: 'opened' }
  /** The decided report of a round judges it, or what goes with it. */
  | { name: 'judged' }
  /** So many findings of the guard are neither mended nor stood for. */
  | { name: 'unsettled'; left: number }
  /** The figures could not be tried together in the time there is. */
  | { name: 'not-tried' }
  /** There is neither text nor figures to publish. */
  | { name: 'nothing-to-publish' }
  /** What is to be stood for is not there any more, or reads otherwise. */
  | { name: 'found-no-more' }
  /** Nobody can stand for an identity number. */
  | { name: 'never-published' }
  /** No activity of the year's plan is followed up at this point, or the year has no plan. */
  | { name: 'nothing-to-follow-up' }

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
