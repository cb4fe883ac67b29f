import { may } from '../domain/access.ts'
import { changesBetween } from '../domain/event.ts'
import { problemsOf } from '../domain/fields.ts'
import { partnershipSchema } from '../domain/partnership.ts'
import { readAs, writeAs } from '../storage/database.ts'
import { findPartnership, findPartnershipForChange, updatePartnership } from '../storage/partnership.ts'
import type { Context } from './context.ts'
import { type Actor, tell } from './record.ts'
import { done, type Outcome, refused } from './refusal.ts'

export function showPartnership(context: Context, actor: Actor) {
  return readAs(context.database, actor.identity, reading =>
    findPartnership(reading, actor.membership.partnershipId),
  )
}

/**
 * Changes what the partnership is called, where it is and how it asks again. Its address stays as it was, so that links keep working.
 * `version` is the one the person saw: an older one is refused with what stands there now.
 */
export async function changePartnership(
  context: Context,
  actor: Actor,
  version: number,
  input: unknown,
): Promise<Outcome<{ id: string }>> {
  const { partnershipId, role } = actor.membership
  if (!may(role, 'change', 'partnership')) return refused({ name: 'not-allowed' })
  const parsed = partnershipSchema.safeParse(input)
  if (!parsed.success) return refused({ name: 'invalid', problems: problemsOf(parsed.error) })
  return writeAs(context.database, actor.identity, async writing => {
    const row = await findPartnershipForChange(writing, partnershipId)
    if (!row) return refused({ name: 'not-found' })
    const { id: _, version: current, ...before } = row
    if (current !== version) return refused({ name: 'stale', theirs: before, version: current })
    const { asksAgain, threshold, hiddenWidth, ...others } = parsed.data
    const fields = {
      ...others,
      asksAgain: asksAgain ?? before.asksAgain,
      threshold: threshold ?? before.threshold,
      hiddenWidth: hiddenWidth ?? before.hiddenWidth,
    }
    const changes = changesBetween(before, fields)
    if (Object.keys(changes).length === 0) return done({ id: partnershipId })
    await updatePartnership(writing, partnershipId, fields)
    await tell(context, actor, writing, [
      { verb: 'changed', record: 'partnership', recordId: partnershipId, title: parsed.data.name, changes },
    ])
    return done({ id: partnershipId })
  })
}
