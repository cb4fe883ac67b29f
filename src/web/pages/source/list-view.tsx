import type { SourcesPage } from '../../../operations/source.ts'
import { longDate, m } from '../../../texts/texts.ts'
import { Cell } from '../../parts/cell.tsx'
import { AddLink } from '../../parts/quiet-links.tsx'
import { paths } from '../../paths.ts'
import type { Can } from '../../viewer.ts'

/** Where figures come from, and the way to hand in more of them. */
export function SourcesView({ data: { sources }, slug, can }: { data: SourcesPage; slug: string; can: Can }) {
  const columns = { unit: m.source_field_unit(), last: m.source_last(), next: m.source_field_next_on() }
  return (
    <>
      <h1>{m.source_sources()}</h1>
      <p class="lead">{m.source_lead()}</p>
      {can('add', 'figureFile') && (
        <p class="row-links">
          {sources.length > 0 && <a href={paths.figureFiles(slug)}>{m.figures_read_in()}</a>}
          <a href={paths.fetching(slug)}>{m.fetch_title()}</a>
        </p>
      )}
      {sources.length === 0 ? (
        <p class="empty">{m.source_none()}</p>
      ) : (
        <table class="stacks">
          <thead>
            <tr>
              <th scope="col">{m.source_source()}</th>
              {Object.values(columns).map(text => (
                <th scope="col" key={text}>
                  {text}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sources.map(source => (
              <tr key={source.id}>
                <th scope="row">
                  <a href={paths.record(slug, 'source', source.id)}>{source.name}</a>
                  {source.publisher && <span class="detail">{source.publisher}</span>}
                </th>
                <Cell label={columns.unit}>{source.unit}</Cell>
                <Cell label={columns.last}>{source.lastAt && longDate(source.lastAt)}</Cell>
                <Cell label={columns.next}>{source.nextOn && longDate(source.nextOn)}</Cell>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {can('add', 'source') && (
        <p class="row-links">
          <AddLink href={paths.add(slug, 'source')} what={m.source_name()} />
        </p>
      )}
      <h2>{m.source_what()}</h2>
      <ul>
        <li>
          <a href={paths.categories(slug)}>{m.category_categories()}</a>
        </li>
        <li>
          <a href={paths.territories(slug)}>{m.territory_territories()}</a>
        </li>
      </ul>
    </>
  )
}
