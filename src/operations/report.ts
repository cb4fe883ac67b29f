/** The report of a round: as it grows, and the versions of it that were frozen. What is frozen can be added to by nobody. */
import { may, mayWithOwn } from '../domain/access.ts'
import { dayOf } from '../domain/day.ts'
import { type ReportContent, reportOf, reportState } from '../domain/report.ts'
import { type Reading, readAs, type Writing } from '../storage/database.ts'
import { listVersionSignatures } from '../storage/guarding.ts'
import { findReport, insertReport, listReports } from '../storage/report.ts'
import { findRoundOf, lockRound } from '../storage/round.ts'
import { allOrNothing } from './all-or-nothing.ts'
import { checksumOf } from './checksum.ts'
import type { Context } from './context.ts'
import { keepSignatures } from './finding-signature.ts'
import { type Actor, isId, recordEvent } from './record.ts'
import { done, type Outcome, type Refusal, refused } from './refusal.ts'
import { guardOfReport, letReportThrough, recordsInReport } from './report-guard.ts'
import { type RoundSource, reportSource } from './report-source.ts'
import type { StandingFor } from './text-guard.ts'

const reportNoun = { table: 'report', title: (row: Record<string, unknown>) => String(row.title) } as const

/** What the history calls a report: "Tertialrapport 1 2020, version 2", in both languages. */
export const reportTitle = ({ name, year }: { name: string; year: number }, number: number): string =>
  `${name} ${year}, version ${number}`

/** How far a round's report has come: what it would say now, and its versions. */
export async function reportStanding(reading: Reading, partnershipId: string, of: RoundSource) {
  const living = reportOf(of.source)
  const checksum = checksumOf(living)
  const versions = await listReports(reading, partnershipId, of.round.id)
  const decided = versions.find(({ decision }) => decision) ?? null
  return {
    living,
    checksum,
    versions,
    decided,
    state: reportState(checksum, versions[0], decided?.decision ?? null),
  }
}

/**
 * The report of a reporting point: while it grows as it would be now, and once it is decided as it was decided. Null where there is no
 * round for this person.
 */
export async function showReport(context: Context, actor: Actor, reportingPointId: string) {
  const { partnershipId, role } = actor.membership
  if (!isId(reportingPointId) || !mayWithOwn(role, 'see', 'report')) return null
  return readAs(context.database, actor.identity, async reading => {
    const found = await reportSource(reading, partnershipId, reportingPointId)
    if (!found) return null
    const { living, versions, decided, state } = await reportStanding(reading, partnershipId, found)
    const frozen = decided && (await findReport(reading, partnershipId, decided.id))
    return {
      point: found.point,
      content: frozen ? (frozen.content as ReportContent) : living,
      /** The version that is shown; null for what grows. */
      version: decided,
      isIntact: !frozen || checksumOf(frozen.content) === frozen.checksum,
      state,
      versions,
    }
  })
}

export type ReportPage = NonNullable<Awaited<ReturnType<typeof showReport>>>

/** A version of a report whole, with what has become of it and what still can; null where there is none for this person. */
export async function showReportVersion(context: Context, actor: Actor, id: string) {
  const { partnershipId, role } = actor.membership
  if (!isId(id) || !mayWithOwn(role, 'see', 'report')) return null
  return readAs(context.database, actor.identity, async reading => {
    const report = await findReport(reading, partnershipId, id)
    const found = report && (await reportSource(reading, partnershipId, report.reportingPointId))
    if (!report || !found) return null
    const standing = await reportStanding(reading, partnershipId, found)
    const { versions, state } = standing
    const version = versions.find(one => one.id === id)!
    const signed = new Set(version.signOffs.map(({ organisationId }) => organisationId))
    return {
      today: dayOf(context.now()),
      point: found.point,
      content: report.content as ReportContent,
      version,
      versions,
      state,
      /** Whether what is stored is what was frozen. */
      isIntact: checksumOf(report.content) === report.checksum,
      /** Whether something can still be said of it: it is what was decided, or what the report says now. */
      isStanding: isStanding(standing, id),
      /** Who can sign and has not. */
      unsigned: found.parties.filter(party => !signed.has(party.id)).map(({ id, name }) => ({ id, name })),
      signatures: may(role, 'see', 'versionSignature')
        ? await listVersionSignatures(reading, partnershipId, { reportId: id })
        : [],
      bodies: found.groups.map(({ name, kind }) => ({ name, kind })),
    }
  })
}

