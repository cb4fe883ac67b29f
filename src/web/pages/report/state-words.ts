import type { ReportLine } from '../../../storage/report.ts'
import { longDate, m } from '../../../texts/texts.ts'

/** The sign beside the words, so that a state is never its colour alone. */
export function stateSign({ decision, endorsement }: ReportLine): string {
  return decision ? '●' : endorsement ? '◐' : '○'
}

/** What has become of a version: "Godkänd 13 maj 2020 av Beredningsgruppen, undertecknad av 2 parter". */
export function stateText({ decision, endorsement, signOffs }: ReportLine): string {
  const signed =
    signOffs.length === 0
      ? null
      : signOffs.length === 1
        ? m.report_state_words_signed_one()
        : m.report_state_words_signed_many({ count: signOffs.length })
  return [standing(decision, endorsement), signed].filter(Boolean).join(', ')
}

function standing(decision: ReportLine['decision'], endorsement: ReportLine['endorsement']): string {
  if (decision)
    return `${m.report_decided()} ${m.report_decided_by({ day: longDate(decision.decidedOn), body: decision.body })}`
  if (endorsement)
    return `${m.report_endorsed()} ${m.report_endorsed_by({ day: longDate(endorsement.endorsedOn), body: endorsement.body })}`
  return m.report_state_words_frozen()
}
