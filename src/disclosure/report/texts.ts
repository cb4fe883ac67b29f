/** Every text and every figure of a report of a round, and where it stands: what the guard reads before the report is frozen and decided. */
import type { ReportArea, ReportContent } from '../../domain/report.ts'
import type { PlacedFigure } from '../few-in-figures.ts'
import type { PlacedText } from '../placed-findings.ts'

/** `at`: which of the area's goals, activities, indicators or of its indicators' values. `field`: as the record that it is in calls it. */
export type ReportPlace = { field: string } & (
  | { of: 'summary' | 'chain' }
  | { of: 'area' | 'assessment'; area: number }
  | { of: 'goal' | 'activity' | 'answer' | 'indicator' | 'indicatorValue'; area: number; at: number }
)

type Where<P = ReportPlace> = P extends unknown ? Omit<P, 'field'> : never

export function textsInReport({ summary, areas, chain }: ReportContent): PlacedText<ReportPlace>[] {
  return [
    ...textsOf({ of: 'summary' }, { summary }),
    ...areas.flatMap((area, at) => textsInArea(area, at)),
    ...(chain ? [chain.ground, ...chain.areas] : []).flatMap(({ lacking }) =>
      lacking.flatMap(({ text }) => textsOf({ of: 'chain' }, { text })),
    ),
  ]
}

export function figuresInReport({ areas }: ReportContent): PlacedFigure<ReportPlace>[] {
  return areas.flatMap(({ figures }, area) =>
    figures.indicatorValue.flatMap((value, at) => {
      const indicator = figures.indicator.find(({ id }) => id === value.indicatorId)
      const place = { of: 'indicatorValue', field: 'value', area, at } as const
      return indicator ? [{ place, indicator, value }] : []
    }),
  )
}

function textsInArea(
  { name, via, assessment, goals, figures, activities }: ReportArea,
  area: number,
): PlacedText<ReportPlace>[] {
  return [
    ...textsOf({ of: 'area', area }, { name, viaReason: via?.reason }),
    ...goals.flatMap(({ label, text, assessment: judged }, at) =>
      textsOf({ of: 'goal', area, at }, { label, text, basis: judged?.basis }),
    ),
    ...textsOf({ of: 'assessment', area }, { text: assessment }),
    ...figures.indicator.flatMap(({ id, name, measure, unit, source, comment, sentence }, at) => {
      const place = { of: 'indicator', area, at } as const
      return [
        ...textsOf(place, { name, measure, unit, source, comment }),
        ...textsOf(place, { sentence }).map(text => ({ ...text, isQuote: true })),
        ...figures.indicatorValue.flatMap(({ indicatorId, period, placeName, breakdown }, value) =>
          indicatorId === id
            ? textsOf({ of: 'indicatorValue', area, at: value }, { period, placeName, breakdown })
            : [],
        ),
      ]
    }),
    ...activities.flatMap(({ title, theme, successCondition, answer, earlier }, at) => [
      // The condition stands among the words of how it is followed up.
      ...textsOf({ of: 'activity', area, at }, { title, theme, followUp: successCondition }),
      ...textsOf({ of: 'answer', area, at }, { ...answer, on: null }),
      ...earlier.flatMap(({ answeredAs }) => textsOf({ of: 'answer', area, at }, { answeredAs })),
    ]),
  ]
}

function textsOf(where: Where, fields: Record<string, unknown>): PlacedText<ReportPlace>[] {
  return Object.entries(fields).flatMap(([field, text]) =>
    typeof text === 'string' && text ? [{ place: { ...where, field }, text }] : [],
  )
}
