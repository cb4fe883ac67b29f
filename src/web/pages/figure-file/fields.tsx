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

type TickProps = { name: string; label: string; help?: string; checked: boolean; value?: string }

export function Tick({ name, label, help, checked, value }: TickProps) {
  return (
    <div class="field check">
      <label for={name}>{label}</label>
      {help && (
        <p class="help" id={`${name}-help`}>
          {help}
        </p>
      )}
      <input
        type="checkbox"
        id={name}
        name={name}
        value={value}
        checked={checked}
        aria-describedby={help && `${name}-help`}
      />
    </div>
  )
}

type LineProps = {
  name: string
  label: string
  help?: string
  value?: string | undefined
  problem?: Problems[string] | undefined
  type?: 'date' | 'text'
  inputMode?: 'numeric'
  required?: boolean
}

export function Line({ name, label, help, value, problem, type = 'text', inputMode, required }: LineProps) {
  const shared = {
    id: name,
    name,
    value,
    required,
    'aria-invalid': problem ? (true as const) : undefined,
    'aria-describedby': describedBy(name, help, problem),
  }
  return (
    <div class={problem ? 'field wrong' : 'field'}>
      <label for={name}>{label}</label>
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
      {type === 'date' ? <input type="date" {...shared} /> : <input inputMode={inputMode} {...shared} />}
    </div>
  )
}

const describedBy = (name: string, help?: string, problem?: string): string | undefined =>
  [help && `${name}-help`, problem && `${name}-problem`].filter(Boolean).join(' ') || undefined
