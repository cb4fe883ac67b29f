/** References that the database lets reach all of the partnership, and that must stay within one plan: years have records of their own. */
import type { Problems } from '../domain/fields.ts'
import type { Writing } from '../storage/database.ts'
import { planOfArea } from '../storage/problem.ts'
import { findRecord } from '../storage/record.ts'

type Columns = Record<string, unknown>

/** A goal is measured by an indicator of its own plan. */
export async function goalMisfits(
  fields: Columns,
  writing: Writing,
  partnershipId: string,
  row: Columns,
): Promise<Problems> {
  if (!fields.indicatorId) return {}
  const indicator = await findRecord(writing, 'indicator', partnershipId, String(fields.indicatorId))
  const planId = await planOfArea(writing, partnershipId, String(row.areaId))
  return indicator && indicator.planId === planId ? {} : { indicatorId: 'not-a-choice' }
}

/** An activity answers a problem of its own plan, be it of another area. */
export async function activityMisfits(
  fields: Columns,
  writing: Writing,
  partnershipId: string,
  row: Columns,
): Promise<Problems> {
  const { causeId, problemId } = fields
  const cause = causeId ? await findRecord(writing, 'cause', partnershipId, String(causeId)) : null
  if (causeId && (!cause || (problemId && cause.problemId !== problemId))) return { causeId: 'not-a-choice' }
  const answered = cause?.problemId ?? problemId
  if (!answered) return {}
  const problem = await findRecord(writing, 'problem', partnershipId, String(answered))
  const planId = await planOfArea(writing, partnershipId, String(row.areaId))
  const fits = problem && (await planOfArea(writing, partnershipId, problem.areaId)) === planId
  return fits ? {} : { [cause ? 'causeId' : 'problemId']: 'not-a-choice' }
}
