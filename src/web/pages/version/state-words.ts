import type { VersionState } from '../../../domain/plan-version.ts'
import type { VersionLine } from '../../../operations/plan-version.ts'
import { longDate, m } from '../../../texts/texts.ts'

/** The sign beside the word, so that a state is never its colour alone. */
export const stateSigns: Record<VersionState, string> = { saved: '○', sent: '◐', heard: '◓', decided: '●' }

/** How far a version has come, in words: "Beslutad 14 januari 2020 av Trygghetsrådet". */
export function stateText({ state, decision, referrals }: VersionLine): string {
  if (decision) return m.version_decided_by({ date: longDate(decision.decidedOn), body: decision.body })
  const answerBy = referrals[0]?.answerBy
  if (state === 'sent')
    return answerBy ? m.version_sent_until({ date: longDate(answerBy) }) : m.version_sent()
  return state === 'heard' ? m.version_heard() : m.version_saved()
}

/** "3 synpunkter"; null where there are none. */
export function commentsText(count: number): string | null {
  if (count === 0) return null
  return count === 1 ? m.version_comments_one() : m.version_comments_many({ count })
}
