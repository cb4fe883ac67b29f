import { parseText } from '../../src/documents/reading/parse.ts'
import { understood } from '../../src/documents/reading/understood.ts'
import { planYearOf } from '../../src/domain/draft-year.ts'
import { type PlanRecords, planFieldsOf, planTables } from '../../src/domain/plan-records.ts'
import { rowsOf } from '../../src/operations/confirm.ts'
import { beginConfirmation } from '../../src/operations/confirmation.ts'

/** What a plan's text becomes when it is read and confirmed in a partnership that has nothing yet, without a database. */
export function recordsOfText(text: string): PlanRecords {
  const result = understood(parseText(text))
  if (!result.ok || 'data' in result) throw new Error('the text was not read')
  const head = { name: 'Samverkan', city: null, district: null, policeRegion: null, language: 'sv' }
  const none = { organisations: [], positions: [], groups: [], places: [], agreements: [] }
  const known = { partnership: head, ...none, catalogues: [], catalogueAreas: [], stances: [] }
  const context = { newId: () => crypto.randomUUID(), now: () => new Date('2020-08-24T07:00:00Z') }
  const confirmation = beginConfirmation(
    context as never,
    { membership: { partnershipId: '', personId: '' } } as never,
    { id: '', source: result.source, plan: result.plan } as never,
    known as never,
    planYearOf(result.plan),
  )
  rowsOf(confirmation)
  const rows = confirmation.rows as unknown as Record<string, Record<string, unknown>[]>
  const fieldsOf = (table: Parameters<typeof planFieldsOf>[0]) =>
    (rows[table] ?? []).map(row =>
      Object.fromEntries(planFieldsOf(table).map(field => [field, row[field] ?? null])),
    )
  return {
    partnership: head,
    plan: fieldsOf('plan')[0],
    ...Object.fromEntries(planTables.map(table => [table, fieldsOf(table)])),
  } as unknown as PlanRecords
}
