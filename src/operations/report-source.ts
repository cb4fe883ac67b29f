import { dayOf } from '../domain/day.ts'
import type { ReportingPoint } from '../domain/follow-up.ts'
import { titleWithYear } from '../domain/plan-in-force.ts'
import type { ReportSource } from '../domain/report.ts'
import { chainDay } from '../domain/report-chain.ts'
import { listAnswerings, listCountedAnswers } from '../storage/answer.ts'
import { saidAt } from '../storage/assessment.ts'
import type { Reading } from '../storage/database.ts'
import { listFollowUps } from '../storage/follow-up.ts'
import { listPlans } from '../storage/plan.ts'
import { findPlanRecords } from '../storage/plan-records.ts'
import { findRecord } from '../storage/record.ts'
import { findRoundOf } from '../storage/round.ts'
import { partiesOf } from './decision.ts'
import { chainOfPlan } from './plan-chain.ts'

/** A point's round with all that its report is made of; null where the point has no round for this person. */
export async function reportSource(reading: Reading, partnershipId: string, reportingPointId: string) {
  const point = await findRecord(reading, 'reportingPoint', partnershipId, reportingPointId)
  const round = point && (await findRoundOf(reading, partnershipId, point.id))
  const records = round && (await findPlanRecords(reading, partnershipId, round.planId))
  if (!point || !round || !records) return null
  const followUps = await listFollowUps(reading, partnershipId, { roundId: round.id })
  const ids = followUps.map(({ id }) => id)
  const answers = await listCountedAnswers(reading, partnershipId, ids)
  const answerings = Map.groupBy(
    await listAnswerings(reading, partnershipId, ids),
    ({ followUpId }) => followUpId,
  )
  const said = await saidAt(reading, partnershipId, round.id)
  const { code, name, year, coversFrom, coversTo, dueOn } = point
  const source = {
    records,
    plan: titleWithYear(records.plan),
    point: { code: code as ReportingPoint, name, year, coversFrom, coversTo, dueOn },
    summary: round.summary,
    followUps: followUps.map(({ id, areaId, form }) => {
      const answer = answers.get(id)
      const [, ...earlier] = answerings.get(id) ?? []
      return {
        ...{ areaId, form },
        answer: answer ? { ...answer, on: dayOf(answer.at) } : null,
        earlier: earlier.map(({ answeredAs, at }) => ({ answeredAs, on: dayOf(at) })),
      }
    }),
    goalAssessments: [...said.ofGoals.values()],
    areaAssessments: [...said.ofAreas.values()],
    chain: await chainSource(reading, partnershipId, round.planId, chainDay(coversTo, dayOf(round.openedAt))),
  } as ReportSource
  return { point, round, source, followUps, said, parties: partiesOf(records), groups: records.group }
}

export type RoundSource = NonNullable<Awaited<ReturnType<typeof reportSource>>>

async function chainSource(reading: Reading, partnershipId: string, planId: string, on: string) {
  const plans = await listPlans(reading, partnershipId)
  const of = { plan: plans.find(({ id }) => id === planId)!, isOnly: plans.length === 1 }
  return { on, whole: await chainOfPlan(reading, partnershipId, of, { day: on, tells: 'gaps' }) }
}
