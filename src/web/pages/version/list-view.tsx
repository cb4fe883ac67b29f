import type { VersionLine, VersionsPage } from '../../../operations/plan-version.ts'
import { longTime, m } from '../../../texts/texts.ts'
import { paths } from '../../paths.ts'
import type { Can } from '../../viewer.ts'
import { ViewsRow } from '../plan/views-row.tsx'
import { commentsText, stateSigns, stateText } from './state-words.ts'

/** The versions of a plan, the latest first, and what can be done with the plan as it stands. */
export function VersionListView({ data, slug, can }: { data: VersionsPage; slug: string; can: Can }) {
  const { plan, versions, changedSince } = data
  // The plan as it stands is decided: there is nothing to send or to decide.
  const isDecided = versions[0]?.decision && changedSince === 0
  return (
    <>
      <h1>{m.version_title()}</h1>
      <ViewsRow slug={slug} planId={plan.id} current="versions" can={can} />
      {versions.length === 0 ? (
        <p class="lead">{can('add', 'planVersion') ? m.version_none() : m.version_none_reader()}</p>
      ) : (
        <>
          <p class="lead">{m.version_explained()}</p>
          <Since data={data} slug={slug} />
        </>
      )}
      {can('add', 'decision') && !isDecided && (
        <p class="buttons">
          <a class="button primary" href={paths.planDecision(slug, plan.id)}>
            {m.version_decide()}
          </a>
          <a class="button" href={paths.planReferral(slug, plan.id)}>
            {m.version_send()}
          </a>
        </p>
      )}
      {versions.length > 0 && (
        <table class="stacks versions">
          <thead>
            <tr>
              <th scope="col">{m.version_column()}</th>
              <th scope="col">{m.version_state()}</th>
              <th scope="col">{m.version_case_numbers()}</th>
              <th scope="col">{m.version_saved_by()}</th>
            </tr>
          </thead>
          <tbody>
            {versions.map(version => (
              <Line key={version.id} version={version} slug={slug} />
            ))}
          </tbody>
        </table>
      )}
      {can('add', 'planVersion') && (
        <form method="post" class="save-version">
          <p class="help" id="save-help">
            {m.version_save_explained()}
          </p>
          <button type="submit" aria-describedby="save-help">
            {m.version_save()}
          </button>
          <p>
            <a href={paths.planSaving(slug, plan.id)}>{m.guard_of_plan()}</a>
          </p>
        </form>
      )}
    </>
  )
}

/** In how many places the plan has changed since its latest version, and the way to see where. */
function Since({ data: { plan, versions, changedSince }, slug }: { data: VersionsPage; slug: string }) {
  const [latest] = versions
  if (!latest || changedSince === null) return null
  const { number } = latest
  if (changedSince === 0) return <p>{m.version_unchanged({ number })}</p>
  return (
    <p>
      {changedSince === 1
        ? m.version_changed_one({ number })
        : m.version_changed_many({ number, count: changedSince })}{' '}
      <a href={paths.compare(slug, plan.id, { from: latest.id })}>{m.version_what_changed()}</a>
    </p>
  )
}

function Line({ version, slug }: { version: VersionLine; slug: string }) {
  const { id, number, madeAt, personName, decision, state } = version
  const comments = commentsText(version.comments)
  const numbers = decision?.caseNumbers ?? []
  return (
    <tr>
      <th scope="row">
        <a href={paths.version(slug, id)}>{m.version_number({ number })}</a>
      </th>
      <td>
        <span class={state === 'decided' ? 'version-state decided' : 'version-state'}>
          <span aria-hidden="true">{stateSigns[state]}</span> {stateText(version)}
        </span>
        {comments && (
          <>
            {' · '}
            <a href={`${paths.version(slug, id)}#synpunkter`}>{comments}</a>
          </>
        )}
      </td>
      <td data-label={m.version_case_numbers()} class={numbers.length === 0 ? 'none' : undefined}>
        {numbers.length === 0
          ? '–'
          : numbers.map(({ organisationId, organisationName, caseNumber }) => (
              <div key={organisationId}>
                {organisationName}: {caseNumber}
              </div>
            ))}
      </td>
      <td data-label={m.version_saved_by()}>
        {m.version_at_by({ time: longTime(new Date(madeAt)), person: personName })}
      </td>
    </tr>
  )
}
