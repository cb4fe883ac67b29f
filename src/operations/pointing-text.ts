/** What somebody writes in a form is looked at before it is saved: what may point at a person is asked about once. */
import { newSigns } from '../disclosure/writing/check-writing.ts'
import type { Problems } from '../domain/fields.ts'

type Columns = Record<string, unknown>

/** How to reach somebody is asked for in these, and is no slip of the pen. */
const ofContacts = ['phone', 'email']

/**
 * The texts of a form that hold what was not there before and may point at a person: a vehicle, a telephone, a name or a house in a
 * sentence of crime. None where the person has said that they stand (`stands`).
 */
export function pointingTexts(fields: Columns, before: Columns, input: unknown): Problems {
  const { stands } = (input ?? {}) as Columns
  if (stands === 'on' || stands === true) return {}
  const found: Problems = {}
  for (const [field, value] of Object.entries(fields)) {
    if (ofContacts.includes(field)) continue
    if (newSigns(textOf(value), textOf(before[field])).length > 0) found[field] = 'points-at-person'
  }
  return found
}

function textOf(value: unknown): string {
  if (Array.isArray(value)) return value.filter(each => typeof each === 'string').join('\n')
  return typeof value === 'string' ? value : ''
}
