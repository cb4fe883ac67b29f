import type { Problem } from '../../../domain/fields.ts'
import type { RoundPage } from '../../../operations/round.ts'
import { m } from '../../../texts/texts.ts'
import { Field } from '../../parts/form.tsx'
import { KeptText } from '../../parts/kept-text.tsx'
import { paths } from '../../paths.ts'
import type { Can } from '../../viewer.ts'

/** What somebody wrote that could not be saved: what is wrong with it, or what somebody else has written meanwhile. */
export type SummaryTried = { written: string; problem?: Problem | undefined; theirs?: unknown }

type Props = { data: RoundPage; slug: string; can: Can; tried: SummaryTried | null }

/** What the report says first of the whole: written here, and read by the others. */
export function Summary({ data: { point, round }, slug, can, tried }: Props) {
  if (!round) return null
  const { summary, version, decided } = round
  return (
    <section aria-labelledby="summary">
      <h2 id="summary">{m.round_summary()}</h2>
      {can('change', 'round') && !decided ? (
        <form
          method="post"
          action={paths.roundSummary(slug, point.id)}
          data-unsaved={m.house_leave_unsaved()}
          data-draft={paths.roundSummary(slug, point.id)}
          data-refused={tried !== null || undefined}
        >
          <KeptText />
          <input type="hidden" name="version" value={String(version)} />
          <Field
            control={{
              name: 'summary',
              label: m.round_summary(),
              help: m.round_summary_help(),
              kind: 'text',
            }}
            value={tried?.written ?? summary}
            problem={tried?.problem}
            theirs={tried?.theirs}
            scope="round-"
          />
          <button type="submit">{m.round_summary_save()}</button>
        </form>
      ) : summary ? (
        <p class="words">{summary}</p>
      ) : (
        <p class="empty">{m.round_summary_none()}</p>
      )}
    </section>
  )
}
