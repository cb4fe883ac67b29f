import { addDays } from '../../../domain/day.ts'
import { type WhyMoved, weekdays, whyMoved } from '../../../domain/meeting-dates.ts'
import { termOf } from '../../../domain/term.ts'
import type { GroupPage } from '../../../operations/group.ts'
import { longDate, m, weekdayName } from '../../../texts/texts.ts'
import { AddLink } from '../../parts/quiet-links.tsx'
import { paths } from '../../paths.ts'
import type { Can } from '../../viewer.ts'
import { MeetingLink } from './list-view.tsx'

type Props = { data: GroupPage; slug: string; can: Can }

/** A group's meetings: whether it meets as it has said, what comes, the days that its cadence proposes, and what has been. */
export function GroupMeetingsSection(props: Props) {
  const { data, slug, can } = props
  const { coming, past } = data.meetings
  return (
    <section aria-labelledby="meetings">
      <h2 id="meetings">{m.meeting_meetings()}</h2>
      <KeepingSentence {...props} />
      {coming.length + past.length === 0 && <p class="empty">{m.meeting_none_of_group()}</p>}
      {coming.length === 0 && past.length > 0 && <p class="empty">{m.meeting_none_coming()}</p>}
      {coming.length > 0 && (
        <ul class="lines">
          {coming.map(meeting => (
            <li key={meeting.id}>
              <MeetingLink meeting={meeting} slug={slug} />
            </li>
          ))}
        </ul>
      )}
      <Choice {...props} />
      <Proposed {...props} />
      {can('add', 'meeting') && (
        <p class="row-links">
          <AddLink href={paths.add(slug, 'meeting', { groupId: data.group.id })} what={m.meeting_name()} />
        </p>
      )}
      {past.length > 0 && (
        <details open={coming.length === 0}>
          <summary>{m.meeting_past_count({ count: past.length })}</summary>
          <ul class="lines">
            {past.map(meeting => (
              <li key={meeting.id}>
                <MeetingLink meeting={meeting} slug={slug} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}

function KeepingSentence({ data: { meetings } }: Props) {
  const { keeping } = meetings
  if (!keeping || keeping.state === 'unsaid') return null
  const { held, planned, least, most, from, to } = keeping
  const promised = most !== null && most !== least ? `${least}–${most}` : String(least)
  const told = m.meeting_keeping({ held, promised, from: longDate(from), to: longDate(to) })
  const state = {
    kept: m.meeting_keeping_kept,
    early: m.meeting_keeping_early,
    behind: m.meeting_keeping_behind,
  }[keeping.state]
  return (
    <p class={keeping.state === 'behind' ? 'keeping behind' : 'keeping'}>
      <strong>{state()}</strong> {told}
      {planned > 0 && ` ${m.meeting_keeping_planned({ count: planned })}`}
    </p>
  )
}

const whyMovedTexts: Record<WhyMoved, () => string> = {
  holiday: m.meeting_moved_holiday,
  eve: m.meeting_moved_eve,
  summer: m.meeting_moved_summer,
  christmas: m.meeting_moved_christmas,
  weekend: m.meeting_moved_weekend,
}

/** "torsdag 21 maj 2020". */
const dayWithWeekday = (day: string): string => `${weekdayName(day, 'long')} ${longDate(day)}`

/** A Monday, from which weekdays get their names. */
const aMonday = '2020-06-01'

/** The weekday and the first day that days are proposed on. */
function Choice({ data: { group, meetings }, slug, can }: Props) {
  const { choice, proposed } = meetings
  if (!can('add', 'meeting') || !choice) return null
  return (
    <form method="get" action={`${paths.record(slug, 'group', group.id)}#meetings`} class="filter">
      <label for="proposed-weekday">{m.meeting_choose_weekday()}</label>
      <select id="proposed-weekday" name="veckodag">
        {weekdays.map(weekday => (
          <option key={weekday} value={weekday} selected={weekday === choice.weekday}>
            {weekdayName(addDays(aMonday, weekday - 1), 'long')}
          </option>
        ))}
      </select>
      <label for="proposed-from">{m.meeting_choose_from()}</label>
      <input
        type="date"
        id="proposed-from"
        name="fran"
        required
        value={choice.from}
        aria-describedby={choice.isMistaken ? 'proposed-problem' : undefined}
      />
      <button type="submit">{m.meeting_choose_propose()}</button>
      {choice.isMistaken && (
        <p class="problem" role="alert" id="proposed-problem">
          {m.meeting_choose_mistaken()}
        </p>
      )}
      {!choice.isMistaken && proposed.length === 0 && <p class="empty">{m.meeting_choose_none()}</p>}
    </form>
  )
}

/** The days that the cadence gives, chosen several at once; the rest of the term is chosen from the start. */
function Proposed({ data: { group, meetings }, slug, can }: Props) {
  const { proposed } = meetings
  const [first] = proposed
  if (!can('add', 'meeting') || !first) return null
  const term = termOf(first.on)
  return (
    <form method="post" action={paths.groupMeetings(slug, group.id)} class="proposed-days">
      <fieldset class="agenda-choice">
        <legend>{m.meeting_proposed()}</legend>
        <p class="help">{m.meeting_proposed_help({ cadence: group.cadence ?? '' })}</p>
        {proposed.map(({ on, moved, rhythmic }) => (
          <label key={on} class="choice">
            <input type="checkbox" name="on" value={on} checked={on <= term.to} /> {dayWithWeekday(on)}
            {moved && (
              <span class="detail">
                {m.meeting_moved({ day: dayWithWeekday(rhythmic), why: whyMovedTexts[whyMoved(moved)]() })}
              </span>
            )}
          </label>
        ))}
      </fieldset>
      <div class="field">
        <label for="proposed-starts">
          {m.meeting_starts_at()} <span class="optional">({m.house_optional()})</span>
        </label>
        <input type="text" id="proposed-starts" name="startsAt" inputMode="numeric" />
      </div>
      <div class="field">
        <label for="proposed-location">
          {m.meeting_location()} <span class="optional">({m.house_optional()})</span>
        </label>
        <input type="text" id="proposed-location" name="location" />
      </div>
      <p class="buttons">
        <button type="submit">{m.meeting_plan_them()}</button>
      </p>
    </form>
  )
}
