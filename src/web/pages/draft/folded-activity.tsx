import { m } from '../../../texts/texts.ts'
import { valueAnchor } from '../../paths.ts'
import { focusHref, leftInWords, type Review } from './review.ts'

/** An activity of a long plan while another is in hand: its heading, what is guessed in it, and the way to its values. */
export function FoldedActivity({
  review,
  address,
  heading,
}: {
  review: Review
  address: string
  heading: string
}) {
  const guessed = review.left.guessed.filter(one => one.startsWith(`${address}.`))
  const [first] = guessed
  return (
    <div class="thing-head folded" id={valueAnchor(address)} data-at={address} tabIndex={-1}>
      <h4>{heading}</h4>
      <div class="ways">
        {first && (
          <a class="tag" href={focusHref(review, first)} data-turbo-action="replace" data-key="g">
            {leftInWords({ guessed, unplaced: [] })}
          </a>
        )}
        <a
          class="open-tools"
          href={focusHref(review, address)}
          data-turbo-action="replace"
          data-key="Enter"
          aria-label={m.draft_unfold({ name: heading })}
        >
          {m.draft_show()}
        </a>
      </div>
    </div>
  )
}
