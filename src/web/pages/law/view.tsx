import type { Lack, LawRow, Shown } from '../../../domain/law.ts'
import type { LawPage } from '../../../operations/law.ts'
import { m } from '../../../texts/texts.ts'
import { ChangeLink } from '../../parts/quiet-links.tsx'
import { paths } from '../../paths.ts'
import type { Can } from '../../viewer.ts'
import { HandbookSteps } from './handbook-view.tsx'
import { dueText, lackText, requirementText, sectionText, shownText, stateText } from './words.ts'

type Props = { data: LawPage; slug: string; can: Can }

/** The law section by section: what it requires, what there is to show, what lacks and where it is mended, and when it is due again. */
export function LawView(props: Props) {
  const { data, slug } = props
  return (
    <>
      <h1>{m.law_title()}</h1>
      <p class="lead">{m.law_lead()}</p>
      <ol class="duties">
        {data.rows.map(row => (
          <DutyItem key={row.duty} row={row} {...props} />
        ))}
      </ol>
      <HandbookSteps {...props} />
      <p class="row-links">
        <a href={paths.lawWorkbook(slug)}>{m.law_workbook()}</a>
        <a href={paths.lawDocx(slug)} download>
          {m.law_docx()}
        </a>
      </p>
      <p class="quiet">{m.law_individuals()}</p>
    </>
  )
}

function DutyItem({ row, ...props }: Props & { row: LawRow }) {
  const { slug, can } = props
  const { duty, state, shown, lacks } = row
  const due = dueText(row)
  return (
    <li id={`p${duty}`}>
      <h2>{sectionText(duty)}</h2>
      <div>
        <p class="requires">{requirementText(duty)}</p>
        <p class={`law-state ${state}`}>
          {stateText(state)}
          {due && <span class="detail">{due}</span>}
        </p>
        {shown.length > 0 && (
          <ul aria-label={m.law_shows()}>
            {shown.map((one, at) => (
              <li key={at}>
                <ShownLine shown={one} slug={slug} mayChange={can('change', 'evidence')} />
              </li>
            ))}
          </ul>
        )}
        {lacks.length > 0 && (
          <>
            {state !== 'missing' && <p class="lacks">{m.law_lacks()}</p>}
            <ul aria-label={m.law_lacks()}>
              {lacks.map(lack => (
                <li key={lack}>
                  {lack === 'evidence' ? lackText(lack) : <Mending lack={lack} {...props} />}
                </li>
              ))}
            </ul>
          </>
        )}
        {can('add', 'evidence') && (
          <p class="row-links">
            <a class="add" href={paths.add(slug, 'evidence', { duty })}>
              {m.law_add()}
              <span class="visually-hidden">
                {' '}
                {sectionText(duty)} {requirementText(duty)}
              </span>
            </a>
          </p>
        )}
      </div>
    </li>
  )
}

/** What is shown, leading to where it stands. */
function ShownLine({ shown, slug, mayChange }: { shown: Shown; slug: string; mayChange: boolean }) {
  const text = shownText(shown)
  switch (shown.kind) {
    case 'decision':
      return <a href={paths.version(slug, shown.versionId)}>{text}</a>
    case 'report':
      return <a href={paths.reportVersion(slug, shown.reportId)}>{text}</a>
    case 'agreement':
      return <a href={paths.agreement(slug)}>{text}</a>
    case 'council':
      return <a href={paths.record(slug, 'group', shown.id)}>{text}</a>
    case 'coordinator':
      return <a href={paths.record(slug, 'position', shown.id)}>{text}</a>
    case 'written':
      return (
        <>
          {shown.link && /^https?:\/\//.test(shown.link) ? <a href={shown.link}>{text}</a> : text}{' '}
          {mayChange && <ChangeLink href={paths.change(slug, 'evidence', shown.id)} what={shown.wording} />}
        </>
      )
    case 'picture':
    case 'analysis':
      return text
  }
}

/** What lacks, leading to where it is mended. */
function Mending({ lack, data: { planId, councilId }, slug }: Props & { lack: Lack }) {
  const ways: Partial<Record<Lack, string>> = {
    decision: planId ? paths.planVersions(slug, planId) : paths.plan(slug),
    'plan-in-force': paths.plan(slug),
    'case-number': planId ? paths.planVersions(slug, planId) : paths.plan(slug),
    'follow-up': paths.followUp(slug),
    agreement: paths.agreement(slug),
    purpose: paths.agreement(slug),
    areas: paths.agreement(slug),
    signature: paths.agreement(slug),
    council: paths.organisation(slug),
    'council-led': councilId ? paths.record(slug, 'group', councilId) : paths.organisation(slug),
    'council-seats': councilId ? paths.record(slug, 'group', councilId) : paths.organisation(slug),
    'council-meeting': councilId ? paths.record(slug, 'group', councilId) : paths.organisation(slug),
    coordinator: paths.organisation(slug),
    'coordinator-held': paths.organisation(slug),
  }
  return <a href={ways[lack] ?? paths.plan(slug)}>{lackText(lack)}</a>
}
