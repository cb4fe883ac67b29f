import type { ArrivalPage } from '../../../operations/arrival.ts'
import { longDate, m, maskedInWords } from '../../../texts/texts.ts'
import { Cell } from '../../parts/cell.tsx'
import { Facts } from '../../parts/facts.tsx'
import { paths } from '../../paths.ts'
import { StandingNote } from './confirm-view.tsx'

/** A plan that came whole with a file: what it is, what is new here, and the question whether to add it. */
export function ArrivalView({ slug, data }: { slug: string; data: ArrivalPage }) {
  const { draft, plan, partnership, otherOwner, alreadyHere } = data
  return (
    <>
      <h1>{m.arrival_title()}</h1>
      <p class="lead">{m.arrival_lead()}</p>
      {otherOwner && (
        <div class="notice">
          <h2>{m.draft_confirm_other_owner(otherOwner)}</h2>
          <p>{m.draft_confirm_other_owner_explanation()}</p>
        </div>
      )}
      {alreadyHere && (
        <div class="notice">
          <h2>{m.arrival_already_here()}</h2>
          <p>{m.arrival_already_here_explanation({ plan: alreadyHere.title })}</p>
          <p>{m.arrival_update_explanation()}</p>
          <p>
            <a class="button primary" href={paths.draftUpdate(slug, draft.id)}>
              {m.arrival_update()}
            </a>
          </p>
        </div>
      )}
      {draft.source.masked > 0 && (
        <div class="notice">
          <h2>{maskedInWords(draft.source.masked)}</h2>
          <p>{m.arrival_masked_explanation()}</p>
        </div>
      )}
      <h2>{m.arrival_what()}</h2>
      <Facts
        rows={[
          { label: m.arrival_plan(), value: plan.title },
          { label: m.arrival_partnership(), value: partnership.name },
          { label: m.arrival_year(), value: plan.year === null ? null : String(plan.year) },
          { label: m.arrival_validity(), value: validityOf(plan) },
          { label: m.arrival_case_number(), value: plan.caseNumber },
          { label: m.arrival_file(), value: draft.fileName, note: howFound[draft.source.by]() },
        ]}
      />
      <h2>{m.arrival_contents()}</h2>
      <Contents counts={data.counts} />
      <h2>{m.arrival_around()}</h2>
      <p>{m.arrival_around_lead()}</p>
      <Around data={data} />
      <div class="arrival-notes">
        {data.met.agreement.length > 0 && <p>{m.arrival_agreement_met()}</p>}
        {data.addedToLists > 0 && <p>{m.arrival_added_to_lists({ count: data.addedToLists })}</p>}
        {data.changedStances > 0 && (
          <p>
            {data.changedStances === 1
              ? m.arrival_one_stance()
              : m.arrival_stances({ count: data.changedStances })}
          </p>
        )}
        <StandingNote standing={data.standing} />
      </div>
      <form method="post" action={paths.draftConfirm(slug, draft.id)} class="confirm">
        <input type="hidden" name="version" value={draft.version} />
        <p class="buttons">
          {/* One thing asks for action: where the plan is here already that is to update it. */}
          <button type="submit" class={alreadyHere ? undefined : 'primary'}>
            {alreadyHere ? m.arrival_confirm_again() : m.arrival_confirm()}
          </button>
          <button type="submit" formaction={paths.draftRemove(slug, draft.id)}>
            {m.house_cancel()}
          </button>
        </p>
      </form>
    </>
  )
}

const howFound: Record<ArrivalPage['draft']['source']['by'], () => string> = {
  json: m.arrival_by_json,
  pdf: m.arrival_by_pdf,
  docx: m.arrival_by_docx,
}

function validityOf({ validFrom, validTo }: ArrivalPage['plan']): string | null {
  const ends = [
    validFrom && m.arrival_valid_from({ from: longDate(validFrom) }),
    validTo && m.arrival_valid_to({ to: longDate(validTo) }),
  ]
  return ends.filter(Boolean).join(' ') || null
}

function Contents({ counts }: Pick<ArrivalPage, 'counts'>) {
  const lines: [string, number][] = [
    [m.arrival_areas(), counts.area],
    [m.arrival_goals(), counts.goal],
    [m.arrival_problems(), counts.problem],
    [m.arrival_activities(), counts.activity],
    [m.arrival_passages(), counts.passage],
    [m.arrival_indicators(), counts.indicator],
  ]
  return (
    <>
      <dl class="created">
        {lines.map(([name, count]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{count}</dd>
          </div>
        ))}
      </dl>
      {counts.indicator > 0 && <p class="quiet">{m.arrival_judged()}</p>}
    </>
  )
}

/** What belongs to the partnership rather than to the plan: new, or here already. */
function Around({ data: { added, met } }: { data: ArrivalPage }) {
  const kinds: [keyof ArrivalPage['met'], string][] = [
    ['organisation', m.arrival_organisation()],
    ['position', m.arrival_position()],
    ['group', m.arrival_group()],
    ['place', m.arrival_place()],
    ['programme', m.arrival_programme()],
    ['agreement', m.arrival_agreement()],
    ['catalogue', m.arrival_catalogue()],
  ]
  const columns = { added: m.arrival_added(), met: m.arrival_met() }
  const names = (list: string[]) =>
    list.length === 0 ? <span class="missing">{m.arrival_none()}</span> : list.join(', ')
  return (
    <table class="stacks">
      <thead>
        <tr>
          <th scope="col">{m.arrival_kind()}</th>
          <th scope="col">{columns.added}</th>
          <th scope="col">{columns.met}</th>
        </tr>
      </thead>
      <tbody>
        {kinds.map(([kind, name]) => (
          <tr key={kind}>
            <th scope="row">{name}</th>
            <Cell label={columns.added}>{names(added[kind])}</Cell>
            <Cell label={columns.met}>{names(met[kind])}</Cell>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
