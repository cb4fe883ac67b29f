import type { MailKind, MailState } from '../../../domain/mail.ts'
import type { SentMail, SentMailPage } from '../../../operations/sent-mail.ts'
import { longDate, longTime, m } from '../../../texts/texts.ts'
import { Cell } from '../../parts/cell.tsx'
import { paths } from '../../paths.ts'

const kinds: Record<MailKind, () => string> = {
  reminder: m.sent_mail_reminder,
  notice: m.sent_mail_notice,
  form: m.sent_mail_form,
}

const states: Record<MailState, { shape: string; text: (mail: SentMail) => string }> = {
  delivered: { shape: '●', text: mail => m.sent_mail_delivered({ time: timeOf(mail.deliveredAt) }) },
  waiting: { shape: '○', text: m.sent_mail_waiting },
  retrying: { shape: '◐', text: mail => m.sent_mail_retrying({ time: timeOf(mail.dueAt) }) },
  'given-up': { shape: '⊘', text: mail => m.sent_mail_given_up({ time: timeOf(mail.failedAt) }) },
}

const timeOf = (time: Date | null): string => (time ? longTime(time) : '')

/** To whom the program has written, what kind of mail, and what became of it; what stood in it is for its reader alone. */
export function SentView({
  data: { mailSet, mail, next },
  slug,
  aboutId,
  unsent,
  later,
}: {
  data: SentMailPage
  slug: string
  /** Of one round or notice alone. */
  aboutId: string | undefined
  unsent: boolean
  /** Whether there is later mail than on this page. */
  later: boolean
}) {
  const here = (more: Record<string, string>) => {
    const query = new URLSearchParams({ ...(aboutId && { om: aboutId }), ...more }).toString()
    return `${paths.sentMail(slug)}${query && `?${query}`}`
  }
  const kept = unsent ? { visa: 'kvar' } : undefined
  return (
    <>
      <h1>{m.sent_mail_title()}</h1>
      <p class="lead">{m.sent_mail_lead()}</p>
      {!mailSet && <p class="notice">{m.sent_mail_unset()}</p>}
      <nav class="views" aria-label={m.sent_mail_which()}>
        <ul>
          <li>
            <a href={here({})} aria-current={unsent ? undefined : 'page'}>
              {m.sent_mail_all()}
            </a>
          </li>
          <li>
            <a href={here({ visa: 'kvar' })} aria-current={unsent ? 'page' : undefined}>
              {m.sent_mail_unsent()}
            </a>
          </li>
        </ul>
      </nav>
      {mail.length === 0 ? (
        <p class="empty">{unsent ? m.sent_mail_all_sent() : m.sent_mail_nothing()}</p>
      ) : (
        <Mail mail={mail} slug={slug} />
      )}
      {aboutId && (
        <p class="row-links">
          <a href={paths.sentMail(slug)}>{m.sent_mail_of_everything()}</a>
        </p>
      )}
      {(next || later) && (
        <nav class="neighbours" aria-label={m.sent_mail_pages()}>
          {later && <a href={here({ ...kept })}>← {m.sent_mail_latest()}</a>}
          {next && <a href={here({ ...kept, fore: next })}>{m.sent_mail_earlier()} →</a>}
        </nav>
      )}
    </>
  )
}

function Mail({ mail, slug }: { mail: SentMail[]; slug: string }) {
  const columns = { kind: m.sent_mail_kind(), state: m.sent_mail_state() }
  return (
    <table class="stacks sent-mail">
      <thead>
        <tr>
          <th scope="col">{m.sent_mail_to()}</th>
          <th scope="col">{columns.kind}</th>
          <th scope="col">{columns.state}</th>
        </tr>
      </thead>
      <tbody>
        {mail.map(one => (
          <tr key={one.id}>
            <th scope="row">
              {one.personName ?? one.address}
              {one.personName && <span class="detail">{one.address}</span>}
            </th>
            <Cell label={columns.kind}>
              {one.kind ? kinds[one.kind]() : m.sent_mail_other()}
              <About mail={one} slug={slug} />
            </Cell>
            <Cell label={columns.state} asks={one.state === 'given-up'}>
              <span class="shape" aria-hidden="true">
                {states[one.state].shape}
              </span>{' '}
              {states[one.state].text(one)}
              {one.state !== 'delivered' && <span class="detail">{whyNot(one)}</span>}
            </Cell>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function whyNot({ createdAt, failures, reason }: SentMail): string {
  const written = m.sent_mail_written({ time: longTime(createdAt) })
  return reason === null ? written : `${written} ${m.sent_mail_reason({ count: failures, reason })}`
}

/** What it is about, where that has a page. */
function About({ mail, slug }: { mail: SentMail; slug: string }) {
  const { reportingPointId, pointName, pointYear, meetingId, groupName, heldOn } = mail
  const about = reportingPointId
    ? { href: paths.record(slug, 'reportingPoint', reportingPointId), text: `${pointName} ${pointYear}` }
    : meetingId && heldOn
      ? { href: paths.record(slug, 'meeting', meetingId), text: `${groupName} ${longDate(heldOn)}` }
      : null
  return (
    about && (
      <span class="detail">
        <a href={about.href}>{about.text}</a>
      </span>
    )
  )
}
