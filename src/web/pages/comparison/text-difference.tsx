import type { ComponentChildren } from 'preact'
import { wordDifference } from '../../../domain/word-difference.ts'
import { m } from '../../../texts/texts.ts'

/** Texts shorter than this are read whole, before and after; in longer ones the words that differ are marked. */
const shortText = 40

/** A text with the words that differ marked in it; `children` where it is short, or where the two have little in common. */
export function TextDifference(props: { before: string; after: string; children: ComponentChildren }) {
  const { before, after, children } = props
  const stretches = Math.max(before.length, after.length) > shortText ? wordDifference(before, after) : null
  if (!stretches) return <>{children}</>
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
