import { showGroup } from '../../../operations/group.ts'
import { showRecord } from '../../../operations/record.ts'
import { m } from '../../../texts/texts.ts'
import { each, paths } from '../../paths.ts'
import { refuse, respond } from '../../respond.tsx'
import { type App, actorOf, canOf } from '../../viewer.ts'
import { GroupView } from './view.tsx'

export function groupRoutes(app: App): void {
  app.get(paths.record(each.slug, 'group', each.id), async c => {
    const actor = actorOf(c)
    const found = await showGroup(c.get('context'), actor, c.req.param('id'), {
      from: c.req.query('fran'),
      weekday: c.req.query('veckodag'),
    })
    if (!found) return refuse(c, { name: 'not-found' })
    const { slug } = actor.membership
    const crumbs = [
      { text: m.organisation_title(), href: paths.organisation(slug) },
      ...(found.parent
        ? [{ text: found.parent.name, href: paths.record(slug, 'group', found.parent.id) }]
        : []),
    ]
    return respond(c, found, { title: found.group.name, crumbs }, data => (
      <GroupView data={data} slug={slug} can={canOf(c)} />
    ))
  })

  // A seat stands on its group's page.
  app.get(paths.record(each.slug, 'seat', each.id), async c => {
    const seat = await showRecord(c.get('context'), actorOf(c), { table: 'seat' }, c.req.param('id'))
    if (!seat) return refuse(c, { name: 'not-found' })
    return c.redirect(`${paths.record(c.get('membership').slug, 'group', String(seat.groupId))}#seats`, 303)
  })
}
