import type { ProgrammesPage } from '../../../operations/programme.ts'
import { programmeKindText } from '../../../texts/names.ts'
import { m } from '../../../texts/texts.ts'
import { Cell } from '../../parts/cell.tsx'
import { AddLink } from '../../parts/quiet-links.tsx'
import { paths } from '../../paths.ts'
import type { Can } from '../../viewer.ts'

/** The working methods, a line each: what it is, whom it reaches, when it is revised, who is responsible. */
export function ProgrammesView({
  data: { programmes },
  slug,
  can,
}: {
  data: ProgrammesPage
  slug: string
  can: Can
}) {
  const columns = {
    coverage: m.programme_coverage(),
    revision: m.programme_revision(),
    responsible: m.programme_responsible(),
    activities: m.programme_activities(),
  }
  return (
    <>
      <h1>{m.programme_programmes()}</h1>
      {programmes.length === 0 ? (
        <p class="empty">{m.programme_none()}</p>
      ) : (
        <>
          <p class="lead">{m.programme_lead()}</p>
          <table class="stacks">
            <thead>
              <tr>
                <th scope="col">{m.programme_field_name()}</th>
                {Object.values(columns).map(text => (
                  <th scope="col" key={text}>
                    {text}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {programmes.map(programme => (
                <tr key={programme.id} id={programme.id}>
                  <th scope="row">
                    <a href={paths.record(slug, 'programme', programme.id)}>{programme.name}</a>
                    <span class="detail">{programmeKindText(programme.kind)}</span>
                  </th>
                  <Cell label={columns.coverage}>{programme.coverage}</Cell>
                  <Cell label={columns.revision}>{programme.revision}</Cell>
                  <Cell label={columns.responsible}>{responsibleText(programme)}</Cell>
                  <Cell label={columns.activities}>{programme.activities}</Cell>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
      {(can('add', 'programme') || can('change', 'programme')) && (
        <p class="row-links">
          {can('add', 'programme') && (
            <AddLink href={paths.add(slug, 'programme')} what={m.programme_name()} />
          )}
          {can('change', 'programme') && programmes.length > 1 && (
            <a class="edit" href={paths.programmesOrder(slug)}>
              {m.plan_order()}
            </a>
          )}
        </p>
      )}
    </>
  )
}

/** "Säkerhetsstrateg, Förvaltningen": a function first. Null where nobody is named. */
export function responsibleText(programme: {
  positionName: string | null
  organisationName: string | null
}): string | null {
  return [programme.positionName, programme.organisationName].filter(Boolean).join(', ') || null
}
