/** What somebody looks for: the words of it, and how each of them is looked for. */
import { between, patternOf, spelled, type WordPattern } from './word-forms.ts'

/** The longest question that is read, in characters; what comes after is left out. */
export const longestSearch = 200
const mostWords = 8
const longestWord = 50

/** Words that hold a sentence together, and are in nearly every one. */
const small = new Set(
  'och i på för med av till att en ett den det de som om vid från är and or of the in to for'.split(' '),
)

/** How a text is like what was looked for: by its words, by words alike, or only by parts of its words. */
export type Likeness = 'exact' | 'alike' | 'parts'
const marksOf = { exact: 'marks', alike: 'alikeMarks', parts: 'partMarks' } as const

export type Search = {
  /** As it was typed, in one line. */
  typed: string
  words: WordPattern[]
  /** The words in their order, with anything that is no letter between them. */
  whole: string
}

/** Reads what was typed; null where there is nothing in it to look for. */
export function readSearch(text: string): Search | null {
  const typed = [...text.toWellFormed().normalize('NFC')].slice(0, longestSearch).join('')
  const all = typed.match(/[\p{L}\p{N}\p{M}]+/gu)?.slice(0, mostWords) ?? []
  const words = all.map(word => [...word].slice(0, longestWord).join(''))
  if (words.length === 0) return null
  const large = words.filter(word => !small.has(word.toLowerCase()))
  return {
    typed: typed.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim(),
    words: [...new Set(large.length > 0 ? large : words)].map(patternOf),
    whole: words.map(spelled).join(between),
  }
}

/** A piece of a text, and whether it is what was looked for. */
export type Piece = { text: string; hit: boolean }

/** A text in pieces, with what was found in it marked. */
export function markHits(text: string, { words }: Search, likeness: Likeness = 'exact'): Piece[] {
  const found = hitsIn(text, words, likeness)
  const pieces: Piece[] = []
  let at = 0
  for (const { start, end } of found) {
    if (start > at) pieces.push({ text: text.slice(at, start), hit: false })
    pieces.push({ text: text.slice(start, end), hit: true })
    at = end
  }
  if (at < text.length) pieces.push({ text: text.slice(at), hit: false })
  return pieces
}

/** So much of a long text that the first hit is seen in its sentence, with three dots where something is left out. */
export function aroundHit(text: string, search: Search, likeness: Likeness = 'exact', longest = 180): string {
  const flat = text.replace(/\s+/g, ' ').trim()
  if (flat.length <= longest) return flat
  const first = hitsIn(flat, search.words, likeness)[0]?.start ?? 0
  const from = first < longest / 2 ? 0 : flat.indexOf(' ', first - longest / 3) + 1
  const last = from + longest >= flat.length ? flat.length : flat.lastIndexOf(' ', from + longest)
  const to = last > first ? last : from + longest
  return `${from > 0 ? '… ' : ''}${flat.slice(from, to)}${to < flat.length ? ' …' : ''}`
}

function hitsIn(text: string, words: WordPattern[], likeness: Likeness): { start: number; end: number }[] {
  const all = words.flatMap(word =>
    [...text.matchAll(new RegExp(word[marksOf[likeness]], 'gu'))].map(match => ({
      start: match.index,
      end: match.index + match[0].length,
    })),
  )
  all.sort((a, b) => a.start - b.start || b.end - a.end)
  const apart: typeof all = []
  for (const hit of all) if (hit.start >= (apart.at(-1)?.end ?? 0) && hit.end > hit.start) apart.push(hit)
  return apart
}
