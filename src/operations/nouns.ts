/** The records that people add, change and remove one at a time, in one list: a new noun is written here and in its page. */
import { activitySchema, contactSchema } from '../domain/activity.ts'
import { agreementSchema, catalogueAreaSchema, partySchema, stanceSchema } from '../domain/agreement.ts'
import { areaSchema, goalSchema } from '../domain/area.ts'
import { groupSchema, seatSchema } from '../domain/group.ts'
import { indicatorSchema, indicatorValueSchema } from '../domain/indicator.ts'
import { holdingSchema, organisationSchema, personSchema, positionSchema } from '../domain/organisation.ts'
import { placeSchema } from '../domain/place.ts'
import { passageSchema, planSchema } from '../domain/plan.ts'
import type { Noun } from './record.ts'

const named = (row: Record<string, unknown>) => String(row.name ?? row.title ?? '')
const worded = (row: Record<string, unknown>) =>
  String(row.text ?? row.wording ?? row.reason ?? row.caseNumber ?? '')

export const nouns = {
  plan: { table: 'plan', schema: planSchema, title: named },
  passage: { table: 'passage', schema: passageSchema, title: worded },
  area: { table: 'area', schema: areaSchema, title: named },
  goal: { table: 'goal', schema: goalSchema, title: worded },
  activity: { table: 'activity', schema: activitySchema, title: named },
  contact: { table: 'contact', schema: contactSchema, title: worded },
  organisation: { table: 'organisation', schema: organisationSchema, title: named },
  position: { table: 'position', schema: positionSchema, title: named },
  person: { table: 'person', schema: personSchema, title: named },
  holding: { table: 'holding', schema: holdingSchema, title: worded },
  group: { table: 'group', schema: groupSchema, title: named },
  seat: { table: 'seat', schema: seatSchema, title: worded },
  place: { table: 'place', schema: placeSchema, title: named },
  agreement: { table: 'agreement', schema: agreementSchema, title: named },
  party: { table: 'party', schema: partySchema, title: worded },
  catalogueArea: { table: 'catalogueArea', schema: catalogueAreaSchema, title: named },
  stance: { table: 'stance', schema: stanceSchema, title: worded },
  indicator: { table: 'indicator', schema: indicatorSchema, title: named },
  indicatorValue: {
    table: 'indicatorValue',
    schema: indicatorValueSchema,
    title: row => String(row.period ?? row.year ?? ''),
  },
} satisfies Record<string, Noun>
