import { masksIn } from '../../../domain/identity-number.ts'
import { m, maskedInWords } from '../../../texts/texts.ts'
import { valueName } from './names.ts'
import { focusHref, type Review } from './review.ts'

/** How many identity numbers were masked when the document was taken in, and where; nothing where there were none. */
export function MaskedNotice({ review }: { review: Review }) {
  const masks = masksIn(review.draft.source.text)
  if (masks.length === 0) return null
  const { places, elsewhere } = placesOf(review, masks)
  return (
    <div class="notice">
      <h2>{maskedInWords(masks.length)}</h2>
      <p>{m.draft_masked_explanation()}</p>
      <ul>
        {places.map(({ address, name, words }) => (
          <li key={address}>
            <a href={focusHref(review, address)} data-turbo-action="replace">
              {name}
            </a>
            : {words}
          </li>
        ))}
        {elsewhere > 0 && (
          <li>
            <a href="#source">{m.draft_masked_elsewhere({ count: elsewhere })}</a>
          </li>
        )}
      </ul>
    </div>
  )
}

type Place = { address: string; name: string; words: string }

/** The values and stretches that hold the masks, each once, in the plan's order; views of other text last. */
function placesOf({ draft, contents }: Review, masks: { start: number; end: number }[]) {
  const holders = [...contents.slots.values()].sort((a, b) => Number(a.view) - Number(b.view))
  const all = [
    ...holders.flatMap(({ address, read }) =>
      read ? [{ address, name: valueName(address), text: read.text, at: read.at }] : [],
    ),
    ...draft.plan.unplaced.map(({ id, text, at }) => ({
      address: `unplaced.${id}`,
      name: m.draft_unplaced(),
      text,
      at,
    })),
  ].filter(({ text }) => text.includes('••••'))
  const places = new Map<string, Place>()
  let elsewhere = 0
  for (const mask of masks) {
    const holder = all.find(({ at }) => at.some(span => span.start < mask.end && mask.start < span.end))
    if (holder) places.set(holder.address, { ...holder, words: around(holder.text) })
    else elsewhere++
  }
  return { places: [...places.values()], elsewhere }
}

/** A text's words around its first mask. */
function around(text: string): string {
  const [mask] = masksIn(text)
  if (!mask) return text.slice(0, 80)
  const from = Math.max(0, mask.start - 40)
  const to = mask.end + 40
  return `${from > 0 ? '…' : ''}${text.slice(from, to).trim()}${to < text.length ? '…' : ''}`
}
