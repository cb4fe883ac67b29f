/** Synpunkt: what a party says of a version before it is decided, of the whole or of one of its records. */
import { dayOf } from '../domain/day.ts'
import { type Problem, problemsOf } from '../domain/fields.ts'
import { holdsOn } from '../domain/organisation.ts'
import { planTables } from '../domain/plan-records.ts'
import { type Closed, closedBy, commentSchema, recordsOfVersion } from '../domain/plan-version.ts'
import { insertComment } from '../storage/comment.ts'
import { writeAs } from '../storage/database.ts'
import { listHoldings } from '../storage/organisation.ts'
import { findPlanVersion, listPlanVersions } from '../storage/plan-version.ts'
import { listReferrals } from '../storage/referral.ts'
import type { Context } from './context.ts'
import { versionTitle } from './plan-version.ts'
import { type Actor, isId, mayDo, recordEvent } from './record.ts'
import { done, type Outcome, refused } from './refusal.ts'

const noun = { table: 'comment', title: (row: Record<string, unknown>) => String(row.title) } as const

/** Why nothing more is said of a version, as the problem of a field. */
export const closedProblems: Record<Closed, Problem> = {
  decided: 'already-decided',
  superseded: 'later-decided',
  ended: 'referral-over',
}

/**
 * Says something of a version, in the person's own name and that of the organisations where they hold a position today. `about` is the
 * id of a record of the version; nothing where it is the whole.
 */
export async function commentOn(
  context: Context,
  actor: Actor,
  versionId: string,
  input: Record<string, unknown>,
): Promise<Outcome<{ id: string }>> {
  if (!mayDo(actor, 'add', noun)) return refused({ name: 'not-allowed' })
  if (!isId(versionId)) return refused({ name: 'not-found' })
  const { partnershipId, personId } = actor.membership
  const parsed = commentSchema.safeParse(input)
  return writeAs(context.database, actor.identity, async writing => {
    const version = await findPlanVersion(writing, partnershipId, versionId)
    if (!version) return refused({ name: 'not-found' })
    if (!parsed.success) return refused({ name: 'invalid', problems: problemsOf(parsed.error) })
    const versions = await listPlanVersions(writing, partnershipId, version.planId)
    const referrals = await listReferrals(writing, partnershipId, [versionId])
    const closed = closedBy({ ...version, referrals }, versions)
    if (closed) return refused({ name: 'invalid', problems: { text: closedProblems[closed] } })
    const records = recordsOfVersion(version.content)
    const about = String(input.about ?? '')
    const record = planTables.find(table => records[table].some(({ id }) => id === about)) ?? null
    if (about && !record) return refused({ name: 'invalid', problems: { about: 'not-a-choice' } })
    const today = dayOf(context.now())
    const holdings = await listHoldings(writing, partnershipId, { personId })
    const organisations = holdings
      .filter(holding => holdsOn(holding, today))
      .map(({ organisationName }) => organisationName)
    const id = context.newId()
    await insertComment(writing, {
      partnershipId,
      id,
      versionId,
      record,
      recordId: record ? about : null,
      text: parsed.data.text,
      at: context.now(),
      personId,
      organisationName: [...new Set(organisations)].join(', ') || null,
    })
    const title = versionTitle(records.plan, version.number)
    await recordEvent(context, actor, writing, noun, 'added', id, { title })
    return done({ id })
  })
}
