import type { Problems } from '../../../domain/fields.ts'
import type { Values } from '../../parts/form.tsx'

/** Who has not been shown what the guard found has done nothing wrong yet. */
export function problemsToTell(sent: Values, problems: Problems): Problems {
  const isAsked = sent.found !== undefined || problems.reason !== 'not-stood-for'
  return isAsked ? problems : {}
}
