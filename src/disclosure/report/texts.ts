/** Every text of a report of a round, and where it stands: what the guard reads before the report is frozen and decided. */
import type { ReportArea, ReportContent } from '../../domain/report.ts'
import type { PlacedText } from '../placed-findings.ts'

/** `at`: which of the area's goals, activities or indicators. */
export type ReportPlace =
  | { of: 'summary' | 'chain' }
  | { of: 'area' | 'assessment'; area: number }
  | { of: 'goal' | 'activity' | 'answer' | 'figures'; area: number; at: number }

export function textsInReport({ summary, areas, chain }: ReportContent): PlacedText<ReportPlace>[] {
  return [
    ...textsOf({ of: 'summary' }, { summary }),
    ...areas.flatMap((area, at) => textsInArea(area, at)),
    ...(chain ? [chain.ground, ...chain.areas] : []).flatMap(({ lacking }) =>
      lacking.flatMap(({ text }) => textsOf({ of: 'chain' }, { text })),
    ),
  ]
}

function textsInArea(
  { name, via, assessment, goals, figures, activities }: ReportArea,
  area: number,
): PlacedText<ReportPlace>[] {
  return [
    ...textsOf({ of: 'area', area }, { name, via: via?.reason }),
    ...goals.flatMap(({ label, text, assessment: judged }, at) =>
      textsOf({ of: 'goal', area, at }, { label, text, basis: judged?.basis }),
    ),
    ...textsOf({ of: 'assessment', area }, { assessment }),
    ...figures.indicator.flatMap(({ name, measure, unit, source, comment }, at) =>
      textsOf({ of: 'figures', area, at }, { name, measure, unit, source, comment }),
    ),
    ...activities.flatMap(({ title, theme, successCondition, answer }, at) => [
      ...textsOf({ of: 'activity', area, at }, { title, theme, successCondition }),
      ...textsOf({ of: 'answer', area, at }, { ...answer, on: null }),
    ]),
  ]
}

function textsOf(place: ReportPlace, fields: Record<string, unknown>): PlacedText<ReportPlace>[] {
  return Object.values(fields).flatMap(text => (typeof text === 'string' && text ? [{ place, text }] : []))
}
