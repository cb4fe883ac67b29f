/** The controls of the forms about a file of figures. */
import type { Problems } from '../../../domain/fields.ts'
import { problemText } from '../../parts/form.tsx'

type ChoiceProps = {
  name: string
  label: string
  help?: string
  value: string
  options: readonly (readonly [value: string, text: string])[]
}

export function Choice({ name, label, help, value, options }: ChoiceProps) {
  return (
    <div class="field">
      <label for={name}>{label}</label>
      {help && (
        <p class="help" id={`${name}-help`}>
          {help}
        </p>
      )}
      <select id={name} name={name} aria-describedby={help && `${name}-help`}>
        {options.map(([one, text]) => (
          <option key={one} value={one} selected={one === value}>
            {text}
          </option>
        ))}
      </select>
    </div>
  )
}

/** `id` where several have the same name. */
type TickProps = {
  id?: string
  name: string
  label: string
  help?: string
  checked: boolean
  value?: string
}

export function Tick({ name, id = name, label, help, checked, value }: TickProps) {
  return (
    <div class="field check">
      <label for={id}>{label}</label>
      {help && (
        <p class="help" id={`${id}-help`}>
          {help}
        </p>
      )}
      <input
        type="checkbox"
        id={id}
        name={name}
        value={value}
        checked={checked}
        aria-describedby={help && `${id}-help`}
      />
    </div>
  )
}

type LineProps = {
  /** Where another form of the page has a field of the same name. */
  id?: string
  name: string
  label: string
  help?: string
  value?: string | undefined
  problem?: Problems[string] | undefined
  type?: 'date' | 'text'
  inputMode?: 'numeric'
  required?: boolean
  /** Of a field of several lines. */
  rows?: number
}

export function Line({
  name,
  id = name,
  label,
  help,
  value,
  problem,
  type,
  inputMode,
  required,
  rows,
}: LineProps) {
  const shared = {
    id,
    name,
    value,
    required,
    'aria-invalid': problem ? (true as const) : undefined,
    'aria-describedby': describedBy(id, help, problem),
  }
  return (
    <div class={problem ? 'field wrong' : 'field'}>
      <label for={id}>{label}</label>
      {help && (
        <p class="help" id={`${id}-help`}>
          {help}
        </p>
      )}
      {problem && (
        <p class="problem" id={`${id}-problem`}>
          {problemText(problem)}
        </p>
      )}
      {rows !== undefined ? (
        <textarea rows={rows} {...shared} />
      ) : type === 'date' ? (
        <input type="date" {...shared} />
      ) : (
        <input inputMode={inputMode} {...shared} />
      )}
    </div>
  )
}

const describedBy = (name: string, help?: string, problem?: string): string | undefined =>
  [help && `${name}-help`, problem && `${name}-problem`].filter(Boolean).join(' ') || undefined
