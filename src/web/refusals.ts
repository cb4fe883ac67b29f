/** What is answered where something cannot be done: a status and a sentence for each name. */

import type { WritingRefusal } from '../documents/writing/writing-thread.ts'
import type { UndoRefusal } from '../operations/undo.ts'
import { m } from '../texts/texts.ts'

/**
 * What goes wrong beside the operations, by name. `foreign-form`: sent from another site. `away`: the database cannot be
 * reached for a moment. `too-many-documents`, `document-too-slow`: one cannot be set just now. `unexpected`: a mistake of the program.
 */
export type Mishap = {
  name:
    | 'not-signed-in'
    | 'foreign-form'
    | 'too-large'
    | 'too-many-attempts'
    | 'away'
    | 'unexpected'
    | 'too-many-documents'
    | 'document-too-slow'
}

type Answer = { status: 401 | 403 | 404 | 409 | 413 | 422 | 429 | 500 | 503; sentence: () => string }

export const answers: Record<UndoRefusal['name'] | Mishap['name'], Answer> = {
  'not-found': { status: 404, sentence: m.refusal_not_found },
  'not-allowed': { status: 403, sentence: m.refusal_not_allowed },
  invalid: { status: 422, sentence: m.refusal_invalid },
  stale: { status: 409, sentence: m.refusal_stale },
  'in-use': { status: 409, sentence: m.refusal_in_use },
  opened: { status: 409, sentence: m.refusal_opened },
  decided: { status: 409, sentence: m.refusal_decided },
  judged: { status: 409, sentence: m.refusal_judged },
  unsettled: { status: 409, sentence: m.refusal_unsettled },
  'not-tried': { status: 409, sentence: m.refusal_not_tried },
  'nothing-to-publish': { status: 409, sentence: m.refusal_nothing_to_publish },
  'found-no-more': { status: 409, sentence: m.refusal_found_no_more },
  'never-published': { status: 409, sentence: m.refusal_never_published },
  'nothing-to-follow-up': { status: 409, sentence: m.refusal_nothing_to_follow_up },
  approved: { status: 409, sentence: m.refusal_approved },
  'taken-in': { status: 409, sentence: m.refusal_taken_in },
  'taken-up': { status: 409, sentence: m.refusal_taken_up },
  'meeting-past': { status: 409, sentence: m.refusal_meeting_past },
  'meeting-to-come': { status: 409, sentence: m.refusal_meeting_to_come },
  'no-mail-server': { status: 409, sentence: m.refusal_no_mail_server },
  'cannot-undo-gone': { status: 409, sentence: m.refusal_cannot_undo_gone },
  'cannot-undo-there': { status: 409, sentence: m.refusal_cannot_undo_there },
  'cannot-undo-not-kept': { status: 409, sentence: m.refusal_cannot_undo_not_kept },
  'not-signed-in': { status: 401, sentence: m.refusal_not_signed_in },
  'foreign-form': { status: 403, sentence: m.refusal_foreign_form },
  'too-large': { status: 413, sentence: m.refusal_too_large },
  'too-many-attempts': { status: 429, sentence: m.refusal_too_many_attempts },
  'too-many-documents': { status: 503, sentence: m.refusal_too_many_documents },
  'document-too-slow': { status: 503, sentence: m.refusal_document_too_slow },
  away: { status: 503, sentence: m.server_away },
  unexpected: { status: 500, sentence: m.refusal_unexpected },
}

/** Why a document could not be set or written just now. */
export const writingMishaps = {
  'too-many-at-once': 'too-many-documents',
  'too-slow': 'document-too-slow',
} as const satisfies Record<WritingRefusal['name'], Mishap['name']>
