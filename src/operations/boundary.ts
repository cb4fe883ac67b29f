/** The outline of a ground, as somebody hands it in. */
import { may } from '../domain/access.ts'
import { type BoundaryProblem, readBoundary } from '../domain/boundary.ts'
import { deleteBoundary, findBoundary, putBoundary } from '../storage/boundary.ts'
import { readAs, writeAs } from '../storage/database.ts'
import { findRecord, findRecordForChange } from '../storage/record.ts'
import type { Context } from './context.ts'
import { type Actor, isId, recordEvent } from './record.ts'
import { done, type Outcome, type Refusal, refused } from './refusal.ts'

const noun = { table: 'boundary', title: (row: Record<string, unknown>) => String(row.name) } as const

export type BoundaryRefusal = Refusal | { name: 'no-outline'; problem: BoundaryProblem }

/** A ground with its outline, if it has one; null where there is no such ground for this person. */
export async function showBoundary(context: Context, { identity, membership }: Actor, territoryId: string) {
  const { partnershipId } = membership
  if (!isId(territoryId)) return null
  return readAs(context.database, identity, async reading => {
    const territory = await findRecord(reading, 'territory', partnershipId, territoryId)
    return territory && { territory, boundary: await findBoundary(reading, partnershipId, territoryId) }
  })
}

export type BoundaryPage = NonNullable<Awaited<ReturnType<typeof showBoundary>>>

/** Keeps an outline, in the place of the one before; without a text the ground has none afterwards. */
export async function setBoundary(
  context: Context,
  actor: Actor,
  territoryId: string,
  text: string | null,
): Promise<Outcome<{ corners: number }, BoundaryRefusal>> {
  const { partnershipId, role } = actor.membership
  if (!may(role, 'change', 'boundary')) return refused({ name: 'not-allowed' })
  if (!isId(territoryId)) return refused({ name: 'not-found' })
  const read = text === null ? null : readBoundary(text)
  if (read && !read.ok) return refused({ name: 'no-outline', problem: read.problem })
  return writeAs(context.database, actor.identity, async writing => {
    const territory = await findRecordForChange(writing, 'territory', partnershipId, territoryId)
    if (!territory) return refused<BoundaryRefusal>({ name: 'not-found' })
    const before = await findBoundary(writing, partnershipId, territoryId)
    const id = before?.id ?? context.newId()
    const { name } = territory
    if (read === null) {
      if (!before) return done({ corners: 0 })
      await deleteBoundary(writing, partnershipId, territoryId)
      await recordEvent(context, actor, writing, noun, 'removed', id, { name })
      return done({ corners: 0 })
    }
    const { boundary: polygons, corners } = read
    await putBoundary(writing, { partnershipId, id, territoryId, polygons, corners })
    await recordEvent(context, actor, writing, noun, before ? 'changed' : 'added', id, { name })
    return done({ corners })
  })
}
