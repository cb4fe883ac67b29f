import type { Answered } from '../../../domain/answer.ts'
import {
  conditionText,
  effectText,
  processText,
  standingShape,
  standingText,
} from '../../../texts/answers.ts'
import { m } from '../../../texts/texts.ts'
import { Facts } from '../../parts/facts.tsx'

type Props = {
  answer: { [K in Exclude<keyof Answered, 'answeredAs'>]: string | null } & { production: string }
  /** Who gave it and when. */
  by: string
}

/** An answer as it was given, question by question. */
export function Given({ answer, by }: Props) {
  const { production, produced, reason, process, processWords, effect, effectBasis, conditionMet, nextStep } =
    answer
  const rows = [
    { label: m.answer_what(), value: produced },
    { label: m.answer_reason(), value: reason },
    { label: m.answer_condition(), value: conditionMet && conditionText(conditionMet) },
    { label: m.answer_how(), value: joined(process && processText(process), processWords) },
    { label: m.answer_helped(), value: joined(effect && effectText(effect), effectBasis) },
    { label: m.answer_next_step(), value: nextStep },
  ].filter(({ value }) => value)
  return (
    <>
      <p>
        <span aria-hidden="true">{standingShape(production)}</span>{' '}
        <strong>{standingText(production)}</strong>
        <span class="detail">{by}</span>
      </p>
      <Facts rows={rows} />
    </>
  )
}

const joined = (...texts: (string | null)[]): string | null =>
  texts.filter(text => text !== null).join('. ') || null
