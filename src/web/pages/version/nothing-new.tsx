import type { DecisionForm } from '../../../operations/decision.ts'
import { longDate, m } from '../../../texts/texts.ts'

type Unchanged = NonNullable<DecisionForm['unchanged']>

/** "Planen är oförändrad sedan version 2, som beslutades 14 januari 2020." */
export function unchangedText({ number, decision }: Unchanged): string {
  return decision
    ? m.version_unchanged_decided({ number, date: longDate(decision.decidedOn) })
    : m.version_unchanged({ number })
}

/** In place of a form: the plan as it stands is a version already, or decided, so there is nothing to save, to send or to decide. */
export function NothingNew({
  title,
  unchanged,
  back,
}: {
  title: string
  unchanged: Unchanged
  back: string
}) {
  return (
    <>
      <h1>{title}</h1>
      <p class="lead">{unchangedText(unchanged)}</p>
      <p>{m.version_nothing_new()}</p>
      <p>
        <a href={back}>{m.version_all()}</a>
      </p>
    </>
  )
}
