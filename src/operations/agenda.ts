/** The agenda that builds itself, and the activity that is born of a decision. */
import { z } from 'zod'
import { type ProposedItem, proposedItems, type StandingPoint, standingMissing } from '../domain/agenda.ts'
import { addDays, dayOf } from '../domain/day.ts'
import { changesBetween } from '../domain/event.ts'
import { optionalText, problemsOf } from '../domain/fields.ts'
import { answersTo, askedOf } from '../domain/lift.ts'
import { agendaItemSchema, shortForm } from '../domain/meeting.ts'
import { type Reading, readAs } from '../storage/database.ts'
import { listChangedSince } from '../storage/event.ts'
import { listLifts, listOnAgendas, listTakenUp } from '../storage/lift.ts'
import { insertAgendaItems, listActionPoints, listAgendaItems, listMeetings } from '../storage/meeting.ts'
import { isApproved } from '../storage/minutes.ts'
import { arrange, lastAmongSiblings, listSiblingsForChange } from '../storage/order.ts'
import { findPartnership } from '../storage/partnership.ts'
import { findPlan } from '../storage/plan.ts'
import { findRecord, type Row, updateRecord } from '../storage/record.ts'
import { m, speaking } from '../texts/texts.ts'
import { allOrNothing } from './all-or-nothing.ts'
import type { Context } from './context.ts'
import { nouns } from './nouns.ts'
import { activitiesOf } from './plan-activities.ts'
import { type Actor, added, isId, mayDo, recordEvent, type Told, tell } from './record.ts'
import { done, type Outcome, type Refusal, refused } from './refusal.ts'

/** What asks to be taken up at a meeting and is not on its agenda yet; null where there is no such meeting for this person. */
export async function showAgendaProposals(context: Context, actor: Actor, meetingId: string) {
  if (!isId(meetingId) || !mayDo(actor, 'add', nouns.agendaItem)) return null
  return readAs(context.database, actor.identity, async reading => {
    const meeting = await findRecord(reading, 'meeting', actor.membership.partnershipId, meetingId)
    return meeting && { meeting, ...(await proposalsFor(reading, meeting, dayOf(context.now()))) }
  })
}

export type AgendaProposals = NonNullable<Awaited<ReturnType<typeof showAgendaProposals>>>

async function proposalsFor(
  reading: Reading,
  meeting: Row<'meeting'>,
  today: string,
): Promise<{ proposed: ProposedItem[]; standing: StandingProposal[]; isEmpty: boolean }> {
  const { partnershipId, groupId, heldOn } = meeting
  const held = (await listMeetings(reading, partnershipId, groupId)).filter(one => !one.cancellationId)
  const last = held.filter(one => one.heldOn < heldOn).at(-1)?.heldOn
  const nextOn = held.find(one => one.heldOn > heldOn)?.heldOn ?? addDays(heldOn, 30)
  const { plan } = await findPlan(reading, partnershipId, null, today)
  const all = plan ? await activitiesOf(reading, plan, today) : []
  const activities = all.filter(activity => activity.groupId === groupId)
  const items = await listAgendaItems(reading, partnershipId, meeting.id)
  const points = await listActionPoints(reading, partnershipId, { groupId })
  const lifts = await listLifts(reading, partnershipId, { toOrFrom: groupId })
  const takenUp = await listTakenUp(
    reading,
    partnershipId,
    lifts.map(({ id }) => id),
  )
  const answers = answersTo(groupId, heldOn, lifts, takenUp)
  const told = await listOnAgendas(
    reading,
    partnershipId,
    groupId,
    answers.map(({ id }) => id),
  )
  const proposed = proposedItems({
    activities,
    lifted: askedOf(groupId, heldOn, lifts, takenUp),
    answered: answers.filter(({ id }) => !told.has(id)),
    // At a first meeting nothing has changed since the last.
    changed: last
      ? await listChangedSince(
          reading,
          partnershipId,
          activities.map(({ id }) => id),
          new Date(`${last}T12:00:00Z`),
        )
      : new Set(),
    actionPoints: points.filter(point => !point.completionId && point.heldOn < heldOn),
    there: new Set(items.flatMap(({ aboutId }) => aboutId ?? [])),
    heldOn,
    nextOn,
  })
  const titles = items.map(({ title }) => title)
  const missing = standingMissing(titles, { isFirst: last === undefined })
  // An agenda is the partnership's own, whoever asks for it.
  const { language } = (await findPartnership(reading, partnershipId))!
  const standing = speaking(language, () => missing.map(id => ({ id, title: standingTitles[id]() })))
  return { proposed, standing, isEmpty: items.length === 0 }
}

/** A standing point that the agenda does not have, in the partnership's language. */
export type StandingProposal = { id: StandingPoint; title: string }

const standingTitles: Record<StandingPoint, () => string> = {
  opening: m.agenda_standing_opening,
  'last-minutes': m.agenda_standing_last_minutes,
  other: m.agenda_standing_other,
}

