import type { MeetingPage } from '../../../operations/meeting.ts'
import { longDate, longTime, m } from '../../../texts/texts.ts'
import { paths } from '../../paths.ts'
import type { Can } from '../../viewer.ts'
import { MinutesPapers } from './papers.tsx'

type Props = { data: MeetingPage; slug: string; can: Can }

/** How far the minutes have come: saved as a version, and who stands for them; with the way to the next step. */
export function Standing(props: Props) {
  const { data, slug, can } = props
  const { standing, meeting } = data
  // Who sees the meeting and not how far its minutes have come takes home what they see of it.
  if (!standing) return data.items.length > 0 ? <MinutesPapers data={data} slug={slug} /> : null
  const { state, latest, approvals } = standing
  return (
    <section aria-labelledby="approval">
      <h2 id="approval">{m.approval_heading()}</h2>
      {latest ? (
        <p>
          {m.minutes_version_saved({
            number: latest.number,
            when: longTime(latest.at),
            who: latest.personName,
          })}
        </p>
      ) : (
        <p class="empty">{m.minutes_version_none()}</p>
      )}
      <MinutesPapers data={data} slug={slug} />
      {state === 'open' && latest && <p>{m.minutes_version_changed()}</p>}
      {approvals.length > 0 && (
        <>
          <ul class="lines">
            {approvals.map(({ id, personName, asWords, at }) => (
              <li key={id}>{m.approval_by({ who: personName, as: asWords, day: longDate(at) })}</li>
            ))}
          </ul>
          <p class="help">{m.approval_closed()}</p>
          {standing.madeInternal.map(({ id, title, at }) => (
            <p key={id}>{m.approval_made_internal({ item: title, day: longDate(at) })}</p>
          ))}
        </>
      )}
      {state === 'open' && can('add', 'minutesVersion') && (
        <form method="post" action={paths.minutesVersions(slug, meeting.id)}>
          <p class="help">{m.minutes_freeze_help()}</p>
          <button type="submit">{m.minutes_freeze()}</button>
        </form>
      )}
      {state !== 'open' && !standing.hasBegun && <p class="help">{m.approval_not_yet()}</p>}
      {state !== 'open' && standing.hasBegun && !standing.approvedByMe && can('add', 'approval') && (
        <Approve {...props} />
      )}
    </section>
  )
}

function Approve({ data: { meeting, functions }, slug }: Props) {
  return (
    <form method="post" action={paths.minutesApproval(slug, meeting.id)}>
      <div class="field">
        <label for="as">{m.approval_as()}</label>
        <p class="help" id="as-help">
          {m.approval_help()}
        </p>
        <input type="text" id="as" name="as" required list="as-list" aria-describedby="as-help" />
        <datalist id="as-list">
          {functions.map(({ positionId, name }) => (
            <option key={positionId} value={name} />
          ))}
        </datalist>
      </div>
      <p class="buttons">
        <button type="submit">{m.approval_approve()}</button>
      </p>
    </form>
  )
}

/** What may still be done at a meeting: when somebody stands for the minutes, nothing of them is written. */
export function stillOpen(can: Can, standing: MeetingPage['standing']): Can {
  if (standing?.state !== 'approved') return can
  const open: readonly string[] = ['completion', 'activity', 'approval']
  return (verb, record, id) => (verb === 'see' || open.includes(record)) && can(verb, record, id)
}
