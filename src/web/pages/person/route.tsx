import { showPerson } from '../../../operations/organisation.ts'
import { m } from '../../../texts/texts.ts'
import { each, paths } from '../../paths.ts'
import { refuse, respond } from '../../respond.tsx'
import { type App, actorOf, canOf } from '../../viewer.ts'
import { PersonView } from './view.tsx'

export function personRoutes(app: App): void {
  app.get(paths.record(each.slug, 'person', each.id), async c => {
    const actor = actorOf(c)
    const found = await showPerson(c.get('context'), actor, c.req.param('id'))
    if (!found) return refuse(c, { name: 'not-found' })
    const { slug } = actor.membership
    const crumbs = [{ text: m.organisation_title(), href: paths.organisation(slug) }]
    return respond(c, found, { title: found.person.name, crumbs }, data => (
      <PersonView data={data} slug={slug} can={canOf(c)} />
    ))
  })
}
