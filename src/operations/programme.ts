import { may } from '../domain/access.ts'
import { dayOf } from '../domain/day.ts'
import { nextRevision } from '../domain/revision.ts'
import { listActivitiesBy } from '../storage/activity.ts'
import { type Reading, readAs } from '../storage/database.ts'
import { listProgrammes, listRevisions } from '../storage/programme.ts'
import { listLaidPoints } from '../storage/reporting-point.ts'
import type { Context } from './context.ts'
import { historyOf } from './history.ts'
import { type Actor, isId } from './record.ts'
import { done, type Refusal, refused } from './refusal.ts'

/** The named working methods: programmes, routines, trainings. */
export async function showProgrammes(context: Context, actor: Actor) {
  const { partnershipId, role } = actor.membership
  if (!may(role, 'see', 'programme')) return refused<Refusal>({ name: 'not-allowed' })
  return done({
    programmes: await readAs(context.database, actor.identity, reading =>
      listProgrammes(reading, partnershipId),
    ),
  })
}

export type ProgrammesPage = Extract<Awaited<ReturnType<typeof showProgrammes>>, { ok: true }>['value']

/** A working method with the activities that lean on it; null where it does not exist for this person. */
export async function showProgramme(context: Context, actor: Actor, id: string) {
  if (!isId(id)) return null
  const { partnershipId } = actor.membership
  const today = dayOf(context.now())
  return readAs(context.database, actor.identity, async reading => {
    const programme = (await listProgrammes(reading, partnershipId)).find(one => one.id === id)
    if (!programme) return null
    const revisions = await listRevisions(reading, partnershipId, id)
    return {
      programme,
      today,
      revisions,
      /** The day by which it is looked over next, where its words say how often. */
      nextOn: nextRevision(
        programme.revision,
        revisions[0]?.revisedOn ?? null,
        today,
        await listLaidPoints(reading, partnershipId),
      ),
      activities: await listActivitiesBy(reading, partnershipId, 'programmeId', id),
      events: await historyOf(reading, actor, {
        recordIds: [id, ...revisions.map(one => one.id)],
        limit: 20,
      }),
    }
  })
}

export type ProgrammePage = NonNullable<Awaited<ReturnType<typeof showProgramme>>>

/**
 * The working methods that are looked over within some days ("2020-01-01" to "2020-04-30") or should have been before, each with whether
 * that is done in the year of the last of them.
 */
export async function revisionsWithin(reading: Reading, partnershipId: string, from: string, to: string) {
  const year = Number(to.slice(0, 4))
  const done = await listRevisions(reading, partnershipId)
  const laid = await listLaidPoints(reading, partnershipId)
  return (await listProgrammes(reading, partnershipId)).flatMap(({ id, name, revision }) => {
    const own = done.filter(({ programmeId }) => programmeId === id)
    const now = own.find(({ revisedOn }) => revisedOn.startsWith(String(year)))
    const before = own.find(({ revisedOn }) => revisedOn < `${year}-01-01`)
    const dueOn = nextRevision(revision, before?.revisedOn ?? null, to, laid)
    // What was missed before stays until it is done.
    const isDue = dueOn !== null && dueOn <= to && (dueOn >= from || !now)
    return isDue ? [{ id, name, dueOn, revisedOn: now?.revisedOn ?? null }] : []
  })
}
