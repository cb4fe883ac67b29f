import { showTimeline } from '../../../operations/timeline.ts'
import { m } from '../../../texts/texts.ts'
import { each, paths } from '../../paths.ts'
import { refuse, respond } from '../../respond.tsx'
import { type App, actorOf, canOf } from '../../viewer.ts'
import { crumbsOf } from '../plan/crumbs.ts'
import { TimelineView } from './view.tsx'

export function timelineRoutes(app: App): void {
  app.get(paths.timeline(each.slug, each.id), async c => {
    const actor = actorOf(c)
    const { slug } = actor.membership
    const found = await showTimeline(c.get('context'), actor, c.req.param('id'))
    if (!found) return refuse(c, { name: 'not-found' })
    const title = m.timeline_title()
    return respond(c, found, { title, crumbs: crumbsOf(slug, found.plan, m.views_timeline()) }, data => (
      <TimelineView data={data} slug={slug} can={canOf(c)} />
    ))
  })
}
