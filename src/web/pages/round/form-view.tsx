import type { Answered } from '../../../domain/answer.ts'
import type { Problems } from '../../../domain/fields.ts'
import type { FormTold } from '../../../domain/round.ts'
import type { LinkRefusal } from '../../../operations/answer.ts'
import { longDate, m } from '../../../texts/texts.ts'
import type { Values } from '../../parts/form.tsx'
import { paths } from '../../paths.ts'
import { AnswerForm } from './answer-form.tsx'
import { Given } from './given.tsx'
import { Told } from './told.tsx'

type Props = {
  token: string
  form: FormTold
  as: string
  name: string
  before: { answeredAs: string; at: Date } | null
  tried: { values: Values; problems: Problems } | null
}

/** The form that somebody without an account answers; the page leads nowhere else. */
export function FormView({ token, form, as, name, before, tried }: Props) {
  const { point, partnership, area, activity } = form
  return (
    <>
      <p class="over">
        {partnership} · {point.name} {point.year} · {area}
      </p>
      <h1>{activity.title}</h1>
      <p class="lead">
        {m.answer_who({ name, as })}{' '}
        {m.answer_due({
          day: longDate(point.dueOn),
          from: longDate(point.coversFrom),
          to: longDate(point.coversTo),
        })}
      </p>
      <Told form={form} />
      {before && <p class="notice">{m.answer_before({ as: before.answeredAs, day: longDate(before.at) })}</p>}
      <AnswerForm
        action={paths.form(token)}
        values={tried?.values ?? { answeredAs: as }}
        problems={tried?.problems ?? {}}
        condition={activity.successCondition}
        isOnce
        heading="h2"
      />
    </>
  )
}

/** What was just answered, this once: the link opens nothing more. */
export function ThanksView({ form, answered, name }: Pick<Props, 'form' | 'name'> & { answered: Answered }) {
  return (
    <>
      <p class="over">
        {form.partnership} · {form.point.name} {form.point.year} · {form.area}
      </p>
      <h1>{m.answer_thanks()}</h1>
      <p>{m.answer_thanks_more()}</p>
      <h2>{form.activity.title}</h2>
      <Given answer={answered} by={m.answer_given_just({ as: answered.answeredAs, name })} />
    </>
  )
}

const closed: Record<LinkRefusal['name'], { title: () => string; more: () => string; status: 404 | 410 }> = {
  unknown: { title: m.form_link_unknown, more: m.form_link_unknown_more, status: 404 },
  expired: { title: m.form_link_expired, more: m.form_link_expired_more, status: 410 },
  answered: { title: m.form_link_answered, more: m.form_link_answered_more, status: 410 },
  revoked: { title: m.form_link_revoked, more: m.form_link_revoked_more, status: 410 },
  decided: { title: m.form_link_closed, more: m.form_link_closed_more, status: 410 },
}

export const closedForm = ({ name }: LinkRefusal) => closed[name]

export function ClosedFormView({ refusal }: { refusal: LinkRefusal }) {
  const { title, more } = closed[refusal.name]
  return (
    <>
      <h1>{title()}</h1>
      <p>{more()}</p>
    </>
  )
}
