import type { ActivityPage } from '../../../operations/activity.ts'
import { m } from '../../../texts/texts.ts'
import { Facts } from '../../parts/facts.tsx'
import { Jointed } from '../../parts/jointed.tsx'
import { ChangeLink } from '../../parts/quiet-links.tsx'
import { titleText } from '../../parts/title-text.ts'
import { paths } from '../../paths.ts'
import type { Can } from '../../viewer.ts'
import { Gaps } from '../area/gaps.tsx'
import { History } from '../history/history.tsx'
import { Answers } from './answers.tsx'
import { Chain } from './chain.tsx'
import { factsOf } from './facts.tsx'
import { Notes } from './notes.tsx'

/** An activity: its nine fields in the plan's own order, then its links in the chain and its history. */
export function ActivityView({ data, slug, can }: { data: ActivityPage; slug: string; can: Can }) {
  const { activity, gaps, events } = data
  return (
    <>
      {activity.theme && <p class="theme">{activity.theme}</p>}
      <h1>
        <Jointed text={titleText(activity.title)} />
      </h1>
      {activity.description && <p class="lead">{activity.description}</p>}
      {can('change', 'activity') && (
        <p class="tools">
          <ChangeLink href={paths.change(slug, 'activity', activity.id)} what={titleText(activity.title)} />
        </p>
      )}
      <Facts rows={factsOf(data, slug, can)} />
      {gaps.length > 0 && (
        <section aria-labelledby="gaps">
          <h2 id="gaps">{m.area_gaps()}</h2>
          <p class="quiet">{m.area_gaps_explained()}</p>
          <Gaps gaps={gaps} where={{ planId: data.plan?.id ?? '', areaId: activity.areaId, slug, can }} />
        </section>
      )}
      <Answers data={data} slug={slug} />
      <Notes data={data} slug={slug} />
      <Chain data={data} slug={slug} />
      <History events={events} slug={slug} can={can} />
    </>
  )
}
