import type { AgendaProposals } from '../../../operations/agenda.ts'
import { comesFromText, meetingTime } from '../../../texts/meeting-words.ts'
import { listed, longDate, m } from '../../../texts/texts.ts'
import { titleText } from '../../parts/title-text.ts'
import { paths } from '../../paths.ts'
import { agendaKindText } from './words.ts'

/** What asks to be taken up at a meeting, each with why; what is chosen comes on the agenda. */
export function ProposalsView({
  data: { meeting, proposed, standing, isEmpty },
  slug,
  isNothingChosen = false,
}: {
  data: AgendaProposals
  slug: string
  isNothingChosen?: boolean
}) {
  const back = paths.record(slug, 'meeting', meeting.id)
  return (
    <>
      <p class="over">{meetingTime(meeting)}</p>
      <h1>{m.proposal_heading()}</h1>
      {proposed.length > 0 && <p class="lead">{m.proposal_lead()}</p>}
      {isNothingChosen && (
        <p class="problem" role="alert">
          {m.proposal_choose_some()}
        </p>
      )}
      {proposed.length === 0 && (
        <>
          <p class="empty">{m.proposal_none()}</p>
          <p>
            <a href={`${back}#agenda`}>{m.proposal_own()}</a>
          </p>
        </>
      )}
      {proposed.length + standing.length > 0 && (
        <form method="post" action={paths.agendaProposals(slug, meeting.id)}>
          {proposed.length > 0 && (
            <fieldset class="agenda-choice">
              <legend>{m.proposal_choose()}</legend>
              {proposed.map(({ id, title, text, why, on, record, internal, from }) => (
                <label key={id} class="choice">
                  <input type="checkbox" name="take" value={id} checked={!isNothingChosen} />{' '}
                  {record === 'activity' ? titleText(title) : title}
                  {internal && <strong class="internal"> {m.agenda_internal()}</strong>}
                  <span class="detail">
                    {from
                      ? comesFromText(why[0], from)
                      : listed(why.flatMap(kind => agendaKindText(kind) ?? []).map(lowered))}
                    {on && ` · ${longDate(on)}`}
                  </span>
                  {record === 'resolution' && <span class="under">{text}</span>}
                </label>
              ))}
            </fieldset>
          )}
          {standing.length > 0 && (
            <fieldset class="agenda-choice">
              <legend>{m.proposal_standing()}</legend>
              {standing.map(({ id, title }) => (
                <label key={id} class="choice">
                  <input type="checkbox" name="take" value={id} checked={isEmpty && !isNothingChosen} />{' '}
                  {title}
                </label>
              ))}
            </fieldset>
          )}
          <p class="buttons">
            <button type="submit">{m.proposal_take()}</button>
            <a href={back}>{m.house_cancel()}</a>
          </p>
        </form>
      )}
    </>
  )
}

/** The first of a list begins it; the others go on in small letters. */
const lowered = (text: string, at: number): string =>
  at === 0 ? text : text.charAt(0).toLowerCase() + text.slice(1)
