/** Beslut: a version of the plan is decided, once, by a body; each party has a case number of its own for it. */
import { dayOf } from '../domain/day.ts'
import { problemsOf } from '../domain/fields.ts'
import type { PlanRecords } from '../domain/plan-records.ts'
import {
  type CaseNumber,
  caseNumbersSchema,
  decisionSchema,
  recordsOfVersion,
} from '../domain/plan-version.ts'
import { readAs } from '../storage/database.ts'
import { findPlanVersion, insertDecision, listPlanVersions, markDecided } from '../storage/plan-version.ts'
import { findRecord } from '../storage/record.ts'
import { allOrNothingInSnapshot } from './all-or-nothing.ts'
import { checksumOf } from './checksum.ts'
import type { Context } from './context.ts'
import { keepSignatures } from './finding-signature.ts'
import { guardOfPlan, letThrough } from './plan-guard.ts'
import { differs, frozen, livingPlan, planVersionNoun, versionTitle } from './plan-version.ts'
import { type Actor, isId, mayDo, recordEvent } from './record.ts'
import { done, type Outcome, refused } from './refusal.ts'

const noun = { table: 'decision' } as const

/** The organisations in whose registers a plan is: the parties of the agreement, and the municipality and the police. */
export function partiesOf({ organisation, party }: PlanRecords) {
  const signed = new Set(party.map(({ organisationId }) => organisationId))
  return organisation.filter(({ id, kind }) => signed.has(id) || kind === 'municipality' || kind === 'police')
}

/**
 * What there is to decide: the plan as it stands, or an undecided version: the one asked for, else the latest. Null where there is no such
 * plan for this person.
 */
export async function showDecisionForm(
  context: Context,
  actor: Actor,
  planId: string,
  versionId: string | null = null,
) {
  if (!mayDo(actor, 'add', noun) || !isId(planId)) return null
  const { partnershipId } = actor.membership
  return readAs(context.database, actor.identity, async reading => {
    const living = await livingPlan(reading, partnershipId, planId)
    if (!living) return null
    const versions = await listPlanVersions(reading, partnershipId, planId)
    const latest = versions[0]
    const asked = versions.find(({ id }) => id === versionId) ?? latest
    const undecided = asked && !asked.decision ? asked : null
    const { plan, group } = living.records
    const hasChanged = !undecided || (await differs(reading, partnershipId, undecided.id, living))
    const isLatest = latest && !(await differs(reading, partnershipId, latest.id, living))
    /** The version that is meant by the plan as it stands, where it is one. */
    const same = hasChanged ? (isLatest ? latest : null) : undecided
    const guardOf = async (version: { id: string } | null) => {
      const frozenOne = version && (await findPlanVersion(reading, partnershipId, version.id))
      const records = frozenOne ? recordsOfVersion(frozenOne.content) : living.records
      return guardOfPlan(reading, partnershipId, planId, records)
    }
    return {
      plan,
      today: dayOf(context.now()),
      /** What the living plan is now, so that another one is not decided unseen. */
      seen: checksumOf(living.records),
      next: (latest?.number ?? 0) + 1,
      /** The version that the plan as it stands is, where nothing has changed since it; there is nothing to send or to decide where it is decided. */
      unchanged: isLatest ? { number: latest.number, decision: latest.decision } : null,
      undecided,
      /** Whether the plan says something else than that version: only then is there a choice. */
      hasChanged,
      guards: {
        /** What the guard finds in the plan as it stands; null where that is decided. */
        current: same?.decision ? null : await guardOf(same),
        /** And in that version, where the plan says something else. */
        undecided: undecided && hasChanged ? await guardOf(undecided) : null,
      },
      parties: partiesOf(living.records),
      bodies: group.map(({ name }) => name),
    }
  })
}

export type DecisionForm = NonNullable<Awaited<ReturnType<typeof showDecisionForm>>>

/**
 * Decides a version, or the plan as it stands (`version` is 'current'), which is frozen for it. `seen` is the checksum of the plan that the
 * person looked at. Either all of it is stored or nothing.
 */
export async function decidePlan(
  context: Context,
  actor: Actor,
  planId: string,
  input: Record<string, unknown>,
): Promise<Outcome<{ id: string; number: number }>> {
  if (!mayDo(actor, 'add', noun)) return refused({ name: 'not-allowed' })
  if (!isId(planId)) return refused({ name: 'not-found' })
  const { partnershipId, personId } = actor.membership
  const parsed = decisionSchema.safeParse(input)
  const numbers = caseNumbersSchema.parse(input.caseNumbers)
  return allOrNothingInSnapshot(context, actor, async writing => {
    const plan = await findRecord(writing, 'plan', partnershipId, planId)
    if (!plan) return refused({ name: 'not-found' })
    if (!parsed.success) return refused({ name: 'invalid', problems: problemsOf(parsed.error) })
    if (parsed.data.decidedOn > dayOf(context.now()))
      return refused({ name: 'invalid', problems: { decidedOn: 'after-today' } })
    const chosen = String(input.version ?? 'current')
    const seen = typeof input.seen === 'string' && input.seen ? input.seen : null
    if (chosen !== 'current' && !isId(chosen))
      return refused({ name: 'invalid', problems: { version: 'not-a-choice' } })
    const frozenNow = chosen === 'current' ? await frozen(context, actor, writing, planId, seen, input) : null
    if (frozenNow && !frozenNow.ok) return frozenNow
    const id = frozenNow?.value.id ?? chosen
    const version = await findPlanVersion(writing, partnershipId, id)
    if (version?.planId !== planId) return refused({ name: 'invalid', problems: { version: 'not-a-choice' } })
    if (version.decision) return refused({ name: 'invalid', problems: { version: 'already-decided' } })
    if (!frozenNow?.value.isNew) {
      const records = recordsOfVersion(version.content)
      const signed = await letThrough(context, actor, writing, planId, records, input)
      if (!signed.ok) return signed
      await keepSignatures(context, actor, writing, { planVersionId: id }, signed.value)
    }
    const living = await livingPlan(writing, partnershipId, planId)
    const caseNumbers: CaseNumber[] = partiesOf(living!.records).flatMap(party => {
      const caseNumber = numbers[party.id]
      return caseNumber ? [{ organisationId: party.id, organisationName: party.name, caseNumber }] : []
    })
    const { number } = version
    await insertDecision(writing, {
      partnershipId,
      id: context.newId(),
      versionId: id,
      ...parsed.data,
      caseNumbers,
      at: context.now(),
      personId,
    })
    await markDecided(writing, partnershipId, planId, parsed.data.decidedOn)
    const title = versionTitle(plan, number)
    await recordEvent(context, actor, writing, planVersionNoun, 'decided', id, { title })
    return done({ id, number })
  })
}
