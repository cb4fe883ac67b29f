/** The secrecy guard in front of a report: what of it tells of few or points at somebody, before it is frozen and before it is decided. */
import { figuresInReport, type ReportPlace, textsInReport } from '../disclosure/report/texts.ts'
import type { ReportContent } from '../domain/report.ts'
import type { Reading, Writing } from '../storage/database.ts'
import type { Context } from './context.ts'
import type { Actor } from './record.ts'
import type { Outcome } from './refusal.ts'
import type { RoundSource } from './report-source.ts'
import { guardTexts, type StandingFor, standFor, type TextGuard } from './text-guard.ts'

export type ReportGuard = TextGuard<ReportPlace>

/** What somebody stands for in the plan, and the report repeats, need not be signed again. */
export function guardOfReport(
  reading: Reading,
  partnershipId: string,
  { point, round }: RoundSource,
  content: ReportContent,
): Promise<ReportGuard> {
  const read = { texts: textsInReport(content), figures: figuresInReport(content) }
  return guardTexts(reading, partnershipId, [point.id, round.planId], read)
}

/**
 * The records that the report's areas are made of, in the order of their goals and activities: `assessmentId` is null where nobody has judged
 * it. The report itself keeps no ids of goals, activities and answers.
 */
export function recordsInReport({ source: { records }, followUps, said }: RoundSource) {
  return records.area.map(({ id }) => ({
    assessmentId: said.ofAreas.get(id)?.id ?? null,
    goals: records.goal
      .filter(({ areaId }) => areaId === id)
      .map(goal => ({
        id: goal.id,
        assessmentId: said.ofGoals.get(goal.id)?.id ?? null,
      })),
    activities: followUps
      .filter(({ areaId }) => areaId === id)
      .map(followUp => ({ id: followUp.activityId, followUpId: followUp.id })),
  }))
}

/** Lets a report through where nothing waits or the person stands for it; the signatures that its version keeps. */
export async function letReportThrough(
  context: Context,
  actor: Actor,
  writing: Writing,
  of: RoundSource,
  content: ReportContent,
  answered: StandingFor,
): Promise<Outcome<string[]>> {
  const guard = await guardOfReport(writing, actor.membership.partnershipId, of, content)
  const record = { record: 'reportingPoint', recordId: of.point.id } as const
  return standFor(context, actor, writing, record, guard, answered)
}
