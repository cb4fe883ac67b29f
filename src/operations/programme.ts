import { may } from '../domain/access.ts'
import { listActivitiesBy } from '../storage/activity.ts'
import { readAs } from '../storage/database.ts'
import { listProgrammes } from '../storage/programme.ts'
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
  return readAs(context.database, actor.identity, async reading => {
    const programme = (await listProgrammes(reading, partnershipId)).find(one => one.id === id)
    if (!programme) return null
    return {
      programme,
      activities: await listActivitiesBy(reading, partnershipId, 'programmeId', id),
      events: await historyOf(reading, actor, { recordIds: [id], limit: 20 }),
    }
  })
}

export type ProgrammePage = NonNullable<Awaited<ReturnType<typeof showProgramme>>>
