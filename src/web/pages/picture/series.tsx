import { type Curve, curve } from '../../../documents/charts/curve.ts'
import type { Picture } from '../../../operations/picture.ts'
import { monthsText, monthText, stateText } from '../../../texts/picture-words.ts'
import { m, number } from '../../../texts/texts.ts'
import { Chart, chartLook } from './chart.tsx'

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
    const [from, to] = [Math.max(0, at(months.from)), at(months.to)]
    return to === -1 ? [] : [{ from, to, text, isNow }]
  }
  const title = m.picture_curve({ category: name })
  const drawing: Curve = {
    title,
    alt: m.picture_curve_alt({
      category: name,
      months: monthsText({ from: values[0]?.month ?? '', to: values.at(-1)?.month ?? '' }),
      low: number(Math.min(...known)),
      high: number(Math.max(...known)),
    }),
    points: values.map(({ month, amount, state }) => ({
      amount,
      isSure: state === 'known' || state === 'zero',
      label: monthText(month),
    })),
    ticks: values.flatMap(({ month }, place) =>
      month.endsWith('-01') || (place === 0 && month.slice(5) < '07')
        ? [{ at: place, text: month.slice(0, 4) }]
        : [],
    ),
    marks: data.breaks.flatMap(one => {
      const place = at(one.startsOn.slice(0, 7))
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
      <p class="quiet">{m.picture_curve_key()}</p>
      <details>
        <summary>{m.picture_figures()}</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">{m.picture_month()}</th>
              <th scope="col" class="number">
                {m.picture_amount()}
              </th>
              <th scope="col">{m.picture_state()}</th>
            </tr>
          </thead>
          <tbody>
            {values.map(value => (
              <tr key={value.month}>
                <th scope="row">{monthText(value.month)}</th>
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
