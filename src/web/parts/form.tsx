import type { ComponentChildren } from 'preact'
import type { Problem, Problems } from '../../domain/fields.ts'
import { m } from '../../texts/texts.ts'

export type Option = { value: string; text: string }

/** Stands first where somebody judges: what is not chosen is not said. */
export const chooseFirst = (): Option => ({ value: '', text: m.house_choose() })

/** One control of a form: label above, help under, error beside. `options` makes a choice of it. */
export type Control = {
  name: string
  label: string
  help?: string
  kind: 'line' | 'text' | 'date' | 'month' | 'number' | 'email' | 'choice' | 'check' | 'password'
  required?: boolean
  /** When it is required though it may stand empty otherwise: said beside its label, where `(valfritt)` would be untrue. */
  requiredWhen?: string
  options?: Option[]
  /** What a line may say, for those who would rather choose; anything else may be written too. */
  suggestions?: string[]
  autocomplete?: string
  /** What it stands under, with the fields around it that have the same. */
  part?: FieldPart
}

/** A group of fields. `folds`: it may be folded while nothing is written in it. */
export type FieldPart = { title: string; folds?: boolean }

export type Values = Record<string, unknown>

const sentences: Record<Problem, () => string> = {
  required: m.problem_required,
  'too-long': m.problem_too_long,
  'not-a-date': m.problem_not_a_date,
  'not-a-month': m.problem_not_a_month,
  'not-a-year': m.problem_not_a_year,
  'not-a-time': m.problem_not_a_time,
  'not-an-email': m.problem_not_an_email,
  'not-a-choice': m.problem_not_a_choice,
  'not-a-number': m.problem_not_a_number,
  'ends-before-start': m.problem_ends_before_start,
  taken: m.problem_taken,
  'already-member': m.problem_already_member,
  'same-name': m.problem_same_name,
  'too-short': m.problem_too_short,
  'identity-number': m.problem_identity_number,
  'points-at-person': m.problem_points_at_person,
  'not-a-text': m.problem_not_a_text,
  'not-zero': m.problem_not_zero,
  'bounds-reversed': m.problem_bounds_reversed,
  'not-readable': m.problem_not_readable,
  'not-a-colour': m.problem_not_a_colour,
  'too-pale': m.problem_too_pale,
  'not-a-picture': m.problem_not_a_picture,
  'picture-too-large': m.problem_picture_too_large,
  'changed-meanwhile': m.problem_changed_meanwhile,
  'not-stood-for': m.problem_not_stood_for,
  'found-more': m.problem_found_more,
  'comes-from-internal': m.problem_comes_from_internal,
  'no-group-above': m.problem_no_group_above,
  'one-thing-only': m.problem_one_thing_only,
  'already-decided': m.problem_already_decided,
  'later-decided': m.comment_closed_by_later,
  'referral-over': m.comment_closed_by_end,
  'not-sent': m.problem_not_sent,
  'after-today': m.problem_after_today,
  'before-today': m.problem_before_today,
  'before-what-it-covers': m.problem_before_what_it_covers,
}

export function problemText(problem: Problem): string {
  return sentences[problem]()
}

