import type { TerritoriesPage } from '../../../operations/source.ts'
import { territoryKindText } from '../../../texts/figure-words.ts'
import { m, number } from '../../../texts/texts.ts'
import { Cell } from '../../parts/cell.tsx'
import { AddLink, ChangeLink } from '../../parts/quiet-links.tsx'
import { paths } from '../../paths.ts'
import type { Can } from '../../viewer.ts'

type Props = { data: TerritoriesPage; slug: string; can: Can }

/** The grounds that figures are of. */
export function TerritoriesView({ data: { territories }, slug, can }: Props) {
  const columns = {
    kind: m.territory_field_kind(),
    code: m.territory_field_code(),
    residents: m.territory_field_residents(),
    boundary: m.boundary_column(),
  }
  return (
    <>
      <h1>{m.territory_territories()}</h1>
      <p class="lead">{m.territory_lead()}</p>
      {territories.length === 0 ? (
        <p class="empty">{m.territory_none()}</p>
      ) : (
        <table class="stacks">
          <thead>
            <tr>
              <th scope="col">{m.territory_territory()}</th>
              {Object.values(columns).map(text => (
                <th scope="col" key={text}>
                  {text}
                </th>
              ))}
              {can('change', 'territory') && (
                <th scope="col">
                  <span class="visually-hidden">{m.house_change()}</span>
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {territories.map(territory => (
              <tr key={territory.id} id={territory.id}>
                <th scope="row">
                  {territory.name}
                  {territory.withinName && (
                    <span class="detail">{m.territory_lies_in({ name: territory.withinName })}</span>
                  )}
                </th>
                <Cell label={columns.kind}>{territoryKindText(territory.kind)}</Cell>
                <Cell label={columns.code}>
                  {[territory.code, territory.edition].filter(Boolean).join(', ')}
                </Cell>
                <Cell label={columns.residents}>
                  {territory.residents === null ? null : number(territory.residents)}
                </Cell>
                <Cell label={columns.boundary}>
                  {can('change', 'boundary') ? (
                    <a href={paths.boundary(slug, territory.id)}>
                      {territory.corners === null ? m.boundary_add() : m.boundary_change()}
                      <span class="visually-hidden"> {territory.name}</span>
                    </a>
                  ) : (
                    territory.corners !== null && m.boundary_there({ corners: number(territory.corners) })
                  )}
                </Cell>
                {can('change', 'territory') && (
                  <td class="edits">
                    <ChangeLink href={paths.change(slug, 'territory', territory.id)} what={territory.name} />
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {can('add', 'territory') && (
        <p class="row-links">
          <AddLink href={paths.add(slug, 'territory')} what={m.territory_name()} />
        </p>
      )}
    </>
  )
}
