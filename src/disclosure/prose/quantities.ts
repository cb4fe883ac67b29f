/** The quantities that a sentence names, in figures or in words: counts, ranges, changes, parts, all and none; years, dates and labels are none. */
import { peopleOf } from './people.ts'
import type { Word } from './words.ts'

export type Quantity =
  | { kind: 'count'; count: number }
  | { kind: 'range'; from: number; to: number }
  /** "Från 44 till 45". */
  | { kind: 'change'; from: number; to: number }
  | { kind: 'percent'; percent: number; decimals: number }
  | { kind: 'fraction'; share: number }
  | { kind: 'all' | 'none' | 'rest' }

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

/** `to`: the place after it. `article`: "en" or "ett", which may count nothing. */
export type Quantified = { quantity: Quantity; to: number; article?: boolean }

export function quantityAt(words: readonly Word[], at: number): Quantified | null {
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

function numberAt(words: readonly Word[], at: number): Quantified | null {
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