export type ReportVersionPage = NonNullable<Awaited<ReturnType<typeof showReportVersion>>>

type Standing = Awaited<ReturnType<typeof reportStanding>>

/** Whether a version is the one that is decided, or where none is, the latest and the same as the report is now. */
export function isStanding({ decided, versions, checksum }: Standing, id: string): boolean {
  if (decided) return decided.id === id
  return versions[0]?.id === id && versions[0].checksum === checksum
}

/**
 * Freezes the report as it stands. Nothing is frozen twice: where nothing has changed, the latest version is the answer. `answered` is what
 * the person says to the guard, which is asked again here.
 */
export async function freezeReport(
  context: Context,
  actor: Actor,
  reportingPointId: string,
  answered: StandingFor,
): Promise<Outcome<{ id: string; number: number }>> {
  const { partnershipId, personId, role } = actor.membership
  if (!mayWithOwn(role, 'add', 'report')) return refused({ name: 'not-allowed' })
  return withReport(
    context,
    actor,
    reportingPointId,
    async (writing, of, { living, checksum, ...standing }) => {
      const [latest] = standing.versions
      if (latest?.checksum === checksum) return done({ id: latest.id, number: latest.number })
      if (standing.decided) return refused<Refusal>({ name: 'decided' })
      const signed = await letReportThrough(context, actor, writing, of, living, answered)
      if (!signed.ok) return signed
      const id = context.newId()
      const number = (latest?.number ?? 0) + 1
      const row = { partnershipId, id, roundId: of.round.id, number, checksum, at: context.now(), personId }
      await insertReport(writing, { ...row, content: living })
      await keepSignatures(context, actor, writing, { reportId: id }, signed.value)
      const title = reportTitle(of.point, number)
      await recordEvent(context, actor, writing, reportNoun, 'added', id, { title })
      return done({ id, number })
    },
  )
}

/** A report that is to be frozen or decided, with what the guard says of it as it stands. */
export async function showReportSaving(context: Context, actor: Actor, reportingPointId: string) {
  const { partnershipId, role } = actor.membership
  if (!mayWithOwn(role, 'add', 'report')) return refused<Refusal>({ name: 'not-allowed' })
  if (!isId(reportingPointId)) return refused<Refusal>({ name: 'not-found' })
  return readAs(context.database, actor.identity, async reading => {
    const of = await reportSource(reading, partnershipId, reportingPointId)
    if (!of) return refused<Refusal>({ name: 'not-found' })
    const content = reportOf(of.source)
    const guard = await guardOfReport(reading, partnershipId, of, content)
    return done({ point: of.point, content, guard, records: recordsInReport(of) })
  })
}

export type ReportSaving = Extract<Awaited<ReturnType<typeof showReportSaving>>, { ok: true }>['value']

/** Reads a point's report with its round locked: nobody answers, freezes or decides meanwhile. `first` is done before it is read. */
export function withReport<T>(
  context: Context,
  actor: Actor,
  reportingPointId: string,
  work: (writing: Writing, of: RoundSource, standing: Standing) => Promise<Outcome<T>>,
  first?: (writing: Writing, roundId: string) => Promise<void>,
): Promise<Outcome<T>> {
  const { partnershipId } = actor.membership
  if (!isId(reportingPointId)) return Promise.resolve(refused({ name: 'not-found' }))
  return allOrNothing(context, actor, async writing => {
    const round = await findRoundOf(writing, partnershipId, reportingPointId)
    if (!round) return refused<Refusal>({ name: 'not-found' })
    await lockRound(writing, round.id)
    await first?.(writing, round.id)
    const of = await reportSource(writing, partnershipId, reportingPointId)
    if (!of) return refused<Refusal>({ name: 'not-found' })
    return work(writing, of, await reportStanding(writing, partnershipId, of))
  })
}
