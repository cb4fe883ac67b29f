/** Where a text of a report stands, and the form in which it is changed: what comes from the plan in the plan, the rest in the round. */
import type { ReportPlace } from '../../../disclosure/report/texts.ts'
import type { ReportSaving } from '../../../operations/report.ts'
import { m } from '../../../texts/texts.ts'
import { beginning } from '../../parts/beginning.ts'
import { type NounKey, paths } from '../../paths.ts'
import { type Placed, type ShownFinding, shownFindings } from '../guard/found-words.ts'

type Given = ReportSaving & { slug: string; back: string }

/** `back`: the form that shows them, which a form leads back to. */
export const reportFindings = (saving: ReportSaving, slug: string, back: string): ShownFinding[] =>
  shownFindings(saving.guard, place => placed(place, { ...saving, slug, back }))

const placed = (place: ReportPlace, given: Given): Placed => ({
  isFigure: place.of === 'indicatorValue' && place.field === 'value',
  text: textOf(place, given),
  href: hrefOf(place, given),
})

function textOf(place: ReportPlace, { content }: Given): string {
  if (!('area' in place)) return place.of === 'summary' ? m.guard_in_summary() : m.guard_in_chain()
  const { name, activities } = content.areas[place.area]!
  switch (place.of) {
    case 'area':
      return m.guard_in_area({ area: name })
    case 'assessment':
      return m.guard_in_assessment({ area: name })
    case 'goal':
      return m.guard_in_goal({ area: name })
    case 'indicator':
    case 'indicatorValue':
      return m.guard_in_figures({ area: name })
    case 'activity':
    case 'answer': {
      const activity = beginning(activities[place.at]?.title ?? '')
      return place.of === 'activity' ? m.guard_in_activity({ activity }) : m.guard_in_answer({ activity })
    }
  }
}

/** The field in its form; where a text has no form of its own, the page that it is on. */
function hrefOf(place: ReportPlace, { slug, point, content, records, back }: Given): string {
  const { field } = place
  const change = (noun: NounKey, id: string) => `${paths.changeFrom(slug, noun, id, back)}#${field}`
  const round = paths.record(slug, 'reportingPoint', point.id)
  if (!('area' in place)) return place.of === 'summary' ? `${round}#round-summary` : round
  const { id, figures } = content.areas[place.area]!
  const made = records[place.area]!
  switch (place.of) {
    case 'area':
      return change('area', id)
    case 'assessment':
      return made.assessmentId ? change('areaAssessment', made.assessmentId) : round
    case 'goal': {
      const goal = made.goals[place.at]!
      if (field !== 'basis') return change('goal', goal.id)
      return goal.assessmentId ? change('goalAssessment', goal.assessmentId) : round
    }
    case 'indicator': {
      const indicator = figures.indicator[place.at]!
      // No form has the sentence that a figure was found in.
      return field === 'sentence'
        ? paths.record(slug, 'indicator', indicator.id)
        : change('indicator', indicator.id)
    }
    case 'indicatorValue':
      return change('indicatorValue', figures.indicatorValue[place.at]!.id)
    case 'activity':
      return change('activity', made.activities[place.at]!.id)
    case 'answer':
      return `${paths.activityFollowUp(slug, made.activities[place.at]!.followUpId)}#${field}`
  }
}
