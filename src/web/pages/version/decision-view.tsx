import type { Problems } from '../../../domain/fields.ts'
import type { DecisionForm } from '../../../operations/decision.ts'
import { longDate, m } from '../../../texts/texts.ts'
import { type Control, ErrorSummary, Field, problemText, type Values } from '../../parts/form.tsx'
import { paths } from '../../paths.ts'
import { type GuardedChoice, guardControls, StandForChoice } from '../guard/stand-for.tsx'
import { NothingNew, unchangedText } from './nothing-new.tsx'
import { planFindings } from './plan-places.ts'

/** The name of the field for a party's case number. */
export const caseNumberField = (organisationId: string) => `caseNumber-${organisationId}`

type Props = { data: DecisionForm; values: Values; problems?: Problems; slug: string }

/** What is decided, when, by whom, and the case number of each party. */
export function DecisionView({ data, values, problems = {}, slug }: Props) {
  const { plan, parties, bodies, seen, undecided, unchanged } = data
  if (unchanged?.decision && !undecided)
    return (
      <NothingNew title={m.decision_title()} unchanged={unchanged} back={paths.planVersions(slug, plan.id)} />
    )
  const [on, body, note] = controls()
  const wrong: Control = { name: 'version', label: m.decision_version(), kind: 'line' }
  return (
    <>
      <h1>{m.decision_title()}</h1>
      <p class="lead">{m.decision_explained()}</p>
      <ErrorSummary controls={[wrong, on, body, note, ...guardControls()]} problems={problems} />
      <form method="post" novalidate data-unsaved={m.house_leave_unsaved()}>
        <input type="hidden" name="seen" value={seen} />
        <Choice data={data} values={values} problems={problems} slug={slug} />
        <Field control={on} value={values.decidedOn} problem={problems.decidedOn} />
        <Field control={body} value={values.body} problem={problems.body} list={bodies} />
        <fieldset class="numbers">
          <legend>{m.decision_case_numbers()}</legend>
          <p class="help">
            {parties.length === 0 ? m.decision_no_parties() : m.decision_case_numbers_help()}
          </p>
          {parties.map(({ id, name }) => (
            <Field
              key={id}
              control={{ name: caseNumberField(id), label: name, kind: 'line' }}
              value={values[caseNumberField(id)]}
            />
          ))}
        </fieldset>
        <Field control={note} value={values.note} problem={problems.note} />
        <StandForChoice choices={choicesOf(data, slug)} values={values} problems={problems} />
        <p class="buttons">
          <button type="submit" class="primary">
            {m.decision_save()}
          </button>
          <a href={paths.planVersions(slug, plan.id)}>{m.house_cancel()}</a>
        </p>
      </form>
    </>
  )
}

/** The version or the plan as it stands; where they are the same there is nothing to choose. */
function Choice({ data, values, problems = {}, slug }: Props) {
  const { plan, next, undecided, hasChanged, unchanged } = data
  const chosen = String(values.version ?? undecided?.id ?? 'current')
  const sent =
    undecided &&
    m.decision_version_sent({ number: undecided.number, date: longDate(new Date(undecided.madeAt)) })
  const problem = problems.version && <p class="problem">{problemText(problems.version)}</p>
  if (undecided && !hasChanged)
    return (
      <div class="field" id="version">
        <input type="hidden" name="version" value={undecided.id} />
        <p>
          <b>{m.decision_version()}</b>
        </p>
        {problem}
        <p>
          {sent}. {m.version_unchanged({ number: undecided.number })}
        </p>
      </div>
    )
  return (
    <fieldset class="choices" id="version">
      <legend>{m.decision_version()}</legend>
      {problem}
      {undecided && (
        <label class="choice">
          <input type="radio" name="version" value={undecided.id} checked={chosen === undecided.id} />
          <span>{sent}</span>
        </label>
      )}
      {unchanged?.decision ? (
        <p class="help">{unchangedText(unchanged)}</p>
      ) : (
        <label class="choice">
          <input type="radio" name="version" value="current" checked={chosen === 'current'} />
          <span>
            {unchanged
              ? m.decision_version_now_is({ number: unchanged.number })
              : m.decision_version_now({ number: next })}
          </span>
        </label>
      )}
      {undecided && (
        <p class="help">
          <a href={paths.compare(slug, plan.id, { from: undecided.id })}>{m.version_what_changed()}</a>
        </p>
      )}
    </fieldset>
  )
}

/** What there is to choose between, as the guard has read it. */
function choicesOf(
  { guards: { current, undecided: guard }, undecided, plan }: DecisionForm,
  slug: string,
): GuardedChoice[] {
  const back = paths.planDecision(slug, plan.id)
  const version = guard &&
    undecided && {
      findings: planFindings(guard, slug, back),
      only: m.guard_only_in_version({ number: undecided.number }),
      never: m.guard_never_in_version(),
    }
  const now = current && {
    findings: planFindings(current, slug, back),
    only: m.guard_only_now(),
    never: m.guard_never(),
  }
  return [version, now].filter(choice => choice !== null)
}

function controls(): [Control, Control, Control] {
  return [
    { name: 'decidedOn', label: m.decision_on(), kind: 'date', required: true },
    { name: 'body', label: m.decision_body(), help: m.decision_body_help(), kind: 'line', required: true },
    { name: 'note', label: m.decision_note(), help: m.decision_note_help(), kind: 'text' },
  ]
}
