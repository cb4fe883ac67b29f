import { showPosition } from '../../../operations/organisation.ts'
import { showRecord } from '../../../operations/record.ts'
import { m } from '../../../texts/texts.ts'
import { each, paths } from '../../paths.ts'
import { refuse, respond } from '../../respond.tsx'
import { type App, actorOf, canOf } from '../../viewer.ts'
import { PositionView } from './view.tsx'

export function positionRoutes(app: App): void {
  app.get(paths.record(each.slug, 'position', each.id), async c => {
    const actor = actorOf(c)
    const found = await showPosition(c.get('context'), actor, c.req.param('id'))
    if (!found) return refuse(c, { name: 'not-found' })
    const { slug } = actor.membership
    const crumbs = [{ text: m.organisation_title(), href: paths.organisation(slug) }]
    return respond(c, found, { title: found.position.name, crumbs }, data => (
      <PositionView data={data} slug={slug} can={canOf(c)} />
    ))
  })

  // Who holds a position stands on the position's page.
  app.get(paths.record(each.slug, 'holding', each.id), async c => {
    const holding = await showRecord(c.get('context'), actorOf(c), { table: 'holding' }, c.req.param('id'))
    if (!holding) return refuse(c, { name: 'not-found' })
    const position = paths.record(c.get('membership').slug, 'position', String(holding.positionId))
    return c.redirect(`${position}#holders`, 303)
  })
}
