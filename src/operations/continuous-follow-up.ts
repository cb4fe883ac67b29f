/** Löpande uppföljning: how a group's activities stand, noted at its meetings. */
import { z } from 'zod'
import { dayOf } from '../domain/day.ts'
import { problemsOf, requiredText } from '../domain/fields.ts'
import { parseFollowUp } from '../domain/follow-up.ts'
import { listActivitiesBy } from '../storage/activity.ts'
import type { Reading } from '../storage/database.ts'
import { listAgendaItems } from '../storage/meeting.ts'
import { findPlan } from '../storage/plan.ts'
import { findRecord } from '../storage/record.ts'
import { allOrNothing } from './all-or-nothing.ts'
import type { Context } from './context.ts'
import { nouns } from './nouns.ts'
import { type Actor, added, changed, fieldsOf, isId, mayDo } from './record.ts'
import { done, type Outcome, type Refusal, refused } from './refusal.ts'

/** The activities of a group that the plan in force says are followed up at its meetings. */
export async function continuousOf(reading: Reading, partnershipId: string, groupId: string, today: string) {
  const { plan } = await findPlan(reading, partnershipId, null, today)
  if (!plan) return []
  const activities = await listActivitiesBy(reading, partnershipId, 'groupId', groupId)
  return activities.filter(
    ({ planId, followUp }) =>
      planId === plan.id && followUp !== null && parseFollowUp(followUp).continuousInGroup,
  )
}

const noteSchema = z.object({ activityId: z.uuid('not-a-choice'), minutes: requiredText(5_000) })

/** Notes how an activity stands, under its point on the meeting's agenda; where it has none, it gets one. */
export async function noteContinuous(
  context: Context,
  actor: Actor,
  meetingId: string,
  input: unknown,
): Promise<Outcome<{ id: string }>> {
  const noun = nouns.agendaItem
  if (!mayDo(actor, 'add', noun)) return refused({ name: 'not-allowed' })
  if (!isId(meetingId)) return refused({ name: 'not-found' })
  const parsed = noteSchema.safeParse(input)
  if (!parsed.success) return refused({ name: 'invalid', problems: problemsOf(parsed.error) })
  const { activityId, minutes } = parsed.data
  const { partnershipId } = actor.membership
  return allOrNothing(context, actor, async writing => {
    const meeting = await findRecord(writing, 'meeting', partnershipId, meetingId)
    if (!meeting) return refused<Refusal>({ name: 'not-found' })
    const activity = (await continuousOf(writing, partnershipId, meeting.groupId, dayOf(context.now()))).find(
      ({ id }) => id === activityId,
    )
    if (!activity) return refused<Refusal>({ name: 'invalid', problems: { activityId: 'not-a-choice' } })
    const items = await listAgendaItems(writing, partnershipId, meetingId)
    const there = items.find(({ aboutId }) => aboutId === activityId)
    if (there) {
      const whole = [there.minutes, minutes].filter(Boolean).join('\n\n')
      const fields = { ...fieldsOf(noun, there), minutes: whole }
      return changed(context, actor, writing, noun, there.id, there.version, fields)
    }
    const about = {
      ...noun,
      derived: () => ({ kind: 'own', aboutRecord: 'activity', aboutId: activityId }),
    }
    const { title, convener } = activity
    const fields = { title: title.slice(0, 500), presenter: convener?.slice(0, 300), minutes }
    const outcome = await added(context, actor, writing, about, fields, { meetingId })
    return outcome.ok ? done({ id: outcome.value.id }) : outcome
  })
}
