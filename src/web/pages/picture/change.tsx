import { intervalLine } from '../../../documents/charts/interval-line.ts'
import { ratioOf } from '../../../documents/writing/picture-changes.ts'
import { type Comparison, changeSaid } from '../../../domain/picture-comparison.ts'
import type { LopsidedPeriod, Step } from '../../../domain/picture-months.ts'
import { caveatsInWords } from '../../../texts/picture-caveats.ts'
import { changeInWords, intervalText, percentText } from '../../../texts/picture-words.ts'
import { m } from '../../../texts/texts.ts'
import { Chart, chartLook } from './chart.tsx'

type Props = {
  comparison: Comparison
  lopsided: readonly LopsidedPeriod[]
  /** What is compared is called here. */
  name: string
  /** Unique on the page. */
  id: string
  /** How long the periods are that are compared. */
  step: Step
}

/** What may be said of one comparison: the sentence, and how sure it is, drawn. */
export function Change({ comparison, lopsided, name, id, step }: Props) {
  const change = changeSaid(comparison)
  return (
    <>
      <p class="told">{changeInWords(name, comparison)}</p>
      {change && (
        <Chart
          class="interval"
          svg={intervalLine(
            {
              title: name,
              alt: m.picture_interval_alt({
                category: name,
                percent: percentText(change.percent),
                interval: intervalText(change),
              }),
              ratio: ratioOf(change.percent),
              low: ratioOf(change.low),
              high: ratioOf(change.high),
            },
            chartLook(`change-${id}`, 260),
          )}
        />
      )}
      {caveatsInWords(comparison.without, lopsided, step).map(said => (
        <p class="quiet" key={said}>
          {said}
        </p>
      ))}
    </>
  )
}
