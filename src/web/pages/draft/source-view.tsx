import type { ComponentChildren } from 'preact'
import type { Span } from '../../../domain/draft.ts'
import { spansOf } from '../../../domain/draft-values.ts'
import { without, withWords } from '../../../domain/spans.ts'
import { m } from '../../../texts/texts.ts'
import { valueAnchor } from '../../paths.ts'
import { focusHref, foldedIn, type Review } from './review.ts'

type Mark = Span & { address: string; state: 'certain' | 'guessed' | 'unplaced'; folded: boolean }

/** The document's text with each stretch marked and linked to the value that it became. */
export function SourceView({ review }: { review: Review }) {
  const { text } = review.draft.source
  const parts = []
  const seen = new Set<string>()
  let end = 0
  for (const mark of joinedMarks(text, marksOf(review))) {
    if (mark.start > end) parts.push(...cells(printed(text.slice(end, mark.start))))
    const first = !seen.has(mark.address)
    seen.add(mark.address)
    parts.push(
      // Out of the tab order: the values to the right are the way through the page, and lead here.
      <a
        key={mark.start}
        class={`mark ${mark.state}`}
        id={first ? sourceAnchor(mark.address) : undefined}
        href={focusHref(review, mark.address)}
        data-source={mark.address}
        data-turbo-action="replace"
        tabIndex={-1}
      >
        {cells((mark.folded ? printed : oneLine)(text.slice(mark.start, mark.end)))}
        {mark.state !== 'certain' && (
          <span class="visually-hidden">
            {' '}
            ({mark.state === 'guessed' ? m.draft_guessed() : m.draft_unplaced_mark()})
          </span>
        )}
      </a>,
    )
    end = mark.end
  }
  parts.push(...cells(printed(text.slice(end))))
  return <div class="source-text">{parts}</div>
}

export const sourceAnchor = (address: string): string => valueAnchor(address).replace(/^v/, 's')

/** Line breaks as the document prints them; the empty lines of a text file say nothing. */
const printed = (text: string): string => text.replace(/[^\S\n]*\n\s*/g, '\n')
const oneLine = (text: string): string => text.replace(/[^\S\t]+/gu, ' ')

/** A tab parts the cells of a row: a line is drawn between them, and a space is read. */
function cells(text: string): ComponentChildren[] {
  return text.split('\t').flatMap((cell, index) =>
    index === 0
      ? [cell]
      : [
          <span key={index} class="cell">
            {' '}
          </span>,
          cell,
        ],
  )
}

/**
 * One mark for stretches of the same value with only space between, and for all of an activity that is folded; of two that
 * overlap, the first.
 */
function joinedMarks(text: string, marks: Mark[]): Mark[] {
  const joined: Mark[] = []
  for (const mark of marks) {
    const last = joined.at(-1)
    if (last && mark.start < last.end) continue
    const between = last && text.slice(last.end, mark.start)
    if (last?.address === mark.address && (mark.folded || between?.trim() === '')) last.end = mark.end
    else joined.push({ ...mark })
  }
  return joined
}

/** Values with words of their own, then the unplaced, then what only a view of other text holds. */
function marksOf(review: Review): Mark[] {
  const { contents, draft } = review
  const { text } = draft.source
  const marks: Mark[] = []
  const held: Span[] = []
  const mark = (address: string, state: Mark['state'], spans: Span[]) => {
    const activity = state === 'certain' ? foldedIn(review, address) : null
    for (const span of spans) {
      marks.push({ ...span, address: activity ?? address, state, folded: activity !== null })
    }
  }
  for (const { address, read, view } of contents.slots.values()) {
    if (!read || view) continue
    held.push(...read.at)
    mark(address, read.certainty, read.at)
  }
  for (const { id, at } of draft.plan.unplaced) {
    held.push(...at)
    mark(`unplaced.${id}`, 'unplaced', at)
  }
  held.push(...spansOf(draft.plan.labels))
  const views = [...contents.slots.values()].flatMap(({ address, read, view }) =>
    read && view ? [{ address, read }] : [],
  )
  // Most views hold nothing of their own, and cutting each by all that is held takes long.
  const loose = without(
    views.flatMap(({ read }) => read.at),
    held,
  )
  for (const { address, read } of views) {
    const own = loose.filter(span => read.at.some(at => at.start < span.end && span.start < at.end))
    if (own.length > 0) mark(address, read.certainty, withWords(text, without(read.at, held)))
  }
  return marks.sort((a, b) => a.start - b.start || b.end - a.end)
}
