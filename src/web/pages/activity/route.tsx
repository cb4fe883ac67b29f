import { may } from '../../../domain/access.ts'
import { showActivity } from '../../../operations/activity.ts'
import { m } from '../../../texts/texts.ts'
import { paths } from '../../paths.ts'
import { refuse, respond } from '../../respond.tsx'
import { type App, actorOf } from '../../viewer.ts'
import { ActivityView } from './view.tsx'

export function activityRoutes(app: App): void {
  app.get('/samverkan/:slug/aktivitet/:id{[0-9a-f-]{36}}', async c => {
    const actor = actorOf(c)
    const found = await showActivity(c.get('context'), actor, c.req.param('id'))
    if (!found) return refuse(c, { name: 'not-found' })
    const { slug, role } = actor.membership
    const { plan, area } = found
    const crumbs = [
      {
        text: plan?.title ?? m.house_plan(),
        href: plan ? paths.record(slug, 'plan', plan.id) : paths.plan(slug),
      },
      ...(area ? [{ text: area.name, href: paths.record(slug, 'area', area.id) }] : []),
    ]
    return respond(c, found, { title: found.activity.title, crumbs }, data => (
      <ActivityView data={data} slug={slug} mayChange={may(role, 'change', 'activity')} />
    ))
  })
}
