/**
 * A version of the plan: the plan as it was at one moment, numbered from 1 within the plan. It is sent to the parties (remiss), commented
 * on by them, and decided; none of that is changed afterwards.
 */
import { z } from 'zod'
import { optionalDate, optionalText, requiredDate, requiredText } from './fields.ts'
import { type PlanRecords, type PlanTable, planFieldsOf, planTables } from './plan-records.ts'

/** Remiss: what the parties are told, and by when they should answer. */
export const referralSchema = z.object({
  answerBy: optionalDate,
  message: optionalText(5_000),
})

/** What somebody says of a version for their organisation. */
export const commentSchema = z.object({
  text: requiredText(10_000),
})

/** Beslut: on which day, by whom, and what else the minutes say, such as a paragraph. */
export const decisionSchema = z.object({
  decidedOn: requiredDate,
  body: requiredText(300),
  note: optionalText(2_000),
})

/** A decision's number in the register of one party, under the name that the party had then. */
export type CaseNumber = { organisationId: string; organisationName: string; caseNumber: string }

export const caseNumbersSchema = z.record(z.uuid(), optionalText(100)).catch({})

/** How far a version has come; what is decided has also been saved, and perhaps sent. `heard`: its referral is over. */
export const versionStates = ['saved', 'sent', 'heard', 'decided'] as const
export type VersionState = (typeof versionStates)[number]

/**
 * Why nothing more is said of a version. `decided`: it is decided itself. `superseded`: a later version of the plan is. `ended`: somebody has
 * ended its referral.
 */
export type Closed = 'decided' | 'superseded' | 'ended'

/** A version among the others of its plan, with the referrals by which it was sent. */
export type Sent = { number: number; decision: object | null; referrals: { endedAt: Date | null }[] }

/** Why nothing more is said of a version; null for as long as it is open. One that is sent anew after its referral was ended is open again. */
export function closedBy(version: Sent, versions: Pick<Sent, 'number' | 'decision'>[]): Closed | null {
  if (version.decision) return 'decided'
  if (versions.some(({ number, decision }) => decision && number > version.number)) return 'superseded'
  const { referrals } = version
  return referrals.length > 0 && referrals.every(({ endedAt }) => endedAt !== null) ? 'ended' : null
}

/** The state of a version that is closed by this. */
export function stateOfVersion(version: Sent, closed: Closed | null): VersionState {
  if (version.decision) return 'decided'
  if (version.referrals.length === 0) return 'saved'
  return closed ? 'heard' : 'sent'
}

/** What a record goes on from, by its id: the first of its line in the plan of an earlier year. */
export type Origins = Record<string, string>

/** A plan as it stands or as it was frozen, with what its records go on from. */
export type PlanWithOrigins = { records: PlanRecords; origins: Origins }

/**
 * The records of a version, which may have been frozen before the program knew all the tables and fields that it knows today: what
 * was not known then was not there.
 */
export function recordsOfVersion(content: unknown): PlanRecords {
  const stored = content as PlanRecords
  const none = (table: PlanTable) => Object.fromEntries(planFieldsOf(table).map(field => [field, null]))
  const tables = planTables.map(table => {
    const rows: object[] = stored[table] ?? []
    const missing = none(table)
    return [table, rows.map(row => ({ ...missing, ...row }))]
  })
  return { ...stored, ...Object.fromEntries(tables) }
}

/** JSON with the keys of every object in order and no space between: equal values have equal texts. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )
}
