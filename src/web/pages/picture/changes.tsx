import { type Comparison, changeSaid } from '../../../domain/picture-comparison.ts'
import type { MonthsInstead } from '../../../domain/picture-months.ts'
import type { Picture } from '../../../operations/picture.ts'
import { asksInWords, intervalText, monthsText, percentText, toldText } from '../../../texts/picture-words.ts'
import { m } from '../../../texts/texts.ts'
import type { Asked } from './address.ts'
import { Change } from './change.tsx'

/** Each category against the same months a year before, in one sentence with its interval; the table is one key away. */
export function Changes({ data, asked }: { data: Picture; asked: Asked }) {
  const { rows, chosen, focus } = data
  const { months, before, territory, source } = chosen
  return (
    <section aria-labelledby="changes">
      <h2 id="changes">{m.picture_changes()}</h2>
      <p>
        {m.picture_compared({
          territory: territory.name,
          after: monthsText(months),
          before: monthsText(before),
        })}{' '}
        {m.picture_of_source({ source: source.name })}{' '}
        {rows.some(({ comparison }) => comparison.isPreliminary) && m.picture_preliminary()}
      </p>
      {insteadOf(chosen).map(said => (
        <p key={said}>
          <strong>{said}</strong>
        </p>
      ))}
      {rows.length === 0 && <p class="empty">{m.picture_no_rows()}</p>}
      <ul class="changes">
        {rows.map(row => (
          <li key={row.seriesId}>
            <Change
              comparison={row.comparison}
              lopsided={row.lopsided}
              name={row.category.name}
              id={row.seriesId}
              step={chosen.step}
            />
            {row !== focus && (
              <a href={`${asked({ category: row.category.id })}#curve`}>
                {m.picture_other_category({ category: row.category.name })}
              </a>
            )}
          </li>
        ))}
      </ul>
      <p class="quiet">{m.picture_interval_key()}</p>
      {asksInWords(
        rows.map(({ category, comparison }) => ({ name: category.name, ask: comparison.ask })),
      ).map(ask => (
        <p key={ask}>{ask}</p>
      ))}
      {rows.length > 0 && (
        <details>
          <summary>{m.picture_figures()}</summary>
          <table class="stacks">
            <thead>
              <tr>
                <th scope="col">{m.picture_category()}</th>
                <th scope="col" class="number">
                  {monthsText(before)}
                </th>
                <th scope="col" class="number">
                  {monthsText(months)}
                </th>
                <th scope="col" class="number">
                  {m.picture_change()}
                </th>
                <th scope="col">{m.picture_interval()}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ seriesId, category, comparison }) => (
                <tr key={seriesId}>
                  <th scope="row">{category.name}</th>
                  <td class="number" data-label={monthsText(before)}>
                    {toldText(comparison.before)}
                  </td>
                  <td class="number" data-label={monthsText(months)}>
                    {toldText(comparison.after)}
                  </td>
                  <td class="number" data-label={m.picture_change()}>
                    {percentOf(comparison)}
                  </td>
                  <td data-label={m.picture_interval()}>{intervalOf(comparison)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      )}
    </section>
  )
}

function percentOf(comparison: Comparison): string {
  const change = changeSaid(comparison)
  return change ? percentText(change.percent) : '–'
}

function intervalOf(comparison: Comparison): string {
  const change = changeSaid(comparison)
  return change ? intervalText(change) : '–'
}

/** What was asked for and is not shown. */
function insteadOf({ instead, territory }: Picture['chosen']): string[] {
  const ground =
    instead.territory && m.picture_instead_territory({ asked: instead.territory, territory: territory.name })
  return [ground, instead.months && monthsInstead[instead.months]()].flatMap(said => said || [])
}

const monthsInstead: Record<MonthsInstead, () => string> = {
  backwards: m.picture_instead_backwards,
  'none-known': m.picture_instead_none_known,
  'fewer-known': m.picture_instead_fewer_known,
}
