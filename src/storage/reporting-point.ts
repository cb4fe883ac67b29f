import type { LaidPoint } from '../domain/reporting-point.ts'
import type { Reading, Writing } from './database.ts'
import type { Row } from './record.ts'
import { insertRecord } from './record.ts'

/** A year's reporting points in the order of their days, each with the group that coordinates it. */
export async function listReportingPoints(
  reading: Reading,
  partnershipId: string,
  year: number,
): Promise<(Row<'reportingPoint'> & { groupName: string | null })[]> {
  return reading
    .selectFrom('reportingPoint')
    .leftJoin('group', join =>
      join
        .onRef('group.partnershipId', '=', 'reportingPoint.partnershipId')
        .onRef('group.id', '=', 'reportingPoint.groupId'),
    )
    .selectAll('reportingPoint')
    .select('group.name as groupName')
    .where('reportingPoint.partnershipId', '=', partnershipId)
    .where('year', '=', year)
    .orderBy('coversTo')
    .orderBy('dueOn')
    .orderBy('code')
    .execute()
}

/** The days of every reporting point that is laid up, of all years; for participants, who do not see them, none. */
export async function listLaidPoints(reading: Reading, partnershipId: string): Promise<LaidPoint[]> {
  return reading
    .selectFrom('reportingPoint')
    .select(['year', 'code', 'coversTo', 'dueOn', 'version'])
    .where('partnershipId', '=', partnershipId)
    .execute()
}

/** The years that have reporting points, the latest first. */
export async function listReportingYears(reading: Reading, partnershipId: string): Promise<number[]> {
  const rows = await reading
    .selectFrom('reportingPoint')
    .select('year')
    .distinct()
    .where('partnershipId', '=', partnershipId)
    .orderBy('year', 'desc')
    .execute()
  return rows.map(({ year }) => year)
}

export type NewReportingPoint = Parameters<typeof insertRecord<'reportingPoint'>>[2]

export async function insertReportingPoints(writing: Writing, rows: NewReportingPoint[]): Promise<void> {
  for (const row of rows) await insertRecord(writing, 'reportingPoint', row)
}
