import { showArea } from '../../../operations/area.ts'
import { m } from '../../../texts/texts.ts'
import { each, paths } from '../../paths.ts'
import { refuse, respond } from '../../respond.tsx'
import { type App, actorOf, canOf } from '../../viewer.ts'
import { AreaView } from './view.tsx'

export function areaRoutes(app: App): void {
  app.get(paths.record(each.slug, 'area', each.id), async c => {
    const actor = actorOf(c)
    const found = await showArea(c.get('context'), actor, c.req.param('id'))
    if (!found) return refuse(c, { name: 'not-found' })
    const { slug } = actor.membership
    const crumbs = [
      { text: found.plan.title, href: paths.record(slug, 'plan', found.plan.id) },
      { text: m.area_position({ number: found.position, of: found.of }) },
    ]
    return respond(c, found, { title: found.area.name, crumbs }, data => (
      <AreaView data={data} slug={slug} can={canOf(c)} />
    ))
  })
}
