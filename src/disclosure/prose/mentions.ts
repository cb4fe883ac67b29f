/**
 * The quantities of a sentence and whom they count: "tre av de fjorton flickorna", "hälften", "samtliga män". A quantity is
 * followed by at most a few words that stand before a noun, and then by the noun; where that is no word for people, it counts
 * something else ("4 av 10 åtgärder").
 */

import { headAt } from './head.ts'
import type { People } from './people.ts'
import { type Quantified, type Quantity, quantityAt } from './quantities.ts'
import type { Sentence, Word } from './words.ts'

/** `words` are places in the sentence, the last excluded. `of`: what it is a part of, where that is said beside it. */
export type Mention = {
  quantity: Quantity
  from: number
  to: number
  people: People | null
  /** A number that stands beside the quantity: "alla *fem* flickorna". */
  beside: number | null
  of: { count: number | null; determined: boolean } | null
  /** "Av de 13 ungdomarna": what the rest of the sentence is a part of. */
  ground: boolean
  /** There is a noun, and it is none for people. */
  otherNoun: boolean
  /** "Färre än", "minst". */
  bound: 'below' | 'above' | null
  /** "En" or "ett" that may be an article. */
  article: boolean
}

const these = /^(?:dem|dessa|dom|vilka)$/u
const determiners = /^(?:de|dessa|den|det|våra|alla|samtliga|totalt|sammanlagt|sina|dom|båda|bägge)$/u
export function mentionsOf({ words }: Sentence): Mention[] {
  const mentions: Mention[] = []
  for (let at = 0; at < words.length; ) {
    const found = quantityAt(words, at)
    if (!found) {
      at += 1
      continue
    }
    const mention = mentionFrom(words, at, found)
    // "En sysselsättning": an article.
    if (!mention.article || mention.people || mention.of || isOnly(words[at - 1])) mentions.push(mention)
    at = Math.max(found.to, mention.to)
  }
  return mentions
}

const isOnly = (word: Word | undefined) => /^(?:endast|bara|enbart|utom|varav)$/u.test(word?.lower ?? '')

function mentionFrom(
  words: readonly Word[],
  from: number,
  { quantity, to, article = false }: Quantified,
): Mention {
  let at = to
  let of: Mention['of'] = null
  let beside: number | null = null
  const isThese = (word: Word | undefined) => word !== undefined && these.test(word.lower)
  if (words[at]?.lower === 'av' || words[at]?.lower === 'utav') {
    const start = at + 1
    let determined = false
    let next = start
    while (words[next] && determiners.test(words[next]!.lower)) {
      determined = determined || !/^(?:totalt|sammanlagt)$/u.test(words[next]!.lower)
      next += 1
    }
    if (isThese(words[next])) {
      determined = true
      next += 1
    }
    const number = words[next]?.number ?? null
    const isPercent = words[next + 1]?.lower === '%'
    if (number !== null && Number.isInteger(number) && !isPercent) next += 1
    const head = headAt(words, next, number === 1)
    const people = head.people
    if (number !== null || determined || people) {
      of = { count: isPercent ? null : number, determined: determined || Boolean(people?.definite) }
      return finished(words, {
        quantity,
        from,
        to: Math.max(next, head.to),
        people,
        beside,
        of,
        otherNoun: head.otherNoun,
        article,
      })
    }
    return finished(words, { quantity, from, to, people: null, beside, of: null, otherNoun: true, article })
  }
  if (quantity.kind === 'all' || quantity.kind === 'none' || quantity.kind === 'rest') {
    while (words[at] && /^(?:de|dessa|våra|dom|av)$/u.test(words[at]!.lower)) at += 1
    const number = words[at]?.number ?? null
    if (number !== null && Number.isInteger(number) && words[at + 1]?.lower !== '%') {
      beside = number
      at += 1
    } else if (/^(?:båda|bägge)$/u.test(words[from]!.lower)) beside = 2
  } else if (words[at] && /^(?:totalt|st|stycken|nya|olika)$/u.test(words[at]!.lower)) {
    at += 1
  }
  const head = headAt(words, at, quantity.kind === 'count' && quantity.count === 1)
  return finished(words, {
    quantity,
    from,
    to: Math.max(at, head.to),
    people: head.people,
    beside,
    of,
    otherNoun: head.otherNoun,
    article,
  })
}

function finished(words: readonly Word[], mention: Omit<Mention, 'ground' | 'bound'>): Mention {
  const before = words.slice(Math.max(0, mention.from - 4), mention.from).map(word => word.lower)
  const last = before.at(-1) ?? ''
  const lead = before.join(' ')
  const ground =
    /(?:^|\s)(?:av|bland|utav|utifrån)(?: (?:de|dessa|våra|totalt|sammanlagt|alla|samtliga|dom|\p{L}{3,}s))*$/u.test(
      lead,
    ) && mention.quantity.kind === 'count'
  const bound = /(?:färre|mindre|lägre) än$|(?:under|högst|max|maximalt|som mest|upp till|knappt)$/u.test(
    lead,
  )
    ? 'below'
    : /(?:fler|mer|över) än$|(?:över|minst|drygt|åtminstone)$/u.test(lead)
      ? 'above'
      : null
  return { ...mention, ground, bound: last === 'under' && mention.people === null ? null : bound }
}
