import type { Document } from '../../../documents/writing/document.ts'
import type { ReportPage } from '../../../operations/report.ts'
import type { ReportLine } from '../../../storage/report.ts'
import { longDate, m } from '../../../texts/texts.ts'
import { Jointed } from '../../parts/jointed.tsx'
import { paths } from '../../paths.ts'
import type { Can } from '../../viewer.ts'
import { DocumentView } from '../version/document-view.tsx'
import { stateSign, stateText } from './state-words.ts'

type Props = { data: ReportPage; document: Document; slug: string; can: Can }

/** The report of a round: as it grows, with its versions and the way to make one; once it is decided, as it was decided. */
export function ReportView(props: Props) {
  const { data, document, slug } = props
  const { point, content, versions } = data
  return (
    <div class="document">
      <header class="title-page">
        <p class="over">{content.partnership}</p>
        <h1>
          <Jointed text={document.title} />
        </h1>
        <p class="meta">
          <span>{document.cover.subtitle}</span>
          <span>
            {m.report_span({
              from: longDate(content.point.coversFrom),
              to: longDate(content.point.coversTo),
            })}
          </span>
        </p>
        <State {...props} />
        {versions.length > 0 && <Versions versions={versions} slug={slug} />}
        <p class="tools">
          <a href={paths.record(slug, 'reportingPoint', point.id)}>{m.report_to_round()}</a>
        </p>
        <p class="tools">
          <span>{m.report_take_home()}</span>
          <a href={paths.reportPdf(slug, point.id)} download>
            {m.plan_take_home_pdf()}
          </a>
          <a href={paths.reportDocx(slug, point.id)} download>
            {m.plan_take_home_word()}
          </a>
        </p>
      </header>
      <DocumentView document={document} answer={() => null} />
    </div>
  )
}

/** How far it has come, and what is to be done with it now. */
function State({ data: { state, version, versions, point, isIntact }, slug, can }: Props) {
  const [latest] = versions
  if (version)
    return (
      <p class={isIntact ? 'frozen' : 'frozen wrong'} role={isIntact ? undefined : 'alert'}>
        {isIntact ? (
          <span class="version-state decided">
            <span aria-hidden="true">{stateSign(version)}</span> {stateText(version)}
          </span>
        ) : (
          m.report_version_not_intact()
        )}
      </p>
    )
  if (latest && state !== 'growing')
    return (
      <p class="frozen">
        {m.report_same_as({ number: latest.number })}{' '}
        <a href={paths.reportVersion(slug, latest.id)}>{m.report_standing()}</a>
      </p>
    )
  return (
    <>
      <p class="frozen">
        {m.report_growing()} {latest && m.report_changed_since({ number: latest.number })}
      </p>
      {can('add', 'report') && (
        <form method="post" action={paths.report(slug, point.id)} class="save-version">
          <p class="help" id="freeze-help">
            {m.report_freeze_help()}
          </p>
          <button type="submit" class="primary" aria-describedby="freeze-help">
            {m.report_freeze()}
          </button>
          <p>
            <a href={paths.reportSaving(slug, point.id)}>{m.guard_of_report()}</a>
          </p>
        </form>
      )}
    </>
  )
}

function Versions({ versions, slug }: { versions: ReportLine[]; slug: string }) {
  return (
    <section aria-labelledby="report-versions">
      <h2 id="report-versions">{m.report_versions()}</h2>
      <ul class="lines">
        {versions.map(version => (
          <li key={version.id}>
            <a href={paths.reportVersion(slug, version.id)}>
              {m.report_version_number({ number: version.number })}
            </a>{' '}
            <span class="under">
              <span aria-hidden="true">{stateSign(version)}</span> {stateText(version)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
