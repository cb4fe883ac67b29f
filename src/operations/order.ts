import { writeAs } from '../storage/database.ts'
import { arrange, isOrdered, listSiblingsForChange } from '../storage/order.ts'
import { findRecord } from '../storage/record.ts'
import type { Context } from './context.ts'
import { type Actor, isId, mayDo, type Noun, recordEvent } from './record.ts'
import { done, type Outcome, refused } from './refusal.ts'

/** Moves a record one step among its siblings, or to a place counted from 1. Beyond the ends nothing happens. */
export async function moveRecord(
  context: Context,
  actor: Actor,
  noun: Noun,
  id: string,
  where: 'up' | 'down' | number,
): Promise<Outcome<{ id: string }>> {
  const { table } = noun
  if (!mayDo(actor, 'change', noun)) return refused({ name: 'not-allowed' })
  if (!isId(id) || !isOrdered(table)) return refused({ name: 'not-found' })
  const { partnershipId } = actor.membership
  return writeAs(context.database, actor.identity, async writing => {
    const row = await findRecord(writing, table, partnershipId, id)
    if (!row) return refused({ name: 'not-found' })
    const seal = await noun.sealed?.(writing, partnershipId, row)
    if (seal) return refused({ name: seal })
    const ids = await listSiblingsForChange(writing, table, partnershipId, row)
    const from = ids.indexOf(id)
    const to = where === 'up' ? from - 1 : where === 'down' ? from + 1 : where - 1
    if (from < 0 || to === from || ids[to] === undefined) return done({ id })
    ids.splice(to, 0, ...ids.splice(from, 1))
    await arrange(writing, table, partnershipId, ids)
    const changes = { place: { from: from + 1, to: to + 1 } }
    await recordEvent(context, actor, writing, noun, 'moved', id, row, changes)
    return done({ id })
  })
}
