import type { OverviewPage } from '../../../operations/overview.ts'
import { longDate, m } from '../../../texts/texts.ts'
import { Cell } from '../../parts/cell.tsx'
import { paths } from '../../paths.ts'

/** The areas as lines. On a phone each line is folded, and every value carries the name of its column. */
export function AreaTable({
  areas,
  today,
  partly,
  planId,
  slug,
}: {
  areas: OverviewPage['areas']
  /** What is before this day is late; null where nothing is. */
  today: string | null
  /** Whether only the person's own activities are counted. */
  partly: boolean
  planId: string
  slug: string
}) {
  const columns = {
    activities: partly ? m.overview_activities_own() : m.overview_activities(),
    next: m.overview_next(),
    points: m.overview_points(),
    gaps: m.overview_gaps(),
  }
  return (
    <>
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
          {areas.map(area => {
            const gaps = area.gaps.length
            const late = area.next !== null && today !== null && area.next < today
            return (
              <tr key={area.id}>
                <th scope="row">
                  <a href={paths.record(slug, 'area', area.id)}>{area.name}</a>
                  {area.goal && <span class="detail">{area.goal}</span>}
                </th>
                <Cell label={columns.activities}>
                  {area.via ? m.overview_via({ area: area.via }) : area.activities}
                </Cell>
                <Cell label={columns.next} asks={late}>
                  {area.next && (
                    <>
                      {late && <span aria-hidden="true">▲ </span>}
                      {longDate(area.next)}
                    </>
                  )}
                </Cell>
                <Cell label={columns.points}>{area.points.join('\u00a0')}</Cell>
                <Cell label={columns.gaps}>
                  {gaps > 0 ? (
                    <a class="asks" href={`${paths.chainGaps(slug, planId)}#area-${area.number}`}>
                      {gaps}
                      <span class="visually-hidden">
                        {' '}
                        {gaps === 1
                          ? m.overview_gaps_in_one({ area: area.name })
                          : m.overview_gaps_in_many({ area: area.name })}
                      </span>
                    </a>
                  ) : null}
                </Cell>
              </tr>
            )
          })}
        </tbody>
      </table>
      <Explained areas={areas} />
    </>
  )
}

/** What the columns' short words stand for, where there is something in them. */
function Explained({ areas }: { areas: OverviewPage['areas'] }) {
  const sentences = [
    areas.some(({ points }) => points.length > 0) && m.overview_points_explained(),
    areas.some(({ gaps }) => gaps.length > 0) && m.overview_gaps_explained(),
  ].filter(Boolean)
  return sentences.length > 0 ? <p class="quiet">{sentences.join(' ')}</p> : null
}
