/** A spring of one group's meetings: one held, with its minutes; one cancelled; one to come. */
import { aboveOf } from '../../domain/lift.ts'
import { readAs } from '../../storage/database.ts'
import { listMeetings } from '../../storage/meeting.ts'
import { findRecord } from '../../storage/record.ts'
import type { Context } from '../context.ts'
import { recordAttendance } from '../meeting.ts'
import { nouns } from '../nouns.ts'
import { type Actor, addRecord, type Noun } from '../record.ts'
import { settled } from './settled.ts'
import { weekdayInYear } from './year.ts'

const days = ['2020-03-04', '2020-03-25', '2020-04-15']

const items = [
  {
    title: 'Läget på torget',
    presenter: 'Kommunpolis',
    minutes:
      'Det är lugnare på torget efter klockan 20. Vid trappan mot tunnelbanan är det fortfarande mörkt.',
  },
  {
    title: 'Handlarnas iakttagelser',
    text: 'Tre handlare har hört av sig sedan förra mötet.',
    internal: true,
  },
]
const wording = 'Gruppen vandrar runt torget tillsammans med fastighetsägarna före sommaren.'
const question = 'Vem betalar belysningen vid trappan mot tunnelbanan?'
const promises = [
  {
    wording: 'Ta reda på vem som sköter belysningen vid trappan.',
    owner: 'Säkerhetsstrateg',
    due: 'klar mars',
  },
  { wording: 'Bjud in fastighetsägarna till vandringen.', owner: 'Kommunpolis', due: 'klar april' },
]

/** What is there already is not added again. `guest`: who was there without a seat in the group. */
export async function addMeetings(
  context: Context,
  actor: Actor,
  groupId: string,
  guest: string,
  year: number,
): Promise<void> {
  const { partnershipId } = actor.membership
  const there = await readAs(context.database, actor.identity, reading =>
    listMeetings(reading, partnershipId, groupId),
  )
  if (there.length > 0) return
  const add = async (noun: Noun, fields: object, belongsTo: Record<string, unknown> = {}) =>
    settled(await addRecord(context, actor, noun, fields, belongsTo)).id
  const meetings: string[] = []
  for (const day of days) {
    const heldOn = weekdayInYear(day, year)
    const fields = { groupId, heldOn, startsAt: '09:00', endsAt: '10:30', location: 'Medborgarkontoret' }
    meetings.push(await add(nouns.meeting, fields))
  }
  const [held, off, next] = meetings
  await add(nouns.cancellation, { reason: 'Flera har förhinder.' }, { meetingId: off })
  const points: string[] = []
  for (const item of items) points.push(await add(nouns.agendaItem, item, { meetingId: held }))
  await add(nouns.agendaItem, { title: 'Vandringen med fastighetsägarna' }, { meetingId: next })
  await add(nouns.agendaItem, { title: 'Nästa möte' }, { meetingId: next })
  const under = { meetingId: held, agendaItemId: points[0] }
  const group = await readAs(context.database, actor.identity, reading =>
    findRecord(reading, 'group', partnershipId, groupId),
  )
  if (group && aboveOf(group)) await add(nouns.lift, { question, presenter: 'Säkerhetsstrateg' }, under)
  await add(nouns.resolution, { wording }, under)
  const [first] = [
    await add(nouns.actionPoint, promises[0]!, under),
    await add(nouns.actionPoint, promises[1]!, under),
  ]
  await add(nouns.completion, { note: 'Det är fastighetsägaren.' }, { actionPointId: first })
  settled(await recordAttendance(context, actor, held!, { guests: guest }))
}
