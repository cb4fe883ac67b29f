import { type PlanRecords, planTables } from '../../src/domain/plan-records.ts'

/** A plan's records with ids that say the record's place in the plan, so that two plans can be compared that differ in their ids. */
export function renumbered(records: PlanRecords): Omit<PlanRecords, 'partnership'> {
  const { partnership: _, ...own } = records
  const names = new Map([[records.plan.id, 'plan']])
  for (const table of planTables) {
    for (const [index, { id }] of records[table].entries()) names.set(id, `${table} ${index + 1}`)
  }
  return JSON.parse(JSON.stringify(own), (_, value) => names.get(value) ?? value)
}
