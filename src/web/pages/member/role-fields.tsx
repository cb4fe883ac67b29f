import { type Role, roles, rolesToGive } from '../../../domain/access.ts'
import type { Problems } from '../../../domain/fields.ts'
import type { ChoiceLists } from '../../../operations/choices.ts'
import { m } from '../../../texts/texts.ts'
import { type Option, problemText } from '../../parts/form.tsx'
import { roleMeaning, roleText } from './role.ts'

/** What a form says of a role, as it was typed: `role` may be no role at all. */
export type RoleValues = { role: string; groupIds: string[]; placeIds: string[] }

type Props = { values: RoleValues; choices: Pick<ChoiceLists, 'groups' | 'places'>; problems: Problems }

/** The role with what each means, and for a participant the groups and places. */
export function RoleFields({ values, choices, problems }: Props) {
  return (
    <>
      <fieldset id="role" class={problems.role ? 'choices wrong' : 'choices'}>
        <legend>{m.member_role()}</legend>
        {problems.role && <p class="problem">{rightsProblem('role', problems)}</p>}
        {offered(values.role).map(role => (
          <label key={role} class="choice">
            <input type="radio" name="role" value={role} checked={values.role === role} required />
            <span>
              {roleText(role)}
              <span class="under">{roleMeaning(role)}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <div class="takes-part">
        <Boxes
          name="groupIds"
          legend={m.member_groups()}
          options={choices.groups}
          chosen={values.groupIds}
          problem={problems.groupIds && rightsProblem('groupIds', problems)}
        />
        <Boxes
          name="placeIds"
          legend={m.member_places()}
          options={choices.places}
          chosen={values.placeIds}
          problem={problems.placeIds && rightsProblem('placeIds', problems)}
        />
      </div>
    </>
  )
}

/** Those that can do something here; and the one that somebody has already. */
const offered = (role: string): Role[] => roles.filter(one => rolesToGive.includes(one) || one === role)

function Boxes({
  name,
  legend,
  options,
  chosen,
  problem,
}: {
  name: 'groupIds' | 'placeIds'
  legend: string
  options: Option[]
  chosen: string[]
  problem: string | undefined
}) {
  if (options.length === 0 && !problem) return null
  return (
    <fieldset id={name} class={problem ? 'choices wrong' : 'choices'}>
      <legend>{legend}</legend>
      <p class="help">{m.member_only_participants()}</p>
      {problem && <p class="problem">{problem}</p>}
      {options.map(({ value, text }) => (
        <label key={value} class="choice">
          <input type="checkbox" name={name} value={value} checked={chosen.includes(value)} />
          <span>{text}</span>
        </label>
      ))}
    </fieldset>
  )
}

/** A problem of the role's fields, in words. */
export function rightsProblem(field: 'role' | 'groupIds' | 'placeIds', problems: Problems): string {
  const problem = problems[field] ?? 'required'
  if (field === 'role') return m.member_choose_role()
  return problem === 'required' ? m.member_choose_something() : problemText(problem)
}

/** The role's fields out of a form's body, where a field that is ticked once is no list. */
export function roleValues(form: Record<string, unknown>): RoleValues {
  const list = (value: unknown) => [value ?? []].flat().filter(one => typeof one === 'string')
  return {
    role: typeof form.role === 'string' ? form.role : '',
    groupIds: list(form.groupIds),
    placeIds: list(form.placeIds),
  }
}
