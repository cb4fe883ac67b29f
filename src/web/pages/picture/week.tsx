import { dayNamed, hoursText, hoursWithHalf, weekdays } from '../../../domain/picture-hours.ts'
import type { Picture } from '../../../operations/picture.ts'
import { yearsText } from '../../../texts/picture-words.ts'
import { m, number, weekdayName } from '../../../texts/texts.ts'
import { WholeYears } from './whole-years.tsx'

const shades = 8

/** Weekday by hour, as a table whose numbers are printed and whose cells are shaded: never a colour alone. */
export function Week({ data }: { data: Picture }) {
  const { focus, hours, years } = data
  if (!focus) return null
  const weights = Array.from(
    { length: 168 },
    (_, hour) => hours.find(({ hourOfWeek }) => hourOfWeek === hour)?.weight ?? 0,
  )
  const sum = weights.reduce((all, weight) => all + weight, 0)
  const unknown = hours.find(({ hourOfWeek }) => hourOfWeek === 168)?.weight ?? 0
  const highest = Math.max(...weights)
  const category = focus.category.name
  // Where there is nothing to show, there are no years that it is of.
  const title =
    sum === 0 ? m.picture_week_of({ category }) : m.picture_week({ category, years: yearsText(years) })
  return (
    <section aria-labelledby="week">
      <h2 id="week">{title}</h2>
      {sum === 0 ? (
        <p class="empty">{m.picture_week_none()}</p>
      ) : (
        <>
          <p>
            {m.picture_week_peak({ hours: number(hoursWithHalf(weights)) })} {m.picture_week_lead()}{' '}
            {unknown > 0 &&
              m.picture_week_unknown({ part: number(Math.round((100 * unknown) / (sum + unknown))) })}
          </p>
          <WholeYears data={data} />
          <table class="week">
            <thead>
              <tr>
                <th scope="col">{m.picture_hour()}</th>
                {weekdays.map(day => (
                  <th scope="col" key={day}>
                    <abbr title={weekdayName(dayNamed(day), 'long')}>
                      {weekdayName(dayNamed(day), 'short')}
                    </abbr>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {Array.from({ length: 24 }, (_, hour) => (
                <tr key={hour}>
                  <th scope="row">{hoursText(hour)}</th>
                  {weekdays.map(day => {
                    const weight = weights[day * 24 + hour] ?? 0
                    return (
                      <td key={day} class={`shade-${Math.ceil((shades * weight) / highest)}`}>
                        {number(Math.round(weight))}
                      </td>
                    )
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </section>
  )
}
