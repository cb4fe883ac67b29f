import { showHandbook } from '../../../operations/handbook.ts'
import { m } from '../../../texts/texts.ts'
import { each, paths } from '../../paths.ts'
import { refuse, respond } from '../../respond.tsx'
import { type App, actorOf, canOf } from '../../viewer.ts'
import { crumbsOf } from '../plan/crumbs.ts'
import { HandbookView } from './view.tsx'

export function handbookRoutes(app: App): void {
  app.get(paths.handbook(each.slug, each.id), async c => {
    const actor = actorOf(c)
    const { slug } = actor.membership
    const found = await showHandbook(c.get('context'), actor, c.req.param('id'))
    if (!found) return refuse(c, { name: 'not-found' })
    const title = m.handbook_title()
    return respond(c, found, { title, crumbs: crumbsOf(slug, found.plan, m.views_handbook()) }, data => (
      <HandbookView data={data} slug={slug} can={canOf(c)} />
    ))
  })
}
