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
    ...figures.indicator.flatMap(({ id, name, measure, unit, source, comment, sentence }, at) => {
      const place = { of: 'figures', area, at } as const
      const values = figures.indicatorValue.filter(({ indicatorId }) => indicatorId === id)
      return [
        ...textsOf(place, { name, measure, unit, source, comment }),
        ...textsOf(place, { sentence }).map(text => ({ ...text, isQuote: true })),
        ...values.flatMap(({ period, placeName, breakdown }) =>
          textsOf(place, { period, placeName, breakdown }),
        ),
      ]
    }),
    ...activities.flatMap(({ title, theme, successCondition, answer, earlier }, at) => [
      ...textsOf({ of: 'activity', area, at }, { title, theme, successCondition }),
      ...textsOf({ of: 'answer', area, at }, { ...answer, on: null }),
      ...earlier.flatMap(({ answeredAs }) => textsOf({ of: 'answer', area, at }, { answeredAs })),
    ]),
  ]
}

function textsOf(place: ReportPlace, fields: Record<string, unknown>): PlacedText<ReportPlace>[] {
  return Object.values(fields).flatMap(text => (typeof text === 'string' && text ? [{ place, text }] : []))
}
