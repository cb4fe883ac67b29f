import { may } from '../domain/access.ts'
import { compareDays, dayOf } from '../domain/day.ts'
import { reportingAhead } from '../domain/due.ts'
import { claimsOf, spellOf } from '../domain/to-do.ts'
import { readAs } from '../storage/database.ts'
import { findPlan } from '../storage/plan.ts'
import { listLaidPoints } from '../storage/reporting-point.ts'
import type { Context } from './context.ts'
import { meOf, promisesIn } from './mine.ts'
import { activitiesOf } from './plan-activities.ts'
import { choiceOf } from './plan-choice.ts'
import { openReferrals } from './plan-version.ts'
import type { Actor } from './record.ts'

/** What is a person's own in the plan in force, by when it is to be done. `plan` is null where there is none, or none that they see. */
export async function showToDo(context: Context, actor: Actor) {
  const today = dayOf(context.now())
  return readAs(context.database, actor.identity, async reading => {
    const { partnershipId, role } = actor.membership
    const { plan } = await findPlan(reading, partnershipId, null, today)
    const me = await meOf(reading, actor, today)
    const laid = await listLaidPoints(reading, actor.membership.partnershipId)
    const activities = plan ? await activitiesOf(reading, plan, today, laid) : []
    // Who sees only what they take part in sees nothing but their own.
    const sees = may(role, 'see', 'activity')
    const open = activities
      .filter(({ timing }) => timing !== 'done')
      .map(activity => ({
        ...activity,
        claims: claimsOf(activity, me),
        spell: spellOf(activity.next, today),
      }))
      .sort((a, b) => compareDays(a.next?.on ?? '9999', b.next?.on ?? '9999'))
    const promises = await promisesIn(reading, actor, me, today)
    const mine = sees ? open.filter(({ claims }) => claims.length > 0) : open
    return {
      today,
      plan: plan && choiceOf(plan, today),
      me: { ...me, personId: actor.membership.personId },
      mine,
      /** What the person has promised at meetings. */
      promised: promises.filter(({ isMine }) => isMine),
      /** What is out with the parties, of any plan. */
      referrals: await openReferrals(reading, actor),
      reporting: reportingAhead(mine, plan?.year ?? null, today, laid)[0] ?? null,
      /** What is due for everybody: for those who see to it that things are done. */
      others: may(role, 'change', 'plan')
        ? open.filter(({ claims, spell }) => claims.length === 0 && spell !== 'whenever')
        : [],
      othersPromised: may(role, 'change', 'plan')
        ? promises.filter(({ isMine, spell }) => !isMine && spell !== 'whenever')
        : [],
    }
  })
}

export type ToDoPage = Awaited<ReturnType<typeof showToDo>>
