/**
 * What goes with a plan or an area when it is removed: each area, activity and indicator has its own line in the history, for the
 * pages they had are gone. A stance of the agreement stays, and no longer points at the area.
 */
import type { z } from 'zod'
import { activitySchema } from '../domain/activity.ts'
import { areaSchema } from '../domain/area.ts'
import { indicatorSchema } from '../domain/indicator.ts'
import type { Writing } from '../storage/database.ts'
import { type Row, updateRecord } from '../storage/record.ts'
import {
  listActivitiesOf,
  listAreasOf,
  listIndicatorsOf,
  listStancesToForChange,
} from '../storage/removal.ts'
import { fieldsOf, type Told } from './record.ts'

export async function planTakes(writing: Writing, partnershipId: string, planId: string): Promise<Told[]> {
  const areas = await listAreasOf(writing, partnershipId, planId)
  return [
    ...areas.map(area => gone('area', areaSchema, area, area.name)),
    ...(await areasTake(writing, partnershipId, areas)),
    ...(await listIndicatorsOf(writing, partnershipId, { planId })).map(goneIndicator),
  ]
}

export async function areaTakes(
  writing: Writing,
  partnershipId: string,
  areaId: string,
  row: Record<string, unknown>,
): Promise<Told[]> {
  return [
    ...(await areasTake(writing, partnershipId, [{ id: areaId, name: String(row.name) }])),
    ...(await listIndicatorsOf(writing, partnershipId, { areaId })).map(goneIndicator),
  ]
}

async function areasTake(
  writing: Writing,
  partnershipId: string,
  areas: Pick<Row<'area'>, 'id' | 'name'>[],
): Promise<Told[]> {
  const ids = areas.map(({ id }) => id)
  const activities = await listActivitiesOf(writing, partnershipId, ids)
  const told = activities.map(row => gone('activity', activitySchema, row, row.title))
  for (const { id, areaId, name, version } of await listStancesToForChange(writing, partnershipId, ids)) {
    await updateRecord(writing, 'stance', partnershipId, id, { areaId: null })
    // The name, for the history cannot look it up any more.
    const from = areas.find(area => area.id === areaId)?.name ?? null
    told.push({
      verb: 'changed',
      record: 'stance',
      recordId: id,
      title: name,
      changes: { areaId: { from, to: null } },
      recordVersion: version + 1,
    })
  }
  return told
}

const goneIndicator = (row: Row<'indicator'>) => gone('indicator', indicatorSchema, row, row.name)

function gone(record: Told['record'], schema: z.ZodObject, row: { id: string }, title: string): Told {
  const fields = Object.entries(fieldsOf({ schema }, row))
  const changes = Object.fromEntries(fields.map(([field, from]) => [field, { from, to: null }]))
  return { verb: 'removed', record, recordId: row.id, title, changes }
}
