import { mayWithOwn } from '../domain/access.ts'
import { type Cadence, parseCadence } from '../domain/cadence.ts'
import { addDays, dayOf, weekdayOf } from '../domain/day.ts'
import { problemsOf } from '../domain/fields.ts'
import { attendanceStates, meetingSchema, splitMeetings } from '../domain/meeting.ts'
import {
  type DayChoice,
  dayChoiceOf,
  daysAhead,
  daysChosen,
  type Keeping,
  keepingOf,
  rhythmOf,
} from '../domain/meeting-dates.ts'
import { type Reading, readAs } from '../storage/database.ts'
import { listFirstTouches } from '../storage/event.ts'
import { listMinutesNumbers } from '../storage/joint-minutes.ts'
import { findCancellation, listAttendance, listMeetings } from '../storage/meeting.ts'
import { findRecord } from '../storage/record.ts'
import { allOrNothing } from './all-or-nothing.ts'
import type { Context } from './context.ts'
import { continuousOf } from './continuous-follow-up.ts'
import { historyOf } from './history.ts'
import { meetingWhole } from './meeting-whole.ts'
import { minutesStanding } from './minutes.ts'
import { noticeStanding } from './notice.ts'
import { nouns } from './nouns.ts'
import { type Actor, added, changed, isId, mayDo, removed } from './record.ts'
import { done, type Outcome, type Refusal, refused } from './refusal.ts'

/** What the partnership's groups have before them and behind them. */
export async function showMeetings(context: Context, actor: Actor) {
  const { partnershipId, role } = actor.membership
  if (!mayWithOwn(role, 'see', 'meeting')) return refused<Refusal>({ name: 'not-allowed' })
  const today = dayOf(context.now())
  return readAs(context.database, actor.identity, async reading =>
    done({ today, ...splitMeetings(await listMeetings(reading, partnershipId), today) }),
  )
}

export type MeetingsPage = Extract<Awaited<ReturnType<typeof showMeetings>>, { ok: true }>['value']

/** A meeting with its agenda, who was there, what was decided and promised; null where it does not exist for this person. */
export async function showMeeting(context: Context, actor: Actor, id: string) {
  if (!isId(id)) return null
  const { partnershipId } = actor.membership
  return readAs(context.database, actor.identity, async reading => {
    const meeting = await findRecord(reading, 'meeting', partnershipId, id)
    const whole = meeting && (await meetingWhole(reading, partnershipId, meeting))
    if (!whole) return null
    const numbers = await listMinutesNumbers(
      reading,
      partnershipId,
      whole.items.map(item => item.id),
    )
    const written = whole.items.flatMap(item => [
      item,
      ...item.resolutions,
      ...item.actionPoints,
      ...item.lifts,
    ])
    const notice = await noticeStanding(context, reading, actor, whole)
    const besides = [...whole.besides.resolutions, ...whole.besides.actionPoints]
    return {
      ...whole,
      /** `minutesNumber`: the last of the updates that its minutes are made of, where they are written live. */
      items: whole.items.map(item => ({ ...item, minutesNumber: numbers.get(item.id) ?? 0 })),
      cancellation: await findCancellation(reading, partnershipId, id),
      standing: await minutesStanding(context, reading, actor, id, whole),
      notice,
      /** The group's activities that the plan says are followed up at its meetings. */
      continuous: await continuousOf(reading, partnershipId, meeting.groupId, dayOf(context.now())),
      events: await historyOf(reading, actor, {
        recordIds: [id, ...[...written, ...besides, ...(notice?.notices ?? [])].map(one => one.id)],
        limit: 20,
      }),
    }
  })
}

export type MeetingPage = NonNullable<Awaited<ReturnType<typeof showMeeting>>>

/** How far ahead days are proposed: half a year, which is a term and a little. */
const ahead = 183

/** A group's meetings, the days that its cadence proposes, and whether it meets as often as it has said. */
export async function meetingsOfGroup(
  reading: Reading,
  partnershipId: string,
  group: { id: string; cadence: string | null },
  today: string,
  sent: Parameters<typeof dayChoiceOf>[0] = {},
) {
  const meetings = await listMeetings(reading, partnershipId, group.id)
  const days = meetings.filter(({ cancellationId }) => !cancellationId).map(({ heldOn }) => heldOn)
  const cadence: Cadence = parseCadence(group.cadence ?? '')
  const choice = dayChoiceOf(sent)
  const chosen = choice === 'problem' ? null : choice
  const from = chosen && chosen.from > today ? chosen.from : today
  const given = chosen
    ? daysChosen(cadence, { ...chosen, from }, addDays(from, ahead))
    : daysAhead(cadence, days, today, addDays(today, ahead))
  const proposed = given.filter(
    // A day on which a meeting is cancelled has been decided on.
    ({ on }) => on >= today && !meetings.some(({ heldOn }) => heldOn === on),
  )
  return {
    ...splitMeetings(meetings, today),
    proposed,
    /** From which day and on which weekday days are proposed; null where the words give none. */
    choice: rhythmOf(cadence) && {
      ...(chosen ?? choiceFrom(proposed[0]?.rhythmic ?? today)),
      isMistaken: choice === 'problem',
    },
    /** Null where nothing can be said: no meeting is recorded, or the words promise nothing. */
    keeping: (await keepingIn(reading, partnershipId, [{ ...group, days }], today)).get(group.id) ?? null,
  }
}

