/**
 * What goes with a record when it is removed: each area, problem, cause, activity and indicator has its own line in the history. What
 * stays and pointed at it lets go of it: a stance of the agreement, an activity that answered a problem, a goal that an indicator measured, a
 * promise that an activity keeps, a point of a dialogue with residents that became a problem or an activity.
 */
import type { z } from 'zod'
import { activitySchema } from '../domain/activity.ts'
import { areaSchema } from '../domain/area.ts'
import { indicatorSchema } from '../domain/indicator.ts'
import { causeSchema, problemSchema } from '../domain/problem.ts'
import type { Writing } from '../storage/database.ts'
import { type Row, updateRecord } from '../storage/record.ts'
import {
  listActivitiesOf,
  listAreasOf,
  listCausesOf,
  listIndicatorsOf,
  listPointingForChange,
  listProblemsOf,
  listStancesToForChange,
} from '../storage/removal.ts'
import { fieldsOf, type Told } from './record.ts'

export async function planTakes(writing: Writing, partnershipId: string, planId: string): Promise<Told[]> {
  const areas = await listAreasOf(writing, partnershipId, planId)
  const indicators = await listIndicatorsOf(writing, partnershipId, { planId })
  return [
    ...areas.map(area => gone('area', areaSchema, area, area.name)),
    ...(await areasTake(writing, partnershipId, areas, indicators)),
  ]
}

export async function areaTakes(
  writing: Writing,
  partnershipId: string,
  areaId: string,
  row: Record<string, unknown>,
): Promise<Told[]> {
  const indicators = await listIndicatorsOf(writing, partnershipId, { areaId })
  return areasTake(writing, partnershipId, [{ id: areaId, name: String(row.name) }], indicators)
}

async function areasTake(
  writing: Writing,
  partnershipId: string,
  areas: Pick<Row<'area'>, 'id' | 'name'>[],
  indicators: Row<'indicator'>[],
): Promise<Told[]> {
  const ids = areas.map(({ id }) => id)
  const activities = await listActivitiesOf(writing, partnershipId, ids)
  const problems = await listProblemsOf(writing, partnershipId, ids)
  const told = [
    ...(await activitiesTake(writing, partnershipId, activities)),
    ...activities.map(row => gone('activity', activitySchema, row, row.title)),
    ...(await problemsTake(writing, partnershipId, problems, ids)),
    ...problems.map(row => gone('problem', problemSchema, row, row.text)),
    ...(await indicatorsTake(writing, partnershipId, indicators, ids)),
    ...indicators.map(row => gone('indicator', indicatorSchema, row, row.name)),
  ]
  for (const { id, areaId, name, version } of await listStancesToForChange(writing, partnershipId, ids)) {
    await updateRecord(writing, 'stance', partnershipId, id, { areaId: null })
    // The name, for the history cannot look it up any more.
    const from = areas.find(area => area.id === areaId)?.name ?? null
    told.push(changed('stance', { id, version }, name, { areaId: { from, to: null } }))
  }
  return told
}

export async function problemTakes(
  writing: Writing,
  partnershipId: string,
  id: string,
  row: Record<string, unknown>,
): Promise<Told[]> {
  return problemsTake(writing, partnershipId, [{ id, text: String(row.text) }])
}

/** `goingAreas`: what stands in them goes too, and need not let go. */
async function problemsTake(
  writing: Writing,
  partnershipId: string,
  problems: Pick<Row<'problem'>, 'id' | 'text'>[],
  goingAreas: string[] = [],
): Promise<Told[]> {
  const ids = problems.map(({ id }) => id)
  const causes = await listCausesOf(writing, partnershipId, ids)
  const told = causes.map(row => gone('cause', causeSchema, row, row.text))
  const pointing = await listPointingForChange(writing, 'activity', 'problemId', partnershipId, ids)
  for (const { id, version, title, areaId, problemId, causeId } of pointing) {
    if (goingAreas.includes(areaId)) continue
    await updateRecord(writing, 'activity', partnershipId, id, { problemId: null, causeId: null })
    const from = problems.find(problem => problem.id === problemId)?.text ?? null
    const cause = causes.find(cause => cause.id === causeId)
    const changes = {
      problemId: { from, to: null },
      ...(cause && { causeId: { from: cause.text, to: null } }),
    }
    told.push(changed('activity', { id, version }, title, changes))
  }
  const going = problems.map(({ id, text }) => ({ id, called: text }))
  return [
    ...told,
    ...(await letGo(writing, partnershipId, 'dialoguePoint', 'problemId', going)),
    ...(await letGo(writing, partnershipId, 'conclusion', 'problemId', going)),
  ]
}

