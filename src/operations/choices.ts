import { listChoices } from '../storage/choices.ts'
import { readAs } from '../storage/database.ts'
import type { Context } from './context.ts'
import type { Actor } from './record.ts'

type Choice = { value: string; text: string }

export type ChoiceLists = Record<'groups' | 'places' | 'organisations' | 'positions' | 'people', Choice[]> & {
  /** Of every plan, the one made last first. */
  areas: (Choice & { planId: string; planTitle: string; planYear: number | null })[]
}

/** What the selects of a form offer: the partnership's own groups, places, organisations, positions, people and areas. */
export function choicesOf(context: Context, actor: Actor): Promise<ChoiceLists> {
  return readAs(context.database, actor.identity, reading =>
    listChoices(reading, actor.membership.partnershipId),
  )
}