/** A choice that gives the days that are proposed from the start. */
const choiceFrom = (first: string): DayChoice => ({ from: first, weekday: Math.min(weekdayOf(first), 5) })

/** How groups keep to what they have said, each from when it was made or first met; null for one without a meeting. `days` in order. */
export async function keepingIn(
  reading: Reading,
  partnershipId: string,
  groups: { id: string; cadence: string | null; days: string[] }[],
  today: string,
): Promise<Map<string, Keeping | null>> {
  const made = await listFirstTouches(
    reading,
    partnershipId,
    groups.map(({ id }) => id),
  )
  return new Map(
    groups.map(({ id, cadence, days }) => {
      const [first] = days
      if (!first) return [id, null]
      const on = made.get(id)
      const since = on && dayOf(on) < first ? dayOf(on) : first
      return [id, keepingOf(parseCadence(cadence ?? ''), days, since, today)]
    }),
  )
}

/** Makes meetings of several days at once, all at the same time and place. Days on which the group meets already are left as they are. */
export async function planMeetings(
  context: Context,
  actor: Actor,
  groupId: string,
  input: Record<string, unknown>,
): Promise<Outcome<{ ids: string[] }>> {
  if (!mayDo(actor, 'add', nouns.meeting)) return refused({ name: 'not-allowed' })
  const { partnershipId } = actor.membership
  const days = [input.on ?? []].flat().map(String)
  return allOrNothing(context, actor, async writing => {
    if (!isId(groupId) || !(await findRecord(writing, 'group', partnershipId, groupId)))
      return refused<Refusal>({ name: 'not-found' })
    if (days.length === 0) return refused<Refusal>({ name: 'invalid', problems: { on: 'required' } })
    const there = new Set((await listMeetings(writing, partnershipId, groupId)).map(({ heldOn }) => heldOn))
    const ids: string[] = []
    for (const heldOn of new Set(days)) {
      const parsed = meetingSchema.safeParse({ ...input, groupId, heldOn })
      if (!parsed.success) return refused<Refusal>({ name: 'invalid', problems: problemsOf(parsed.error) })
      if (there.has(heldOn)) continue
      const outcome = await added(context, actor, writing, nouns.meeting, parsed.data)
      if (!outcome.ok) return outcome
      ids.push(outcome.value.id)
    }
    return done({ ids })
  })
}

/**
 * Writes who was at a meeting, all at once: `at-<function's id>` is how somebody took part, or empty where nobody knows; `guests` are
 * those who belong to no function, one a line.
 */
export async function recordAttendance(
  context: Context,
  actor: Actor,
  id: string,
  input: Record<string, unknown>,
): Promise<Outcome<{ id: string }>> {
  const noun = nouns.attendance
  if (!mayDo(actor, 'change', noun)) return refused({ name: 'not-allowed' })
  if (!isId(id)) return refused({ name: 'not-found' })
  const { partnershipId } = actor.membership
  return allOrNothing(context, actor, async writing => {
    if (!(await findRecord(writing, 'meeting', partnershipId, id)))
      return refused<Refusal>({ name: 'not-found' })
    const there = await listAttendance(writing, partnershipId, id)
    for (const [field, state] of Object.entries(input)) {
      const positionId = field.startsWith('at-') ? field.slice(3) : null
      if (!positionId) continue
      const row = there.find(one => one.positionId === positionId)
      const fields = { positionId, state }
      const known = (attendanceStates as readonly unknown[]).includes(state)
      const outcome =
        row && known
          ? await changed(context, actor, writing, noun, row.id, row.version, fields)
          : row
            ? await removed(context, actor, writing, noun, row.id, null)
            : known
              ? await added(context, actor, writing, noun, fields, { meetingId: id })
              : null
      if (outcome && !outcome.ok) return outcome
    }
    if (typeof input.guests === 'string') {
      const named = new Set(
        input.guests
          .split('\n')
          .map(line => line.trim())
          .filter(Boolean),
      )
      for (const { id: guestId, name } of there.filter(one => one.name !== null)) {
        if (named.delete(name ?? '')) continue
        const outcome = await removed(context, actor, writing, noun, guestId, null)
        if (!outcome.ok) return outcome
      }
      for (const name of named) {
        const outcome = await added(
          context,
          actor,
          writing,
          noun,
          { name, state: 'present' },
          { meetingId: id },
        )
        if (!outcome.ok) return outcome
      }
    }
    return done({ id })
  })
}
