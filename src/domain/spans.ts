/** Stretches of a source text: which words they hold, and how a value's text is cut together with them. */
import type { Span } from './draft.ts'

/** Stretches in order, with those that touch or overlap made one. */
export function merged(spans: Span[]): Span[] {
  const whole: Span[] = []
  for (const span of [...spans].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = whole.at(-1)
    if (last && span.start <= last.end) last.end = Math.max(last.end, span.end)
    else whole.push({ ...span })
  }
  return whole
}

/** What is left of some stretches when others are cut out of them. */
export function without(spans: Span[], cut: Span[]): Span[] {
  const cuts = merged(cut)
  const left: Span[] = []
  let first = 0
  for (const span of merged(spans)) {
    while (first < cuts.length && cuts[first]!.end <= span.start) first++
    let { start } = span
    for (let index = first; index < cuts.length && cuts[index]!.start < span.end; index++) {
      const { start: from, end } = cuts[index]!
      if (from > start) left.push({ start, end: from })
      start = Math.max(start, end)
    }
    if (start < span.end) left.push({ start, end: span.end })
  }
  return left
}

const word = /[\p{L}\d]/u

/** The stretches that hold at least a letter or a figure, trimmed of space. */
export function withWords(source: string, spans: Span[]): Span[] {
  return spans.flatMap(({ start, end }) => {
    const text = source.slice(start, end)
    if (!word.test(text)) return []
    const from = start + text.length - text.trimStart().length
    return [{ start: from, end: from + text.trim().length }]
  })
}

export const textOf = (source: string, spans: Span[]): string =>
  spans.map(({ start, end }) => source.slice(start, end).replace(/\s+/gu, ' ')).join(' ')

/**
 * The stretches of a value's text before and after `offset`. A text that a person has rewritten no longer fits its
 * stretches letter by letter; then they are cut at the same share of their length, between two words.
 */
export function cutSpans(source: string, text: string, at: Span[], offset: number): [Span[], Span[]] {
  const length = at.reduce((sum, { start, end }) => sum + end - start, 0) + Math.max(0, at.length - 1)
  const exact = fits(source, text, at)
  let left = exact ? offset : Math.round((offset / text.length) * length)
  const before: Span[] = []
  const after: Span[] = []
  for (const span of at) {
    const size = span.end - span.start
    if (left >= size) before.push(span)
    else if (left <= 0) after.push(span)
    else {
      const middle = exact ? span.start + left : wordBoundary(source, span, span.start + left)
      before.push({ start: span.start, end: middle })
      after.push({ start: middle, end: span.end })
    }
    left -= size + 1
  }
  const trimmed = (spans: Span[]) => withWordsOrSigns(source, spans)
  return [trimmed(before), trimmed(after)]
}

function fits(source: string, text: string, at: Span[]): boolean {
  return at.length > 0 && textOf(source, at) === text.replace(/\s/gu, ' ')
}

function wordBoundary(source: string, { start, end }: Span, near: number): number {
  for (let step = 0; step < end - start; step++) {
    if (near - step > start && /\s/u.test(source[near - step] ?? '')) return near - step
    if (near + step < end && /\s/u.test(source[near + step] ?? '')) return near + step
  }
  return end
}

function withWordsOrSigns(source: string, spans: Span[]): Span[] {
  return spans.flatMap(({ start, end }) => {
    const text = source.slice(start, end)
    if (text.trim() === '') return []
    const from = start + text.length - text.trimStart().length
    return [{ start: from, end: from + text.trim().length }]
  })
}
