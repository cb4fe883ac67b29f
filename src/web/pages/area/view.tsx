import type { Gap } from '../../../domain/chain.ts'
import type { AreaPage } from '../../../operations/area.ts'
import { m } from '../../../texts/texts.ts'
import { AddLink, ChangeLink } from '../../parts/quiet-links.tsx'
import { paths } from '../../paths.ts'
import { History } from '../history/history.tsx'
import { Figures } from '../indicator/figures.tsx'
import { headed, Prose } from '../plan/prose.tsx'
import type { PlanRights } from '../plan/rights.ts'
import { AreaActivities } from './activities.tsx'
import { Gaps } from './gaps.tsx'
import { Goals } from './goals.tsx'

type Props = { data: AreaPage; slug: string; rights: PlanRights }

/** An area with the chain made visible: goal → picture → figures → activities → what is missing. */
export function AreaView({ data, slug, rights }: Props) {
  const { area, gaps, events } = data
  return (
    <>
      <h1>{area.name}</h1>
      {rights.change && (
        <p class="tools">
          <ChangeLink href={paths.change(slug, 'area', area.id)} what={area.name} />
          <a href={paths.areaOrder(slug, area.id)}>{m.plan_order()}</a>
        </p>
      )}
      <Via data={data} slug={slug} />
      <Goals goals={area.goals} slug={slug} mayChange={rights.change} />
      {rights.change && <AddLink href={paths.add(slug, 'goal', { area: area.id })} what={m.goal_name()} />}
      <Picture data={data} slug={slug} rights={rights} />
      <section aria-labelledby="activities">
        <h2 id="activities">{m.area_what_we_do()}</h2>
        <AreaActivities data={data} slug={slug} />
        {rights.addActivities && (
          <AddLink href={paths.add(slug, 'activity', { area: area.id })} what={m.activity_name()} />
        )}
      </section>
      {gaps.length > 0 && (
        <section aria-labelledby="gaps">
          <h2 id="gaps">{m.area_gaps()}</h2>
          <p class="quiet">{m.area_gaps_explained()}</p>
          <Gaps gaps={gaps} mend={gap => mendingOf(gap, data, slug, rights)} />
        </section>
      )}
      <History events={events} slug={slug} />
      <Neighbours data={data} slug={slug} />
    </>
  )
}

/** The picture (lägesbild) in the plan's words, and the figures that it mentions. */
function Picture({ data, slug, rights }: Props) {
  const { area, passages } = data
  const { heading, rest } = headed(passages, m.area_picture())
  const addTo = { plan: area.planId, area: area.id }
  return (
    <>
      {(passages.length > 0 || rights.change) && (
        <section aria-labelledby="picture">
          <h2 id="picture">{heading}</h2>
          <Prose passages={rest} slug={slug} mayChange={rights.change} heading="h3" />
          {rights.change && (
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
          <Figures indicators={area.indicators} slug={slug} mayJudge={rights.judge} />
        </section>
      )}
      {rights.change && <AddLink href={paths.add(slug, 'indicator', addTo)} what={m.indicator_name()} />}
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

/** Where a gap is mended; null for those who may not. */
function mendingOf(gap: Gap, { area }: AreaPage, slug: string, rights: PlanRights): string | null {
  if (gap.activity) {
    if (!rights.changeActivities) return null
    // The first of them; the next one is still missing then, and stands here.
    const party = gap.parties?.[0]
    return party
      ? paths.add(slug, 'contact', { activity: gap.activity.id, organisationId: party.id })
      : paths.change(slug, 'activity', gap.activity.id)
  }
  if (gap.name === 'area-without-activity')
    return rights.addActivities ? paths.add(slug, 'activity', { area: area.id }) : null
  if (!rights.change) return null
  if (gap.name === 'area-without-goal') return paths.add(slug, 'goal', { area: area.id })
  if (gap.proposed) return '#figures'
  const addTo = { plan: area.planId, area: area.id }
  return gap.name === 'area-without-picture'
    ? paths.add(slug, 'passage', { ...addTo, chapter: 'picture' })
    : paths.add(slug, 'indicator', addTo)
}
