import type { Document } from '../../../documents/writing/document.ts'
import type { PictureVersionPage } from '../../../operations/picture-version.ts'
import { longTime, m } from '../../../texts/texts.ts'
import { paths } from '../../paths.ts'
import type { Can } from '../../viewer.ts'
import { VersionSignatures } from '../guard/signature-view.tsx'
import { DocumentView } from '../version/document-view.tsx'
import { VersionList } from './version-list.tsx'

type Props = { data: PictureVersionPage; document: Document; slug: string; can: Can }

/** A lägesbild as it was published: the same document that is set as PDF and Word. */
export function PictureVersionView({ data, document, slug, can }: Props) {
  const { version, isIntact, versions, content, signatures } = data
  const time = longTime(new Date(version.at))
  const before = versions.find(({ number }) => number === version.number - 1)
  const others = versions.filter(({ id }) => id !== version.id)
  return (
    <>
      <div class="document">
        <header class="title-page">
          <p class="over">{content.partnership}</p>
          <h1>{content.title}</h1>
          <p class="meta">
            <span>{m.publishing_version_number({ number: version.number })}</span>
          </p>
          <p class={isIntact ? 'frozen' : 'frozen wrong'} role={isIntact ? undefined : 'alert'}>
            {isIntact ? m.publishing_frozen({ time, person: version.personName }) : m.publishing_not_intact()}{' '}
            {can('see', 'picture') && (
              <a href={paths.record(slug, 'picture', version.pictureId)}>{m.publishing_to_living()}</a>
            )}
          </p>
          {before && (
            <p class="tools">
              <a href={paths.pictureDifference(slug, version.id)}>
                {m.version_compare_with_before({ number: before.number })}
              </a>
            </p>
          )}
          <p class="tools">
            <span>{m.report_take_home()}</span>
            <a href={paths.pictureVersionPdf(slug, version.id)} download>
              {m.plan_take_home_pdf()}
            </a>
            <a href={paths.pictureVersionDocx(slug, version.id)} download>
              {m.plan_take_home_word()}
            </a>
            <a href={paths.pictureVersionWorkbook(slug, version.id)} download>
              {m.plan_take_home_workbook()}
            </a>
          </p>
        </header>
        <DocumentView document={document} answer={() => null} />
      </div>
      <VersionSignatures signatures={signatures} />
      <VersionList versions={others} heading={m.publishing_other_versions()} slug={slug} />
    </>
  )
}
