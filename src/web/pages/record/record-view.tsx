import type { RecordName } from '../../../domain/access.ts'
import type { Problems } from '../../../domain/fields.ts'
import { m } from '../../../texts/texts.ts'
import { beginning } from '../../parts/beginning.ts'
import { type Control, ErrorSummary, Field, type Values } from '../../parts/form.tsx'
import { Jointed } from '../../parts/jointed.tsx'

export type RecordViewData = {
  heading: string
  controls: Control[]
  values: Values
  /** Null for a new record. */
  version: number | null
  problems?: Problems
  /** What somebody else saved in the meantime: both texts are shown, and the person decides. */
  theirs?: Values
  back: string
  /** The address that removes the record, where the person may. */
  remove?: string | undefined
}

/** The form of a record: new or being changed, with its problems, or beside what somebody else wrote meanwhile. */
export function RecordView({
  heading,
  controls,
  values,
  version,
  problems = {},
  theirs,
  back,
  remove,
}: RecordViewData) {
  return (
    <>
      <h1>{heading}</h1>
      {theirs && (
        <div class="notice" role="alert" tabIndex={-1} autofocus>
          <h2>{m.stale_title()}</h2>
          <p>{m.stale_explanation()}</p>
        </div>
      )}
      <ErrorSummary controls={controls} problems={problems} />
      <form method="post" novalidate data-unsaved={m.house_leave_unsaved()}>
        {version !== null && <input type="hidden" name="version" value={version} />}
        {controls.map(control => (
          <Field
            key={control.name}
            control={control}
            value={values[control.name]}
            problem={problems[control.name]}
            {...(theirs && differs(theirs[control.name], values[control.name])
              ? { theirs: shown(control, theirs[control.name]) }
              : {})}
          />
        ))}
        <p class="buttons">
          <button type="submit" class="primary">
            {theirs ? m.stale_save_mine() : m.house_save()}
          </button>
          <a href={back}>{m.house_cancel()}</a>
        </p>
      </form>
      {remove && (
        <form method="get" action={remove} class="remove">
          <button type="submit" class="quiet danger">
            {m.house_remove()}
          </button>
        </form>
      )}
    </>
  )
}

/** What a heading can hold; titles of activities are seldom longer. */
const longestName = 100

/** Asks once before something is removed, and again where somebody else has rewritten it meanwhile. */
export function RemoveView({
  name,
  back,
  version,
  refusal = null,
  by = [],
}: {
  name: string
  back: string
  /** The version that is asked about. */
  version: number
  refusal?: 'in-use' | 'stale' | null
  /** The kinds of records that keep it. */
  by?: RecordName[]
}) {
  const inUse = refusal === 'in-use'
  const sentence = by.includes('planVersion') ? m.refusal_has_versions() : m.refusal_in_use()
  // A paragraph is its own name: too much for a heading, and to be seen whole before it goes.
  const called = beginning(name, longestName)
  return (
    <>
      <h1>
        <Jointed text={m.remove_title({ name: called })} />
      </h1>
      {called !== name && <blockquote class="sentence">{name}</blockquote>}
      {refusal === 'stale' && <p role="alert">{m.remove_stale()}</p>}
      {inUse ? <p role="alert">{sentence}</p> : <p>{m.remove_explanation()}</p>}
      <form method="post" class="buttons">
        <input type="hidden" name="version" value={version} />
        {!inUse && (
          <button type="submit" class="primary danger">
            {m.house_remove()}
          </button>
        )}{' '}
        <a href={back}>{m.house_cancel()}</a>
      </form>
    </>
  )
}

function differs(theirs: unknown, mine: unknown): boolean {
  const text = (value: unknown) =>
    (Array.isArray(value) ? value.join('\n') : String(value ?? '')).trim().replace(/\r\n/g, '\n')
  return text(theirs) !== text(mine)
}

function shown(control: Control, value: unknown): unknown {
  return control.options?.find(option => option.value === value)?.text ?? value ?? ''
}
