import { showOrganisation } from '../../../operations/organisation.ts'
import { mayDo } from '../../../operations/record.ts'
import { m } from '../../../texts/texts.ts'
import { paths } from '../../paths.ts'
import { refuse, respond } from '../../respond.tsx'
import { type App, actorOf } from '../../viewer.ts'
import { OrganisationView } from './view.tsx'

export function organisationRoutes(app: App): void {
  app.get('/samverkan/:slug/organisation', async c => {
    const actor = actorOf(c)
    const outcome = await showOrganisation(c.get('context'), actor)
    if (!outcome.ok) return refuse(c, outcome.refusal)
    return respond(c, outcome.value, { title: m.organisation_title() }, data => (
      <OrganisationView
        data={data}
        slug={actor.membership.slug}
        mayAdd={mayDo(actor, 'add', { table: 'organisation' })}
      />
    ))
  })

  // An organisation has no page of its own: it stands on this one.
  app.get('/samverkan/:slug/organisation/:id{[0-9a-f-]{36}}', c =>
    c.redirect(`${paths.organisation(c.get('membership').slug)}#${c.req.param('id')}`, 303),
  )
}
