import { type ChoiceLists, type ChoiceName, listChoices } from '../storage/choices.ts'
import { readAs } from '../storage/database.ts'
import type { Context } from './context.ts'
import type { Actor } from './record.ts'

export type { ChoiceLists }

/** What the selects of a form offer: of the partnership's own groups, places, areas and so on those that are named. */
export function choicesOf<N extends ChoiceName>(
  context: Context,
  actor: Actor,
  names: readonly N[],
): Promise<Pick<ChoiceLists, N>> {
  return readAs(context.database, actor.identity, reading =>
    listChoices(reading, actor.membership.partnershipId, names),
  )
}
