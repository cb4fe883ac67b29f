/** Where a text of a report stands, and where it is changed: what comes from the plan in the plan, the rest in the round. */
import type { ReportPlace } from '../../../disclosure/report/texts.ts'
import type { ReportContent } from '../../../domain/report.ts'
import type { ReportGuard } from '../../../operations/report-guard.ts'
import { m } from '../../../texts/texts.ts'
import { beginning } from '../../parts/beginning.ts'
import { paths } from '../../paths.ts'
import { type Placed, type ShownFinding, shownFindings } from '../guard/found-words.ts'

type Given = { slug: string; pointId: string; content: ReportContent }

export const reportFindings = (guard: ReportGuard, given: Given): ShownFinding[] =>
  shownFindings(guard, place => placed(place, given))

function placed(place: ReportPlace, { slug, pointId, content }: Given): Placed {
  const round = paths.record(slug, 'reportingPoint', pointId)
  if (!('area' in place))
    return place.of === 'summary'
      ? { text: m.guard_in_summary(), href: `${round}#summary` }
      : { text: m.guard_in_chain(), href: round }
  const area = content.areas[place.area]!
  const inArea = paths.record(slug, 'area', area.id)
  switch (place.of) {
    case 'area':
      return { text: m.guard_in_area({ area: area.name }), href: inArea }
    case 'assessment':
      return { text: m.guard_in_assessment({ area: area.name }), href: round }
    case 'goal':
      return { text: m.guard_in_goal({ area: area.name }), href: inArea }
    case 'figures':
      return { text: m.guard_in_figures({ area: area.name }), href: inArea }
    case 'activity':
    case 'answer': {
      const activity = beginning(area.activities[place.at]?.title ?? '')
      return place.of === 'activity'
        ? { text: m.guard_in_activity({ activity }), href: inArea }
        : { text: m.guard_in_answer({ activity }), href: round }
    }
  }
}
