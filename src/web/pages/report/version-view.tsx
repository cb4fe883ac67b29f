import type { Document } from '../../../documents/writing/document.ts'
import type { ReportVersionPage } from '../../../operations/report.ts'
import { longTime, m } from '../../../texts/texts.ts'
import { Facts } from '../../parts/facts.tsx'
import { Jointed } from '../../parts/jointed.tsx'
import { paths } from '../../paths.ts'
import type { Can } from '../../viewer.ts'
import { VersionSignatures } from '../guard/signature-view.tsx'
import { DocumentView } from '../version/document-view.tsx'
import { stateSign, stateText } from './state-words.ts'

type Props = { data: ReportVersionPage; document: Document; slug: string; can: Can }

/** A version of a report: what has become of it, what still can, and the report as it was. */
export function ReportVersionView(props: Props) {
  const { data, document, slug } = props
  const { point, content, version, isIntact } = data
  return (
    <>
      <div class="document">
        <header class="title-page">
          <p class="over">{content.partnership}</p>
          <h1>
            <Jointed text={document.title} />
          </h1>
          <p class="meta">
            <span>{m.report_version_number({ number: version.number })}</span>
            <span class={version.decision ? 'version-state decided' : 'version-state'}>
              <span aria-hidden="true">{stateSign(version)}</span> {stateText(version)}
            </span>
          </p>
          <p class={isIntact ? 'frozen' : 'frozen wrong'} role={isIntact ? undefined : 'alert'}>
            {isIntact
              ? m.report_version_frozen({ time: longTime(version.at) })
              : m.report_version_not_intact()}{' '}
            <a href={paths.report(slug, point.id)}>
              {data.state === 'decided' ? m.report_to_decided() : m.report_to_living()}
            </a>
          </p>
          <Doing {...props} />
          <p class="tools">
            <span>{m.report_take_home()}</span>
            <a href={paths.reportVersionPdf(slug, version.id)} download>
              {m.plan_take_home_pdf()}
            </a>
            <a href={paths.reportVersionDocx(slug, version.id)} download>
              {m.plan_take_home_word()}
            </a>
          </p>
        </header>
        <DocumentView document={document} answer={() => null} />
      </div>
      <VersionSignatures signatures={data.signatures} />
      <section class="about-version" aria-labelledby="about">
        <h2 id="about">{m.report_about()}</h2>
        <Facts
          rows={[
            {
              label: m.report_saved_by(),
              value: m.report_at_by({ time: longTime(version.at), person: version.personName }),
            },
            { label: m.report_checksum(), value: version.checksum },
          ]}
        />
      </section>
    </>
  )
}

/** What still can become of it. What the report no longer says, or is over, is only read. */
function Doing({ data: { version, state, isStanding, unsigned }, slug, can }: Props) {
  if (!isStanding)
    return <p>{state === 'decided' ? m.report_version_other_decided() : m.report_forms_closed()}</p>
  const mayEndorse = can('add', 'endorsement') && !version.endorsement && !version.decision
  const maySign = can('add', 'signOff') && unsigned.length > 0
  const mayDecide = can('add', 'reportDecision') && !version.decision
  if (!mayEndorse && !maySign && !mayDecide) return null
  return (
    <p class="buttons">
      {mayEndorse && (
        <a class="button primary" href={paths.reportEndorsement(slug, version.id)}>
          {m.report_endorse()}
        </a>
      )}
      {maySign && (
        <a class="button" href={paths.reportSignOff(slug, version.id)}>
          {m.report_sign()}
        </a>
      )}
      {mayDecide && (
        <a class={mayEndorse ? 'button' : 'button primary'} href={paths.reportDecision(slug, version.id)}>
          {m.report_decide()}
        </a>
      )}
    </p>
  )
}
