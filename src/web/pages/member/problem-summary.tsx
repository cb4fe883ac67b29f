import type { Problems } from '../../../domain/fields.ts'
import { m } from '../../../texts/texts.ts'
import { problemText } from '../../parts/form.tsx'
import { rightsProblem } from './role-fields.tsx'

/** The problems of an invitation or a role, each a link to its field. */
export function ProblemSummary({ problems }: { problems: Problems }) {
  const texts = [
    ['name', m.member_field_name(), problems.name && problemText(problems.name)],
    ['email', m.member_field_email(), problems.email && problemText(problems.email)],
    ['personId', m.member_field_person(), problems.personId && problemText(problems.personId)],
    ['role', m.member_role(), problems.role && rightsProblem('role', problems)],
    ['groupIds', m.member_groups(), problems.groupIds && rightsProblem('groupIds', problems)],
    ['placeIds', m.member_places(), problems.placeIds && rightsProblem('placeIds', problems)],
  ] as const
  const wrong = texts.filter(([, , text]) => text)
  if (wrong.length === 0) return null
  return (
    <div class="error-summary" role="alert" tabIndex={-1} autofocus>
      <h2>{m.problem_summary()}</h2>
      <ul>
        {wrong.map(([name, label, text]) => (
          <li key={name}>
            <a href={`#${name}`}>
              {label}: {text}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
