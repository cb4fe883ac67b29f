/** A meeting's records as people write them: what each takes from the meeting and the point that it stands under. */
import { z } from 'zod'
import { firstDayMeant } from '../domain/duration.ts'
import { optionalId } from '../domain/fields.ts'
import { aboveOf, liftSchema } from '../domain/lift.ts'
import {
  actionPointSchema,
  agendaItemSchema,
  attendanceSchema,
  cancellationSchema,
  completionSchema,
  meetingSchema,
  resolutionSchema,
} from '../domain/meeting.ts'
import type { Writing } from '../storage/database.ts'
import { listTakenUp, spreadInternalOnward } from '../storage/lift.ts'
import { nextResolutionNumber, spreadInternal } from '../storage/meeting.ts'
import { isApproved } from '../storage/minutes.ts'
import { lastAmongSiblings } from '../storage/order.ts'
import { findRecord, type Row as StoredRow } from '../storage/record.ts'
import { followMinutes, tellMinutes } from './joint-minutes.ts'
import { type Noun, tell } from './record.ts'

type Row = Record<string, unknown>

const id = z.uuid('not-a-choice')
const ofMeeting = z.object({ meetingId: id })
const ofItem = z.object({ meetingId: id, agendaItemId: id })
const ofPoint = z.object({ meetingId: id, agendaItemId: optionalId })

const meetingOf = (writing: Writing, partnershipId: string, row: Row) =>
  findRecord(writing, 'meeting', partnershipId, String(row.meetingId))

/** Of a meeting that the person sees. */
const misfits: NonNullable<Noun['misfits']> = async (_fields, writing, partnershipId, row) =>
  (await meetingOf(writing, partnershipId, row)) ? {} : { meetingId: 'not-a-choice' }

/** What somebody stands for stays as it was; what is done after the meeting is told of all the same. */
const sealed: NonNullable<Noun['sealed']> = async (writing, partnershipId, row) =>
  (await isApproved(writing, partnershipId, String(row.meetingId))) ? 'approved' : null

async function groupOf(writing: Writing, partnershipId: string, row: Row): Promise<Row> {
  return { groupId: (await meetingOf(writing, partnershipId, row))?.groupId }
}

/** What stands under a point is as internal as the point. */
async function internalOf(writing: Writing, partnershipId: string, row: Row): Promise<Row> {
  if (!row.agendaItemId) return {}
  const item = await findRecord(writing, 'agendaItem', partnershipId, String(row.agendaItemId))
  return { internal: item?.internal ?? false }
}

/** What comes from something internal is internal, at whichever meeting it is taken up. */
async function isOpened(fields: Row, writing: Writing, partnershipId: string, row: Row): Promise<boolean> {
  const { aboutRecord, aboutId } = row
  if (fields.internal === true || (aboutRecord !== 'lift' && aboutRecord !== 'resolution')) return false
  return (await findRecord(writing, aboutRecord, partnershipId, String(aboutId)))?.internal === true
}

/** The group above that of a meeting; null where there is none. */
async function groupAbove(writing: Writing, partnershipId: string, row: Row): Promise<string | null> {
  const { groupId } = await groupOf(writing, partnershipId, row)
  const group = groupId ? await findRecord(writing, 'group', partnershipId, String(groupId)) : null
  return group && aboveOf(group)
}

const worded = (row: Row) => String(row.wording)

