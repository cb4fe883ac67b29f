import { coordinatorOf, partnershipSlugs } from '../operations/installation.ts'
import type { Actor } from '../operations/record.ts'
import { m } from '../texts/texts.ts'
import type { House } from './program.ts'

/** The partnership's first coordinator, as whom a command acts; or null, after saying which partnerships there are. */
export async function actorOrSay(house: House, slug: string): Promise<Actor | null> {
  const actor = await coordinatorOf(house.context, slug)
  if (actor) return actor
  const known = (await partnershipSlugs(house.context)).join(', ')
  console.error(
    known ? m.command_no_such_partnership({ slug, known }) : m.command_no_partnership_yet({ slug }),
  )
  return null
}
