import type { Step } from '../../../domain/picture-months.ts'
import { constantWithin, type TrendOfSeries } from '../../../operations/picture-trend.ts'
import { monthText } from '../../../texts/picture-words.ts'
import { m, number } from '../../../texts/texts.ts'

type Props = { trend: TrendOfSeries | null; category: string; step: Step }

/** Where the series has been going over years, or that the years are too few to say; the years one key away, if they are not shown already. */
export function TrendLine({ trend, category, step }: Props) {
  if (trend === null) return null
  const { years, isSinceBreak } = trend
  return (
    <>
      <h3>{m.picture_trend()}</h3>
      <p>
        {toldOf(trend, category)}
        {trend.kind !== 'few' && trend.isWidened && ` ${m.picture_trend_varies()}`}
        {isSinceBreak && ` ${m.picture_trend_since_break()}`}
      </p>
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

function toldOf(trend: TrendOfSeries, category: string): string {
  const years = number(trend.years.length)
  if (trend.kind === 'few') return m.picture_trend_few({ years })
  const [low, high] = [signed(trend.low), signed(trend.high)]
  switch (trend.kind) {
    case 'decreased':
    case 'increased': {
      const sentence = trend.kind === 'decreased' ? m.picture_trend_decreased : m.picture_trend_increased
      return sentence({ category, years, percent: signed(Math.abs(trend.percent), ''), low, high })
    }
    case 'follows-effort':
      return m.picture_trend_follows_effort({ category, years, percent: signed(trend.percent), low, high })
    case 'constant':
      return m.picture_trend_constant({ category, years, low, high, margin: number(constantWithin) })
    case 'unclear':
      return m.picture_trend_unclear({ category, years, low, high })
  }
}

/** With one decimal, as a percent a year is small. */
function signed(percent: number, plus = '+'): string {
  const rounded = Math.round(percent * 10) / 10
  return number(rounded).replace(/^(?=\d)/, rounded > 0 ? plus : '')
}
