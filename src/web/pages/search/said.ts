import type { Found } from '../../../operations/search.ts'
import type { SoughtNoun } from '../../../storage/sought.ts'
import { m, number } from '../../../texts/texts.ts'

/** How many were found, of a noun or of all; or that there is nothing, or only what is alike. Empty until something is asked. */
export function said(
  { typed, hits, totals, likeness }: Pick<Found, 'typed' | 'hits' | 'totals' | 'likeness'>,
  noun: SoughtNoun | undefined,
  hasty: boolean,
): string {
  const text = typed
  if (!text) return ''
  if (totals.length === 0) return m.search_none({ text })
  if (likeness === 'alike') return m.search_alike({ text })
  if (likeness === 'parts') return m.search_parts({ text })
  if (hits.length === 0) return m.search_none_of_kind({ text })
  if (hasty)
    return hits.length === 1 ? m.search_suggested_one() : m.search_suggested({ count: number(hits.length) })
  const count = totals
    .filter(one => noun === undefined || one.noun === noun)
    .reduce((sum, { total }) => sum + total, 0)
  return count === 1 ? m.search_one({ text }) : m.search_many({ text, count: number(count) })
}
