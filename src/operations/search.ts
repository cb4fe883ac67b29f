import { mayWithOwn } from '../domain/access.ts'
import { dayOf } from '../domain/day.ts'
import { holdsOn } from '../domain/organisation.ts'
import {
  aroundHit,
  type Likeness,
  markHits,
  type Piece,
  readSearch,
  type Search,
} from '../domain/search-words.ts'
import { type Reading, readAs } from '../storage/database.ts'
import { listHoldings } from '../storage/organisation.ts'
import { findPlan } from '../storage/plan.ts'
import { type FoundRecord, findRanked, listFound, type Ranked, ranks } from '../storage/search.ts'
import { type Sought, type SoughtNoun, sought, soughtNouns } from '../storage/sought.ts'
import type { Context } from './context.ts'
import type { Actor } from './record.ts'

/** How many records are told of at once; with more, the reader narrows the question. */
export const mostHits = 50

export type Hit = {
  noun: SoughtNoun
  id: string
  /** What it is called, with what was looked for marked; empty for what has only a text. */
  name: Piece[]
  /** Its other names, as far as they were found. */
  otherNames: Piece[][]
  /** The words around the hit, where it is in the text. */
  text: Piece[]
  /** What it stands under: an activity's area, a position's organisation; of what has no name, only which. */
  underId: string | null
  under: { noun: SoughtNoun; id: string; name: string } | null
  plan: { id: string; title: string; year: number | null; inForce: boolean } | null
  /** Of a person: the positions that they hold today. */
  positions: string[]
}

export type Found = {
  typed: string
  /** What this person can look for. */
  nouns: SoughtNoun[]
  /** How many there are of each noun, of those that were found. */
  totals: { noun: SoughtNoun; total: number }[]
  hits: Hit[]
  /** Where nothing was found by the letters as they were typed, the hits are only like it. */
  likeness: Likeness
}

/** What a person looks for among everything that they may see: the best first, of one noun or of all. */
export async function search(
  context: Context,
  actor: Actor,
  {
    text,
    noun,
    most = mostHits,
    hasty = false,
  }: {
    text: string
    noun?: SoughtNoun | undefined
    most?: number
    /** While somebody types: where names are enough for the list, texts are not asked, and the totals are of names only. */
    hasty?: boolean
  },
): Promise<Found> {
  const { partnershipId, role } = actor.membership
  const nouns = soughtNouns.filter(one => mayWithOwn(role, 'see', one))
  const asked = readSearch(text)
  if (!asked) return { typed: '', nouns, totals: [], hits: [], likeness: 'exact' }
  return readAs(context.database, actor.identity, async reading => {
    const { inForce, plans } = await findPlan(reading, partnershipId, null, dayOf(context.now()))
    const of = { search: asked, nouns, planId: inForce?.id ?? null, most }
    const rank = (how: 'everywhere' | 'names' | 'alike' | 'parts') =>
      findRanked(reading, partnershipId, { ...of, how })
    const called = hasty ? await rank('names') : []
    const exact = called.length >= most ? called : await rank('everywhere')
    const alike = exact.length === 0 ? await rank('alike') : []
    const isCompound = asked.words.some(({ parts, anywhere }) => parts !== anywhere)
    const parts = exact.length + alike.length === 0 && isCompound ? await rank('parts') : []
    const likeness = alike.length > 0 ? 'alike' : parts.length > 0 ? 'parts' : 'exact'
    const ranked = { exact, alike, parts }[likeness]
    const shown = ranked.filter(one => noun === undefined || one.noun === noun).slice(0, most)
    const records = await listFound(reading, partnershipId, shown)
    const around = await listAround(reading, partnershipId, [...records.values()], dayOf(context.now()))
    return {
      typed: asked.typed,
      nouns,
      totals: totalsOf(ranked),
      hits: shown.flatMap(({ id, rank }) => {
        const record = records.get(id)
        if (!record) return []
        const plan = plans.find(one => one.id === record.planId)
        return {
          ...hitOf(record, asked, rank, likeness),
          underId: record.underId,
          under: around.under(record),
          plan: plan
            ? { id: plan.id, title: plan.title, year: plan.year, inForce: plan.id === inForce?.id }
            : null,
          positions: around.positions.get(id) ?? [],
        }
      }),
      likeness,
    }
  })
}

function totalsOf(ranked: Ranked[]): Found['totals'] {
  return soughtNouns.flatMap(noun => {
    const total = ranked.find(one => one.noun === noun)?.total
    return total === undefined ? [] : { noun, total }
  })
}

function hitOf({ noun, id, names, texts }: FoundRecord, asked: Search, rank: number, likeness: Likeness) {
  const found = (text: string) => markHits(text, asked, likeness).some(({ hit }) => hit)
  const [name = '', ...others] = names
  const text = rank === ranks.text ? texts.find(found) : undefined
  return {
    noun,
    id,
    name: markHits(name, asked, likeness),
    otherNames: others.filter(found).map(other => markHits(other, asked, likeness)),
    text: text === undefined ? [] : markHits(aroundHit(text, asked, likeness), asked, likeness),
  }
}

/** What stands around the records: what they are under, and the positions of people. */
async function listAround(reading: Reading, partnershipId: string, records: FoundRecord[], today: string) {
  const aboves = records.flatMap(record => aboveOf(record) ?? [])
  const found = await listFound(reading, partnershipId, aboves)
  const personIds = records.filter(({ noun }) => noun === 'person').map(({ id }) => id)
  const positions = new Map<string, string[]>()
  for (const holding of await listHoldings(reading, partnershipId, { personIds })) {
    if (holdsOn(holding, today))
      positions.set(holding.personId, [...(positions.get(holding.personId) ?? []), holding.positionName])
  }
  return {
    positions,
    under(record: FoundRecord): Hit['under'] {
      const above = aboveOf(record)
      const one = above && found.get(above.id)
      const name = one?.names[0] ?? one?.texts[0]
      return above && name ? { ...above, name } : null
    },
  }
}

function aboveOf({ noun, underId }: FoundRecord): { noun: SoughtNoun; id: string } | null {
  const { under }: Sought = sought[noun]
  const above = soughtNouns.find(one => under === `${one}Id`)
  return above && underId ? { noun: above, id: underId } : null
}
