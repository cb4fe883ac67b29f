import { type Curve, curve } from '../../../documents/charts/curve.ts'
import { lastDayOf } from '../../../domain/picture-months.ts'
import type { Picture } from '../../../operations/picture.ts'
import { monthsText, periodText, stateText } from '../../../texts/picture-words.ts'
import { m, number } from '../../../texts/texts.ts'
import { Chart, chartLook } from './chart.tsx'
import { TrendLine } from './trend.tsx'

const titles = {
  month: m.picture_curve,
  quarter: m.picture_curve_by_quarter,
  year: m.picture_curve_by_year,
}

/** The chosen category month by month, with what is compared and what happened marked; its table is one key away. */
export function Series({ data }: { data: Picture }) {
  const { focus, chosen } = data
  if (!focus) return null
  const drawn = new Set(chosen.drawn)
  const values = focus.values.filter(({ month }) => drawn.has(month))
  const known = values.flatMap(({ amount }) => (amount === null ? [] : [amount]))
  if (known.length === 0) return null
  const name = focus.category.name
  const at = (month: string): number => values.findIndex(value => value.month === month)
  const stretch = (months: { from: string; to: string }, text: string, isNow: boolean) => {
    const from = Math.max(0, at(months.from))
    const to = values.findLastIndex(({ month }) => month <= months.to)
    return to < from ? [] : [{ from, to, text, isNow }]
  }
  const { step } = chosen
  const title = titles[step]({ category: name })
  const alt = step === 'month' ? m.picture_curve_alt : m.picture_curve_alt_of_periods
  const last = values.at(-1)?.month ?? ''
  const drawing: Curve = {
    title,
    alt: alt({
      category: name,
      months: monthsText({ from: values[0]?.month ?? '', to: lastDayOf(last, step).slice(0, 7) }),
      low: number(Math.min(...known)),
      high: number(Math.max(...known)),
    }),
    points: values.map(({ month, amount, state }) => ({
      amount,
      isSure: state === 'known' || state === 'zero',
      label: periodText(month, step),
    })),
    ticks: values.flatMap(({ month }, place) =>
      month.endsWith('-01') || (place === 0 && month.slice(5) < '07')
        ? [{ at: place, text: month.slice(0, 4) }]
        : [],
    ),
    marks: data.breaks.flatMap(one => {
      const place = values.findLastIndex(({ month }) => month <= one.startsOn.slice(0, 7))
      return place === -1 ? [] : [{ at: place - 0.5, text: `${m.picture_break()}: ${one.reason}` }]
    }),
    stretches: [
      ...stretch(chosen.before, m.picture_then(), false),
      ...stretch(chosen.months, m.picture_now(), true),
    ],
    number,
  }
  return (
    <section aria-labelledby="curve">
      <h2 id="curve">{title}</h2>
      <Chart class="wide" svg={curve(drawing, chartLook('curve-wide', 720))} />
      <Chart class="narrow" svg={curve(drawing, chartLook('curve-narrow', 300))} />
      <p class="quiet">
        {m.picture_curve_key()} {step === 'quarter' && m.picture_counts_quarters()}
        {step === 'year' && m.picture_counts_years()}
      </p>
      <TrendLine trend={data.trend} category={name} step={step} />
      <details>
        <summary>{m.picture_figures()}</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">{step === 'month' ? m.picture_month() : m.picture_period()}</th>
              <th scope="col" class="number">
                {m.picture_amount()}
              </th>
              <th scope="col">{m.picture_state()}</th>
            </tr>
          </thead>
          <tbody>
            {values.map(value => (
              <tr key={value.month}>
                <th scope="row">{periodText(value.month, step)}</th>
                <td class="number">{value.amount === null ? '–' : number(value.amount)}</td>
                <td>{stateText(value.state)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  )
}
