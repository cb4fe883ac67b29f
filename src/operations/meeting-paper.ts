/** A meeting's papers before they have a format, in the partnership's own language, whoever asks for them. */
import type { Document } from '../documents/writing/document.ts'
import { type MinutesForm, meetingMinutes } from '../documents/writing/meeting-minutes.ts'
import { meetingNotice } from '../documents/writing/meeting-notice.ts'
import type { PaperHouse } from '../documents/writing/meeting-paper.ts'
import { mayWithOwn } from '../domain/access.ts'
import { dayOf } from '../domain/day.ts'
import { type MinutesContent, minutesOf, withLaterInternal } from '../domain/minutes.ts'
import { type Reading, readAs } from '../storage/database.ts'
import { findCancellation } from '../storage/meeting.ts'
import { findMinutesContent } from '../storage/minutes.ts'
import { findPartnership } from '../storage/partnership.ts'
import { findRecord } from '../storage/record.ts'
import { speaking } from '../texts/texts.ts'
import { calledFunctions } from './called.ts'
import type { Context } from './context.ts'
import { lookOf } from './look.ts'
import { type MeetingWhole, meetingWhole } from './meeting-whole.ts'
import { minutesStanding } from './minutes.ts'
import { type Actor, isId } from './record.ts'
import { done, type Outcome, refused } from './refusal.ts'

/** A paper, and what its file is called by: whose meeting, when, and which version of what is frozen. */
export type ShownPaper = { document: Document; group: string; heldOn: string; number: number | null }
type Refused = { name: 'not-allowed' } | { name: 'not-found' }

/** The notice of a meeting: for all who see the meeting, and without what is internal to all of them. */
export function showNotice(
  context: Context,
  actor: Actor,
  id: string,
): Promise<Outcome<ShownPaper, Refused>> {
  return withMeeting(context, actor, id, async (reading, whole, house) => {
    const { partnershipId } = actor.membership
    const cancelled = (await findCancellation(reading, partnershipId, id)) !== null
    const source = { ...whole, cancelled, called: calledFunctions(whole) }
    return { document: meetingNotice(source, house), number: null }
  })
}

/**
 * The minutes of a meeting: the latest version, or where they have never been frozen or have changed since, how they stand, which is said
 * on them. Who sees the meeting and not the versions is given what its page shows them. Only who sees the versions is given what is internal,
 * and only in the form that says so; what has become internal since they were frozen is so here too.
 */
export async function showMinutesPaper(
  context: Context,
  actor: Actor,
  id: string,
  form: MinutesForm,
): Promise<Outcome<ShownPaper, Refused>> {
  const { partnershipId, role } = actor.membership
  const followsMinutes = mayWithOwn(role, 'see', 'minutesVersion')
  if (form === 'internal' && !followsMinutes) return refused({ name: 'not-allowed' })
  return withMeeting(context, actor, id, async (reading, whole, house) => {
    const standing = await minutesStanding(context, reading, actor, id, whole)
    const latest = standing && standing.state !== 'open' ? standing.latest : null
    const frozen = latest && (await findMinutesContent(reading, partnershipId, latest.id))
    const paper = {
      content: frozen ? withLaterInternal(frozen as MinutesContent, whole.items) : minutesOf(whole),
      shownOn: followsMinutes ? null : dayOf(context.now()),
      version: latest && { number: latest.number, on: dayOf(latest.at) },
      approvals: (standing?.approvals ?? []).map(({ personName, asWords, at }) => ({
        who: personName,
        as: asWords,
        on: dayOf(at),
      })),
    }
    return { document: meetingMinutes(paper, form, house), number: latest?.number ?? null }
  })
}

function withMeeting(
  context: Context,
  actor: Actor,
  id: string,
  write: (
    reading: Reading,
    whole: MeetingWhole,
    house: PaperHouse,
  ) => Promise<Pick<ShownPaper, 'document' | 'number'>>,
): Promise<Outcome<ShownPaper, Refused>> {
  const { partnershipId } = actor.membership
  return readAs(context.database, actor.identity, async reading => {
    const meeting = isId(id) ? await findRecord(reading, 'meeting', partnershipId, id) : null
    const whole = meeting && (await meetingWhole(reading, partnershipId, meeting))
    const partnership = await findPartnership(reading, partnershipId)
    if (!whole || !partnership) return refused({ name: 'not-found' })
    const house = { partnership, look: await lookOf(reading, partnershipId) }
    const written = await speaking(partnership.language, () => write(reading, whole, house))
    return done({ ...written, group: whole.group.name, heldOn: whole.meeting.heldOn })
  })
}
