import { may } from '../domain/access.ts'
import { lineOf } from '../domain/activity.ts'
import { activityGaps } from '../domain/chain.ts'
import { dayOf } from '../domain/day.ts'
import { findActivity } from '../storage/activity.ts'
import { listLineAnswers } from '../storage/answer.ts'
import { listClosings } from '../storage/closing.ts'
import { listHeard } from '../storage/communication.ts'
import { readAs } from '../storage/database.ts'
import { listDecidedAt } from '../storage/meeting.ts'
import { listNotes } from '../storage/meeting-note.ts'
import { listActivityLine } from '../storage/origin.ts'
import { listParties } from '../storage/plan.ts'
import { findRecord } from '../storage/record.ts'
import { partiesWithout } from './contact.ts'
import type { Context } from './context.ts'
import { historyOf } from './history.ts'
import { type Actor, isId } from './record.ts'

/** An activity's page: the activity, what it is linked to in the chain, and its history where the person may see it. */
export async function showActivity(context: Context, actor: Actor, id: string) {
  if (!isId(id)) return null
  const { partnershipId, role } = actor.membership
  return readAs(context.database, actor.identity, async reading => {
    const found = await findActivity(reading, partnershipId, id)
    if (!found) return null
    const { activity, area, contacts } = found
    const plan = area && (await findRecord(reading, 'plan', partnershipId, area.planId))
    const parties = await listParties(reading, partnershipId)
    const closings = may(role, 'see', 'closing') ? await listClosings(reading, partnershipId, id) : []
    const recordIds = [id, ...[...contacts, ...closings].map(one => one.id)]
    return {
      ...found,
      plan,
      today: dayOf(context.now()),
      /** The parties that have no contact for the activity yet. */
      withoutContact: partiesWithout(parties, contacts),
      /** That it ended with its plan, and the same activity in the plans of other years. */
      closings,
      /** The meetings at which it was decided. */
      decidedAt: await listDecidedAt(reading, partnershipId, id),
      /** What residents have said that it goes back to. */
      heard: (await listHeard(reading, partnershipId, 'activity', [id])).get(id) ?? [],
      /** What meetings have said of it. */
      notes: await listNotes(reading, partnershipId, [id]),
      /** What was answered at the reporting points, also in other years' plans, the latest first. */
      answers: may(role, 'see', 'answer')
        ? await listLineAnswers(reading, partnershipId, lineOf(activity))
        : [],
      otherYears: await listActivityLine(reading, partnershipId, id),
      gaps: may(role, 'change', 'activity') ? activityGaps({ ...activity, contacts }, []) : [],
      events: await historyOf(reading, actor, { recordIds, limit: 50 }),
    }
  })
}

export type ActivityPage = NonNullable<Awaited<ReturnType<typeof showActivity>>>
