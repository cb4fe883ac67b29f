import type { Cell as MatrixCell } from '../../../domain/round-matrix.ts'
import type { ReportingPointsPage } from '../../../operations/reporting-point.ts'
import { standingShape, standingText } from '../../../texts/answers.ts'
import { m } from '../../../texts/texts.ts'
import { Cell } from '../../parts/cell.tsx'
import { paths } from '../../paths.ts'

/** The year's answers: activities down, reporting points across. Who has not answered stands as that, and leads to the form. */
export function Matrix({ data: { matrix, points }, slug }: { data: ReportingPointsPage; slug: string }) {
  if (matrix.length === 0 || points.length === 0) return null
  return (
    <section aria-labelledby="matrix" class="matrix">
      <h2 id="matrix">{m.follow_up_matrix()}</h2>
      <table class="stacks">
        <thead>
          <tr>
            <th scope="col">{m.round_activity()}</th>
            {points.map(({ id, code, name }) => (
              <th scope="col" key={id}>
                <a href={paths.record(slug, 'reportingPoint', id)} title={name}>
                  {code}
                </a>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {matrix.map(({ activityId, title, area, cells }) => (
            <tr key={activityId}>
              <th scope="row">
                <a href={paths.record(slug, 'activity', activityId)}>{title}</a>
                <span class="detail">{area}</span>
              </th>
              {cells.map((cell, at) => (
                <Cell key={points[at]!.id} label={points[at]!.code}>
                  {cell && <Standing cell={cell} slug={slug} />}
                </Cell>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Standing({ cell, slug }: { cell: NonNullable<MatrixCell>; slug: string }) {
  if (cell.followUpId === null)
    return (
      <span class="missing">
        {cell.state === 'waiting' ? m.follow_up_waiting() : m.follow_up_not_asked()}
      </span>
    )
  return (
    <a href={paths.activityFollowUp(slug, cell.followUpId)} class="standing">
      <span class="shape" aria-hidden="true">
        {standingShape(cell.state)}
      </span>{' '}
      {standingText(cell.state)}
    </a>
  )
}