export const meetingNouns = {
  meeting: {
    table: 'meeting',
    schema: meetingSchema,
    title: row => [row.title, row.heldOn].filter(Boolean).join(' '),
    sealed: async (writing, partnershipId, row) =>
      row.id !== undefined && (await isApproved(writing, partnershipId, String(row.id))) ? 'approved' : null,
  },
  cancellation: {
    table: 'cancellation',
    schema: cancellationSchema,
    parents: ofMeeting,
    title: row => String(row.reason ?? ''),
    misfits,
    sealed,
    initial: async (context, row, writing, partnershipId) => ({
      ...(await groupOf(writing, partnershipId, row)),
      at: context.now(),
    }),
  },
  agendaItem: {
    table: 'agendaItem',
    schema: agendaItemSchema,
    parents: ofMeeting,
    title: row => String(row.title),
    misfits: async (fields, writing, partnershipId, row) => ({
      ...(await misfits(fields, writing, partnershipId, row)),
      ...((await isOpened(fields, writing, partnershipId, row)) && { internal: 'comes-from-internal' }),
    }),
    sealed,
    initial: async (_context, row, writing, partnershipId) => ({
      kind: 'own',
      ...(await groupOf(writing, partnershipId, row)),
      ...(await lastAmongSiblings(writing, 'agendaItem', partnershipId, row)),
    }),
    beforeChange: async (writing, row, seen, input, { context, actor }) => {
      const began = Number(input.minutesNumber)
      const told = await tellMinutes(context, actor, writing, row as StoredRow<'agendaItem'>, seen, began)
      return { version: told.item.version, seen: told.seen }
    },
    afterChange: async (fields, writing, partnershipId, itemId, { context, actor }) => {
      await spreadInternal(writing, partnershipId, itemId, fields.internal === true)
      const onward =
        fields.internal === true ? await spreadInternalOnward(writing, partnershipId, itemId) : []
      const changes = { internal: { from: false, to: true } }
      await tell(
        context,
        actor,
        writing,
        onward.map(({ id: recordId, title, version: recordVersion }) => ({
          verb: 'changed' as const,
          record: 'agendaItem' as const,
          ...{ recordId, title, changes, recordVersion },
        })),
      )
      const minutes = typeof fields.minutes === 'string' ? fields.minutes : null
      await followMinutes(context, actor, writing, itemId, minutes)
    },
  },
  attendance: {
    table: 'attendance',
    schema: attendanceSchema,
    parents: ofMeeting,
    title: row => String(row.name ?? ''),
    joins: ['positionId'],
    misfits,
    sealed,
    initial: (_context, row, writing, partnershipId) => groupOf(writing, partnershipId, row),
  },
  resolution: {
    table: 'resolution',
    schema: resolutionSchema,
    parents: ofPoint,
    title: worded,
    misfits,
    sealed,
    initial: async (context, row, writing, partnershipId) => ({
      ...(await groupOf(writing, partnershipId, row)),
      number: await nextResolutionNumber(writing, partnershipId, String(row.meetingId)),
      at: context.now(),
    }),
    derived: (_fields, writing, partnershipId, row) => internalOf(writing, partnershipId, row),
  },
  actionPoint: {
    table: 'actionPoint',
    schema: actionPointSchema,
    parents: ofPoint,
    title: worded,
    misfits,
    sealed,
    initial: async (context, row, writing, partnershipId) => ({
      ...(await groupOf(writing, partnershipId, row)),
      at: context.now(),
    }),
    derived: async (fields, writing, partnershipId, row) => ({
      ...(await internalOf(writing, partnershipId, row)),
      ...(await dayMeant(fields, writing, partnershipId, row)),
    }),
  },
  lift: {
    table: 'lift',
    schema: liftSchema,
    parents: ofItem,
    title: row => String(row.question),
    misfits: async (fields, writing, partnershipId, row) => ({
      ...(await misfits(fields, writing, partnershipId, row)),
      ...((await groupAbove(writing, partnershipId, row)) === null && { toGroupId: 'no-group-above' }),
    }),
    sealed: async (writing, partnershipId, row) => {
      const taken = row.id !== undefined && (await listTakenUp(writing, partnershipId, [String(row.id)]))
      return taken && taken.length > 0 ? 'taken-up' : sealed(writing, partnershipId, row)
    },
    initial: async (context, row, writing, partnershipId) => ({
      ...(await groupOf(writing, partnershipId, row)),
      toGroupId: await groupAbove(writing, partnershipId, row),
      at: context.now(),
    }),
    derived: (_fields, writing, partnershipId, row) => internalOf(writing, partnershipId, row),
  },
  completion: {
    table: 'completion',
    schema: completionSchema,
    parents: z.object({ actionPointId: id }),
    title: row => String(row.note ?? ''),
    misfits: async (_fields, writing, partnershipId, row) =>
      (await findRecord(writing, 'actionPoint', partnershipId, String(row.actionPointId)))
        ? {}
        : { actionPointId: 'not-a-choice' },
    initial: async (context, row, writing, partnershipId) => {
      const point = await findRecord(writing, 'actionPoint', partnershipId, String(row.actionPointId))
      return { groupId: point?.groupId, internal: point?.internal ?? false, at: context.now() }
    },
  },
} satisfies Record<string, Noun>

/**
 * "Senast 15 januari" said at a meeting in December means the next January. A day that somebody has chosen stands; one that was understood
 * from earlier words goes with them.
 */
async function dayMeant(fields: Row, writing: Writing, partnershipId: string, row: Row): Promise<Row> {
  const meeting = await meetingOf(writing, partnershipId, row)
  if (!meeting) return {}
  const meant = (words: unknown) => (typeof words === 'string' ? firstDayMeant(words, meeting.heldOn) : null)
  const isOfEarlierWords =
    fields.due !== row.due && fields.dueOn === row.dueOn && meant(row.due) === row.dueOn
  return fields.dueOn && !isOfEarlierWords ? {} : { dueOn: meant(fields.due) }
}
