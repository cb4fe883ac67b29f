/** What of a plan has a day: when activities begin and are to be done, when plans were decided, and when people were met. */
import type { Reading } from './database.ts'

type Days = { from: string; to: string }

/** Activities that begin or end within the days, with the categories that indicators of their area stand beside. A year's whole length is no event. */
export async function listDatedActivities(reading: Reading, partnershipId: string, { from, to }: Days) {
  return reading
    .selectFrom('activity')
    .leftJoin('place', join =>
      join
        .onRef('place.partnershipId', '=', 'activity.partnershipId')
        .onRef('place.id', '=', 'activity.placeId'),
    )
    .select(({ fn, selectFrom }) => [
      'activity.id',
      fn.coalesce('activity.originId', 'activity.id').as('line'),
      'activity.title',
      'activity.startsOn',
      'activity.endsOn',
      'activity.placeId',
      'place.name as placeName',
      selectFrom('indicator')
        .select(({ fn }) => fn.agg<string[] | null>('array_agg', ['indicator.categoryId']).as('ids'))
        .whereRef('indicator.partnershipId', '=', 'activity.partnershipId')
        .whereRef('indicator.areaId', '=', 'activity.areaId')
        .where('indicator.categoryId', 'is not', null)
        .as('categoryIds'),
    ])
    .where('activity.partnershipId', '=', partnershipId)
    .where('activity.durationKind', 'in', ['range', 'due', 'open-ended'])
    .where(({ or, and, eb }) =>
      or([
        and([eb('activity.startsOn', '>=', from), eb('activity.startsOn', '<=', to)]),
        and([eb('activity.endsOn', '>=', from), eb('activity.endsOn', '<=', to)]),
      ]),
    )
    .orderBy('activity.id')
    .execute()
}

/** Plans that were decided, and dialogues that were held, within the days. */
export async function listDatedOccasions(reading: Reading, partnershipId: string, { from, to }: Days) {
  return reading
    .selectFrom('decision')
    .innerJoin('planVersion', join =>
      join
        .onRef('planVersion.partnershipId', '=', 'decision.partnershipId')
        .onRef('planVersion.id', '=', 'decision.versionId'),
    )
    .innerJoin('plan', join =>
      join
        .onRef('plan.partnershipId', '=', 'planVersion.partnershipId')
        .onRef('plan.id', '=', 'planVersion.planId'),
    )
    .select(({ val }) => [
      'plan.id',
      'plan.title',
      'decision.decidedOn as on',
      val<'decided' | 'dialogue'>('decided').as('kind'),
      val<string | null>(null).as('placeId'),
      val<string | null>(null).as('placeName'),
    ])
    .where('decision.partnershipId', '=', partnershipId)
    .where('decision.decidedOn', '>=', from)
    .where('decision.decidedOn', '<=', to)
    .unionAll(
      reading
        .selectFrom('dialogue')
        .leftJoin('place', join =>
          join
            .onRef('place.partnershipId', '=', 'dialogue.partnershipId')
            .onRef('place.id', '=', 'dialogue.placeId'),
        )
        .select(({ val }) => [
          'dialogue.id',
          'dialogue.title',
          'dialogue.heldOn as on',
          val<'decided' | 'dialogue'>('dialogue').as('kind'),
          'dialogue.placeId',
          'place.name as placeName',
        ])
        .where('dialogue.partnershipId', '=', partnershipId)
        .where('dialogue.heldOn', '>=', from)
        .where('dialogue.heldOn', '<=', to),
    )
    .execute()
}
