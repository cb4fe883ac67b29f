/** Values that stand below their labels, all labels first: which value belongs to which label. */
import { parseCadence } from '../../domain/cadence.ts'
import type { Certainty } from '../../domain/draft.ts'
import { parseDuration } from '../../domain/duration.ts'
import type { LabelKind } from './label-words.ts'
import { endsParagraph, type Line, type Spacing } from './printed-lines.ts'
import { startsUpper } from './sentences.ts'
import type { Piece } from './source.ts'

export type FieldLines = { kind: LabelKind; label: Piece; lines: Line[] }
export type DealtField = FieldLines & { certainty: Certainty }

/**
 * Fields with their own lines. Where three or more labels stand above one run of lines (as `pdftotext` writes columns),
 * the lines are dealt out in the labels' order: by paragraphs if there are as many, else by what the words say.
 */
export function dealOut(fields: FieldLines[], spacing: Spacing): DealtField[] {
  const dealt: DealtField[] = []
  for (let index = 0; index < fields.length; ) {
    let last = index
    while (last < fields.length - 1 && fields[last]!.lines.length === 0) last++
    const stack = fields.slice(index, last + 1)
    if (stack.length >= 3 && stack.at(-1)!.lines.length > 1) dealt.push(...dealStack(stack, spacing))
    else dealt.push(...stack.map(field => ({ ...field, certainty: 'certain' as const })))
    index = last + 1
  }
  return dealt
}

function dealStack(stack: FieldLines[], spacing: Spacing): DealtField[] {
  const lines = stack.at(-1)!.lines
  // The group's column is the right one: its label comes last, its value first.
  const order =
    stack.at(-1)!.kind === 'workingGroup' && stack[0]!.kind !== 'title'
      ? [stack.at(-1)!, ...stack.slice(0, -1)]
      : stack
  const paragraphs = grouped(lines, (line, index) => index === 0 || endsParagraph(line, spacing))
  if (paragraphs.length === order.length) {
    return order.map((field, index) => ({ ...field, lines: paragraphs[index]!, certainty: 'certain' }))
  }
  const parts = bestDeal(order, lines, spacing)
  return order.map((field, index) => ({ ...field, lines: parts[index]!, certainty: 'guessed' }))
}

function grouped(lines: Line[], begins: (line: Line, index: number) => boolean): Line[][] {
  const groups: Line[][] = []
  lines.forEach((line, index) => {
    if (begins(line, index)) groups.push([line])
    else groups.at(-1)!.push(line)
  })
  return groups
}

/** Lines in one value at the most, so that the search is bounded. */
const longest = 12

/** The division of lines into values, in order, whose values fit their fields best; a field may stay empty. */
function bestDeal(fields: FieldLines[], lines: Line[], spacing: Spacing): Line[][] {
  type Cell = { score: number; from: number }
  const table: Cell[][] = [[{ score: 0, from: 0 }]]
  for (let end = 1; end <= lines.length; end++) table[0]![end] = { score: Number.NEGATIVE_INFINITY, from: 0 }
  for (let count = 1; count <= fields.length; count++) {
    const row: Cell[] = []
    for (let end = 0; end <= lines.length; end++) {
      let best: Cell = { score: table[count - 1]![end]!.score - 3, from: end }
      for (let from = Math.max(0, end - longest); from < end; from++) {
        const before = table[count - 1]![from]!.score
        if (before === Number.NEGATIVE_INFINITY) continue
        const score = before + suits(fields[count - 1]!.kind, lines.slice(from, end), spacing)
        if (score > best.score) best = { score, from }
      }
      row.push(best)
    }
    table.push(row)
  }
  const parts: Line[][] = []
  let end = lines.length
  for (let count = fields.length; count > 0; count--) {
    const { from } = table[count]![end]!
    parts.unshift(lines.slice(from, end))
    end = from
  }
  return parts
}

function suits(kind: LabelKind, lines: Line[], spacing: Spacing): number {
  const text = lines.map(({ piece }) => piece.text).join(' ')
  let score = startsUpper(text) ? 1 : -2
  // A value that goes on over a paragraph's end is less likely than one that ends there.
  score -= lines.slice(1).filter(line => endsParagraph(line, spacing)).length
  score -= lines
    .slice(1)
    .filter((line, at) => /^\p{Lu}/u.test(line.piece.text) && !/[.,]$/u.test(lines[at]!.piece.text)).length
  if (kind === 'duration')
    return score + (parseDuration(text, { planYear: null }).kind === 'unknown' ? -1 : 2)
  if (kind === 'meetingFrequency') return score + (parseCadence(text).kind === 'unknown' ? -2 : 2)
  if (kind === 'followUp') return score + (/följ|T[123]|VB|tertial|möte/iu.test(text) ? 3 : -1)
  if (kind === 'otherParticipants') return score + (text.includes(',') ? 1 : 0)
  if (kind === 'convener' || kind === 'municipalContact' || kind === 'policeContact')
    return score + (lines.length === 1 ? 1 : 0)
  return score
}
