import { titleWithYear } from '../../../domain/plan-in-force.ts'
import type { OpenReferral } from '../../../operations/plan-version.ts'
import { longDate, m } from '../../../texts/texts.ts'
import { paths } from '../../paths.ts'
import { commentAddress } from './comment-address.ts'
import { commentsText } from './state-words.ts'

/** What is out with the parties: "På remiss till 15 december 2020, en synpunkt", and the way to answer. */
export function OpenReferrals({
  referrals,
  slug,
  today,
  namesPlan = false,
  mayAnswer = false,
}: {
  referrals: OpenReferral[]
  slug: string
  today: string
  /** Whether it says of which plan: not on the plan's own page. */
  namesPlan?: boolean
  mayAnswer?: boolean
}) {
  return (
    <>
      {referrals.map(referral => (
        <p key={referral.versionId} class="out-on-referral">
          {namesPlan && `${titleWithYear(referral)}: `}
          <a href={paths.version(slug, referral.versionId)}>{textOf(referral, today)}</a>
          {mayAnswer && (
            <>
              {' · '}
              <a href={commentAddress(slug, referral.versionId)}>{m.comment_give()}</a>
            </>
          )}
        </p>
      ))}
    </>
  )
}

function textOf({ answerBy, comments }: OpenReferral, today: string): string {
  const time =
    answerBy === null
      ? m.version_sent()
      : (answerBy < today ? m.referral_over : m.referral_out_until)({ date: longDate(answerBy) })
  return `${time}, ${commentsText(comments) ?? m.version_comments_none()}`
}
