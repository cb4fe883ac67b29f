/**
 * The quantities of a sentence and whom they count: "tre av de fjorton flickorna", "hälften", "samtliga män". A quantity is
 * followed by at most a few words that stand before a noun, and then by the noun; where that is no word for people, it counts
 * something else ("4 av 10 åtgärder").
 */

import { isSensitive } from './circumstances.ts'
import { isCaseWord, type People, peopleOf } from './people.ts'
import type { Sentence, Word } from './words.ts'

export type Quantity =
  | { kind: 'count'; count: number }
  | { kind: 'range'; from: number; to: number }
  /** "Från 44 till 45". */
  | { kind: 'change'; from: number; to: number }
  | { kind: 'percent'; percent: number; decimals: number }
  | { kind: 'fraction'; share: number }
  | { kind: 'all' | 'none' | 'rest' }

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
const fractions = new Map([
  ['hälften', 1 / 2],
  ['halva', 1 / 2],
  ['varannan', 1 / 2],
])
const partNames: [RegExp, number][] = [
  [/^tredjedel(?:ar)?(?:en|na)?$/u, 3],
  [/^(?:fjärdedel|kvart)(?:ar)?(?:en|na)?$/u, 4],
  [/^femtedel(?:ar)?(?:en|na)?$/u, 5],
  [/^sjättedel(?:ar)?(?:en|na)?$/u, 6],
  [/^åttondel(?:ar)?(?:en|na)?$/u, 8],
  [/^tion(?:de)?del(?:ar)?(?:en|na)?$/u, 10],
]
const every = new Map([
  ['tredje', 3],
  ['fjärde', 4],
  ['femte', 5],
  ['sjätte', 6],
  ['sjunde', 7],
  ['åttonde', 8],
  ['tionde', 10],
])
/** Before a number that counts nothing. */
const labels =
  /^(?:kap|kl|klockan|årskurs|årskurserna|åk|nr|nummer|punkt|punkterna|steg|fas|nivå|version|sida|sid|s|bilaga|tabell|figur|kapitel|linje|zon|grupp|lag|år|åren|mål|t|tertial|kvartal|vecka|v|ålder|åldern|åldrarna|mellan|paragraf)$/u
const months = /^(?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)$/u
/** May stand between a quantity and its noun. */
const beforeNoun = /(?:ig|sk|ad|ng|t|a|e|iv|ell|är|åriga?)$|^(?:st|stycken|år|ungefär|av)$/u
const stops =
  /^(?:av|i|på|för|till|från|med|om|vid|under|över|efter|före|inom|utan|mot|hos|bland|enligt|och|eller|samt|men|som|att|är|var|har|hade|blev|ska|skall|bör|kan|inte|de|dem|den|det|där|när|här|man|sig|så|då|än|redan|ännu|bara|endast|vilka|vilket|varav|gånger|år|månader|veckor|dagar|timmar|tillfällen|procent|kronor)$/u

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

type Found = { quantity: Quantity; to: number; article?: boolean }

function quantityAt(words: readonly Word[], at: number): Found | null {
  const word = words[at]!
  const [next, third] = [words[at + 1], words[at + 2]]
  if (fractions.has(word.lower))
    return { quantity: { kind: 'fraction', share: fractions.get(word.lower)! }, to: at + 1 }
  if (
    word.lower === 'var' &&
    next &&
    every.has(next.lower) &&
    third &&
    !/^(?:vecka|månad|dag|år|termin|kvartal)/u.test(third.lower)
  ) {
    return { quantity: { kind: 'fraction', share: 1 / every.get(next.lower)! }, to: at + 2 }
  }
  if (/^(?:alla|samtliga|allihopa?|allesammans|båda|bägge|varenda)$/u.test(word.lower))
    return { quantity: { kind: 'all' }, to: at + 1 }
  if (/^(?:ingen|inga)$/u.test(word.lower)) return { quantity: { kind: 'none' }, to: at + 1 }
  if (word.lower === 'inte' && next && /^(?:någon|några)$/u.test(next.lower))
    return { quantity: { kind: 'none' }, to: at + 2 }
  if (word.lower === 'inte' && next?.lower === 'en' && third?.lower === 'enda')
    return { quantity: { kind: 'none' }, to: at + 3 }
  if (/^(?:resten|övriga|återstående|resterande)$/u.test(word.lower))
    return { quantity: { kind: 'rest' }, to: at + 1 }
  if (word.lower === 'de' && next?.lower === 'andra') return { quantity: { kind: 'rest' }, to: at + 2 }
  return numberAt(words, at)
}

