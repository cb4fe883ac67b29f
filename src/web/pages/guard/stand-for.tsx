import type { Problems } from '../../../domain/fields.ts'
import { m } from '../../../texts/texts.ts'
import { type Control, Field, problemText, type Values } from '../../parts/form.tsx'
import type { ShownFinding } from './found-words.ts'

/** The fields of the answer, for the summary of what is wrong. */
export function guardControls(): Control[] {
  return [{ name: 'found', label: m.guard_found(), kind: 'line' }, reasonControl()]
}

const reasonControl = (): Control => ({
  name: 'reason',
  label: m.guard_reason(),
  help: m.guard_reason_help(),
  kind: 'text',
  required: true,
})

/**
 * Within the form that freezes a text: what the guard found in it that nobody stands for yet, and the one reason that lets all of it
 * through. Nothing where nothing waits.
 */
export function StandFor({
  findings,
  values,
  problems,
}: {
  findings: readonly ShownFinding[]
  values: Values
  problems: Problems
}) {
  const waiting = findings.filter(({ signature }) => signature === null)
  if (waiting.length === 0) return null
  const never = waiting.filter(({ maySign }) => !maySign)
  return (
    <section aria-labelledby="found">
      <h2 id="found">{m.guard_found()}</h2>
      <input type="hidden" name="found" value={waiting.map(({ fingerprint }) => fingerprint).join(' ')} />
      <p>
        {waiting.length === 1 ? m.guard_found_one() : m.guard_found_many({ count: waiting.length })}{' '}
        {m.guard_found_lead()}
      </p>
      {problems.found && <p class="problem">{problemText(problems.found)}</p>}
      {waiting.map(one => (
        <Found key={one.fingerprint} one={one} />
      ))}
      {never.length > 0 ? (
        <p>{m.guard_never()}</p>
      ) : (
        <Field control={reasonControl()} value={values.reason} problem={problems.reason} />
      )}
    </section>
  )
}

function Found({ one: { quote, words, places, maySign } }: { one: ShownFinding }) {
  const [first] = places
  return (
    <article class="finding">
      <h3>{first?.text}</h3>
      <blockquote>
        <p>
          {quote.before}
          <mark>{quote.marked}</mark>
          {quote.after}
        </p>
      </blockquote>
      <p>
        {words.wrong} {words.mend}
      </p>
      {words.example && <p class="quiet">{words.example}</p>}
      {!maySign && <p>{m.publishing_never()}</p>}
      <p class="row-links">
        {places.map(({ text, href }) => (
          <a key={href} href={href}>
            {m.publishing_change_text()}
            <span class="visually-hidden"> – {text}</span>
          </a>
        ))}
      </p>
    </article>
  )
}
