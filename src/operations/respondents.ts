/** Who answers for an activity: its functions, and the people who hold them today. */
import { holdsOn } from '../domain/organisation.ts'
import { type Asked, respondentsOf } from '../domain/round.ts'
import { listContacts } from '../storage/activity.ts'
import type { Reading } from '../storage/database.ts'
import { listHoldings, listPeople, listPositions } from '../storage/organisation.ts'

/** A function that answers, and who holds it: nobody where it is vacant, or where `positionId` is null and the words are nobody's name. */
export type Respondent = {
  as: string
  positionId: string | null
  people: { id: string; name: string; email: string | null }[]
}

/** What finds the respondents of any activity on a day, "2020-05-08". */
export async function respondentsOn(
  reading: Reading,
  partnershipId: string,
  day: string,
): Promise<(activity: Asked) => Respondent[]> {
  const positions = await listPositions(reading, partnershipId)
  const people = new Map((await listPeople(reading, partnershipId)).map(person => [person.id, person]))
  const held = (await listHoldings(reading, partnershipId)).filter(holding => holdsOn(holding, day))
  return activity =>
    respondentsOf(activity, positions).map(({ as, positionId }) => ({
      as,
      positionId,
      people:
        positionId === null
          ? // Words may be somebody's name, in small groups they often are.
            [...people.values()].filter(({ name }) => name.trim().toLowerCase() === as.toLowerCase())
          : held
              .filter(holding => holding.positionId === positionId)
              .flatMap(({ personId }) => people.get(personId) ?? []),
    }))
}

/** The respondents of what a round asks about, by activity; who answers is read as it is on the day, whatever the form told. */
export async function respondentsOfFollowUps(
  reading: Reading,
  partnershipId: string,
  followUps: readonly { activityId: string; convener: string | null }[],
  day: string,
): Promise<Map<string, Respondent[]>> {
  const ids = followUps.map(({ activityId }) => activityId)
  const contacts = await listContacts(reading, partnershipId, ids)
  const respondents = await respondentsOn(reading, partnershipId, day)
  return new Map(
    followUps.map(({ activityId, convener }) => [
      activityId,
      respondents({ convener, contacts: contacts.get(activityId) ?? [] }),
    ]),
  )
}
