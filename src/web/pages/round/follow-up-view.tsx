import { dayOf } from '../../../domain/day.ts'
import type { Problems } from '../../../domain/fields.ts'
import type { FollowUpPage } from '../../../operations/answer.ts'
import { standingShape, standingText } from '../../../texts/answers.ts'
import { longDate, m } from '../../../texts/texts.ts'
import type { Values } from '../../parts/form.tsx'
import { paths } from '../../paths.ts'
import type { Can } from '../../viewer.ts'
import { AnswerForm } from './answer-form.tsx'
import { Given } from './given.tsx'
import { Told } from './told.tsx'

type Props = {
  data: FollowUpPage
  slug: string
  can: Can
  today: string
  /** A link that was made just now, which is shown this once, and whom it is for. */
  made?: { address: string; name: string } | null
  /** What somebody wrote that could not be taken. */
  tried?: { values: Values; problems: Problems } | null
}

/** What is asked about an activity, the answers to it, and the form to answer. */
export function FollowUpView(props: Props) {
  const { data, slug, can } = props
  const { form, answers, decided } = data
  const [latest, ...earlier] = answers
  const answering = can('add', 'answer') && !decided
  return (
    <>
      <p class="over">
        {form.point.name} {form.point.year} · {form.area}
      </p>
      <h1>{form.activity.title}</h1>
      <p class="lead">
        {m.answer_due({
          day: longDate(form.point.dueOn),
          from: longDate(form.point.coversFrom),
          to: longDate(form.point.coversTo),
        })}
      </p>
      {latest ? (
        <section aria-labelledby="given">
          <h2 id="given">{earlier.length > 0 ? m.answer_counted() : m.answer_given()}</h2>
          <Given answer={latest} by={byOf(latest)} />
        </section>
      ) : (
        <p>
          <span aria-hidden="true">{standingShape('no-answer')}</span> {standingText('no-answer')}
        </p>
      )}
      {earlier.length > 0 && (
        <details>
          <summary>{m.answer_earlier()}</summary>
          <p class="help">{m.answer_earlier_help()}</p>
          {earlier.map(answer => (
            <Given key={answer.id} answer={answer} by={byOf(answer)} />
          ))}
        </details>
      )}
      <Told form={form} />
      {answering && <Answering {...props} />}
      {can('add', 'formLink') && !decided && <Links {...props} />}
      <p class="row-links">
        <a href={paths.record(slug, 'reportingPoint', data.reportingPointId)}>
          {form.point.name} {form.point.year}
        </a>
        <a href={paths.record(slug, 'activity', data.activityId)}>{form.activity.title}</a>
      </p>
    </>
  )
}

/** The form to answer; folded where somebody has answered already. */
function Answering({ data: { form, answers, id, as }, slug, tried }: Props) {
  const [latest] = answers
  const questions = (
    <AnswerForm
      action={paths.activityFollowUp(slug, id)}
      values={tried?.values ?? { ...latest, answeredAs: as }}
      problems={tried?.problems ?? {}}
      condition={form.activity.successCondition}
      heading="h3"
    />
  )
  if (latest)
    return (
      <details open={Boolean(tried)}>
        <summary>{m.answer_again()}</summary>
        <p class="notice">{m.answer_before({ as: latest.answeredAs, day: longDate(latest.at) })}</p>
        {questions}
      </details>
    )
  return (
    <section aria-labelledby="answering">
      <h2 id="answering">{m.answer_heading()}</h2>
      {questions}
    </section>
  )
}

const byOf = ({ answeredAs, personName, at }: FollowUpPage['answers'][number]): string =>
  m.answer_given_by({ as: answeredAs, name: personName, day: longDate(at) })

/** The links by which people without an account answer: made and revoked. */
function Links({ data: { id, links, respondents }, slug, today, made }: Props) {
  const people = [...new Map(respondents.flatMap(one => one.people).map(one => [one.id, one])).values()]
  return (
    <section aria-labelledby="links">
      <h2 id="links">{m.form_links()}</h2>
      <p class="help">{m.form_links_help()}</p>
      {made && (
        <div class="field" role="status">
          <label for="made">{m.form_link_address()}</label>
          <p class="help" id="made-help">
            {m.form_link_made({ name: made.name })}
          </p>
          <input type="text" id="made" value={made.address} readonly aria-describedby="made-help" />
        </div>
      )}
      {links.length > 0 && (
        <ul class="lines rows">
          {links.map(link => (
            <li key={link.id}>
              <Link link={link} followUpId={id} slug={slug} today={today} />
            </li>
          ))}
        </ul>
      )}
      {people.length > 0 && (
        <form method="post" action={paths.formLinks(slug, id)} data-turbo="false" class="buttons">
          {people.map(person => (
            <button key={person.id} type="submit" name="person" value={person.id}>
              {m.form_link_make({ name: person.name })}
            </button>
          ))}
        </form>
      )}
    </section>
  )
}

function Link({
  link,
  followUpId,
  slug,
  today,
}: {
  link: FollowUpPage['links'][number]
  followUpId: string
  slug: string
  today: string
}) {
  const name = link.personName
  const day = longDate(link.madeAt)
  const expired = dayOf(link.expiresAt) < today
  if (link.ended || expired)
    return (
      <span>
        {m.form_link_over({ name, day, how: link.ended ? endText(link.ended) : m.form_link_was_expired() })}
      </span>
    )
  return (
    <>
      <span>{m.form_link_waiting({ name, day, until: longDate(link.expiresAt) })}</span>
      <form method="post" action={paths.formLinkEnd(slug, followUpId)}>
        <button type="submit" class="quiet" name="link" value={link.id}>
          {m.form_link_revoke()}
          <span class="visually-hidden"> {m.form_link_revoke_of({ name })}</span>
        </button>
      </form>
    </>
  )
}

const ends: Record<string, () => string> = {
  answered: m.form_link_was_answered,
  revoked: m.form_link_was_revoked,
  decided: m.form_link_was_decided,
}
const endText = (reason: string): string => ends[reason]?.() ?? reason
