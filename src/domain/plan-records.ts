/**
 * A plan whole: every record that its document is made of, in the order in which they are read. This is what is frozen as a version,
 * what the documents are made of, and what travels with them. People, accounts and history are no part of it.
 */
import { z } from 'zod'
import { activitySchema, contactSchema } from './activity.ts'
import {
  agreementSchema,
  catalogueAreaSchema,
  catalogueSchema,
  partySchema,
  stanceSchema,
  successionSchema,
} from './agreement.ts'
import { areaSchema, goalSchema } from './area.ts'
import { choice, optionalText, requiredText } from './fields.ts'
import { groupSchema, seatSchema } from './group.ts'
import { indicatorSchema, indicatorValueSchema } from './indicator.ts'
import { organisationSchema, positionSchema } from './organisation.ts'
import { placeSchema } from './place.ts'
import { passageChapters, passageSchema, planSchema } from './plan.ts'
import { causeSchema, problemSchema } from './problem.ts'
import { programmeSchema } from './programme.ts'

const id = z.uuid('not-a-choice')

/** Each noun's own fields, its id, and what it belongs to within the plan. */
export const planRecordSchemas = {
  organisation: organisationSchema.extend({ id }),
  position: positionSchema.extend({ id }),
  group: groupSchema.extend({ id }),
  seat: seatSchema.extend({ id }),
  place: placeSchema.extend({ id }),
  programme: programmeSchema.extend({ id }),
  catalogue: catalogueSchema.extend({ id }),
  catalogueArea: catalogueAreaSchema.extend({ id, catalogueId: id }),
  succession: successionSchema.safeExtend({ id }),
  agreement: agreementSchema.safeExtend({ id }),
  party: partySchema.extend({ id, agreementId: id }),
  area: areaSchema.extend({ id }),
  stance: stanceSchema.extend({ id, catalogueAreaId: id }),
  problem: problemSchema.extend({ id, areaId: id }),
  cause: causeSchema.extend({ id, problemId: id }),
  // Its category is the partnership's own way of counting, and no part of the plan.
  indicator: indicatorSchema.omit({ categoryId: true }).extend({
    id,
    areaId: id.nullable(),
    /** The sentence that the figures were found in; null for what was written here. */
    sentence: optionalText(20_000),
    verdict: z.enum(['accepted', 'dismissed']).nullable(),
  }),
  indicatorValue: indicatorValueSchema.safeExtend({ id, indicatorId: id }),
  goal: goalSchema.extend({ id, areaId: id }),
  passage: passageSchema
    .extend({ id, areaId: id.nullable(), chapter: choice(passageChapters) })
    // A picture is an area's, the other chapters are the plan's own.
    .refine(passage => (passage.areaId === null) === (passage.chapter !== 'picture'), {
      path: ['areaId'],
      message: 'not-a-choice',
    }),
  activity: activitySchema.extend({ id, areaId: id }),
  contact: contactSchema.extend({ id, activityId: id }),
} as const

/** The tables of a plan's records, in an order in which they can be written: what is referred to stands first. */
export const planTables = Object.keys(planRecordSchemas) as PlanTable[]
export type PlanTable = keyof typeof planRecordSchemas
type PlanRecord<T extends PlanTable> = z.output<(typeof planRecordSchemas)[T]>

/** The tables whose records are a plan's own, not the partnership's: they go on from one year's plan to the next. */
export const continuedTables = [
  'area',
  'problem',
  'cause',
  'goal',
  'passage',
  'activity',
  'contact',
  'indicator',
  'indicatorValue',
] as const satisfies PlanTable[]

/** The field that says what a record is a part of; null where it stands for itself. Everything else that it points at it only mentions. */
export const partOf: Record<PlanTable, string | null> = {
  organisation: null,
  position: null,
  group: null,
  seat: null,
  place: null,
  programme: null,
  catalogue: null,
  catalogueArea: 'catalogueId',
  succession: null,
  agreement: null,
  party: 'agreementId',
  area: null,
  stance: 'catalogueAreaId',
  problem: 'areaId',
  cause: 'problemId',
  goal: 'areaId',
  passage: 'areaId',
  activity: 'areaId',
  contact: 'activityId',
  indicator: 'areaId',
  indicatorValue: 'indicatorId',
}

/** Whose plan it is, and the plan itself: of each there is one. */
export const planHeadSchemas = {
  partnership: z.object({
    name: requiredText(200),
    city: optionalText(200),
    district: optionalText(200),
    policeRegion: optionalText(200),
    language: choice(['sv', 'en']),
  }),
  plan: planSchema.safeExtend({ id }),
} as const
export type PlanHead = keyof typeof planHeadSchemas

export type PlanRecords = { [H in PlanHead]: z.output<(typeof planHeadSchemas)[H]> } & {
  [T in PlanTable]: PlanRecord<T>[]
}

/** The fields of the plan or of a record of it, the id first of all. */
export function planFieldsOf(table: PlanTable | 'plan'): string[] {
  const { id, ...fields }: Record<string, unknown> =
    table === 'plan' ? planSchema.shape : planRecordSchemas[table].shape
  return ['id', ...Object.keys(fields)]
}

/** References whose names do not end in what they lead to. */
const namedOtherwise: Record<string, PlanTable> = {
  parentId: 'group',
  reportsToId: 'group',
  earlierAreaId: 'catalogueArea',
  laterAreaId: 'catalogueArea',
}

/** The records that a table's rows refer to, field by field: `viaAreaId` is an area. The database's own references are the same. */
export function referencesOf(table: PlanTable): { field: string; of: PlanTable }[] {
  return Object.keys(planRecordSchemas[table].shape).flatMap(field => {
    if (!field.endsWith('Id')) return []
    const words = field.slice(0, -2).toLowerCase()
    const named = planTables.filter(of => words.endsWith(of.toLowerCase()))
    // The longest name: "catalogueArea" is no area.
    named.sort((a, b) => b.length - a.length)
    const of = namedOtherwise[field] ?? named[0]
    if (!of) throw new Error(`${table}.${field} leads nowhere that is known`)
    return [{ field, of }]
  })
}
