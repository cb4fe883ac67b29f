import type { CaseNumber, Origins } from '../domain/plan-version.ts'
import type { Reading, Writing } from './database.ts'
import { mustBeOne, type Row } from './record.ts'

export type NewPlanVersion = {
  partnershipId: string
  id: string
  planId: string
  number: number
  madeAt: Date
  personId: string
  content: unknown
  origins: Origins
  checksum: string
}

export async function insertPlanVersion(writing: Writing, version: NewPlanVersion): Promise<void> {
  await writing
    .insertInto('planVersion')
    .values({
      ...version,
      content: JSON.stringify(version.content),
      origins: JSON.stringify(version.origins),
    })
    .execute()
}

/** The version with all that was frozen in it. */
export async function findPlanVersion(reading: Reading, partnershipId: string, id: string) {
  const found = await withDecision(reading, partnershipId)
    .select(['planVersion.content', 'planVersion.origins', 'planVersion.checksum'])
    .where('planVersion.id', '=', id)
    .executeTakeFirst()
  return found ? typed(found) : null
}

/** The versions of a plan without what they hold, the latest first. */
export async function listPlanVersions(reading: Reading, partnershipId: string, planId: string) {
  const found = await withDecision(reading, partnershipId)
    .where('planVersion.planId', '=', planId)
    .orderBy('planVersion.number', 'desc')
    .execute()
  return found.map(typed)
}

export type PlanVersionLine = Awaited<ReturnType<typeof listPlanVersions>>[number]

function withDecision(reading: Reading, partnershipId: string) {
  return reading
    .selectFrom('planVersion')
    .innerJoin('person', join =>
      join
        .onRef('person.partnershipId', '=', 'planVersion.partnershipId')
        .onRef('person.id', '=', 'planVersion.personId'),
    )
    .leftJoin('decision', join =>
      join
        .onRef('decision.partnershipId', '=', 'planVersion.partnershipId')
        .onRef('decision.versionId', '=', 'planVersion.id'),
    )
    .select([
      'planVersion.id',
      'planVersion.planId',
      'planVersion.number',
      'planVersion.madeAt',
      'person.name as personName',
      'decision.decidedOn',
      'decision.body',
      'decision.caseNumbers',
      'decision.note',
    ])
    .where('planVersion.partnershipId', '=', partnershipId)
}

type Joined = { decidedOn: string | null; body: string | null; caseNumbers: unknown; note: string | null }

/** The decision as one thing; null where the version is not decided. */
function typed<R extends Joined>({ decidedOn, body, caseNumbers, note, ...version }: R) {
  const decision =
    decidedOn === null || body === null
      ? null
      : { decidedOn, body, note, caseNumbers: (caseNumbers ?? []) as CaseNumber[] }
  return { ...version, decision }
}

/** Keeps the last day on which a version of a plan was decided with the plan; its version stays: nobody has rewritten it. */
export async function markDecided(
  writing: Writing,
  partnershipId: string,
  planId: string,
  decidedOn: string,
): Promise<void> {
  const { numUpdatedRows } = await writing
    .updateTable('plan')
    .set(({ fn, val }) => ({ decidedOn: fn<string>('greatest', ['decidedOn', val(decidedOn)]) }))
    .where('partnershipId', '=', partnershipId)
    .where('id', '=', planId)
    .executeTakeFirst()
  mustBeOne(numUpdatedRows, 'plan')
}

export async function insertDecision(
  writing: Writing,
  decision: Omit<Row<'decision'>, 'caseNumbers'> & { caseNumbers: CaseNumber[] },
): Promise<void> {
  await writing
    .insertInto('decision')
    .values({ ...decision, caseNumbers: JSON.stringify(decision.caseNumbers) })
    .execute()
}
