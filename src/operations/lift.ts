/** What of a meeting goes on to another: the questions that it lifts, with what became of them, and where its points come from. */
import { aboveOf } from '../domain/lift.ts'
import type { Reading } from '../storage/database.ts'
import { listDecidedBy, listLifts, listTakenUp } from '../storage/lift.ts'
import { findRecord } from '../storage/record.ts'

type Item = { id: string; kind: string; aboutRecord: string | null; aboutId: string | null }

/** Where a point comes from; the group and the day are null for who does not see them. */
export type Origin = { meetingId: string; group: string | null; heldOn: string | null }

/** By point: the questions that were lifted from it, and the meeting that it comes from. */
export async function liftsAt(
  reading: Reading,
  partnershipId: string,
  meetingId: string,
  items: readonly Item[],
) {
  const about = (record: string) =>
    items.flatMap(({ aboutRecord, aboutId }) => (aboutRecord === record && aboutId ? [aboutId] : []))
  const lifts = await listLifts(reading, partnershipId, { meetingId })
  const takenUp = await listTakenUp(
    reading,
    partnershipId,
    lifts.map(({ id }) => id),
  )
  const asked = await listLifts(reading, partnershipId, { ids: about('lift') })
  const decided = await listDecidedBy(reading, partnershipId, about('resolution'))
  const origins = new Map<string, Origin>(
    [...asked, ...decided].map(({ id, meetingId, groupName, heldOn }) => [
      id,
      { meetingId, group: groupName, heldOn },
    ]),
  )
  return {
    liftsOf: (itemId: string) =>
      lifts
        .filter(({ agendaItemId }) => agendaItemId === itemId)
        .map(lift => ({ ...lift, takenUp: takenUp.filter(({ liftId }) => liftId === lift.id) })),
    originOf: ({ aboutId }: Item) => origins.get(aboutId ?? '') ?? null,
  }
}

/** The group above, to which questions are lifted; null where there is none, or the person does not see it. */
export async function groupAbove(
  reading: Reading,
  partnershipId: string,
  group: { parentId: string | null; reportsToId: string | null },
): Promise<{ id: string; name: string } | null> {
  const above = aboveOf(group)
  const found = above && (await findRecord(reading, 'group', partnershipId, above))
  return found ? { id: found.id, name: found.name } : null
}
