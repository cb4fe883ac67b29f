/** What was found, in the reader's words and with addresses: what the page, its JSON and the dialog of `islands/search.ts` show. */
import { titleWithYear } from '../../../domain/plan-in-force.ts'
import type { Piece } from '../../../domain/search-words.ts'
import type { Found, Hit } from '../../../operations/search.ts'
import { m } from '../../../texts/texts.ts'
import { beginning } from '../../parts/beginning.ts'
import { type PageNoun, paths, withoutPage } from '../../paths.ts'
import { kinds } from './kinds.ts'

export type ShownHit = Pick<Hit, 'noun' | 'id' | 'otherNames'> & {
  kind: string
  href: string
  /** What the link says. */
  title: Piece[]
  /** The words around the hit, where the title does not say them. */
  text: Piece[]
  /** Where it stands, in words; empty where its kind says enough. */
  where: string
}

export type Shown = Omit<Found, 'hits'> & {
  hits: ShownHit[]
  /** How many were found, or why there are none, in a sentence. */
  said: string
}

export function shownOf(found: Found, slug: string): Omit<Shown, 'said'> {
  return { ...found, hits: found.hits.map(hit => shownHit(hit, slug)) }
}

function shownHit(hit: Hit, slug: string): ShownHit {
  const { noun, id, otherNames, name, text } = hit
  const named = name.some(piece => piece.text !== '')
  return {
    noun,
    id,
    otherNames,
    kind: kinds[noun].one(),
    href: hrefOf(hit, slug),
    title: inSentenceCase(named ? name : text),
    text: named ? text : [],
    where: whereOf(hit),
  }
}

/** Indicators are often called as within a sentence ("antal rån"); a line of its own begins with a capital. */
function inSentenceCase([first, ...others]: Piece[]): Piece[] {
  return first
    ? [{ ...first, text: first.text.charAt(0).toUpperCase() + first.text.slice(1) }, ...others]
    : []
}

/** Its own page, or where it stands on the page of what it is under. */
function hrefOf({ noun, id, underId, under, plan }: Hit, slug: string): string {
  if ((noun === 'decision' || noun === 'comment') && underId) return paths.version(slug, underId)
  if (!withoutPage.some(one => one === noun)) return paths.record(slug, noun as PageNoun, id)
  const above = under ?? (plan && ({ noun: 'plan', id: plan.id } as const))
  return above ? `${paths.record(slug, above.noun as PageNoun, above.id)}#${id}` : paths.plan(slug)
}

function whereOf({ noun, under, plan, positions }: Hit): string {
  const title = plan && titleWithYear(plan)
  const planWords =
    title &&
    (noun === 'plan' || (plan.inForce && under)
      ? ''
      : plan.inForce
        ? title
        : m.search_not_in_force({ plan: title }))
  return [under && beginning(under.name), ...positions, planWords].filter(Boolean).join(' · ')
}
