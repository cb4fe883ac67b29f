import { categoryCurve } from '../../../documents/writing/picture-curve.ts'
import { lastDayOf } from '../../../domain/picture-months.ts'
import type { Picture } from '../../../operations/picture.ts'
import { periodText, stateText } from '../../../texts/picture-words.ts'
import { m, number } from '../../../texts/texts.ts'
import { CurvePicture } from './chart.tsx'
import { Events } from './events.tsx'
import { TrendLine } from './trend.tsx'

/** The chosen category month by month, with what is compared and what happened marked; its table is one key away. */
export function Series({ data, slug }: { data: Picture; slug: string }) {
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
      events: data.events,
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
      <Events events={data.events} slug={slug} />
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
              {data.events.length > 0 && <th scope="col">{m.plan_event_column()}</th>}
            </tr>
          </thead>
          <tbody>
            {values.map(value => (
              <tr key={value.month}>
                <th scope="row">{periodText(value.month, step)}</th>
                <td class="number">{value.amount === null ? '–' : number(value.amount)}</td>
                <td>{stateText(value.state)}</td>
                {data.events.length > 0 && <td>{numbersIn(value.month, data)}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  )
}

/** The numbers of what the plan says of a period. */
function numbersIn(month: string, { events, chosen: { step } }: Picture): string {
  const days = { from: `${month}-01`, to: lastDayOf(month, step) }
  const within = events.filter(({ on }) => on >= days.from && on <= days.to)
  return within.map(one => number(one.number)).join(', ')
}
