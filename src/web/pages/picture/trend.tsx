import type { Step } from '../../../domain/picture-months.ts'
import { constantWithin, type TrendOfSeries } from '../../../domain/picture-trend.ts'
import { monthText } from '../../../texts/picture-words.ts'
import { m, number } from '../../../texts/texts.ts'
import { trendInWords } from '../../../texts/trend-words.ts'

type Props = { trend: TrendOfSeries | null; category: string; step: Step }

/** Where the series has been going over years, or that the years are too few to say; the years one key away, if they are not shown already. */
export function TrendLine({ trend, category, step }: Props) {
  if (trend === null) return null
  const { years } = trend
  return (
    <>
      <h3>{m.picture_trend()}</h3>
      <p>{trendInWords(category, trend, constantWithin)}</p>
      {step !== 'year' && (
        <details>
          <summary>{m.picture_figures()}</summary>
          <table>
            <thead>
              <tr>
                <th scope="col">{m.picture_years_to()}</th>
                <th scope="col" class="number">
                  {m.picture_amount()}
                </th>
              </tr>
            </thead>
            <tbody>
              {years.map(({ to, count }) => (
                <tr key={to}>
                  <th scope="row">{monthText(to)}</th>
                  <td class="number">{number(count)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      )}
    </>
  )
}
