import type { Publishing } from '../../../operations/picture-publishing.ts'
import { longDate, m } from '../../../texts/texts.ts'
import { paths } from '../../paths.ts'

/** Published versions of a picture, each a link to it; nothing where there are none. */
export function VersionList({
  versions,
  heading,
  slug,
}: {
  versions: Publishing['versions']
  heading: string
  slug: string
}) {
  if (versions.length === 0) return null
  return (
    <section aria-labelledby="versions">
      <h2 id="versions">{heading}</h2>
      <ul>
        {versions.map(({ id, number, at }) => (
          <li key={id}>
            <a href={paths.pictureVersion(slug, id)}>{m.publishing_version_number({ number })}</a>{' '}
            <span class="detail">{longDate(new Date(at))}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
