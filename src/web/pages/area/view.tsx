import { headed } from '../../../domain/chapters.ts'
import { isLate } from '../../../domain/gap.ts'
import type { AreaPage } from '../../../operations/area.ts'
import { m } from '../../../texts/texts.ts'
import { Jointed } from '../../parts/jointed.tsx'
import { AddLink, ChangeLink } from '../../parts/quiet-links.tsx'
import { paths } from '../../paths.ts'
import type { Can } from '../../viewer.ts'
import { History } from '../history/history.tsx'
import { Figures } from '../indicator/figures.tsx'
import { Prose } from '../plan/prose.tsx'
import { AreaActivities } from './activities.tsx'
import { Gaps } from './gaps.tsx'
import { AddGoal, Goals, isOverall } from './goals.tsx'
import { Problems } from './problems.tsx'

type Props = { data: AreaPage; slug: string; can: Can }

/** An area with the chain made visible: goal → picture → problems and causes → goals → activities → what is missing. */
export function AreaView({ data, slug, can }: Props) {
  const { area, answers, events } = data
  const gaps = data.gaps.filter(isLate)
  const here = paths.record(slug, 'area', area.id)
  const followed = area.goals.filter(goal => !isOverall(goal))
  return (
    <>
      <h1>
        <Jointed text={area.name} />
      </h1>
      {can('change', 'area') && (
        <p class="tools">
          <ChangeLink href={paths.change(slug, 'area', area.id)} what={area.name} />
          <a href={paths.areaOrder(slug, area.id)}>{m.plan_order()}</a>
        </p>
      )}
      <Via data={data} slug={slug} />
      <Goals goals={area.goals.filter(isOverall)} slug={slug} mayChange={can('change', 'goal')} />
      <AddGoal areaId={area.id} overall slug={slug} can={can} where={area.name} back={here} />
      <Picture data={data} slug={slug} can={can} />
      {(area.problems.length > 0 || can('see', 'problem')) && (
        <section aria-labelledby="problems">
          <h2 id="problems">{m.problem_problems()}</h2>
          {area.problems.length === 0 && <p class="empty">{m.problem_none()}</p>}
          <Problems
            areaId={area.id}
            name={area.name}
            problems={area.problems}
            answers={answers}
            slug={slug}
            can={can}
            back={here}
          />
        </section>
      )}
      {(followed.length > 0 || can('add', 'goal')) && (
        <section aria-labelledby="goals">
          <h2 id="goals">{m.goal_goals()}</h2>
          {followed.length === 0 && <p class="empty">{m.goal_none()}</p>}
          <Goals goals={followed} slug={slug} mayChange={can('change', 'goal')} />
          <AddGoal areaId={area.id} overall={false} slug={slug} can={can} where={area.name} back={here} />
        </section>
      )}
      <section aria-labelledby="activities">
        <h2 id="activities">{m.area_what_we_do()}</h2>
        <AreaActivities data={data} slug={slug} />
        {can('add', 'activity') && (
          <AddLink href={paths.add(slug, 'activity', { area: area.id })} what={m.activity_name()} />
        )}
      </section>
      {gaps.length > 0 && (
        <section aria-labelledby="gaps">
          <h2 id="gaps">{m.area_gaps()}</h2>
          <p class="quiet">{m.area_gaps_explained()}</p>
          <Gaps gaps={gaps} where={{ planId: area.planId, areaId: area.id, slug, can }} />
          <p>
            <a href={`${paths.chain(slug, area.planId)}#area-${area.number}`}>{m.chain_whole()}</a>
          </p>
        </section>
      )}
      <History events={events} slug={slug} can={can} />
      <Neighbours data={data} slug={slug} />
    </>
  )
}

/** The picture (lägesbild) in the plan's words, and the figures that it mentions. */
function Picture({ data, slug, can }: Props) {
  const { area, passages } = data
  const { heading, rest } = headed(passages, m.area_picture())
  const addTo = { plan: area.planId, area: area.id }
  return (
    <>
      {(passages.length > 0 || can('add', 'passage')) && (
        <section aria-labelledby="picture">
          <h2 id="picture">{heading}</h2>
          <Prose passages={rest} slug={slug} mayChange={can('change', 'passage')} heading="h3" />
          {can('add', 'passage') && (
            <AddLink
              href={paths.add(slug, 'passage', { ...addTo, chapter: 'picture' })}
              what={m.passage_name()}
            />
          )}
        </section>
      )}
      {area.indicators.length > 0 && (
        <section aria-labelledby="figures">
          <h2 id="figures">{m.area_figures()}</h2>
          <p class="quiet">{m.area_figures_note()}</p>
          <Figures indicators={area.indicators} slug={slug} mayJudge={can('add', 'judgement')} />
        </section>
      )}
      {can('add', 'indicator') && (
        <AddLink href={paths.add(slug, 'indicator', addTo)} what={m.indicator_name()} />
      )}
    </>
  )
}

/** Which area this one is followed up by way of, and which are followed up here. */
function Via({ data, slug }: { data: AreaPage; slug: string }) {
  const { via, followedHere, area } = data
  return (
    <>
      {via && (
        <p class="lead">
          {m.area_followed_via()} <a href={paths.record(slug, 'area', via.id)}>{via.name}</a>.{' '}
          {area.viaReason}
        </p>
      )}
      {followedHere.map(({ id, name }) => (
        <p class="lead" key={id}>
          {m.area_followed_here()} <a href={paths.record(slug, 'area', id)}>{name}</a>.
        </p>
      ))}
    </>
  )
}

function Neighbours({ data, slug }: { data: AreaPage; slug: string }) {
  const { previous, next } = data
  if (!previous && !next) return null
  return (
    <nav class="neighbours" aria-label={m.area_other_areas()}>
      {previous && (
        <a rel="prev" href={paths.record(slug, 'area', previous.id)}>
          ← {previous.name}
        </a>
      )}
      {next && (
        <a rel="next" href={paths.record(slug, 'area', next.id)}>
          {next.name} →
        </a>
      )}
    </nav>
  )
}
