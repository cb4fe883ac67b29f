import type { Gap } from '../../../domain/gap.ts'
import { gapWords } from '../../../texts/gap-words.ts'
import { beginning } from '../../parts/beginning.ts'
import { titleText } from '../../parts/title-text.ts'
import { mendingOf, type Where } from './mending.ts'

/** What is missing in a step, each with the form that mends it for those who may; the form opens where the link stands. */
export function GapLines({ gaps, where }: { gaps: Gap[]; where: Where }) {
  return (
    <>
      {gaps.map(gap => {
        const mending = mendingOf(gap, where)
        return (
          <p key={gap.name} class="chain-gap">
            <span class="missing">{gapWords(gap)}</span>
            {mending && (
              <>
                {' '}
                <a class={mending.adds ? 'add' : 'edit'} href={mending.href}>
                  {mending.text}
                  <span class="visually-hidden">
                    {' – '}
                    {titleText(gap.activity?.title ?? beginning(gap.of?.text ?? ''))}
                  </span>
                </a>
              </>
            )}
          </p>
        )
      })}
    </>
  )
}