/** An activity that answered the cause still answers its problem. */
export async function causeTakes(
  writing: Writing,
  partnershipId: string,
  id: string,
  row: Record<string, unknown>,
): Promise<Told[]> {
  return letGo(writing, partnershipId, 'activity', 'causeId', [{ id, called: String(row.text) }])
}

/** The activities that leaned on a working method let go of it. */
export async function programmeTakes(
  writing: Writing,
  partnershipId: string,
  id: string,
  row: Record<string, unknown>,
): Promise<Told[]> {
  return letGo(writing, partnershipId, 'activity', 'programmeId', [{ id, called: String(row.name) }])
}

/** The goals that an indicator measured let go of it. */
export async function indicatorTakes(
  writing: Writing,
  partnershipId: string,
  id: string,
  row: Record<string, unknown>,
): Promise<Told[]> {
  return indicatorsTake(writing, partnershipId, [{ id, name: String(row.name) }])
}

async function indicatorsTake(
  writing: Writing,
  partnershipId: string,
  indicators: Pick<Row<'indicator'>, 'id' | 'name'>[],
  goingAreas: string[] = [],
): Promise<Told[]> {
  const going = indicators.map(({ id, name }) => ({ id, called: name }))
  return letGo(writing, partnershipId, 'goal', 'indicatorId', going, goingAreas)
}

/** What residents were promised and what they said stands, and lets go of the activity. */
export async function activityTakes(
  writing: Writing,
  partnershipId: string,
  id: string,
  row: Record<string, unknown>,
): Promise<Told[]> {
  return activitiesTake(writing, partnershipId, [{ id, title: String(row.title) }])
}

async function activitiesTake(
  writing: Writing,
  partnershipId: string,
  activities: Pick<Row<'activity'>, 'id' | 'title'>[],
): Promise<Told[]> {
  const going = activities.map(({ id, title }) => ({ id, called: title }))
  return [
    ...(await letGo(writing, partnershipId, 'promise', 'activityId', going)),
    ...(await letGo(writing, partnershipId, 'dialoguePoint', 'activityId', going)),
  ]
}

/** Those that point at what goes no longer do, but for what stands in the areas that go too. */
async function letGo(
  writing: Writing,
  partnershipId: string,
  table: 'activity' | 'goal' | 'promise' | 'dialoguePoint' | 'conclusion',
  column: 'causeId' | 'programmeId' | 'indicatorId' | 'activityId' | 'problemId',
  going: { id: string; called: string }[],
  goingAreas: string[] = [],
): Promise<Told[]> {
  const ids = going.map(({ id }) => id)
  const rows = (await listPointingForChange(writing, table, column as never, partnershipId, ids)) as (
    | Row<'activity'>
    | Row<'goal'>
    | Row<'promise'>
    | Row<'dialoguePoint'>
    | Row<'conclusion'>
  )[]
  const told: Told[] = []
  for (const row of rows.filter(row => !('areaId' in row && goingAreas.includes(row.areaId)))) {
    await updateRecord(writing, table, partnershipId, row.id, { [column]: null })
    const pointedAt = (row as Record<string, unknown>)[column]
    const from = going.find(({ id }) => id === pointedAt)?.called ?? null
    const title = 'text' in row ? row.text : row.title
    told.push(changed(table, row, title, { [column]: { from, to: null } }))
  }
  return told
}

/** `row` as it was before it was changed. */
function changed(
  record: Told['record'],
  row: { id: string; version: number },
  title: string,
  changes: Told['changes'],
): Told {
  return { verb: 'changed', record, recordId: row.id, title, changes, recordVersion: row.version + 1 }
}

function gone(record: Told['record'], schema: z.ZodObject, row: { id: string }, title: string): Told {
  const fields = Object.entries(fieldsOf({ schema }, row))
  const changes = Object.fromEntries(fields.map(([field, from]) => [field, { from, to: null }]))
  return { verb: 'removed', record, recordId: row.id, title, changes }
}
