import type { Choice, ChoiceGroup } from './choices.ts'

/** A labelled choice; `tool` is the name by which the keys find it. */
export function Select({
  name,
  label,
  choices = [],
  groups = [],
  none,
  chosen,
  tool,
}: {
  name: string
  label: string
  choices?: Choice[]
  groups?: ChoiceGroup[]
  none?: string
  chosen?: string | null
  tool?: string
}) {
  const id = `edit-${tool ?? name}`
  const option = ({ value, text }: Choice) => (
    <option key={value} value={value} selected={value === chosen}>
      {text}
    </option>
  )
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select id={id} name={name} data-tool={tool}>
        {none !== undefined && <option value="">{none}</option>}
        {choices.map(option)}
        {groups.map(group => (
          <optgroup key={group.label} label={group.label}>
            {group.choices.map(option)}
          </optgroup>
        ))}
      </select>
    </div>
  )
}
