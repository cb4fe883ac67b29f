/** Rounds that remind by themselves: who has not answered is asked again before the answers shall be in, and after. */
import { dueAround } from '../domain/asking.ts'
import { dayOf } from '../domain/day.ts'
import { readAs } from '../storage/database.ts'
import { findPartnership } from '../storage/partnership.ts'
import { listAskedRounds } from '../storage/round.ts'
import { askAgain } from './asking.ts'
import type { Context } from './context.ts'
import type { FormAddress } from './form-link.ts'
import { isReminding, listReachableActors } from './reachable.ts'

/**
 * Asks again in every round in which a coordinator has asked already, on the days of `domain/asking.ts`, but for partnerships that ask only
 * when somebody presses, and says how many were asked. It
 * is done as the coordinator who asked last, or as another where that one has left. However often and by however many at once, each is
 * asked once. `apart` does one partnership's or one round's part, and keeps the others from its mishap.
 */
export async function remindRounds(
  context: Context,
  address: FormAddress,
  apart: (work: () => Promise<void>) => Promise<void> = work => work(),
): Promise<number> {
  if (context.mailFrom === undefined || !isReminding(context)) return 0
  const actors = await listReachableActors(context)
  const coordinators = Map.groupBy(
    actors.filter(({ membership }) => membership.role === 'coordinator'),
    ({ membership }) => membership.partnershipId,
  )
  let asked = 0
  for (const [partnershipId, people] of coordinators)
    await apart(async () => {
      const rounds = await readAs(context.database, people[0]!.identity, async reading => {
        const partnership = await findPartnership(reading, partnershipId)
        if (partnership?.asksAgain !== 'by-itself') return []
        return listAskedRounds(reading, partnershipId, dueAround(dayOf(context.now())))
      })
      for (const { reportingPointId, askedBy } of rounds)
        await apart(async () => {
          const actor = people.find(({ membership }) => membership.personId === askedBy) ?? people[0]!
          const outcome = await askAgain(context, actor, reportingPointId, address)
          if (outcome.ok) asked += outcome.value.asked
        })
    })
  return asked
}
