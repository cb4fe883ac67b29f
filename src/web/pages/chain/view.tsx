import { titleWithYear } from '../../../domain/plan-in-force.ts'
import type { WholeChain } from '../../../domain/whole-chain.ts'
import type { ChainPage } from '../../../operations/chain.ts'
import { chainSumText } from '../../../texts/chain-words.ts'
import { m } from '../../../texts/texts.ts'
import { paths } from '../../paths.ts'
import type { Can } from '../../viewer.ts'
import { ViewsRow } from '../plan/views-row.tsx'
import { ChainArea } from './area.tsx'
import { ChainGround } from './ground.tsx'

export type ChainData = { plan: ChainPage['plan']; chain: WholeChain; showsGaps: boolean }

type Props = { data: ChainData; slug: string; can: Can }

/** Röda tråden: what the plan rests on, then each area from picture to outcome, with what is missing where it is missing. */
export function ChainView({ data, slug, can }: Props) {
  const { plan, chain, showsGaps } = data
  const { sum } = chain
  return (
    <>
      <p class="over">{titleWithYear(plan)}</p>
      <h1>{m.chain_title()}</h1>
      <ViewsRow slug={slug} planId={plan.id} current="chain" can={can} />
      <p class="lead">{chainSumText(sum)}</p>
      <p class="quiet">{m.chain_explained()}</p>
      <p class="row-links">
        {showsGaps ? (
          <a href={paths.chain(slug, plan.id)}>{m.chain_show_all()}</a>
        ) : (
          sum.missing > 0 && <a href={paths.chainGaps(slug, plan.id)}>{m.chain_only_gaps()}</a>
        )}
        <a href={paths.chainDocx(slug, plan.id)} download>
          {m.chain_docx()}
        </a>
      </p>
      {showsGaps && sum.missing === 0 && <p class="empty">{m.chain_no_gaps()}</p>}
      {!(showsGaps && chain.groundSum.missing === 0) && (
        <ChainGround
          ground={chain.ground}
          sum={chain.groundSum}
          showsGaps={showsGaps}
          where={{ planId: plan.id, areaId: null, slug, can }}
        />
      )}
      {!showsGaps && chain.areas.length === 0 && <p class="empty">{m.plan_no_areas()}</p>}
      {chain.areas.map(area => (
        <ChainArea
          key={area.area.id}
          area={area}
          showsGaps={showsGaps}
          where={{ planId: plan.id, areaId: area.area.id, slug, can }}
        />
      ))}
    </>
  )
}
