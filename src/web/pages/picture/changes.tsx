import type { Picture } from '../../../operations/picture.ts'
import { asksInWords, intervalText, monthsText, percentText, toldText } from '../../../texts/picture-words.ts'
import { m } from '../../../texts/texts.ts'
import type { Asked } from './address.ts'
import { Change } from './change.tsx'

/** Each category against the same months a year before, in one sentence with its interval; the table is one key away. */
export function Changes({ data, asked }: { data: Picture; asked: Asked }) {
  const { rows, chosen, focus } = data
  const { months, before } = chosen
  return (
    <section aria-labelledby="changes">
      <h2 id="changes">{m.picture_changes()}</h2>
      <p>
        {m.picture_compared({ after: monthsText(months), before: monthsText(before) })}{' '}
        {rows.some(({ comparison }) => comparison.isPreliminary) && m.picture_preliminary()}
      </p>
      {rows.length === 0 && <p class="empty">{m.picture_no_rows()}</p>}
      <ul class="changes">
        {rows.map(row => (
          <li key={row.seriesId}>
            <Change
              comparison={row.comparison}
              name={row.category.name}
              id={row.seriesId}
              step={chosen.step}
            />
            {row !== focus && (
              <a href={asked({ category: row.category.id })}>
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
              {rows.map(({ seriesId, category, comparison: { before: then, after: now, change } }) => (
                <tr key={seriesId}>
                  <th scope="row">{category.name}</th>
                  <td class="number" data-label={monthsText(before)}>
                    {toldText(then)}
                  </td>
                  <td class="number" data-label={monthsText(months)}>
                    {toldText(now)}
                  </td>
                  <td class="number" data-label={m.picture_change()}>
                    {change ? percentText(change.percent) : '–'}
                  </td>
                  <td data-label={m.picture_interval()}>{change ? intervalText(change) : '–'}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      )}
    </section>
  )
}
