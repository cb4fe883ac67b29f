/** What becomes of a frozen report: the operative group stands behind it, each party signs it, and the strategic group decides it. */
import { mayWithOwn, type RecordName } from '../domain/access.ts'
import { dayOf } from '../domain/day.ts'
import { problemsOf } from '../domain/fields.ts'
import { endorsementSchema, reportDecisionSchema, reportOf, signOffSchema } from '../domain/report.ts'
import { readAs, type Writing } from '../storage/database.ts'
import { insertFormLinkEnd, listFormLinks } from '../storage/form-link.ts'
import {
  findReport,
  insertEndorsement,
  insertReportDecision,
  insertSignOff,
  type ReportLine,
} from '../storage/report.ts'
import type { Context } from './context.ts'
import { keepSignatures } from './finding-signature.ts'
import { type Actor, isId, recordEvent } from './record.ts'
import { done, type Outcome, refused } from './refusal.ts'
import { isStanding, reportTitle, withReport } from './report.ts'
import { letReportThrough } from './report-guard.ts'
import type { RoundSource } from './report-source.ts'
import type { StandingFor } from './text-guard.ts'

const titleOf = (row: Record<string, unknown>) => String(row.title)

/** Writes that the operative group stands behind a version. Once a version, and never after the decision. */
export async function endorseReport(
  context: Context,
  actor: Actor,
  reportId: string,
  input: unknown,
): Promise<Outcome<{ id: string }>> {
  const parsed = endorsementSchema.safeParse(input)
  return withStanding(context, actor, reportId, 'endorsement', async ({ writing, version, of }) => {
    if (!parsed.success) return refused({ name: 'invalid', problems: problemsOf(parsed.error) })
    if (isToCome(context, parsed.data.endorsedOn))
      return refused({ name: 'invalid', problems: { endorsedOn: 'after-today' } })
    if (version.endorsement) return refused({ name: 'invalid', problems: { body: 'taken' } })
    const made = madeBy(context, actor, reportId)
    await insertEndorsement(writing, { ...parsed.data, ...made })
    const title = `${reportTitle(of.point, version.number)}: ${parsed.data.body}`
    await recordEvent(context, actor, writing, { table: 'endorsement', title: titleOf }, 'added', made.id, {
      title,
    })
    return done({ id: made.id })
  })
}

/** Writes that a party stands for a version, under the number that it has in the party's own register. Once a party and version. */
export async function signOffReport(
  context: Context,
  actor: Actor,
  reportId: string,
  input: unknown,
): Promise<Outcome<{ id: string }>> {
  const parsed = signOffSchema.safeParse(input)
  return withStanding(context, actor, reportId, 'signOff', async ({ writing, version, of }) => {
    if (!parsed.success) return refused({ name: 'invalid', problems: problemsOf(parsed.error) })
    const { organisationId, signedOn } = parsed.data
    if (isToCome(context, signedOn))
      return refused({ name: 'invalid', problems: { signedOn: 'after-today' } })
    const party = of.parties.find(({ id }) => id === organisationId)
    if (!party) return refused({ name: 'invalid', problems: { organisationId: 'not-a-choice' } })
    if (version.signOffs.some(signOff => signOff.organisationId === organisationId))
      return refused({ name: 'invalid', problems: { organisationId: 'taken' } })
    const made = madeBy(context, actor, reportId)
    await insertSignOff(writing, { ...parsed.data, ...made, organisationName: party.name })
    const title = `${reportTitle(of.point, version.number)}: ${party.name}`
    await recordEvent(context, actor, writing, { table: 'signOff', title: titleOf }, 'added', made.id, {
      title,
    })
    return done({ id: made.id })
  })
}

/**
 * Writes that the strategic group has decided a version: the latest, where the report still says the same. Once a round. The links that
 * wait for answers end, and no more answers are taken. The guard is asked before that.
 */
export async function decideReport(
  context: Context,
  actor: Actor,
  reportId: string,
  input: unknown,
): Promise<Outcome<{ id: string }>> {
  const parsed = reportDecisionSchema.safeParse(input)
  return withStanding(context, actor, reportId, 'reportDecision', async ({ writing, version, of }) => {
    if (!parsed.success) return refused({ name: 'invalid', problems: problemsOf(parsed.error) })
    if (isToCome(context, parsed.data.decidedOn))
      return refused({ name: 'invalid', problems: { decidedOn: 'after-today' } })
    const made = madeBy(context, actor, reportId)
    const roundId = of.round.id
    // The version says the same as the report does now: only that is decided.
    const answered = (input ?? {}) as StandingFor
    const signed = await letReportThrough(context, actor, writing, of, reportOf(of.source), answered)
    if (!signed.ok) return signed
    await keepSignatures(context, actor, writing, { reportId }, signed.value)
    await insertReportDecision(writing, { ...parsed.data, ...made, roundId })
    const title = `${reportTitle(of.point, version.number)}: ${parsed.data.body}`
    const noun = { table: 'report', title: titleOf } as const
    await recordEvent(context, actor, writing, noun, 'decided', reportId, { title })
    return done({ id: made.id })
  })
}

/** What a body has done, it has done by today. */
const isToCome = (context: Context, day: string): boolean => day > dayOf(context.now())

type Deed = Extract<RecordName, 'endorsement' | 'signOff' | 'reportDecision'>
type Given = { writing: Writing; version: ReportLine; of: RoundSource }

/** Finds the version with its round locked. What the report no longer says is neither endorsed, signed nor decided. */
async function withStanding<T>(
  context: Context,
  actor: Actor,
  reportId: string,
  deed: Deed,
  work: (given: Given) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  const { partnershipId, role } = actor.membership
  if (!mayWithOwn(role, 'add', deed)) return refused({ name: 'not-allowed' })
  const report = isId(reportId)
    ? await readAs(context.database, actor.identity, reading => findReport(reading, partnershipId, reportId))
    : null
  if (!report) return refused({ name: 'not-found' })
  const endLinks = deed === 'reportDecision'
  return withReport(
    context,
    actor,
    report.reportingPointId,
    async (writing, of, standing) => {
      if (standing.decided && deed !== 'signOff')
        return refused({ name: 'invalid', problems: { version: 'already-decided' } })
      if (!isStanding(standing, reportId))
        return refused({ name: 'invalid', problems: { version: 'changed-meanwhile' } })
      return work({ writing, version: standing.versions.find(({ id }) => id === reportId)!, of })
    },
    endLinks ? (writing, roundId) => endOpenLinks(context, actor, writing, roundId) : undefined,
  )
}

/** Ends the links of a round that wait for an answer. Waits for those by which somebody answers just now. */
async function endOpenLinks(context: Context, actor: Actor, writing: Writing, roundId: string) {
  const { partnershipId, personId } = actor.membership
  const open = (await listFormLinks(writing, partnershipId, { roundId })).filter(({ ended }) => !ended)
  for (const { id: formLinkId } of open) {
    const end = { partnershipId, formLinkId, reason: 'decided', at: context.now(), personId }
    await insertFormLinkEnd(writing, { ...end, id: context.newId() })
  }
}

function madeBy(context: Context, { membership }: Actor, reportId: string) {
  const { partnershipId, personId } = membership
  return { partnershipId, id: context.newId(), reportId, at: context.now(), personId }
}
