import type { RecordName } from './access.ts'

/** What a person did to a record. */
export const eventVerbs = [
  'added',
  'changed',
  'moved',
  'removed',
  'confirmed',
  'accepted',
  'dismissed',
  'reconsidered',
  'invited',
  'joined',
  'left',
  'sent',
  'mailed',
  'reminded',
  'ended',
  'decided',
  'carried',
  'undone',
] as const
export type EventVerb = (typeof eventVerbs)[number]

/** Field by field, what a value was and what it became; null where there was or is none. */
export type Changes = Record<string, { from: unknown; to: unknown }>

/** One line of the history (händelselogg): who did what to which record, when. */
export type Event = {
  id: string
  at: Date
  personName: string
  verb: EventVerb
  record: RecordName
  recordId: string
  title: string
  changes: Changes
  /** Whether what was removed was kept whole, so that it can be brought back. */
  kept: boolean
  /** Whether the record has been removed since, so that nothing leads to it any more. */
  gone: boolean
}

/** The fields in which two versions of a record differ; `version` itself is not a change that people made. */
export function changesBetween(before: Record<string, unknown>, after: Record<string, unknown>): Changes {
  const changes: Changes = {}
  for (const [field, to] of Object.entries(after)) {
    const from = before[field] ?? null
    if (field !== 'version' && !sameValue(from, to ?? null)) changes[field] = { from, to: to ?? null }
  }
  return changes
}

function sameValue(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b)
}
