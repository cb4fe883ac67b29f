import { intervalLine } from '../../../documents/charts/interval-line.ts'
import type { SeriesChange } from '../../../operations/picture-changes.ts'
import { listed, longDate, m } from '../../../texts/texts.ts'
import { verdictInWords } from '../../../texts/verdict-words.ts'
import { Chart, chartLook } from './chart.tsx'
import { intervalText, monthText, percentText } from './words.ts'

/** What may be said of one series: the sentence, and how sure it is, drawn. `name` is what the series is called here. */
export function Change({ row, name }: { row: SeriesChange; name: string }) {
  const { change } = row
  const isDrawn = change !== null && change.percent !== null
  return (
    <>
      <p class="told">{sentenceOf(row, name)}</p>
      {isDrawn && (
        <Chart
          class="interval"
          svg={intervalLine(
            {
              title: name,
              alt: m.picture_interval_alt({
                category: name,
                percent: percentText(change.percent ?? 0),
                interval: intervalText(change.interval),
              }),
              ratio: change.ratio ?? 1,
              low: change.interval[0],
              high: change.interval[1],
            },
            chartLook(`change-${row.seriesId}`, 260),
          )}
        />
      )}
      {row.sides && row.sides.without.length > 0 && (
        <p class="quiet">
          {m.picture_without({ months: listed(row.sides.without.map(month => monthText(month))) })}
        </p>
      )}
    </>
  )
}

function sentenceOf({ verdict, broken }: SeriesChange, name: string): string {
  if (broken)
    return m.picture_broken({ category: name, date: longDate(broken.startsOn), reason: broken.reason })
  return verdict ? verdictInWords(name, verdict) : m.picture_unknown({ category: name })
}
