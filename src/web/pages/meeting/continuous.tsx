import type { MeetingPage } from '../../../operations/meeting.ts'
import { m } from '../../../texts/texts.ts'
import { AddLine } from '../../parts/add-line.tsx'
import { titleText } from '../../parts/title-text.ts'
import { paths } from '../../paths.ts'
import type { Can } from '../../viewer.ts'

type Props = { data: MeetingPage; slug: string; can: Can }

/** The activities that are followed up at the group's meetings: which are noted, and a line for a note on each of the others. */
export function Continuous({ data: { meeting, continuous, items }, slug, can }: Props) {
  if (continuous.length === 0) return null
  const back = paths.record(slug, 'meeting', meeting.id)
  return (
    <section aria-labelledby="continuous">
      <h2 id="continuous">{m.continuous_name()}</h2>
      <p class="help">{m.continuous_help()}</p>
      <ul class="lines">
        {continuous.map(({ id, title }) => {
          const item = items.find(({ aboutId }) => aboutId === id)
          return (
            <li key={id}>
              <a href={paths.record(slug, 'activity', id)}>{titleText(title)}</a>
              {item && (
                <span class="under">
                  <a href={`#${item.id}`}>{item.minutes ? m.continuous_noted() : m.continuous_on_agenda()}</a>
                </span>
              )}
              {!item && can('add', 'agendaItem') && (
                <AddLine
                  action={paths.continuousFollowUp(slug, meeting.id)}
                  id={`continuous-${id}`}
                  name="minutes"
                  what=""
                  summary={m.continuous_note()}
                  label={m.continuous_words()}
                  where={titleText(title)}
                  back={back}
                >
                  <input type="hidden" name="activityId" value={id} />
                </AddLine>
              )}
              {!item && !can('add', 'agendaItem') && <span class="under">{m.continuous_not_noted()}</span>}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
