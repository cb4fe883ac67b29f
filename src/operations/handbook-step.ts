import { compareDays } from '../domain/day.ts'
import type { HandbookFacts } from '../domain/handbook-step.ts'
import { listAreas, type PlanArea } from '../storage/area.ts'
import {
  listCommunicators,
  listDialogues,
  listPromiseOutcomes,
  listPromises,
  listStrategies,
} from '../storage/communication.ts'
import type { Reading } from '../storage/database.ts'
import { listGroups, listSeats } from '../storage/group.ts'
import { countFollowedUp, listAgreementCounts } from '../storage/law.ts'
import { listParties } from '../storage/plan.ts'

/** Of which the first step asks that people are appointed. */
const leading = ['council', 'strategic', 'operative']

/** What the program knows that bears on the handbook's steps. `decisions`: how many the plan has. */
export async function handbookFacts(
  reading: Reading,
  partnershipId: string,
  plan: { id: string; decisions: number } | null,
  today: string,
): Promise<HandbookFacts> {
  const groups = (await listGroups(reading, partnershipId)).filter(({ kind }) => leading.includes(kind))
  const seated = new Set((await listSeats(reading, partnershipId)).map(({ groupId }) => groupId))
  const parties = await listParties(reading, partnershipId)
  const communicating = new Set(
    (await listCommunicators(reading, partnershipId))
      .filter(({ messageId }) => messageId === null)
      .map(({ organisationName }) => organisationName),
  )
  const agreements = await listAgreementCounts(reading, partnershipId)
  const agreement = agreements.find(
    ({ validFrom, validTo }) => (validFrom ?? today) <= today && (validTo ?? today) >= today,
  )
  const ended = agreements
    .filter(({ validTo }) => validTo !== null && validTo < today)
    .toSorted((a, b) => compareDays(b.validTo ?? '', a.validTo ?? ''))[0]
  const promises = await listPromises(reading, partnershipId)
  const told = new Set((await listPromiseOutcomes(reading, partnershipId)).map(({ promiseId }) => promiseId))
  return {
    signatures: agreement ? signedOf(agreement) : null,
    ended: !agreement && ended ? { ...signedOf(ended), title: ended.title, on: ended.validTo! } : null,
    groups: { there: groups.filter(({ id }) => seated.has(id)).length, of: groups.length },
    communicators: {
      there: parties.filter(({ name }) => communicating.has(name)).length,
      of: parties.length,
    },
    plan: plan && (await planFacts(reading, partnershipId, plan)),
    strategies: (await listStrategies(reading, partnershipId)).length,
    dialogues: (await listDialogues(reading, partnershipId)).length,
    promises: promises.length,
    promisesGiven: promises.filter(({ promisedOn }) => promisedOn !== null).length,
    promisesReported: promises.filter(({ id }) => told.has(id)).length,
  }
}

/** One who has signed alone has agreed with nobody. */
const signedOf = ({ signed, parties }: { signed: unknown; parties: unknown }) => ({
  there: Number(signed),
  of: Math.max(2, Number(parties)),
})

async function planFacts(
  reading: Reading,
  partnershipId: string,
  { id, decisions }: { id: string; decisions: number },
): Promise<HandbookFacts['plan']> {
  const areas = await listAreas(reading, partnershipId, id)
  const followedUp = await countFollowedUp(reading, partnershipId, id)
  const all = <T>(of: (area: PlanArea) => T[]): T[] => areas.flatMap(of)
  const problems = all(area => area.problems)
  const causes = problems.flatMap(problem => problem.causes)
  const activities = all(area => area.activities)
  const answered = new Set(activities.flatMap(({ causeId }) => causeId ?? []))
  return {
    areas: areas.length,
    areasWithPicture: areas.filter(({ passages }) => passages > 0).length,
    areasWithGoal: areas.filter(({ goals }) => goals.length > 0).length,
    problems: problems.length,
    problemsWithCause: problems.filter(problem => problem.causes.length > 0).length,
    causes: causes.length,
    causesAnswered: causes.filter(cause => answered.has(cause.id)).length,
    activities: activities.length,
    activitiesFollowedUp: activities.filter(({ followUpPoints }) => followUpPoints.length > 0).length,
    activitiesTold: activities.filter(({ status }) => status !== null).length,
    decisions,
    activitiesAssessed: followedUp.assessed,
    activitiesReviewed: followedUp.reviewed,
    activitiesExamined: followedUp.examined,
    reportsDecided: followedUp.decided,
  }
}
