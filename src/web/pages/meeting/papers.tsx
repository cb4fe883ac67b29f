import type { MeetingPage } from '../../../operations/meeting.ts'
import { m } from '../../../texts/texts.ts'
import { paths } from '../../paths.ts'

type Props = { data: MeetingPage; slug: string }

/** The notice to keep and to hand out. */
export function NoticePaper({ data: { meeting }, slug }: Props) {
  return (
    <Paper
      what={m.notice_take_home()}
      pdf={paths.noticePdf(slug, meeting.id)}
      word={paths.noticeDocx(slug, meeting.id)}
    />
  )
}

/** The minutes as they are shared, and where something is internal the whole too. */
export function MinutesPapers({ data: { meeting, items, standing }, slug }: Props) {
  const { id } = meeting
  return (
    <>
      <Paper
        what={standing?.state === 'open' ? m.minutes_take_home_draft() : m.minutes_take_home()}
        pdf={paths.minutesPdfIn(slug, id)}
        word={paths.minutesDocxIn(slug, id)}
      />
      {items.some(({ internal }) => internal) && (
        <Paper
          what={m.minutes_take_home_internal()}
          pdf={paths.minutesPdfIn(slug, id, 'internal')}
          word={paths.minutesDocxIn(slug, id, 'internal')}
        />
      )}
    </>
  )
}

function Paper({ what, pdf, word }: { what: string; pdf: string; word: string }) {
  return (
    <p class="tools">
      <span>{m.paper_take_home({ what })}</span>
      {[
        { href: pdf, format: m.paper_pdf() },
        { href: word, format: m.paper_word() },
      ].map(({ href, format }) => (
        <a key={href} href={href} download>
          {format}
          <span class="visually-hidden"> – {what}</span>
        </a>
      ))}
    </p>
  )
}
