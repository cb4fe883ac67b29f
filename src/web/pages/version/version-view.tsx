import type { Document } from '../../../documents/writing/document.ts'
import type { Problems } from '../../../domain/fields.ts'
import { titleWithYear } from '../../../domain/plan-in-force.ts'
import type { VersionPage } from '../../../operations/plan-version.ts'
import { longDate, longTime, m } from '../../../texts/texts.ts'
import { type Fact, Facts } from '../../parts/facts.tsx'
import type { Values } from '../../parts/form.tsx'
import { Jointed } from '../../parts/jointed.tsx'
import { SlowWord } from '../../parts/slow-word.tsx'
import { paths } from '../../paths.ts'
import type { Can } from '../../viewer.ts'
import { VersionSignatures } from '../guard/signature-view.tsx'
import { commentAddress } from './comment-address.ts'
import { Comments } from './comments.tsx'
import { DocumentView } from './document-view.tsx'
import { Letter } from './letter.tsx'
import { commentsText, stateText } from './state-words.ts'

/** A version: what became of it, what the parties say of it, and the plan as it was. */
export function VersionView({
  data,
  document,
  slug,
  can,
  values,
  problems,
}: {
  data: VersionPage
  document: Document
  slug: string
  can: Can
  values?: Values
  problems?: Problems
}) {
  const { version, records, versions, isIntact, plan } = data
  const line = versions.find(({ id }) => id === version.id)
  const mayAnswer = can('add', 'comment') && !version.closed
  const areas = new Set(records.area.map(({ id }) => id))
  const isOpen = mayAnswer && version.state === 'sent'
  const decidedSince = versions.some(({ number, decision }) => decision && number >= version.number)
  const before = versions.find(({ number }) => number === version.number - 1)
  return (
    <>
      <div class="document">
        <header class="title-page">
          <p class="over">{records.partnership?.name}</p>
          <h1>
            <Jointed text={titleWithYear(records.plan)} />
          </h1>
          <p class="meta">
            <span>{m.version_number({ number: version.number })}</span>
            {line && <span>{stateText(line)}</span>}
          </p>
          <p class={isIntact ? 'frozen' : 'frozen wrong'} role={isIntact ? undefined : 'alert'}>
            {isIntact
              ? m.version_frozen({ time: longTime(new Date(version.madeAt)) })
              : m.version_not_intact()}{' '}
            <a href={paths.record(slug, 'plan', plan.id)}>{m.version_to_living()}</a>
          </p>
          {line && (
            <Letter version={line} slug={slug} mayAnswer={mayAnswer} mayEnd={can('add', 'referralEnd')} />
          )}
          {can('add', 'decision') && !decidedSince && (
            <p class="buttons">
              <a class="button" href={paths.decide(slug, plan.id, version.id)}>
                {m.version_decide()}
              </a>
            </p>
          )}
          <p class="tools">
            <a href={paths.compare(slug, plan.id, { from: version.id })}>{m.version_compare_with_now()}</a>
            {before && (
              <a href={paths.compare(slug, plan.id, { from: before.id, to: version.id })}>
                {m.version_compare_with_before({ number: before.number })}
              </a>
            )}
            <a href={paths.planVersions(slug, plan.id)}>{m.version_all()}</a>
          </p>
          <p class="tools">
            <span>{m.version_take_home()}</span>
            <a href={paths.versionPdf(slug, version.id)} download>
              {m.plan_take_home_pdf()}
            </a>
            <a href={paths.versionDocx(slug, version.id)} download>
              {m.plan_take_home_word()}
            </a>
            <a href={paths.versionData(slug, version.id)} download>
              {m.plan_take_home_data()}
            </a>
          </p>
          <SlowWord activities={records.activity.length} />
        </header>
        <DocumentView
          document={document}
          after={
            can('see', 'comment')
              ? {
                  href: '#synpunkter',
                  text: [m.comment_title(), line && commentsText(line.comments)].filter(Boolean).join(', '),
                }
              : undefined
          }
          answer={({ id }) => (isOpen && areas.has(id) ? commentAddress(slug, version.id, id) : null)}
        />
      </div>
      {can('see', 'comment') && (
        <Comments
          data={data}
          slug={slug}
          mayAdd={can('add', 'comment')}
          {...(values && { values })}
          {...(problems && { problems })}
        />
      )}
      <VersionSignatures signatures={data.signatures} />
      <section class="about-version" aria-labelledby="about">
        <h2 id="about">{m.version_about()}</h2>
        <Facts rows={factsOf(data)} />
      </section>
    </>
  )
}

/** When and by whom it was saved, sent and decided, under which numbers, and by what it is known to be the same. */
function factsOf({ version, versions }: VersionPage): Fact[] {
  const { decision } = version
  const referrals = versions.find(({ id }) => id === version.id)?.referrals ?? []
  return [
    ...(decision
      ? [
          {
            label: m.version_decision(),
            value: m.version_decided_by({ date: longDate(decision.decidedOn), body: decision.body }),
            note: decision.note,
          },
          ...decision.caseNumbers.map(({ organisationName, caseNumber }) => ({
            label: m.document_case_number_of({ party: organisationName }),
            value: caseNumber,
          })),
        ]
      : []),
    ...referrals.map(({ sentAt, personName, message, answerBy, endedAt, endedBy }, at) => ({
      label: m.version_referral(),
      value: [
        m.version_at_by({ time: longTime(new Date(sentAt)), person: personName }),
        answerBy && m.referral_answer_was({ date: longDate(answerBy) }),
        endedAt && m.referral_ended({ time: longTime(new Date(endedAt)), person: endedBy ?? '' }),
      ]
        .filter(Boolean)
        .join('. '),
      // The letter stands at the top for as long as it is to be answered.
      note: version.state !== 'sent' || at > 0 ? message : null,
    })),
    {
      label: m.version_saved_by(),
      value: m.version_at_by({ time: longTime(new Date(version.madeAt)), person: version.personName }),
    },
    { label: m.version_checksum(), value: version.checksum },
  ]
}
