/** Where a text of the plan stands, and the form in which it is changed. */
import type { PlanPlace } from '../../../disclosure/plan/texts.ts'
import type { PlanGuard } from '../../../operations/plan-guard.ts'
import { m } from '../../../texts/texts.ts'
import { paths } from '../../paths.ts'
import { subjectOf } from '../comparison/change-view.tsx'
import { fieldLabel } from '../comparison/field-words.ts'
import { type Placed, type ShownFinding, shownFindings } from '../guard/found-words.ts'

/** "Aktiviteten ”Gå kvällsrundor”, uppföljning". `back`: the form that shows them, which a form leads back to. */
export const planFindings = (guard: PlanGuard, slug: string, back: string): ShownFinding[] =>
  shownFindings(guard, place => placed(place, slug, back))

/** What a record is called by already. */
const ownWords = ['text', 'title', 'name']

function placed({ table, id, field, title }: PlanPlace, slug: string, back: string): Placed {
  const record = subjectOf({ table, title })
  const isFigure = table === 'indicatorValue' && field === 'value'
  return {
    isFigure,
    text:
      isFigure || ownWords.includes(field)
        ? record
        : m.guard_place({ record, field: fieldLabel(table, field) }),
    // No form has the sentence that a figure was found in: it goes where its indicator goes.
    href:
      field === 'sentence'
        ? paths.record(slug, 'indicator', id)
        : `${paths.changeFrom(slug, table, id, back)}#${field}`,
  }
}
