import type { Reading } from '../storage/database.ts'
import { listSeats } from '../storage/group.ts'
import { listActionPoints, listAgendaItems, listAttendance, listResolutions } from '../storage/meeting.ts'
import { findRecord, type Row } from '../storage/record.ts'
import { groupAbove, liftsAt } from './lift.ts'

/** All that the minutes of a meeting hold, as far as the person sees it. */
export async function meetingWhole(reading: Reading, partnershipId: string, meeting: Row<'meeting'>) {
  const { id, groupId } = meeting
  const group = await findRecord(reading, 'group', partnershipId, groupId)
  if (!group) return null
  const items = await listAgendaItems(reading, partnershipId, id)
  const resolutions = await listResolutions(reading, partnershipId, id)
  const actionPoints = await listActionPoints(reading, partnershipId, { meetingId: id })
  const attendance = await listAttendance(reading, partnershipId, id)
  const seats = await listSeats(reading, partnershipId, { groupId })
  const { liftsOf, originOf } = await liftsAt(reading, partnershipId, id, items)
  const under = (itemId: string | null) => ({
    resolutions: resolutions.filter(({ agendaItemId }) => agendaItemId === itemId),
    actionPoints: actionPoints.filter(({ agendaItemId }) => agendaItemId === itemId),
  })
  return {
    meeting,
    group: { id: group.id, name: group.name },
    above: await groupAbove(reading, partnershipId, group),
    items: items.map(item => ({
      ...item,
      ...under(item.id),
      lifts: liftsOf(item.id),
      origin: originOf(item),
    })),
    /** What was decided and promised outside of the agenda. */
    besides: under(null),
    functions: functionsOf(seats, attendance),
    /** The functions that carry the group's matters upward. */
    presenters: seats.filter(({ presenter }) => presenter).map(({ positionName }) => positionName),
    guests: attendance.filter(({ positionId }) => positionId === null),
  }
}

export type MeetingWhole = NonNullable<Awaited<ReturnType<typeof meetingWhole>>>

/** The group's functions of today, and those that were at the meeting and have left the group since. */
function functionsOf(
  seats: { positionId: string; positionName: string; organisationName: string }[],
  attendance: Awaited<ReturnType<typeof listAttendance>>,
) {
  const stateOf = (positionId: string) => attendance.find(one => one.positionId === positionId)?.state ?? null
  const seated = seats.map(({ positionId, positionName, organisationName }) => ({
    positionId,
    name: positionName,
    organisationName,
    seated: true,
    state: stateOf(positionId),
  }))
  const left = attendance.flatMap(({ positionId, positionName, organisationName, state }) =>
    positionId && !seats.some(seat => seat.positionId === positionId)
      ? [{ positionId, name: positionName ?? '', organisationName, seated: false, state }]
      : [],
  )
  return [...seated, ...left]
}
