import type { Problems } from '../../../domain/fields.ts'
import { m } from '../../../texts/texts.ts'
import { type Control, Field, problemText, type Values } from '../../parts/form.tsx'
import { Found } from './found.tsx'
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

type Answer = { values: Values; problems: Problems }

/** What the form can freeze. `only` heads what is found in it and in no other; `never` says what becomes of it where nobody may stand for it. */
export type GuardedChoice = { findings: readonly ShownFinding[]; only: string; never: string }

/**
 * Within the form that freezes a text: what the guard found in it that nobody stands for yet, and the one reason that lets all of it
 * through. Nothing where nothing waits.
 */
export function StandFor({ findings, ...answer }: Answer & { findings: readonly ShownFinding[] }) {
  return (
    <StandForChoice choices={[{ findings, only: m.guard_found(), never: m.guard_never() }]} {...answer} />
  )
}

/** The same where the form freezes one of several: what is in one of them alone stands by itself, and stops that one only. */
export function StandForChoice({
  choices,
  values,
  problems,
}: Answer & { choices: readonly GuardedChoice[] }) {
  const waiting = choices.map(({ findings, ...choice }) => ({
    ...choice,
    findings: findings.filter(({ signature }) => signature === null),
  }))
  const all = new Map(waiting.flatMap(({ findings }) => findings).map(one => [one.fingerprint, one]))
  if (all.size === 0) return null
  const isInAll = ({ fingerprint }: ShownFinding) =>
    waiting.every(({ findings }) => findings.some(one => one.fingerprint === fingerprint))
  const maySign = waiting.some(
    ({ findings }) => findings.length > 0 && findings.every(finding => finding.maySign),
  )
  return (
    <section aria-labelledby="found">
      <h2 id="found">{m.guard_found()}</h2>
      <input type="hidden" name="found" value={[...all.keys()].join(' ')} />
      <p>
        {all.size === 1 ? m.guard_found_one() : m.guard_found_many({ count: all.size })}{' '}
        {m.guard_found_lead()}
      </p>
      {problems.found && <p class="problem">{problemText(problems.found)}</p>}
      <FoundHere findings={[...all.values()].filter(isInAll)} never={m.guard_never()} />
      {waiting.map(({ findings, only, never }) => {
        const here = findings.filter(one => !isInAll(one))
        return (
          here.length > 0 && (
            <section key={only}>
              <h2>{only}</h2>
              <FoundHere findings={here} never={never} />
            </section>
          )
        )
      })}
      {maySign && <Field control={reasonControl()} value={values.reason} problem={problems.reason} />}
    </section>
  )
}

function FoundHere({ findings, never }: { findings: readonly ShownFinding[]; never: string }) {
  return (
    <>
      {findings.map(one => (
        <Found key={one.fingerprint} one={one} />
      ))}
      {findings.some(({ maySign }) => !maySign) && <p>{never}</p>}
    </>
  )
}
