import type { ComponentChildren } from 'preact'
import { type Stretch, surroundings, wordDifference } from '../../../domain/word-difference.ts'
import { m } from '../../../texts/texts.ts'
import { beginning } from '../../parts/beginning.ts'

/** Texts shorter than this are read whole, before and after; in longer ones the words that differ are marked. */
const shortText = 40

/** A text with the words that differ marked in it; `children` where it is short, or where the two have little in common. */
export function TextDifference(props: { before: string; after: string; children: ComponentChildren }) {
  const { before, after, children } = props
  const stretches = longDifference(before, after)
  return stretches ? <Marked stretches={stretches} /> : <>{children}</>
}

function longDifference(before: string, after: string): Stretch[] | null {
  return Math.max(before.length, after.length) > shortText ? wordDifference(before, after) : null
}

function Marked({ stretches }: { stretches: Stretch[] }) {
  return (
    <>
      {stretches.map(({ kind, text }, index) => {
        if (kind === 'kept') return text
        return kind === 'added' ? (
          <Added key={`${index}`} text={text} hidden />
        ) : (
          <Removed key={`${index}`} text={text} hidden />
        )
      })}
    </>
  )
}

/** Longer than this, a text is shown by what differs in it, or by its beginning; the whole is unfolded. */
const longText = 200
export const isLong = (text: string) => text.length > longText

/** One of two texts for itself, with the words marked that the other does not have; of a long text these with what stands around them. */
export function OneSide({
  before,
  after,
  side,
}: {
  before: string
  after: string
  side: 'before' | 'after'
}) {
  const text = side === 'before' ? before : after
  const others = side === 'before' ? 'added' : 'removed'
  const stretches = longDifference(before, after)
  if (!stretches && !isLong(text)) return <>{text}</>
  return (
    <>
      {stretches ? (
        <Marked
          stretches={(isLong(text) ? surroundings(stretches) : stretches).filter(
            ({ kind }) => kind !== others,
          )}
        />
      ) : (
        beginning(text, longText)
      )}
      {isLong(text) && (
        <details class="whole">
          <summary>{m.compare_whole_text()}</summary>
          <p class="running">{text}</p>
        </details>
      )}
    </>
  )
}

/** `hidden`: the word that says what it is, is for those who do not see the mark, for it stands within a sentence. */
export function Added({ text, hidden = false }: { text: string; hidden?: boolean }) {
  return (
    <>
      <span class={hidden ? 'visually-hidden' : 'mark-word'}>{m.compare_added_words()} </span>
      <ins>{text}</ins>
    </>
  )
}

/** Words that went, as `Added`. */
export function Removed({ text, hidden = false }: { text: string; hidden?: boolean }) {
  return (
    <>
      <span class={hidden ? 'visually-hidden' : 'mark-word'}>{m.compare_removed_words()} </span>
      <del>{text}</del>
    </>
  )
}
