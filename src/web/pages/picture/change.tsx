import { intervalLine } from '../../../documents/charts/interval-line.ts'
import { ratioOf } from '../../../documents/writing/picture-changes.ts'
import type { Comparison } from '../../../domain/picture-comparison.ts'
import type { Step } from '../../../domain/picture-months.ts'
import { changeInWords, intervalText, percentText, periodText } from '../../../texts/picture-words.ts'
import { listed, m } from '../../../texts/texts.ts'
import { Chart, chartLook } from './chart.tsx'

type Props = {
  comparison: Comparison
  /** What is compared is called here. */
  name: string
  /** Unique on the page. */
  id: string
  /** How long the periods are that are compared. */
  step: Step
}

/** What may be said of one comparison: the sentence, and how sure it is, drawn. */
export function Change({ comparison, name, id, step }: Props) {
  const { change, without } = comparison
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
      {without.length > 0 && (
        <p class="quiet">
          {m.picture_without({ months: listed(without.map(month => periodText(month, step))) })}
        </p>
      )}
    </>
  )
}
