import type { DraftPlan, DraftValue, Read } from '../../../domain/draft.ts'
import { statisticFields } from '../../../domain/draft-values.ts'
import { m, number } from '../../../texts/texts.ts'
import { Said } from './chapter-view.tsx'
import type { Review } from './review.ts'
import { Thing } from './thing-view.tsx'

/** A figure that the draft proposes out of the text: its numbers, and what they are numbers of. */
export function FigureView({
  review,
  statistic,
  index,
}: {
  review: Review
  statistic: DraftPlan['statistics'][number]
  index: number
}) {
  return (
    <Thing review={review} address={`statistics.${index}`} heading={statistic.indicator.text} level={4}>
      <FigureValues
        values={[...statistic.values, ...statistic.breakdown]}
        of={statistic.partOf?.value ?? null}
        unit={statistic.unit}
      />
      <Said
        review={review}
        base={`statistics.${index}`}
        of={statistic}
        fields={['indicator', ...statisticFields, 'sentence']}
      />
    </Thing>
  )
}

/** A figure's numbers in a row: year, place or group, and the value. */
export function FigureValues({
  values,
  of,
  unit,
}: {
  values: DraftValue[]
  of: number | null
  unit: Read | null
}) {
  const percent = unit?.text === '%' ? ' %' : ''
  return (
    <ul class="figures">
      {values.map((value, index) => (
        <li key={index}>
          <span class="when">{[value.year, value.place, value.group].filter(Boolean).join(' · ')}</span>{' '}
          <span class="number">
            {number(value.value)}
            {percent}
            {of !== null && index === 0 && ` ${m.draft_of_total({ total: of })}`}
          </span>
        </li>
      ))}
    </ul>
  )
}
