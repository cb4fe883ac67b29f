import { m } from '../../../texts/texts.ts'
import { valueAnchor } from '../../paths.ts'
import { OpenLink } from './edit-form.tsx'
import { openHref, type Review } from './review.ts'
import { Toolbox } from './toolbox.tsx'

/** Words that are no values: shown last, so that a person can fetch one back. Those of a long plan are sent when asked for. */
export function LabelsView({ review }: { review: Review }) {
  const { labels } = review.draft.plan
  if (labels.length === 0) return null
  const open = /^labels(\.|$)/.test(review.open ?? '')
  const title = `${m.draft_labels()} (${labels.length})`
  if (review.folds && !open) {
    return (
      <p class="labels">
        <a href={openHref(review, 'labels')} data-turbo-action="replace">
          {title}
        </a>
      </p>
    )
  }
  return (
    <details class="labels" open={open} id={valueAnchor('labels')}>
      <summary>{title}</summary>
      <ul>
        {labels.map(({ text }, index) => {
          const address = `labels.${index}`
          return (
            <li
              key={index}
              id={valueAnchor(address)}
              data-at={address}
              tabIndex={review.open === address ? -1 : undefined}
            >
              {text}{' '}
              {review.open === address ? (
                <Toolbox review={review} address={address} />
              ) : (
                <OpenLink review={review} address={address} name={text} />
              )}
            </li>
          )
        })}
      </ul>
    </details>
  )
}
