import { delayOf } from '../../../domain/source.ts'
import type { Freshness } from '../../../domain/source-freshness.ts'
import type { SourcePage } from '../../../operations/source.ts'
import { agoText, daysText } from '../../../texts/figure-words.ts'
import { longDate, longTime, m, number } from '../../../texts/texts.ts'
import { Facts } from '../../parts/facts.tsx'
import { paths } from '../../paths.ts'
import type { Can } from '../../viewer.ts'

type Props = { data: SourcePage; slug: string; can: Can }

/** How far a source's figures reach, when the next ones come, and how late they are as a rule. */
export function FreshnessFacts({ data: { source, freshness, intakes, today }, slug, can }: Props) {
  const last = intakes.find(({ withdrawnAt }) => withdrawnAt === null)
  // Values stand as they are: nothing waits for them.
  const isOfValues = intakes.length > 0 && intakes.every(({ gives }) => gives === 'values')
  const isLate = source.nextOn !== null && source.nextOn < today
  return (
    <section aria-labelledby="freshness">
      <h2 id="freshness">{m.source_freshness()}</h2>
      <Facts
        rows={[
          ...(can('see', 'intake') && intakes.length > 0
            ? [
                {
                  label: m.source_reaches(),
                  value: freshness && longDate(freshness.to),
                  note: freshness && reachText(freshness),
                },
                {
                  label: m.source_last(),
                  value: null,
                  link: last && { href: paths.intake(slug, last.id), text: last.fileName },
                  note: last ? `${longTime(last.at)}, ${last.personName}` : null,
                },
              ]
            : []),
          {
            label: m.source_field_next_on(),
            value: source.nextOn && longDate(source.nextOn),
            note: isLate ? m.source_next_passed() : null,
          },
          ...(isOfValues
            ? []
            : [{ label: m.source_delay(), value: weeksText(delayOf(source)), note: delayNote(source) }]),
          ...(freshness?.lag
            ? [
                {
                  label: m.source_lag(),
                  value: lagText(freshness.lag),
                  note: m.source_lag_note({ count: number(freshness.lag.files) }),
                },
              ]
            : []),
        ].map(row => ({ ...row, link: 'link' in row && row.link ? row.link : null }))}
      />
    </section>
  )
}

/** How long ago it is where that day has come: a file may be of a year that is not over. */
const reachText = ({ from, to, daysAgo }: Freshness): string => {
  const days = daysText(from, to)
  return daysAgo === null
    ? m.source_reaches_days({ days })
    : m.source_reaches_note({ ago: agoText(daysAgo), days })
}

const weeksText = (weeks: number): string =>
  weeks === 0
    ? m.source_delay_none()
    : weeks === 1
      ? m.source_delay_week()
      : m.source_delay_weeks({ count: number(weeks) })

const delayNote = ({ delayWeeks, timedBy }: SourcePage['source']): string =>
  delayWeeks !== null
    ? m.source_delay_said()
    : timedBy === 'registered'
      ? m.source_delay_registered()
      : m.source_delay_assumed()

const lagText = ({ least, most }: { least: number; most: number }): string =>
  least !== most
    ? m.source_lag_between({ least: number(least), most: number(most) })
    : most === 1
      ? m.source_lag_day()
      : m.source_lag_days({ count: number(most) })
