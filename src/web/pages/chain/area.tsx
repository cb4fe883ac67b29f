import type * as Chain from '../../../domain/whole-chain.ts'
import { activityTold, chainSumText, goalMeasures, measureText } from '../../../texts/chain-words.ts'
import { goalLabel } from '../../../texts/names.ts'
import { listed, m } from '../../../texts/texts.ts'
import { sentenceCase } from '../../parts/count.ts'
import { Jointed } from '../../parts/jointed.tsx'
import { titleText } from '../../parts/title-text.ts'
import { paths } from '../../paths.ts'
import { HeardLines } from '../communication/heard-lines.tsx'
import { GapLines } from './gap-lines.tsx'
import type { Where } from './mending.ts'
import { ChainStep, Told } from './step.tsx'

type Props = { area: Chain.ChainArea; showsGaps: boolean; where: Where }

/** An area as an outline: where it comes from, its goals, its picture, its problems with causes and what answers them, its other activities. */
export function ChainArea({ area, showsGaps, where }: Props) {
  const { slug } = where
  const { id, name, number, passages } = area.area
  const heading = `area-${number}`
  return (
    <section class="whole-chain" aria-labelledby={heading}>
      <h2 id={heading}>
        <a href={paths.record(slug, 'area', id)}>
          <Jointed text={name} />
        </a>
      </h2>
      <p class="sum">{chainSumText(area.sum)}</p>
      {area.via && (
        <p>
          {m.area_followed_via()} <a href={paths.record(slug, 'area', area.via.id)}>{area.via.name}</a>.
        </p>
      )}
      <GapLines gaps={area.gaps} where={where} />
      <ul>
        {!showsGaps && area.central.length > 0 && (
          <ChainStep label={m.chain_central()}>
            <p>{listed(area.central.map(({ name }) => name))}</p>
          </ChainStep>
        )}
        {!showsGaps && passages > 0 && (
          <ChainStep label={m.area_picture()}>
            <p>
              <a href={`${paths.record(slug, 'area', id)}#picture`}>
                {passages === 1 ? m.chain_passages_one() : m.chain_passages_many({ count: passages })}
              </a>
            </p>
          </ChainStep>
        )}
        {area.goals.map(goal => (
          <GoalStep key={goal.goal.id} goal={goal} where={where} />
        ))}
        {area.problems.map(problem => (
          <ProblemStep key={problem.problem.id} problem={problem} where={where} />
        ))}
        {area.others.map(activity => (
          <ActivityStep key={activity.activity.id} activity={activity} where={where} />
        ))}
      </ul>
    </section>
  )
}

function GoalStep({ goal: { goal, gaps }, where }: { goal: Chain.ChainGoal; where: Where }) {
  const { indicator } = goal
  return (
    <ChainStep label={goalLabel(goal)}>
      <p class="words">{goal.text}</p>
      {indicator && (
        <p>
          {m.goal_measured_by()}{' '}
          <a href={paths.record(where.slug, 'indicator', indicator.id)}>{sentenceCase(indicator.name)}</a>
        </p>
      )}
      <Told told={goalMeasures(goal)} />
      <GapLines gaps={gaps} where={where} />
    </ChainStep>
  )
}

function ProblemStep({ problem, where }: { problem: Chain.ChainProblem; where: Where }) {
  const { causes, gaps } = problem
  return (
    <ChainStep label={m.problem_text()}>
      <p class="words">
        <a href={paths.record(where.slug, 'problem', problem.problem.id)}>
          {titleText(problem.problem.text)}
        </a>
      </p>
      <HeardLines heard={problem.problem.heard} slug={where.slug} />
      <GapLines gaps={gaps} where={where} />
      <ul>
        {causes.map(cause => (
          <ChainStep key={cause.cause.id} label={m.cause_text()}>
            <p>{cause.cause.text}</p>
            <GapLines gaps={cause.gaps} where={where} />
            <Answers answered={cause} where={where} />
          </ChainStep>
        ))}
      </ul>
      <Answers answered={problem} where={where} />
    </ChainStep>
  )
}

type Answered = Pick<Chain.ChainProblem, 'activities' | 'elsewhere'>

function Answers({ answered: { activities, elsewhere }, where }: { answered: Answered; where: Where }) {
  if (activities.length + elsewhere.length === 0) return null
  return (
    <ul>
      {activities.map(activity => (
        <ActivityStep key={activity.activity.id} activity={activity} where={where} />
      ))}
      {elsewhere.map(({ id, title }) => (
        <ChainStep key={id} label={m.activity_title()}>
          <p>
            <a href={paths.record(where.slug, 'activity', id)}>{titleText(title)}</a>
            <span class="detail">{m.chain_elsewhere()}</span>
          </p>
        </ChainStep>
      ))}
    </ul>
  )
}

function ActivityStep({ activity: step, where }: { activity: Chain.ChainActivity; where: Where }) {
  const { activity, answers, gaps } = step
  return (
    <ChainStep label={m.activity_title()}>
      <p>
        <a href={paths.record(where.slug, 'activity', activity.id)}>{titleText(activity.title)}</a>
      </p>
      <Told told={activityTold(activity)} />
      <HeardLines heard={activity.heard} slug={where.slug} />
      {answers && (
        <p>
          {m.chain_answers()} {answers}
        </p>
      )}
      {activity.measures.length > 0 && (
        <ul>
          {activity.measures.map(measure => (
            <ChainStep key={measure.id} label={m.chain_measure()}>
              <p>
                <a href={paths.record(where.slug, 'actionPoint', measure.id)}>{measureText(measure)}</a>
              </p>
            </ChainStep>
          ))}
        </ul>
      )}
      <GapLines gaps={gaps} where={where} />
    </ChainStep>
  )
}
