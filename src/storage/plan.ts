import type { Understood } from '../domain/activity.ts'
import { planInForce } from '../domain/plan-in-force.ts'
import type { Reading, Writing } from './database.ts'
import { findRecord, mustBeOne, type Row } from './record.ts'

/** The partnership's plans, the newest year first. */
export async function listPlans(reading: Reading, partnershipId: string): Promise<Row<'plan'>[]> {
  return reading
    .selectFrom('plan')
    .selectAll()
    .where('partnershipId', '=', partnershipId)
    .orderBy('year', order => order.desc().nullsLast())
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .execute()
}

/** A plan by its id, or the one in force today where no id is given; with that one, and all to choose from. */
export async function findPlan(reading: Reading, partnershipId: string, id: string | null, today: string) {
  const plans = await listPlans(reading, partnershipId)
  const inForce = planInForce(plans, today)
  const plan = id === null ? inForce : (plans.find(one => one.id === id) ?? null)
  return { plan, inForce, plans }
}

/** The passages of a plan's own chapters, or of its areas too, in the plan's order. */
export async function listPassages(
  reading: Reading,
  partnershipId: string,
  of: { planId: string } | { areaId: string } | { placeId: string },
): Promise<(Row<'passage'> & { placeName: string | null })[]> {
  let query = reading
    .selectFrom('passage')
    .leftJoin('place', join =>
      join
        .onRef('place.partnershipId', '=', 'passage.partnershipId')
        .onRef('place.id', '=', 'passage.placeId'),
    )
    .selectAll('passage')
    .select('place.name as placeName')
    .where('passage.partnershipId', '=', partnershipId)
    .orderBy('passage.rank')
    .orderBy('passage.id')
  if ('areaId' in of) query = query.where('passage.areaId', '=', of.areaId)
  else if ('placeId' in of) query = query.where('passage.placeId', '=', of.placeId)
  else query = query.where('passage.planId', '=', of.planId)
  return query.execute()
}

export type Passage = Awaited<ReturnType<typeof listPassages>>[number]

/** The organisations that each activity should have a contact at: the municipality and the police, equal owners. */
export async function listParties(reading: Reading, partnershipId: string) {
  return reading
    .selectFrom('organisation')
    .select(['id', 'name', 'kind'])
    .where('partnershipId', '=', partnershipId)
    .where('kind', 'in', ['municipality', 'police'])
    .orderBy('rank')
    .orderBy('name')
    .execute()
}

/** The year of the plan that an area belongs to; null where the plan says none. */
export async function findPlanYear(
  reading: Reading,
  partnershipId: string,
  areaId: string,
): Promise<number | null> {
  const area = await findRecord(reading, 'area', partnershipId, areaId)
  const plan = area && (await findRecord(reading, 'plan', partnershipId, area.planId))
  return plan?.year ?? null
}

/** The words of a plan's activities that are understood with the plan's year. */
export async function listWordsOfTime(writing: Writing, partnershipId: string, planId: string) {
  return writing
    .selectFrom('activity')
    .innerJoin('area', join =>
      join
        .onRef('area.partnershipId', '=', 'activity.partnershipId')
        .onRef('area.id', '=', 'activity.areaId'),
    )
    .select(['activity.id', 'activity.duration', 'activity.followUp'])
    .where('activity.partnershipId', '=', partnershipId)
    .where('area.planId', '=', planId)
    .execute()
}

export async function updateUnderstood(
  writing: Writing,
  partnershipId: string,
  activityId: string,
  understood: Understood,
): Promise<void> {
  const { numUpdatedRows } = await writing
    .updateTable('activity')
    .set(understood)
    .where('partnershipId', '=', partnershipId)
    .where('id', '=', activityId)
    .executeTakeFirst()
  mustBeOne(numUpdatedRows, 'activity')
}
