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
import { choice } from './fields.ts'
import { groupSchema, seatSchema } from './group.ts'
import { indicatorSchema, indicatorValueSchema } from './indicator.ts'
import { organisationSchema, positionSchema } from './organisation.ts'
import { placeSchema } from './place.ts'
import { passageChapters, passageSchema, planSchema } from './plan.ts'
import { causeSchema, problemSchema } from './problem.ts'
import { programmeSchema } from './programme.ts'

const id = z.uuid('not-a-choice')

/** Each noun's own fields, its id, and what it belongs to within the plan. */
const planRecordSchemas = {
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
  indicator: indicatorSchema.extend({
    id,
    areaId: id.nullable(),
    /** The sentence that the figures were found in; null for what was written here. */
    sentence: z.string().nullable(),
    verdict: z.enum(['accepted', 'dismissed']).nullable(),
  }),
  indicatorValue: indicatorValueSchema.safeExtend({ id, indicatorId: id }),
  goal: goalSchema.extend({ id, areaId: id }),
  passage: passageSchema.extend({ id, areaId: id.nullable(), chapter: choice(passageChapters) }),
  activity: activitySchema.extend({ id, areaId: id }),
  contact: contactSchema.extend({ id, activityId: id }),
} as const

/** The tables of a plan's records, in an order in which they can be written: what is referred to stands first. */
export const planTables = Object.keys(planRecordSchemas) as PlanTable[]
export type PlanTable = keyof typeof planRecordSchemas
type PlanRecord<T extends PlanTable> = z.output<(typeof planRecordSchemas)[T]>

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

/** Whose plan it is. */
type PartnershipHead = {
  name: string
  city: string | null
  district: string | null
  policeRegion: string | null
  language: 'sv' | 'en'
}

type PlanHead = z.output<typeof planSchema> & { id: string }

export type PlanRecords = {
  partnership: PartnershipHead
  plan: PlanHead
} & { [T in PlanTable]: PlanRecord<T>[] }

/** The fields of the plan or of a record of it, the id first of all. */
export function planFieldsOf(table: PlanTable | 'plan'): string[] {
  const { id, ...fields }: Record<string, unknown> =
    table === 'plan' ? planSchema.shape : planRecordSchemas[table].shape
  return ['id', ...Object.keys(fields)]
}
