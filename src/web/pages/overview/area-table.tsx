import type { OverviewPage } from '../../../operations/overview.ts'
import { longDate, m } from '../../../texts/texts.ts'
import { paths } from '../../paths.ts'

/** The areas as lines. On a phone each line is folded, and every value carries the name of its column. */
export function AreaTable({
  areas,
  today,
  slug,
}: {
  areas: OverviewPage['areas']
  today: string
  slug: string
}) {
  const columns = {
    activities: m.overview_activities(),
    next: m.overview_next(),
    points: m.overview_points(),
    gaps: m.overview_gaps(),
  }
  return (
    <table class="stacks areas">
      <thead>
        <tr>
          <th scope="col">{m.overview_area()}</th>
          <th scope="col">{columns.activities}</th>
          <th scope="col">{columns.next}</th>
          <th scope="col">{columns.points}</th>
          <th scope="col">{columns.gaps}</th>
        </tr>
      </thead>
      <tbody>
        {areas.map(area => (
          <tr key={area.id}>
            <th scope="row">
              <a href={paths.record(slug, 'area', area.id)}>{area.name}</a>
              {area.goal && <span class="detail">{area.goal}</span>}
            </th>
            <td data-label={columns.activities}>
              {area.via ? m.overview_via({ area: area.via }) : area.activities}
            </td>
            <td data-label={columns.next} class={area.next && area.next < today ? 'asks' : undefined}>
              {area.next && area.next < today && <span aria-hidden="true">▲ </span>}
              {area.next ? longDate(area.next) : '–'}
            </td>
            <td data-label={columns.points}>{area.points.join('\u00a0') || '–'}</td>
            <td data-label={columns.gaps}>
              {area.gaps.length ? (
                <a class="asks" href={`${paths.record(slug, 'area', area.id)}#gaps`}>
                  {area.gaps.length}
                  <span class="visually-hidden"> {m.overview_gaps_in({ area: area.name })}</span>
                </a>
              ) : (
                '–'
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
