/** Proof that a reading loses nothing and places nothing twice. */
import type { DraftPlan, Read, Span } from '../../domain/draft.ts'
import type { Source } from './source.ts'

/** Words of the source in no value, label or unplaced text; and words in more than one of them. */
export type Account = { lost: Span[]; doubled: Span[] }

/** The stretches that a draft has placed. Views (statistics, places, stances, bodies) repeat placed text and are left out. */
export function placedSpans(draft: DraftPlan): Span[] {
  const spans: Span[] = []
  // No spreading of lists: a document may have more paragraphs than a call may have arguments.
  const add = (reads: Iterable<Read | null | undefined>) => {
    for (const read of reads) for (const span of read?.at ?? []) spans.push(span)
  }
  const part = ({ heading, paragraphs }: { heading: Read | null; paragraphs: Read[] }) => {
    add([heading])
    add(paragraphs)
  }
  add([draft.title])
  for (const { name } of draft.centralAreas) add([name])
  for (const one of [draft.background, draft.communication, draft.governance]) part(one)
  for (const chapter of draft.otherChapters) part(chapter)
  for (const area of draft.areas) {
    add([area.name])
    for (const { text } of area.goals) add([text])
    for (const section of area.sections) {
      part(section)
      for (const { caption } of section.figures) add([caption])
      add(section.bullets)
    }
    for (const activity of area.activities) {
      const { id, promisedBy, status, followUp, ...own } = activity
      add([...Object.values(own), followUp])
      // A colour under "Uppföljning" is its status too, and a promise names its promiser: the same words, seen twice.
      if (status && status.at !== followUp?.at) add([status])
    }
  }
  for (const list of [draft.labels, draft.unplaced]) {
    for (const { at } of list) for (const span of at) spans.push(span)
  }
  return spans
}

export function accountFor(source: Source, draft: DraftPlan): Account {
  const spans = placedSpans(draft).sort((a, b) => a.start - b.start || a.end - b.end)
  const lost: Span[] = []
  const doubled: Span[] = []
  let end = 0
  const words = /[\p{L}\d]/u
  for (const span of [...spans, { start: source.text.length, end: source.text.length }]) {
    if (span.start > end && words.test(source.text.slice(end, span.start)))
      for (const word of wordsIn(source.text, end, span.start)) lost.push(word)
    if (span.start < end && words.test(source.text.slice(span.start, Math.min(end, span.end)))) {
      doubled.push({ start: span.start, end: Math.min(end, span.end) })
    }
    end = Math.max(end, span.end)
  }
  return { lost, doubled }
}

function wordsIn(text: string, start: number, end: number): Span[] {
  return [...text.slice(start, end).matchAll(/\S*[\p{L}\d]\S*/gu)].map(word => ({
    start: start + word.index,
    end: start + word.index + word[0].length,
  }))
}
