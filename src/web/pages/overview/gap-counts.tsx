import { Fragment } from 'preact'
import { earlyGapNames, type Gap } from '../../../domain/gap.ts'
import type { OverviewPage } from '../../../operations/overview.ts'
import { gapKind, proposedText } from '../../../texts/gap-words.ts'
import { m } from '../../../texts/texts.ts'
import { paths } from '../../paths.ts'

/** " (3 föreslagna siffror att granska)", where somebody could mend a gap by looking at them. */
function proposedIn(gaps: Gap[]): string {
  const proposed = gaps.find(({ name }) => name === 'goal-without-indicator')?.proposed ?? 0
  return proposed > 0 ? ` (${proposedText(proposed)})` : ''
}

type Found = { area: OverviewPage['areas'][number]; gap: Gap }[]

type Props = { areas: OverviewPage['areas']; planId: string; slug: string }

/** What is missing in the chain, kind by kind, each with the areas where it is missing; its first half on one line. */
export function GapCounts({ areas, planId, slug }: Props) {
  const found = areas.flatMap(area => area.gaps.map(gap => ({ area, gap })))
  if (found.length === 0) return null
  const isEarly = ({ gap }: Found[number]) => (earlyGapNames as readonly string[]).includes(gap.name)
  const late = found.filter(one => !isEarly(one))
  const early = found.filter(isEarly)
  return (
    <section class="gap-counts" aria-labelledby="missing">
      <h2 id="missing">{m.overview_missing()}</h2>
      <dl>
        {[...Map.groupBy(late, ({ gap }) => gap.name)].map(([name, found]) => (
          <Line key={name} text={gapKind(name)} found={found} slug={slug} at="gaps" />
        ))}
        {early.length > 0 && <Line text={m.gap_first_half()} found={early} slug={slug} at="problems" />}
      </dl>
      <p>
        <a href={paths.chain(slug, planId)}>{m.chain_whole()}</a>
      </p>
    </section>
  )
}

type LineProps = { text: string; found: Found; slug: string; at: 'gaps' | 'problems' }

function Line({ text, found, slug, at }: LineProps) {
  return (
    <div>
      <dt>
        {text} <span class="count">{found.length}</span>
      </dt>
      <dd>
        {[...Map.groupBy(found, ({ area }) => area.id)].map(([id, gaps], index) => (
          <Fragment key={id}>
            {index > 0 && '\u00a0· '}
            <a href={`${paths.record(slug, 'area', id)}#${at}`}>{gaps[0]?.area.name}</a>
            {proposedIn(gaps.map(({ gap }) => gap))}
          </Fragment>
        ))}
      </dd>
    </div>
  )
}
