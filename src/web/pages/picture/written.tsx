import type { PicturePage } from '../../../operations/picture.ts'
import { longDate, m } from '../../../texts/texts.ts'
import { AddLink } from '../../parts/quiet-links.tsx'
import { paths } from '../../paths.ts'
import type { Can } from '../../viewer.ts'

type Props = { data: PicturePage; slug: string; can: Can }

/** What everybody who belongs here may read. */
export function Published({ data: { versions }, slug }: Pick<Props, 'data' | 'slug'>) {
  return (
    <section aria-labelledby="published">
      <h2 id="published">{m.publishing_published()}</h2>
      {versions.length === 0 ? (
        <p class="empty">{m.publishing_none()}</p>
      ) : (
        <ul>
          {versions.map(({ id, title, number, at }) => (
            <li key={id}>
              <a href={paths.pictureVersion(slug, id)}>{m.publishing_version_of({ title, number })}</a>{' '}
              <span class="detail">{longDate(new Date(at))}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

/** The pictures that are written, of which the figures below are the ground. */
export function Documents({ data, slug, can }: Props) {
  const { pictures } = data
  return (
    <section aria-labelledby="pictures">
      <h2 id="pictures">{m.picture_documents()}</h2>
      {pictures.length === 0 ? (
        <p class="empty">{m.picture_documents_none()}</p>
      ) : (
        <ul>
          {pictures.map(({ id, title }) => (
            <li key={id}>
              <a href={paths.record(slug, 'picture', id)}>{title}</a>
            </li>
          ))}
        </ul>
      )}
      {can('add', 'picture') && (
        <p class="row-links">
          <AddLink href={paths.add(slug, 'picture', chosenFields(data))} what={m.picture_name()} />
        </p>
      )}
    </section>
  )
}

/** What the page shows stands in the form of a picture that is begun from it. */
function chosenFields({ chosen }: PicturePage): Record<string, string> {
  if (chosen === null) return {}
  const { source, territory, months } = chosen
  return { sourceId: source.id, territoryId: territory.id, fromMonth: months.from, toMonth: months.to }
}
