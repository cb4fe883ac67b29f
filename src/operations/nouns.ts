/** The records that people add, change and remove one at a time, in one list: a new noun is written here and in its page. */
import { z } from 'zod'
import { activitySchema, understoodOf } from '../domain/activity.ts'
import {
  agreementSchema,
  catalogueAreaSchema,
  catalogueSchema,
  partySchema,
  stanceSchema,
  successionSchema,
} from '../domain/agreement.ts'
import { areaSchema, goalSchema } from '../domain/area.ts'
import { driverOf } from '../domain/bra-codes.ts'
import {
  communicatorSchema,
  dayMeant,
  dialoguePointSchema,
  dialogueSchema,
  messageSchema,
  promiseOutcomeSchema,
  promiseSchema,
  strategySchema,
} from '../domain/communication.ts'
import { choice, optionalId } from '../domain/fields.ts'
import { groupSchema, seatSchema } from '../domain/group.ts'
import { indicatorSchema, indicatorValueSchema } from '../domain/indicator.ts'
import { evidenceSchema } from '../domain/law.ts'
import { holdingSchema, organisationSchema, personSchema, positionSchema } from '../domain/organisation.ts'
import {
  conclusionSchema,
  pictureParts,
  picturePassageSchema,
  pictureSchema,
  pictureSourceSchema,
} from '../domain/picture.ts'
import { placeSchema } from '../domain/place.ts'
import { passageChapters, passageSchema, planSchema } from '../domain/plan.ts'
import { causeSchema, problemSchema } from '../domain/problem.ts'
import { programmeSchema } from '../domain/programme.ts'
import { reportingPointSchema } from '../domain/reporting-point.ts'
import { revisionSchema } from '../domain/revision.ts'
import {
  categorySchema,
  recipeSchema,
  seriesBreakSchema,
  sourceSchema,
  territorySchema,
} from '../domain/source.ts'
import type { Writing } from '../storage/database.ts'
import { lastAmongSiblings, type OrderedTable } from '../storage/order.ts'
import { findPlanYear, listWordsOfTime, updateUnderstood } from '../storage/plan.ts'
import { findRecord } from '../storage/record.ts'
import { findRoundOf } from '../storage/round.ts'
import { contactNoun, contactsBrought } from './contact.ts'
import { meetingNouns } from './meeting-nouns.ts'
import type { Noun } from './record.ts'
import {
  activityTakes,
  areaTakes,
  causeTakes,
  indicatorTakes,
  planTakes,
  problemTakes,
  programmeTakes,
} from './removal.ts'
import { judgedIn, roundNouns } from './round-nouns.ts'
import { activityMisfits, goalMisfits } from './same-plan.ts'

type Row = Record<string, unknown>

const named = (row: Row) => String(row.name ?? row.title ?? '')
const worded = (row: Row) => String(row.text ?? row.wording ?? row.reason ?? row.caseNumber ?? '')

const last =
  (table: OrderedTable): NonNullable<Noun['initial']> =>
  (_context, belongsTo, writing, partnershipId) =>
    lastAmongSiblings(writing, table, partnershipId, belongsTo)

type Words = { duration: string | null; followUp: string | null }

/** Words such as "Klar juni" mean another day in another year. */
async function understandAgain(fields: Row, writing: Writing, partnershipId: string, planId: string) {
  for (const { id, ...words } of await listWordsOfTime(writing, partnershipId, planId))
    await updateUnderstood(writing, partnershipId, id, understoodOf(words, fields.year as number | null))
}

/** Whoever answers a cause answers the problem that it is a cause of, named or not. */
async function problemOfCause(fields: Row, writing: Writing, partnershipId: string): Promise<Row> {
  if (!fields.causeId || fields.problemId) return {}
  const cause = await findRecord(writing, 'cause', partnershipId, String(fields.causeId))
  return cause ? { problemId: cause.problemId } : {}
}

