import type { ComponentChildren } from 'preact'
import type { Ground } from '../../../domain/chain-ground.ts'
import type { Sum } from '../../../domain/gap.ts'
import { chainSumText } from '../../../texts/chain-words.ts'
import { stanceKindText } from '../../../texts/names.ts'
import { m } from '../../../texts/texts.ts'
import { titleText } from '../../parts/title-text.ts'
import { paths } from '../../paths.ts'
import { GapLines } from './gap-lines.tsx'
import type { Where } from './mending.ts'
import { ChainStep } from './step.tsx'

type Props = { ground: Ground; sum: Sum; showsGaps: boolean; where: Where }

/** What the plan rests on: the agreement and its list, the groups that shall meet, the promises to residents. */
export function ChainGround({ ground, sum, showsGaps, where }: Props) {
  const { slug } = where
  const { agreement, central, groups, promises } = ground
  const { found } = agreement
  return (
    <section class="whole-chain" aria-labelledby="ground">
      <h2 id="ground">{m.chain_ground()}</h2>
      <p class="sum">{chainSumText(sum)}</p>
      <ul>
        {!(showsGaps && agreement.gaps.length === 0) && (
          <ChainStep label={m.house_agreement()}>
            {found && (
              <p>
                <a href={paths.record(slug, 'agreement', found.id)}>{found.title}</a>
                {found.parties > 0 && (
                  <span class="detail">
                    {m.chain_signed({ signed: found.signed, parties: found.parties })}
                  </span>
                )}
              </p>
            )}
            <GapLines gaps={agreement.gaps} where={where} />
          </ChainStep>
        )}
        <Steps label={m.chain_central_list()} of={central}>
          {({ area, gaps }) => (
            <li key={area.id}>
              <p>
                {area.name}
                {area.stance && <span class="detail">{stanceKindText(area.stance.kind)}</span>}
              </p>
              <GapLines gaps={gaps} where={where} />
            </li>
          )}
        </Steps>
        <Steps label={m.chain_groups()} of={groups}>
          {({ group, gaps }) => (
            <li key={group.id}>
              <p>
                <a href={paths.record(slug, 'group', group.id)}>{group.name}</a>
                <span class="detail">{group.cadence}</span>
              </p>
              <GapLines gaps={gaps} where={where} />
            </li>
          )}
        </Steps>
        <Steps label={m.chain_promises()} of={promises}>
          {({ promise, gaps }) => (
            <li key={promise.id}>
              <p>
                <a href={paths.record(slug, 'promise', promise.id)}>{titleText(promise.text)}</a>
                {promise.outcome && <span class="detail">{promise.outcome}</span>}
              </p>
              <GapLines gaps={gaps} where={where} />
            </li>
          )}
        </Steps>
      </ul>
    </section>
  )
}

type StepsProps<S> = { label: string; of: S[]; children(step: S): ComponentChildren }

/** Steps of one kind, under its word; nothing where there are none. */
function Steps<S>({ label, of, children }: StepsProps<S>) {
  if (of.length === 0) return null
  return (
    <ChainStep label={label}>
      <ul>{of.map(children)}</ul>
    </ChainStep>
  )
}
