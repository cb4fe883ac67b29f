import { countGaps, type Gap, type GapName } from '../../../domain/chain.ts'
import type { OverviewPage } from '../../../operations/overview.ts'
import { m } from '../../../texts/texts.ts'
import { paths } from '../../paths.ts'
import { gapKind, proposedText } from '../area/gaps.tsx'

/** " (3 föreslagna siffror att granska)", where somebody could mend a gap by looking at them. */
function proposedIn(gaps: Gap[]): string {
  const proposed = gaps.find(({ name }) => name === 'goal-without-indicator')?.proposed ?? 0
  return proposed > 0 ? ` (${proposedText(proposed)})` : ''
}

/** What is missing in the chain, kind by kind, each with the areas where it is missing. */
export function GapCounts({ areas, slug }: { areas: OverviewPage['areas']; slug: string }) {
  const kinds = new Map<GapName, { area: OverviewPage['areas'][number]; gap: Gap }[]>()
  for (const area of areas) {
    for (const gap of area.gaps) kinds.set(gap.name, [...(kinds.get(gap.name) ?? []), { area, gap }])
  }
  if (kinds.size === 0) return null
  return (
    <section class="gap-counts" aria-labelledby="missing">
      <h2 id="missing">{m.overview_missing()}</h2>
      <dl>
        {[...kinds].map(([name, found]) => (
          <div key={name}>
            <dt>
              {gapKind(name)} <span class="count">{countGaps(found.map(({ gap }) => gap))}</span>
            </dt>
            <dd>
              {[...new Map(found.map(({ area }) => [area.id, area])).values()].map((area, index) => (
                <>
                  {index > 0 && ' · '}
                  <a key={area.id} href={`${paths.record(slug, 'area', area.id)}#gaps`}>
                    {area.name}
                  </a>
                  {name === 'goal-without-indicator' && proposedIn(area.gaps)}
                </>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
