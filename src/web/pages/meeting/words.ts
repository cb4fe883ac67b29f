/** Where a meeting's points come from and what is written live in them, in the reader's words. */
import type { AgendaItemKind } from '../../../domain/meeting.ts'
import type { LiveItem } from '../../../operations/live-minutes.ts'
import { listed, m } from '../../../texts/texts.ts'
import { problemText } from '../../parts/form.tsx'

const kinds: Record<AgendaItemKind, () => string | null> = {
  own: () => null,
  overdue: m.agenda_kind_overdue,
  changed: m.agenda_kind_changed,
  ownerless: m.agenda_kind_ownerless,
  due: m.agenda_kind_due,
  'follow-up': m.agenda_kind_follow_up,
  lifted: m.agenda_kind_lifted,
  answered: m.agenda_kind_answered,
}

/** Why a point is on the agenda; null of one that somebody wrote. */
export const agendaKindText = (kind: string): string | null => kinds[kind as AgendaItemKind]?.() ?? null

/** What a browser is told of a point that is written live, with its sentences. */
export function toldOf({ problem, writers, ...item }: LiveItem) {
  const why = problem && problem !== 'taken' ? m.minutes_live_refused({ why: problemText(problem) }) : null
  return {
    ...item,
    others: writers.length > 0 ? m.minutes_live_writes({ names: listed(writers) }) : '',
    refused: problem === 'taken' ? m.minutes_live_lost() : why,
    isLost: problem === 'taken',
  }
}