const id = z.uuid('not-a-choice')
const ofPlan = z.object({ planId: id })
const ofArea = z.object({ areaId: id })
/** A picture is an area's, the other chapters are the plan's own. */
const ofChapter = z
  .object({ planId: id, areaId: optionalId, chapter: choice(passageChapters) })
  .refine(passage => (passage.areaId === null) === (passage.chapter !== 'picture'), {
    path: ['areaId'],
    message: 'not-a-choice',
  })
const ofPicture = z.object({ pictureId: id })
const ofAgreement = z.object({ agreementId: id })
const ofCatalogue = z.object({ catalogueId: id })

export const nouns = {
  plan: {
    table: 'plan',
    schema: planSchema,
    title: named,
    initial: context => ({ createdAt: context.now() }),
    afterChange: understandAgain,
    takes: planTakes,
  },
  passage: {
    table: 'passage',
    schema: passageSchema,
    parents: ofChapter,
    title: worded,
    initial: last('passage'),
  },
  area: {
    table: 'area',
    schema: areaSchema,
    parents: ofPlan,
    title: named,
    initial: last('area'),
    kept: judgedIn('areaId'),
    takes: areaTakes,
  },
  problem: {
    table: 'problem',
    schema: problemSchema,
    parents: ofArea,
    title: worded,
    initial: last('problem'),
    takes: problemTakes,
  },
  cause: {
    table: 'cause',
    schema: causeSchema,
    parents: z.object({ problemId: id }),
    title: worded,
    initial: last('cause'),
    takes: causeTakes,
  },
  goal: {
    table: 'goal',
    schema: goalSchema,
    parents: ofArea,
    title: worded,
    initial: last('goal'),
    misfits: goalMisfits,
    kept: judgedIn('goalId'),
  },
  activity: {
    table: 'activity',
    schema: activitySchema,
    parents: ofArea,
    title: named,
    initial: last('activity'),
    derived: async (fields, writing, partnershipId, row) => ({
      ...understoodOf(fields as Words, await findPlanYear(writing, partnershipId, String(row.areaId))),
      ...(await problemOfCause(fields, writing, partnershipId)),
    }),
    misfits: activityMisfits,
    brings: contactsBrought,
    takes: activityTakes,
  },
  contact: contactNoun,
  organisation: {
    table: 'organisation',
    schema: organisationSchema,
    title: named,
    initial: last('organisation'),
  },
  position: {
    table: 'position',
    schema: positionSchema,
    title: named,
    initial: last('position'),
  },
  person: { table: 'person', schema: personSchema, title: named },
  holding: {
    table: 'holding',
    schema: holdingSchema,
    title: worded,
    joins: ['personId', 'positionId'],
  },
  group: { table: 'group', schema: groupSchema, title: named, initial: last('group') },
  seat: {
    table: 'seat',
    schema: seatSchema,
    title: worded,
    joins: ['positionId', 'groupId'],
  },
  place: { table: 'place', schema: placeSchema, title: named, initial: last('place') },
  programme: {
    table: 'programme',
    schema: programmeSchema,
    title: named,
    initial: last('programme'),
    takes: programmeTakes,
  },
  strategy: {
    table: 'strategy',
    schema: strategySchema,
    title: named,
    derived: ({ due }) => ({ dueOn: dayMeant(due as string | null) }),
  },
  message: {
    table: 'message',
    schema: messageSchema,
    title: worded,
    derived: ({ planned }) => ({ plannedOn: dayMeant(planned as string | null) }),
  },
  communicator: {
    table: 'communicator',
    schema: communicatorSchema,
    parents: z.object({ messageId: optionalId }),
    title: worded,
  },
  promise: {
    table: 'promise',
    schema: promiseSchema,
    title: worded,
    derived: ({ due }) => ({ dueOn: dayMeant(due as string | null) }),
  },
  revision: {
    table: 'revision',
    schema: revisionSchema,
    parents: z.object({ programmeId: id }),
    title: row => String(row.revisedOn),
    joins: ['programmeId'],
  },
  promiseOutcome: {
    table: 'promiseOutcome',
    schema: promiseOutcomeSchema,
    parents: z.object({ promiseId: id }),
    title: worded,
  },
  source: { table: 'source', schema: sourceSchema, title: named },
  category: {
    table: 'category',
    schema: categorySchema,
    title: named,
    initial: last('category'),
    // Of a new one whose name tells it, unless somebody has said otherwise.
    derived: (fields, _writing, _partnershipId, row): Row => {
      const drivenBy = row.id === undefined && fields.drivenBy === null ? driverOf(named(fields)) : null
      return drivenBy === null ? {} : { drivenBy }
    },
  },
  territory: { table: 'territory', schema: territorySchema, title: named, initial: last('territory') },
  picture: { table: 'picture', schema: pictureSchema, title: named },
  picturePassage: {
    table: 'picturePassage',
    schema: picturePassageSchema,
    parents: ofPicture.extend({ part: choice(pictureParts) }),
    title: row => String(row.heading ?? row.text),
    initial: last('picturePassage'),
  },
  pictureSource: {
    table: 'pictureSource',
    schema: pictureSourceSchema,
    parents: ofPicture,
    title: named,
    initial: last('pictureSource'),
  },
  conclusion: {
    table: 'conclusion',
    schema: conclusionSchema,
    parents: ofPicture,
    title: worded,
    initial: last('conclusion'),
  },
  recipe: { table: 'recipe', schema: recipeSchema, title: named },
  seriesBreak: {
    table: 'seriesBreak',
    schema: seriesBreakSchema,
    parents: z.object({ sourceId: id }),
    title: worded,
  },
  dialogue: { table: 'dialogue', schema: dialogueSchema, title: named },
  dialoguePoint: {
    table: 'dialoguePoint',
    schema: dialoguePointSchema,
    parents: z.object({ dialogueId: id }),
    title: worded,
  },
  evidence: { table: 'evidence', schema: evidenceSchema, title: worded },
  reportingPoint: {
    table: 'reportingPoint',
    schema: reportingPointSchema,
    title: named,
    // Its forms say what it covers and when the answers are due.
    sealed: async (writing, partnershipId, row) =>
      row.id !== undefined && (await findRoundOf(writing, partnershipId, String(row.id))) ? 'opened' : null,
  },
  ...meetingNouns,
  ...roundNouns,
  agreement: { table: 'agreement', schema: agreementSchema, title: named },
  party: {
    table: 'party',
    schema: partySchema,
    parents: ofAgreement,
    title: worded,
    joins: ['organisationId'],
  },
  catalogue: { table: 'catalogue', schema: catalogueSchema, title: named },
  catalogueArea: {
    table: 'catalogueArea',
    schema: catalogueAreaSchema,
    parents: ofCatalogue,
    title: named,
    initial: last('catalogueArea'),
  },
  succession: {
    table: 'succession',
    schema: successionSchema,
    title: worded,
    joins: ['earlierAreaId', 'laterAreaId'],
  },
  stance: {
    table: 'stance',
    schema: stanceSchema,
    parents: z.object({ catalogueAreaId: id }),
    title: worded,
    joins: ['catalogueAreaId'],
  },
  indicator: {
    table: 'indicator',
    schema: indicatorSchema,
    parents: z.object({ planId: id, areaId: optionalId }),
    title: named,
    initial: last('indicator'),
    takes: indicatorTakes,
  },
  indicatorValue: {
    table: 'indicatorValue',
    schema: indicatorValueSchema,
    parents: z.object({ indicatorId: id }),
    title: row =>
      [row.value, row.breakdown ?? row.placeName, row.period ?? row.year]
        .filter(part => part !== null)
        .join(', '),
    initial: last('indicatorValue'),
    sealed: async (_writing, _partnershipId, row) => (row.intakeId ? 'taken-in' : null),
  },
} satisfies Record<string, Noun>
