import type { MeetingPage } from '../../../operations/meeting.ts'
import { listed, longTime, m } from '../../../texts/texts.ts'
import { paths } from '../../paths.ts'
import type { Can } from '../../viewer.ts'
import { NoticePaper } from './papers.tsx'

type Props = { data: MeetingPage; slug: string; can: Can }
type Standing = NonNullable<MeetingPage['notice']>

/** The notice: as a file, when and to whom it was sent, who cannot be reached, and the way to send it. */
export function Notice({ data, slug, can }: Props) {
  const { notice } = data
  return (
    <section aria-labelledby="notice">
      <h2 id="notice">{m.notice_name()}</h2>
      <NoticePaper data={data} slug={slug} />
      {notice && <Sent notice={notice} isAwaited={isAwaited(data)} />}
      {notice?.coming && can('add', 'notice') && (
        <Send notice={notice} action={paths.notice(slug, data.meeting.id)} />
      )}
    </section>
  )
}

/** Whether anybody waits for a notice: not of what has been, is cancelled or has its minutes approved. */
const isAwaited = ({ notice, cancellation, standing }: MeetingPage): boolean =>
  notice?.coming === true && cancellation === null && standing?.state !== 'approved'

function Sent({ notice: { notices, state }, isAwaited }: { notice: Standing; isAwaited: boolean }) {
  if (notices.length === 0) return isAwaited ? <p class="empty">{m.notice_never()}</p> : null
  const [latest, ...earlier] = notices
  return (
    <>
      <NoticeList notices={latest ? [latest] : []} />
      {state === 'changed' && <p>{m.notice_has_changed()}</p>}
      {earlier.length > 0 && (
        <details>
          <summary>{m.notice_earlier({ count: earlier.length })}</summary>
          <NoticeList notices={earlier} />
        </details>
      )}
    </>
  )
}

function NoticeList({ notices }: { notices: Standing['notices'] }) {
  return (
    <ul class="lines">
      {notices.map(({ id, number, at, words, personName, to }) => (
        <li key={id} id={id}>
          {words === null
            ? m.notice_sent({ number, when: longTime(at), who: personName })
            : m.notice_noted({ number, words })}
          {words !== null && (
            <span class="under">{m.notice_noted_by({ when: longTime(at), who: personName })}</span>
          )}
          {to.length > 0 && (
            <span class="under">{m.notice_sent_to({ people: listed(to.map(receiverText)) })}</span>
          )}
        </li>
      ))}
    </ul>
  )
}

function receiverText({ name, state }: Standing['notices'][number]['to'][number]): string {
  if (state === 'delivered') return name
  return state === 'waiting' ? m.notice_waiting({ name }) : m.notice_failed({ name })
}

/** Where no mail leaves from here: how those who are called were told instead. */
function Note({ isSame, action }: { isSame: boolean; action: string }) {
  return (
    <>
      <p class="help">{m.notice_no_server()}</p>
      {!isSame && (
        <form method="post" action={action}>
          <div class="field">
            <label for="notice-words">{m.notice_note_words()}</label>
            <p class="help" id="notice-words-help">
              {m.notice_note_help()}
            </p>
            <input
              type="text"
              id="notice-words"
              name="words"
              required
              maxLength={1000}
              aria-describedby="notice-words-help"
            />
          </div>
          <p class="buttons">
            <button type="submit">{m.notice_note()}</button>
          </p>
        </form>
      )}
    </>
  )
}

function Send({ notice, action }: { notice: Standing; action: string }) {
  const { sends, state, next, without, vacant } = notice
  if (!sends) return <Note isSame={state === 'same'} action={action} />
  const button = { never: m.notice_send, changed: m.notice_send_changed, same: m.notice_send_more }[state]
  const nobody = next.length === 0 && state !== 'same'
  return (
    <>
      {without.length > 0 && <p>{m.notice_without({ people: listed(without) })}</p>}
      {vacant.length > 0 && <p>{m.notice_vacant({ functions: listed(vacant) })}</p>}
      {nobody && <p>{m.notice_nobody()}</p>}
      {next.length > 0 && (
        <form method="post" action={action}>
          <p class="help" id="notice-help">
            {m.notice_goes_to({ people: listed(next) })}
          </p>
          <button type="submit" aria-describedby="notice-help">
            {button()}
          </button>
        </form>
      )}
    </>
  )
}