function numberAt(words: readonly Word[], at: number): Found | null {
  const word = words[at]!
  const [before, next, third] = [words[at - 1], words[at + 1], words[at + 2]]
  if (word.number === null) return null
  const figures = /^\d/.test(word.lower)
  if (next && (next.lower === '%' || next.lower === 'procent')) {
    return { quantity: { kind: 'percent', percent: word.number, decimals: word.decimals }, to: at + 2 }
  }
  const part = next && partNames.find(([name]) => name.test(next.lower))
  if (part) return { quantity: { kind: 'fraction', share: word.number / part[1] }, to: at + 2 }
  if (!Number.isInteger(word.number)) return null
  if (before && (labels.test(before.lower) || before.lower === '§')) {
    if (!(before.lower === 'mellan') && !(before.lower === 'åren')) return null
  }
  if (figures && next && (months.test(next.lower) || next.lower === '§' || next.lower === ':')) return null
  if (figures && before?.mark && ['/', '§', '.'].includes(before.lower) && before.end === word.start)
    return null
  if (figures && word.number >= 1900 && word.number < 2100 && !(next && peopleOf(next.lower))) return null
  // "3 Barn och unga" is a heading and its number.
  if (figures && at === 0 && next && !next.mark && next.end - next.start > 2 && /^\p{Lu}/u.test(next.lower))
    return null
  const joins =
    next &&
    ['-', '–', 'till', 'eller', 'à'].includes(next.lower) &&
    third?.number !== null &&
    third !== undefined
  if (joins && Number.isInteger(third.number)) {
    const [from, to] = [word.number, third.number!]
    if (before?.lower === 'från') return { quantity: { kind: 'change', from, to }, to: at + 3 }
    const after = words[at + 3]
    if (to > from && to < 1900 && !(after?.lower === '%'))
      return { quantity: { kind: 'range', from, to }, to: at + 3 }
  }
  const article = word.lower === 'en' || word.lower === 'ett'
  return {
    quantity: word.number === 0 ? { kind: 'none' } : { kind: 'count', count: word.number },
    to: at + 1,
    article,
  }
}

function mentionFrom(
  words: readonly Word[],
  from: number,
  { quantity, to, article = false }: Found,
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

/** The noun that a quantity is followed by, past the words that may stand before it. */
export function headAt(
  words: readonly Word[],
  from: number,
  single: boolean,
): { people: People | null; otherNoun: boolean; to: number } {
  let adjective: { people: People; to: number } | null = null
  for (let at = from; at < Math.min(words.length, from + 5); at += 1) {
    const word = words[at]!
    if (word.mark || (stops.test(word.lower) && word.lower !== 'år') || word.number !== null) break
    if (word.lower === 'man' && !single) break
    const people = peopleOf(word.lower)
    if (people && !mayBeAdjective(word.lower)) return { people, otherNoun: false, to: at + 1 }
    if (people) adjective = { people, to: at + 1 }
    else if (isCaseWord(word.lower)) {
      const about = words
        .slice(at + 1, at + 9)
        .map(each => each.lower)
        .join(' ')
      const personal = isPersonal(about)
      if (personal)
        return {
          people: {
            kind: 'case',
            sex: null,
            wide: false,
            definite: /na$/.test(word.lower),
            stem: word.lower.slice(0, 4),
          },
          otherNoun: false,
          to: at + 1,
        }
      return { people: null, otherNoun: true, to: at + 1 }
    } else if (!beforeNoun.test(word.lower) || isVerb(word.lower)) {
      const verb = isVerb(word.lower)
      if (adjective && verb) return { ...adjective, otherNoun: false }
      return { people: null, otherNoun: !verb && !isObject(words, from, at), to: from }
    }
  }
  return adjective ? { ...adjective, otherNoun: false } : { people: null, otherNoun: false, to: from }
}

/** "Fullföljde 21 insatsen": one thing, which is not what there are 21 of. */
function isObject(words: readonly Word[], from: number, at: number): boolean {
  const [before, number] = [words[from - 2], words[from - 1]]
  return (
    at === from &&
    before !== undefined &&
    isVerb(before.lower) &&
    (number?.number ?? 0) > 1 &&
    /(?:[^d]en|et|skolan)$/u.test(words[at]!.lower)
  )
}

/** What a case is about, where that is one person's own: "i nära relation", "oro", "hedersförtryck". */
function isPersonal(about: string): boolean {
  return (
    /^(?:\p{L}+ )?(?:om|av|för|gällande|rörande|avseende|med|enligt|kring|inom|mot|i) (?:\p{L}+[- ]){0,3}?(?:nära relation|oro|våldsbejak|våldbejak|extremis|radikalis|heder|sexuell|lvu|lvm|övergrepp|barn|våldtäkt|hatbrott|tvång|könsstymp|självmord|suicid|avhopp|sig\b|missbruk|våld i)/u.test(
      about,
    ) && isSensitive(` ${about} barn oro våld`)
  )
}

function mayBeAdjective(lower: string): boolean {
  return (
    /(?:[dtn]a|ll?a|[dt]e|sa|iga|unga|äldre|ande)$/u.test(lower) &&
    !/(?:orna|arna|erna|icka|inna)$/u.test(lower)
  )
}

const verbs =
  /^(?:är|var|har|hade|blev|fick|gick|kom|saknar|saknade|började|återföll|avbröt|fullföljde|avslutade|lever|bor|studerar|arbetar|hoppade|dömdes|placerades|häktades|greps|anhölls|fortsätter|fortsatte|uppger|uppgav|angav|deltog|tog|lämnade|valde|begick|flyttade|fanns|finns|saknas|återstår|skrevs|avled|dog|anmälde|anmäldes|avvek|tackade|svarade)$|^\p{L}{2,}(?:ades|dades|ddes|ttes|rdes|ndes|ldes|tades|sades|kades|gades|ades|pptes|ptes|stes|ktes|tes)$/u

const supine = /^(?!(?:.*(?:ligt|iskt|igt))$)\p{L}{2,}(?:it|at|its|ats|[^aeiouyåäö]ts)$/u

export function isVerb(lower: string): boolean {
  return verbs.test(lower) || supine.test(lower)
}
