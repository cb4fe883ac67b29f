import type { LateGap } from '../../../domain/gap.ts'
import { gapWords } from '../../../texts/gap-words.ts'
import { m } from '../../../texts/texts.ts'
import { beginning } from '../../parts/beginning.ts'
import { titleText } from '../../parts/title-text.ts'
import { mendingOf, type Where } from '../chain/mending.ts'

/** What is missing, each line with the link that mends it for those who may. */
export function Gaps({ gaps, where }: { gaps: LateGap[]; where: Where }) {
  return (
    <ul class="gaps">
      {gaps.map(gap => {
        const mending = mendingOf(gap, where)
        const of = inWhat(gap)
        return (
          <li key={`${gap.name} ${gap.activity?.id ?? gap.of?.id}`}>
            <span>{of ? `${gapWords(gap)} – ${of}` : `${gapWords(gap)}.`}</span>
            {mending && (
              <a href={mending.href}>
                {mending.text}
                {of && <span class="visually-hidden"> {of}</span>}
              </a>
            )}
          </li>
        )
      })}
    </ul>
  )
}

/** What something is missing in, by its name or the beginning of its words; null where it is the area itself. */
function inWhat({ activity, of }: LateGap): string | null {
  if (activity) return m.house_quoted({ text: titleText(activity.title) })
  return of ? m.house_quoted({ text: beginning(of.text) }) : null
}
