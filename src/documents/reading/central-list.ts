/** The city's list of priority areas in the background chapter. */
import type { DraftCentralArea, Read } from '../../domain/draft.ts'
import type { Passage } from './passage.ts'
import type { Reading } from './reading.ts'
import { readOf } from './reads.ts'
import { sentencesOf } from './sentences.ts'
import type { Piece } from './source.ts'

/** The list's items and the other passages of the chapter, in order. */
export type FoundList = { items: Piece[]; others: Passage[] }

const leadIn =
  /(?:områden|områdena|samverkansområden|fokusområden|prioriteringar)\p{L}*(?:\s+\p{L}+){0,4}\s*:?$|:$/iu
const tellsOfAreas = /(?:prioriterade|samverkans|fokus)\s?-?\p{L}*område/iu

/** Finds the list of areas in a chapter: bullets, or short paragraphs, after a paragraph that speaks of areas. */
export function findCentralList(passages: Passage[]): FoundList {
  for (const [index, passage] of passages.entries()) {
    if (passage.kind !== 'paragraph' || !tellsOfAreas.test(passage.piece.text)) continue
    const bullets = runOf(passages, index + 1, next => next.kind === 'bullet')
    const leads = leadIn.test(passage.piece.text)
    const short = leads ? runOf(passages, index + 1, isShortItem) : []
    const items = bullets.length >= 3 ? bullets : short.length >= 3 ? short : []
    if (items.length === 0) continue
    const others = [...passages.slice(0, index + 1), ...passages.slice(index + 1 + items.length)]
    return { items: items.map(itemPiece), others }
  }
  return { items: [], others: passages }
}

type Item = Extract<Passage, { piece: Piece }>

function runOf(passages: Passage[], from: number, test: (passage: Passage) => boolean): Item[] {
  const run: Item[] = []
  for (let index = from; index < passages.length && test(passages[index]!); index++)
    run.push(passages[index] as Item)
  return run
}

const isShortItem = (passage: Passage): boolean =>
  (passage.kind === 'paragraph' || passage.kind === 'heading') &&
  passage.piece.text.length <= 90 &&
  !/\p{L}[.!?]\s+\p{Lu}/u.test(passage.piece.text)

const itemPiece = (item: Item): Piece => item.piece

/** An item without its own number and full stop. */
const itemName = (text: string): string =>
  text
    .replace(/^\d{1,2}[.)]\s*/u, '')
    .replace(/[.;,]$/u, '')
    .trim()

/** The list as the draft has it; stances and areas are filled in by `takeStances`. */
export function centralAreasOf(items: Piece[]): DraftCentralArea[] {
  return items.map((item, index) => ({
    number: index + 1,
    name: { ...readOf(item), text: itemName(item.text) },
    words: readOf(item),
    stance: null,
    areaId: null,
  }))
}

/** How alike two names are, 0 to 1: the share of words that begin the same ("Arbetet mot" and "Arbete mot"). */
export function likeness(one: string, other: string): number {
  const words = (text: string) =>
    itemName(text)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? []
  const a = words(one)
  const b = words(other)
  const same = a.filter(word => b.some(next => sameStem(word, next))).length
  return same / Math.max(a.length, b.length, 1)
}

function sameStem(one: string, other: string): boolean {
  const length = Math.min(one.length, other.length)
  const stem = Math.max(3, length - 3)
  return (
    one === other ||
    (length >= 5 && one.slice(0, stem) === other.slice(0, stem) && Math.abs(one.length - other.length) <= 3)
  )
}

/** Longer than any sentence; what is longer is no text, and is not searched for meaning. */
const longestSentence = 2000

/** The sentences of a value, each with its own place. */
export function sentenceReads(paragraph: Read, reading: Reading): Read[] {
  return sentencesOf(paragraph.text)
    .filter(({ start, end }) => end - start <= longestSentence)
    .map(({ start, end }) => readOf(reading.cutter.cut(paragraph, start, end)))
}
