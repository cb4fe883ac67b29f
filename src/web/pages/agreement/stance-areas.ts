import { titleWithYear } from '../../../domain/plan-in-force.ts'
import type { ChoiceLists } from '../../../operations/choices.ts'

/** The areas that a stance can choose; where they are of several plans, each says which: years have areas of the same name. */
export function stanceAreas(areas: ChoiceLists['areas']): { value: string; text: string }[] {
  const several = new Set(areas.map(({ planId }) => planId)).size > 1
  return areas.map(({ value, text, planTitle, planYear }) => ({
    value,
    text: several ? `${text} – ${titleWithYear({ title: planTitle, year: planYear })}` : text,
  }))
}
