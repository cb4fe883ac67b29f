import { weekOf } from '../../../domain/picture-weeks.ts'
import type { Picture } from '../../../operations/picture.ts'
import type { Alert, Alerts as Found } from '../../../operations/picture-alerts.ts'
import { longDate, m, number } from '../../../texts/texts.ts'
import type { Asked } from './address.ts'

/** So many are read; the others wait behind one key. */
const shown = 4

/** What is more than expected, as questions; with how often chance alone asks, and what is not asked about. */
export function Alerts({ data, asked }: { data: Picture; asked: Asked }) {
  const { alerts: found } = data
  if (found === null) return null
  const { alerts, through } = found
  return (
    <section aria-labelledby="alerts">
      <h2 id="alerts">{m.picture_alerts()}</h2>
      {through === null ? (
        <p>{m.picture_alerts_too_few()}</p>
      ) : (
        <>
          {alerts.length === 0 && <p>{m.picture_alerts_none({ week: weekOf(through).week })}</p>}
          <List alerts={alerts.slice(0, shown)} data={data} asked={asked} />
          {alerts.length > shown && (
            <details>
              <summary>{m.picture_alert_more({ count: number(alerts.length - shown) })}</summary>
              <List alerts={alerts.slice(shown)} data={data} asked={asked} />
            </details>
          )}
          <p class="quiet">
            {m.picture_alerts_newest(weekOf(through))} {notes(found).join(' ')}
          </p>
          <Watched found={found} data={data} />
        </>
      )}
    </section>
  )
}

function List({ alerts, data, asked }: { alerts: Alert[]; data: Picture; asked: Asked }) {
  if (alerts.length === 0) return null
  return (
    <ul class="changes">
      {alerts.map(alert => (
        <li key={alert.seriesId}>
          <p class="told">
            <a href={asked({ territory: alert.territory.id, category: alert.category.id })}>
              {nameOf(alert, data)}
            </a>
            {': '}
            {toldOf(alert)}
          </p>
        </li>
      ))}
    </ul>
  )
}

function toldOf({ count, expected, category, isSeasonal, atOnce, from, to }: Alert): string {
  return [
    m.picture_alert({ weeks: weeksText(from, to), count: number(count), expected: expectedText(expected) }),
    isSeasonal && m.picture_alert_seasonal(),
    atOnce?.kind === 'day' &&
      m.picture_alert_at_once_day({ amount: number(atOnce.amount), day: longDate(atOnce.day) }),
    atOnce?.kind === 'file' &&
      m.picture_alert_at_once_file({ amount: number(atOnce.amount), file: atOnce.fileName }),
    category.drivenBy === 'police' ? m.picture_alert_ask_police() : m.picture_alert_ask(),
  ]
    .filter(Boolean)
    .join(' ')
}

type Named = Pick<Alert, 'category' | 'territory'>

function nameOf({ category, territory }: Named, { chosen }: Picture): string {
  return territory.id === chosen.territory.id
    ? category.name
    : m.picture_alert_place({ category: category.name, place: territory.name })
}

function weeksText(from: string, to: string): string {
  const [first, last] = [weekOf(from), weekOf(to)]
  if (from === to) return m.picture_alert_week({ week: last.week })
  return first.year === last.year
    ? m.picture_alert_weeks({ from: first.week, to: last.week })
    : m.picture_alert_weeks_of_years({
        from: first.week,
        fromYear: first.year,
        to: last.week,
        toYear: last.year,
      })
}

/** Whole from one on: what is expected is no more exact than that. */
function expectedText(expected: number): string {
  return number(expected < 1 ? Math.round(expected * 10) / 10 : Math.round(expected))
}

function notes({ watched, tooFew, falseAYear, held }: Found): string[] {
  return [
    m.picture_alerts_budget({ watched: number(watched.length), count: number(Math.ceil(falseAYear)) }),
    ...(tooFew > 0 ? [m.picture_alerts_too_few_also({ count: number(tooFew) })] : []),
    ...(held > 1 ? [m.picture_alerts_held({ weeks: number(held) })] : []),
    ...(held === 1 ? [m.picture_alerts_held_one()] : []),
  ]
}

function Watched({ found: { watched }, data }: { found: Found; data: Picture }) {
  const columns = {
    week: m.picture_alert_of_week(),
    count: m.picture_amount(),
    expected: m.picture_alert_expected(),
    limit: m.picture_alert_limit(),
  }
  return (
    <details>
      <summary>{m.picture_figures()}</summary>
      <table class="stacks">
        <thead>
          <tr>
            <th scope="col">{m.picture_alert_series()}</th>
            {Object.values(columns).map(text => (
              <th scope="col" class="number" key={text}>
                {text}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {watched.map(one => (
            <tr key={one.seriesId}>
              <th scope="row">{nameOf(one, data)}</th>
              <td class="number" data-label={columns.week}>
                <time datetime={one.week}>{weekOf(one.week).week}</time>
              </td>
              <td class="number" data-label={columns.count}>
                {number(one.count)}
              </td>
              <td class="number" data-label={columns.expected}>
                {number(Math.round(one.expected * 10) / 10)}
              </td>
              <td class="number" data-label={columns.limit}>
                {number(Math.max(one.limit + 1, 3))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}
