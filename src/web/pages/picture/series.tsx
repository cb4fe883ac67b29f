import { categoryCurve } from '../../../documents/writing/picture-curve.ts'
import type { Picture } from '../../../operations/picture.ts'
import { periodText, stateText } from '../../../texts/picture-words.ts'
import { m, number } from '../../../texts/texts.ts'
import { CurvePicture } from './chart.tsx'
import { TrendLine } from './trend.tsx'

/** The chosen category month by month, with what is compared and what happened marked; its table is one key away. */
export function Series({ data }: { data: Picture }) {
  const { focus, chosen } = data
  if (!focus) return null
  const drawn = new Set(chosen.drawn)
  const values = focus.values.filter(({ month }) => drawn.has(month))
  const { step } = chosen
  const curve = categoryCurve(
    {
      code: focus.category.code,
      name: focus.category.name,
      months: values.map(({ month, amount, state }) => ({ month, told: { amount, state } })),
    },
    {
      ...chosen,
      breaks: data.breaks.map(({ startsOn, reason }) => ({ categoryCode: null, startsOn, reason })),
    },
  )
  if (curve === null) return null
  return (
    <section aria-labelledby="curve">
      <h2 id="curve">{curve.title}</h2>
      <CurvePicture curve={curve} id="curve" />
      <p class="quiet">
        {m.picture_curve_key()} {step === 'quarter' && m.picture_counts_quarters()}
        {step === 'year' && m.picture_counts_years()}
      </p>
      <TrendLine trend={data.trend} category={focus.category.name} step={step} />
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
