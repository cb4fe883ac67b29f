/** What the coordinators write of a round: of the whole, of each goal and of each area. Closed once the report is decided. */
import { z } from 'zod'
import { areaAssessmentSchema, goalAssessmentSchema } from '../domain/assessment.ts'
import { roundSchema } from '../domain/round.ts'
import { findRecord } from '../storage/record.ts'
import { findReportDecision } from '../storage/report.ts'
import { lockRound } from '../storage/round.ts'
import { listRoundsJudging } from '../storage/round-judging.ts'
import type { Noun } from './record.ts'

type Row = Record<string, unknown>

const id = z.uuid('not-a-choice')

/** Locked first, so that nothing is written of a round while its report is decided. */
const sealedBy =
  (column: 'id' | 'roundId'): NonNullable<Noun['sealed']> =>
  async (writing, partnershipId, row) => {
    const roundId = String(row[column])
    await lockRound(writing, roundId)
    return (await findReportDecision(writing, partnershipId, roundId)) ? 'decided' : null
  }

/** What a decided round has judged stays, since its page and its papers tell of it. Locked first, so that nothing is decided meanwhile. */
export const judgedIn =
  (column: 'goalId' | 'areaId'): NonNullable<Noun['kept']> =>
  async (writing, partnershipId, row) => {
    for (const roundId of await listRoundsJudging(writing, partnershipId, column, String(row.id))) {
      await lockRound(writing, roundId)
      if (await findReportDecision(writing, partnershipId, roundId)) return 'judged'
    }
    return null
  }

/** Of a plan's own round: an assessed goal or area belongs to the plan that is followed up. */
const misfits: NonNullable<Noun['misfits']> = async (_fields, writing, partnershipId, row) => {
  const round = await findRecord(writing, 'round', partnershipId, String(row.roundId))
  if (!round) return { roundId: 'not-a-choice' }
  const goal = row.goalId ? await findRecord(writing, 'goal', partnershipId, String(row.goalId)) : null
  const areaId = String(goal?.areaId ?? row.areaId)
  const area = await findRecord(writing, 'area', partnershipId, areaId)
  return area?.planId === round.planId ? {} : { [row.goalId ? 'goalId' : 'areaId']: 'not-a-choice' }
}

export const roundNouns = {
  goalAssessment: {
    table: 'goalAssessment',
    schema: goalAssessmentSchema,
    parents: z.object({ roundId: id, goalId: id }),
    title: (row: Row) => String(row.verdict),
    joins: ['goalId'],
    misfits,
    sealed: sealedBy('roundId'),
  },
  areaAssessment: {
    table: 'areaAssessment',
    schema: areaAssessmentSchema,
    parents: z.object({ roundId: id, areaId: id }),
    title: (row: Row) => String(row.text),
    joins: ['areaId'],
    misfits,
    sealed: sealedBy('roundId'),
  },
} satisfies Record<string, Noun>

/** Opened by a button, removed by nobody here: what is written of it is its summary. */
export const roundNoun: Noun = {
  table: 'round',
  schema: roundSchema,
  title: (row: Row) => String(row.summary ?? ''),
  joins: ['reportingPointId'],
  sealed: sealedBy('id'),
}
