import type { Insertable } from 'kysely'
import type { Reading, Writing } from './database.ts'
import type { DB } from './tables.ts'

/** The versions of a round's report without what they hold, the latest first, each with what has become of it. */
export async function listReports(reading: Reading, partnershipId: string, roundId: string) {
  const rows = await reading
    .selectFrom('report')
    .innerJoin('person', join =>
      join
        .onRef('person.partnershipId', '=', 'report.partnershipId')
        .onRef('person.id', '=', 'report.personId'),
    )
    .select(['report.id', 'report.number', 'report.checksum', 'report.at', 'person.name as personName'])
    .where('report.partnershipId', '=', partnershipId)
    .where('report.roundId', '=', roundId)
    .orderBy('number', 'desc')
    .execute()
  const ids = rows.map(({ id }) => id)
  const endorsements = await listEndorsements(reading, partnershipId, ids)
  const decisions = await listReportDecisions(reading, partnershipId, ids)
  const signOffs = await listSignOffs(reading, partnershipId, ids)
  return rows.map(row => ({
    ...row,
    endorsement: endorsements.find(({ reportId }) => reportId === row.id) ?? null,
    decision: decisions.find(({ reportId }) => reportId === row.id) ?? null,
    signOffs: signOffs.filter(({ reportId }) => reportId === row.id),
  }))
}

export type ReportLine = Awaited<ReturnType<typeof listReports>>[number]

/** What a version of a report holds, and which round's it is; null where there is none for this person. */
export async function findReport(reading: Reading, partnershipId: string, id: string) {
  const row = await reading
    .selectFrom('report')
    .innerJoin('round', join =>
      join.onRef('round.partnershipId', '=', 'report.partnershipId').onRef('round.id', '=', 'report.roundId'),
    )
    .select(['report.content', 'report.checksum', 'report.roundId', 'round.reportingPointId'])
    .where('report.partnershipId', '=', partnershipId)
    .where('report.id', '=', id)
    .executeTakeFirst()
  return row ?? null
}

async function listEndorsements(reading: Reading, partnershipId: string, reportIds: string[]) {
  if (reportIds.length === 0) return []
  return reading
    .selectFrom('endorsement')
    .select(['reportId', 'body', 'endorsedOn', 'note'])
    .where('partnershipId', '=', partnershipId)
    .where('reportId', 'in', reportIds)
    .execute()
}

async function listReportDecisions(reading: Reading, partnershipId: string, reportIds: string[]) {
  if (reportIds.length === 0) return []
  return reading
    .selectFrom('reportDecision')
    .select(['reportId', 'body', 'decidedOn', 'note'])
    .where('partnershipId', '=', partnershipId)
    .where('reportId', 'in', reportIds)
    .execute()
}

/** Which parties stand for some reports, in the order that they did it. */
async function listSignOffs(reading: Reading, partnershipId: string, reportIds: string[]) {
  if (reportIds.length === 0) return []
  return reading
    .selectFrom('signOff')
    .select(['reportId', 'organisationId', 'organisationName', 'caseNumber', 'signedAs', 'signedOn'])
    .where('partnershipId', '=', partnershipId)
    .where('reportId', 'in', reportIds)
    .orderBy('signedOn')
    .orderBy('id')
    .execute()
}

/** The round's decision, where its report is decided. */
export async function findReportDecision(reading: Reading, partnershipId: string, roundId: string) {
  const row = await reading
    .selectFrom('reportDecision')
    .selectAll()
    .where('partnershipId', '=', partnershipId)
    .where('roundId', '=', roundId)
    .executeTakeFirst()
  return row ?? null
}

/** Every decided report, the one decided last first, with the reporting point that it is of. */
export async function listDecidedReports(reading: Reading, partnershipId: string) {
  return reading
    .selectFrom('reportDecision')
    .innerJoin('round', join =>
      join
        .onRef('round.partnershipId', '=', 'reportDecision.partnershipId')
        .onRef('round.id', '=', 'reportDecision.roundId'),
    )
    .innerJoin('reportingPoint', join =>
      join
        .onRef('reportingPoint.partnershipId', '=', 'round.partnershipId')
        .onRef('reportingPoint.id', '=', 'round.reportingPointId'),
    )
    .select([
      'reportDecision.decidedOn',
      'reportDecision.reportId',
      'reportingPoint.name',
      'reportingPoint.year',
    ])
    .where('reportDecision.partnershipId', '=', partnershipId)
    .orderBy('reportDecision.decidedOn', 'desc')
    .orderBy('reportDecision.id', 'desc')
    .execute()
}

export async function insertReport(
  writing: Writing,
  { content, ...row }: Omit<Insertable<DB['report']>, 'content'> & { content: unknown },
): Promise<void> {
  await writing
    .insertInto('report')
    .values({ ...row, content: JSON.stringify(content) })
    .execute()
}

export async function insertEndorsement(writing: Writing, row: Insertable<DB['endorsement']>): Promise<void> {
  await writing.insertInto('endorsement').values(row).execute()
}

export async function insertReportDecision(
  writing: Writing,
  row: Insertable<DB['reportDecision']>,
): Promise<void> {
  await writing.insertInto('reportDecision').values(row).execute()
}

export async function insertSignOff(writing: Writing, row: Insertable<DB['signOff']>): Promise<void> {
  await writing.insertInto('signOff').values(row).execute()
}