/** All problems at the top, each a link to its field; gets the focus when the page opens with it. */
export function ErrorSummary({
  controls,
  problems,
  scope = '',
}: {
  controls: Control[]
  problems: Problems
  scope?: string
}) {
  const wrong = controls.filter(control => problems[control.name])
  if (wrong.length === 0) return null
  return (
    <div class="error-summary" role="alert" tabIndex={-1} autofocus>
      <h2>{m.problem_summary()}</h2>
      <ul>
        {wrong.map(control => (
          <li key={control.name}>
            <a href={`#${scope}${control.name}`}>
              {control.label}: {problemText(problems[control.name]!)}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** A labelled control with its help and its problem. `theirs` is what somebody else wrote in the meantime. */
export function Field({
  control,
  value,
  problem,
  notes,
  theirs,
  list,
  scope = '',
  focused = false,
}: {
  control: Control
  value: unknown
  problem?: Problem | undefined
  /** What more is to be said of the problem, in an element with the id `…-notes`. */
  notes?: ComponentChildren
  theirs?: unknown
  /** What the ids begin with, where several forms stand on a page. */
  scope?: string
  /** Whether it is where one begins to write. */
  focused?: boolean
  /** What a line may say, for those who would rather choose; anything else may be written too. */
  list?: string[]
}) {
  const { label, help } = control
  const name = scope + control.name
  const suggestions = list ?? control.suggestions
  const described = [
    help && `${name}-help`,
    problem && `${name}-problem`,
    notes && `${name}-notes`,
    theirs !== undefined && `${name}-theirs`,
  ]
    .filter(Boolean)
    .join(' ')
  return (
    <div class={['field', problem && 'wrong', control.kind === 'check' && 'check'].filter(Boolean).join(' ')}>
      <label for={name}>
        {label}
        <Optional control={control} />
      </label>
      {help && (
        <p class="help" id={`${name}-help`}>
          {help}
        </p>
      )}
      {problem && (
        <p class="problem" id={`${name}-problem`}>
          {problemText(problem)}
        </p>
      )}
      {notes}
      <Input
        control={control}
        id={name}
        focused={focused}
        value={value}
        described={described || undefined}
        wrong={Boolean(problem)}
        list={suggestions && `${name}-list`}
      />
      {suggestions && (
        <datalist id={`${name}-list`}>
          {suggestions.map(text => (
            <option key={text} value={text} />
          ))}
        </datalist>
      )}
      {theirs !== undefined && (
        <div class="theirs" id={`${name}-theirs`}>
          <p class="theirs-label">{m.house_theirs()}</p>
          <p class="theirs-text">{written(theirs) || m.house_nothing()}</p>
        </div>
      )}
    </div>
  )
}

/** What stands beside the label of what need not be filled in, or need not always. */
export function Optional({ control: { required, requiredWhen, kind } }: { control: Control }) {
  if (required || kind === 'check') return null
  return <span class="optional"> ({requiredWhen ?? m.house_optional()})</span>
}

function Input({
  control,
  id,
  focused,
  value,
  described,
  wrong,
  list,
}: {
  control: Control
  id: string
  focused: boolean
  value: unknown
  described: string | undefined
  wrong: boolean
  list: string | undefined
}) {
  const shared = {
    id,
    name: control.name,
    autofocus: focused || undefined,
    'aria-describedby': described,
    'aria-invalid': wrong || undefined,
    required: control.required || undefined,
    autocomplete: control.autocomplete,
  }
  const text = written(value)
  if (control.kind === 'text') {
    return (
      <textarea
        {...shared}
        rows={Math.min(14, Math.max(3, Math.ceil(text.length / 70) + text.split('\n').length - 1))}
      >
        {text.startsWith('\n') ? `\n${text}` : text}
      </textarea>
    )
  }
  if (control.kind === 'choice') {
    return (
      <select {...shared}>
        {!control.required && <option value="">{m.house_none()}</option>}
        {control.options?.map(option => (
          <option key={option.value} value={option.value} selected={option.value === text}>
            {option.text}
          </option>
        ))}
      </select>
    )
  }
  if (control.kind === 'check')
    return <input {...shared} type="checkbox" checked={value === true || value === 'on'} />
  // Preact types each kind of input apart; they take the same attributes here.
  const types = {
    line: 'text',
    date: 'date',
    month: 'month',
    number: 'text',
    email: 'email',
    password: 'password',
  }
  return (
    <input
      {...shared}
      type={types[control.kind] as 'text'}
      list={list}
      value={control.kind === 'password' ? undefined : control.kind === 'month' ? monthIn(text) : text}
      inputMode={control.kind === 'number' ? 'decimal' : undefined}
    />
  )
}

/** A month is stored as its first day, and asked for as "2024-03"; what is no month stands as it was written. */
const monthIn = (text: string) => text.replace(/^(\d{4}-\d\d)-01$/, '$1')

/** A value as it stands in a text field: lists one a line, null as nothing. */
export function written(value: unknown): string {
  if (value === null || value === undefined) return ''
  return Array.isArray(value) ? value.join('\n') : String(value)
}