/**
 * Puts what was chosen of the proposals last on the agenda, in the order that they are proposed; of the standing points, those that open
 * the meeting first. What is not proposed (any more) is left.
 */
export async function takeUpProposals(
  context: Context,
  actor: Actor,
  meetingId: string,
  input: Record<string, unknown>,
): Promise<Outcome<{ added: number }>> {
  if (!mayDo(actor, 'add', nouns.agendaItem)) return refused({ name: 'not-allowed' })
  if (!isId(meetingId)) return refused({ name: 'not-found' })
  const { partnershipId } = actor.membership
  const chosen = new Set([input.take ?? []].flat().map(String))
  if (chosen.size === 0) return refused({ name: 'invalid', problems: { take: 'required' } })
  return allOrNothing(context, actor, async writing => {
    const meeting = await findRecord(writing, 'meeting', partnershipId, meetingId)
    if (!meeting) return refused<Refusal>({ name: 'not-found' })
    // It locks the meeting: of two who take up the same at once, the second sees what the first has taken up.
    if (await isApproved(writing, partnershipId, meetingId)) return refused<Refusal>({ name: 'approved' })
    const { proposed, standing } = await proposalsFor(writing, meeting, dayOf(context.now()))
    const records = proposed
      .filter(({ id }) => chosen.has(id))
      .map(({ record, id, why, ...said }) => ({ ...said, kind: why[0], aboutRecord: record, aboutId: id }))
    const points = standing.filter(({ id }) => chosen.has(id))
    const opens = points.filter(({ id }) => id !== 'other').map(standingRow)
    const taken = [...opens, ...records, ...points.filter(({ id }) => id === 'other').map(standingRow)]
    const { groupId } = meeting
    const last = await lastAmongSiblings(writing, 'agendaItem', partnershipId, { meetingId })
    const rows: Parameters<typeof insertAgendaItems>[1] = []
    const told: Told[] = []
    for (const { title, text, presenter, internal, kind, aboutRecord, aboutId } of taken) {
      const said = { title: title.slice(0, 500), text, presenter: presenter?.slice(0, 300), internal }
      const parsed = agendaItemSchema.safeParse(said)
      if (!parsed.success) return refused<Refusal>({ name: 'invalid', problems: problemsOf(parsed.error) })
      const fields = parsed.data
      const own = {
        partnershipId,
        id: context.newId(),
        meetingId,
        groupId,
        kind,
        rank: Number(last.rank) + rows.length,
      }
      rows.push({ ...fields, ...own, aboutRecord, aboutId })
      told.push({
        verb: 'added',
        record: 'agendaItem',
        recordId: own.id,
        title: fields.title,
        changes: changesBetween({}, fields),
        recordVersion: 1,
      })
    }
    await insertAgendaItems(writing, rows)
    if (opens.length > 0) {
      const first = rows.slice(0, opens.length).map(({ id }) => id)
      const all = await listSiblingsForChange(writing, 'agendaItem', partnershipId, { meetingId })
      await arrange(writing, 'agendaItem', partnershipId, [
        ...first,
        ...all.filter(id => !first.includes(id)),
      ])
    }
    await tell(context, actor, writing, told)
    return done({ added: rows.length })
  })
}

const standingRow = ({ title }: StandingProposal) => ({
  title,
  text: null,
  presenter: null,
  internal: false,
  kind: 'own' as const,
  aboutRecord: null,
  aboutId: null,
})

const birthSchema = z.object({ areaId: z.uuid('not-a-choice'), title: optionalText(2_000) })

/** Makes an activity of a decision: it gets its words and its group, and the decision says what became of it. */
export async function bearActivity(
  context: Context,
  actor: Actor,
  resolutionId: string,
  input: unknown,
): Promise<Outcome<{ id: string }>> {
  const noun = nouns.resolution
  if (!mayDo(actor, 'change', noun) || !mayDo(actor, 'add', nouns.activity))
    return refused({ name: 'not-allowed' })
  if (!isId(resolutionId)) return refused({ name: 'not-found' })
  const parsed = birthSchema.safeParse(input)
  if (!parsed.success) return refused({ name: 'invalid', problems: problemsOf(parsed.error) })
  const { partnershipId } = actor.membership
  return allOrNothing(context, actor, async writing => {
    const resolution = await findRecord(writing, 'resolution', partnershipId, resolutionId)
    if (!resolution) return refused<Refusal>({ name: 'not-found' })
    const { wording, groupId, activityId } = resolution
    if (activityId && (await findRecord(writing, 'activity', partnershipId, activityId)))
      return done({ id: activityId })
    const born = await added(
      context,
      actor,
      writing,
      nouns.activity,
      { ...(input as object), title: parsed.data.title ?? shortForm(wording), groupId },
      parsed.data,
    )
    if (!born.ok) return born
    const { id } = born.value
    await updateRecord(writing, 'resolution', partnershipId, resolutionId, { activityId: id })
    const made = { recordVersion: resolution.version + 1 }
    await recordEvent(context, actor, writing, noun, 'changed', resolutionId, resolution, {}, made)
    return done({ id })
  })
}
