/** Taking activities into a follow-up that is open already: those that came to the plan, or to its reporting point, after it was opened. */
import { may } from '../domain/access.ts'
import { dayOf } from '../domain/day.ts'
import type { ReportingPoint } from '../domain/follow-up.ts'
import { askedAt, ranksAmong } from '../domain/round.ts'
import type { Reading } from '../storage/database.ts'
import { insertFollowUps, listFollowUps } from '../storage/follow-up.ts'
import { findPartnership } from '../storage/partnership.ts'
import { findRecord, type Row } from '../storage/record.ts'
import { findReportDecision } from '../storage/report.ts'
import { findRoundOf, lockRound } from '../storage/round.ts'
import { allOrNothing } from './all-or-nothing.ts'
import type { Context } from './context.ts'
import { formsOf } from './follow-up-form.ts'
import { activitiesOf } from './plan-activities.ts'
import { type Actor, isId, tell } from './record.ts'
import { done, type Outcome, type Refusal, refused } from './refusal.ts'

/** The activities that the plan says are followed up at a point and that its open round does not ask about, in the plan's order. */
export async function outsideRound(
  reading: Reading,
  point: Row<'reportingPoint'>,
  plan: Row<'plan'>,
  asked: ReadonlySet<string>,
  today: string,
) {
  const activities = askedAt(await activitiesOf(reading, plan, today), point.code as ReportingPoint)
  return activities
    .filter(({ id }) => !asked.has(id))
    .map(({ id, title, areaName }) => ({ id, title, area: areaName }))
}

/**
 * Takes activities into an open round, `take`: each gets a form that is frozen as things stand now. One that is in it already, or that the
 * plan does not follow up then, is left. A decided round takes in no more.
 */
export async function includeInRound(
  context: Context,
  actor: Actor,
  reportingPointId: string,
  input: Record<string, unknown>,
): Promise<Outcome<{ added: number }>> {
  const { partnershipId, role } = actor.membership
  if (!may(role, 'add', 'followUp')) return refused({ name: 'not-allowed' })
  if (!isId(reportingPointId)) return refused({ name: 'not-found' })
  const chosen = new Set([input.take ?? []].flat().map(String))
  if (chosen.size === 0) return refused({ name: 'invalid', problems: { take: 'required' } })
  const today = dayOf(context.now())
  return allOrNothing(context, actor, async writing => {
    const point = await findRecord(writing, 'reportingPoint', partnershipId, reportingPointId)
    const round = point && (await findRoundOf(writing, partnershipId, point.id))
    const plan = round && (await findRecord(writing, 'plan', partnershipId, round.planId))
    if (!plan) return refused<Refusal>({ name: 'not-found' })
    await lockRound(writing, round.id)
    if (await findReportDecision(writing, partnershipId, round.id))
      return refused<Refusal>({ name: 'decided' })
    const there = await listFollowUps(writing, partnershipId, { roundId: round.id })
    const ranks = new Map(there.map(({ activityId, rank }) => [activityId, rank]))
    const partnership = (await findPartnership(writing, partnershipId))!
    const forms = await formsOf(writing, { partnership, point, plan, today })
    const placed = ranksAmong(
      forms.map(({ activity }) => activity.id),
      ranks,
    )
    const rows = forms
      .filter(({ activity: { id } }) => chosen.has(id) && !ranks.has(id))
      .map(({ activity, form }) => ({
        partnershipId,
        id: context.newId(),
        roundId: round.id,
        activityId: activity.id,
        rank: placed.get(activity.id)!,
        form,
      }))
    if (rows.length > 0) await insertFollowUps(writing, rows)
    await tell(
      context,
      actor,
      writing,
      rows.map(({ id, form }) => ({
        verb: 'added',
        record: 'followUp',
        recordId: id,
        title: form.activity.title,
        changes: {},
      })),
    )
    return done({ added: rows.length })
  })
}
