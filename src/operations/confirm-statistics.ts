/** Figures in a draft's text: proposed as indicators; accepted only where a person has ticked them. */
import type { DraftStatistic, DraftValue } from '../domain/draft.ts'
import { stateOf } from '../domain/indicator.ts'
import { m } from '../texts/texts.ts'
import { add, type Confirmation, textOf } from './confirmation.ts'

export function confirmStatistics(confirmation: Confirmation, accepted: string[]): void {
  const { plan, planId, areas, places, context, actor } = confirmation
  for (const [index, statistic] of plan.statistics.entries()) {
    const indicatorId = add(confirmation, 'indicator', {
      planId,
      areaId: areas.get(statistic.areaId ?? '') ?? null,
      placeId: places.get(statistic.placeId ?? '') ?? null,
      name: statistic.indicator.text || m.draft_indicator(),
      measure: textOf(statistic.measure),
      unit: textOf(statistic.unit),
      source: textOf(statistic.source),
      kind: /%|procent|andel/iu.test(`${statistic.unit?.text} ${statistic.measure?.text}`)
        ? 'share'
        : 'count',
      form: statistic.kind,
      comment: commentOf(statistic),
      sentence: textOf(statistic.sentence),
      rank: index + 1,
    })
    for (const [rank, value] of [...statistic.values, ...statistic.breakdown].entries()) {
      add(confirmation, 'indicatorValue', { indicatorId, rank: rank + 1, ...valueColumns(statistic, value) })
    }
    if (accepted.includes(statistic.id)) {
      const { personId } = actor.membership
      add(confirmation, 'judgement', { indicatorId, verdict: 'accepted', personId, at: context.now() })
    }
  }
}

function valueColumns({ period }: DraftStatistic, { value, year, place, group, role }: DraftValue) {
  return {
    period: textOf(period),
    year: year !== null && year >= 1900 && year <= 2100 ? year : null,
    placeName: place,
    breakdown: group ?? role,
    value,
    state: stateOf(value),
  }
}

function commentOf({ comment, breakdownWords, partOf, direction }: DraftStatistic): string | null {
  const words = [
    textOf(comment),
    partOf && m.draft_of_total({ total: partOf.value }),
    textOf(breakdownWords),
    // The values of a series show the direction themselves.
    comment || breakdownWords || partOf ? null : textOf(direction),
  ]
  return words.filter(Boolean).join(' · ') || null
}
