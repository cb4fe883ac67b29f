import { type Frequency, frequencies } from '../../../domain/mail.ts'
import type { ReachPage } from '../../../operations/feed.ts'
import { longDate, m } from '../../../texts/texts.ts'
import { paths } from '../../paths.ts'

type Partnership = ReachPage['partnerships'][number]

/** How often somebody is reminded, and their calendar addresses. `made`: the address just made, which is shown this once. */
export function ReachView({
  data,
  made,
  said,
}: {
  data: ReachPage
  made: string | null
  said: string | null
}) {
  const { sends, partnerships } = data
  return (
    <>
      <h1>{m.feed_title()}</h1>
      {said && (
        <p class="said" role="status">
          {said}
        </p>
      )}
      {partnerships.length === 0 && <p class="empty">{m.feed_none()}</p>}
      <section aria-labelledby="reminders">
        <h2 id="reminders">{m.feed_reminders()}</h2>
        <p>{m.feed_about()}</p>
        {!sends && <p>{m.feed_unsent()}</p>}
        {partnerships.map(partnership => (
          <FrequencyForm key={partnership.slug} partnership={partnership} />
        ))}
      </section>
      <section aria-labelledby="calendar">
        <h2 id="calendar">{m.feed_calendar()}</h2>
        <p>{m.feed_explain()}</p>
        {made && (
          <div class="field" role="status">
            <label for="made">{m.feed_address()}</label>
            <p class="help" id="made-help">
              {m.feed_made()}
            </p>
            <input type="text" id="made" value={made} readonly aria-describedby="made-help" />
          </div>
        )}
        {partnerships.map(partnership => (
          <Feeds key={partnership.slug} partnership={partnership} />
        ))}
      </section>
    </>
  )
}

const frequencyText: Record<Frequency, () => string> = {
  daily: m.feed_daily,
  weekly: m.feed_weekly,
  never: m.feed_never,
}

function FrequencyForm({ partnership: { slug, partnershipName, frequency } }: { partnership: Partnership }) {
  const id = `frequency-${slug}`
  return (
    <form method="post" action={paths.reach()}>
      <input type="hidden" name="partnership" value={slug} />
      <div class="field">
        <label for={id}>{m.feed_frequency({ partnership: partnershipName })}</label>
        <select id={id} name="frequency">
          {frequencies.map(one => (
            <option key={one} value={one} selected={one === frequency}>
              {frequencyText[one]()}
            </option>
          ))}
        </select>
      </div>
      <button type="submit">{m.house_save()}</button>
    </form>
  )
}

function Feeds({ partnership: { slug, partnershipName, groups, feeds } }: { partnership: Partnership }) {
  const id = `group-${slug}`
  return (
    <>
      <h3>{partnershipName}</h3>
      {feeds.length > 0 && (
        <ul class="lines rows">
          {feeds.map(feed => (
            <li key={feed.id}>
              <span>
                {feed.groupName === null ? m.feed_own() : m.feed_of_group({ group: feed.groupName })}
                <span class="under">{m.feed_since({ date: longDate(feed.createdAt) })}</span>
              </span>
              <form method="post" action={paths.feedRemoval()}>
                <input type="hidden" name="partnership" value={slug} />
                <button type="submit" class="quiet" name="feed" value={feed.id}>
                  {m.feed_revoke()}
                  <span class="visually-hidden">
                    {' '}
                    {feed.groupName === null ? m.feed_own() : m.feed_of_group({ group: feed.groupName })}
                  </span>
                </button>
              </form>
            </li>
          ))}
        </ul>
      )}
      <form method="post" action={paths.feeds()} data-turbo="false">
        <input type="hidden" name="partnership" value={slug} />
        <div class="field">
          <label for={id}>{m.feed_what()}</label>
          <select id={id} name="group">
            <option value="">{m.feed_own()}</option>
            {groups.map(group => (
              <option key={group.id} value={group.id}>
                {m.feed_of_group({ group: group.name })}
              </option>
            ))}
          </select>
        </div>
        <button type="submit">{m.feed_make()}</button>
      </form>
    </>
  )
}
