import type { VersionLine } from '../../../operations/plan-version.ts'
import { longDate, longTime, m } from '../../../texts/texts.ts'
import { paths } from '../../paths.ts'
import { commentAddress } from './comment-address.ts'

/** What the parties are told of a version that is out with them: by when they answer, the covering letter, and where they answer. */
export function Letter({
  version: { id, state, referrals, comments },
  slug,
  mayAnswer,
  mayEnd,
}: {
  version: VersionLine
  slug: string
  mayAnswer: boolean
  mayEnd: boolean
}) {
  const [latest] = referrals
  if (state !== 'sent' || !latest) return null
  const { answerBy, message, sentAt, personName } = latest
  return (
    <section class="letter" aria-label={m.referral_message()}>
      {answerBy && (
        <p class="answer-by">
          {m.referral_answer_by()} <time dateTime={answerBy}>{longDate(answerBy)}</time>
        </p>
      )}
      {message && <p class="words">{message}</p>}
      <p class="quiet">{m.referral_sent_by({ time: longTime(new Date(sentAt)), person: personName })}</p>
      <p class="buttons">
        {mayAnswer && (
          <a class="button primary" href={commentAddress(slug, id)}>
            {m.comment_give()}
          </a>
        )}
        {comments > 0 && <a href="#synpunkter">{m.comment_read()}</a>}
      </p>
      {mayEnd && (
        <form method="post" action={paths.referralEnd(slug, id)}>
          <p class="help" id="end-help">
            {m.referral_end_explained()}
          </p>
          <button type="submit" aria-describedby="end-help">
            {m.referral_end()}
          </button>
        </form>
      )}
    </section>
  )
}
