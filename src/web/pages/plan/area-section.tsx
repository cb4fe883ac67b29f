import { answersIn } from '../../../domain/chain.ts'
import { headed } from '../../../domain/chapters.ts'
import type { PlanArea } from '../../../storage/area.ts'
import type { Passage } from '../../../storage/plan.ts'
import { m } from '../../../texts/texts.ts'
import { AddLink, ChangeLink } from '../../parts/quiet-links.tsx'
import { paths } from '../../paths.ts'
import type { Can } from '../../viewer.ts'
import { AddGoal, Goals, isOverall } from '../area/goals.tsx'
import { Problems } from '../area/problems.tsx'
import { Figures } from '../indicator/figures.tsx'
import { ActivityTable } from './activity-table.tsx'
import { Prose } from './prose.tsx'

/** An area's chapter of the plan: goal, picture, figures proposed from the text, problems with causes, goals, activities. */
export function AreaSection({
  area,
  areas,
  passages,
  slug,
  can,
}: {
  area: PlanArea
  areas: PlanArea[]
  passages: Passage[]
  slug: string
  can: Can
}) {
  const picture = headed(passages, m.area_picture())
  const here = paths.record(slug, 'plan', area.planId)
  const followed = area.goals.filter(goal => !isOverall(goal))
  const via = areas.find(({ id }) => id === area.viaAreaId)
  return (
    <section class="chapter area" id={`area-${area.number}`} aria-labelledby={`heading-${area.id}`}>
      <div class="chapter-head">
        <h2 id={`heading-${area.id}`}>
          <a href={paths.record(slug, 'area', area.id)}>{area.name}</a>
        </h2>
        {can('change', 'area') && <ChangeLink href={paths.change(slug, 'area', area.id)} what={area.name} />}
      </div>
      <Goals goals={area.goals.filter(isOverall)} slug={slug} mayChange={can('change', 'goal')} />
      <AddGoal areaId={area.id} overall slug={slug} can={can} where={area.name} back={here} />
      {(passages.length > 0 || can('add', 'passage')) && <h3>{picture.heading}</h3>}
      <Prose passages={picture.rest} slug={slug} mayChange={can('change', 'passage')} heading="h4" />
      {can('add', 'passage') && (
        <AddLink
          href={paths.add(slug, 'passage', { plan: area.planId, area: area.id, chapter: 'picture' })}
          what={m.passage_name()}
          where={area.name}
        />
      )}
      {area.indicators.length > 0 && (
        <>
          <h3>{m.area_figures()}</h3>
          <p class="quiet">{m.area_figures_note()}</p>
          <Figures indicators={area.indicators} slug={slug} mayJudge={false} />
        </>
      )}
      {area.problems.length > 0 && <h3>{m.problem_problems()}</h3>}
      <Problems
        areaId={area.id}
        name={area.name}
        problems={area.problems}
        answers={answersIn(areas.flatMap(({ activities }) => activities))}
        slug={slug}
        can={can}
        back={here}
      />
      {followed.length > 0 && (
        <>
          <h3>{m.goal_goals()}</h3>
          <Goals goals={followed} slug={slug} mayChange={can('change', 'goal')} />
        </>
      )}
      <AddGoal areaId={area.id} overall={false} slug={slug} can={can} where={area.name} back={here} />
      {(area.activities.length > 0 || can('add', 'activity') || via) && <h3>{m.area_activities()}</h3>}
      {via && (
        <p>
          {m.area_followed_via()} <a href={paths.record(slug, 'area', via.id)}>{via.name}</a>.{' '}
          {area.viaReason}
        </p>
      )}
      {area.activities.map(activity => (
        <ActivityTable
          key={activity.id}
          activity={activity}
          slug={slug}
          mayChange={can('change', 'activity')}
        />
      ))}
      {can('add', 'activity') && (
        <AddLink
          href={paths.add(slug, 'activity', { area: area.id })}
          what={m.activity_name()}
          where={area.name}
        />
      )}
    </section>
  )
}
