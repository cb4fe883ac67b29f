import { showProgramme, showProgrammes } from '../../../operations/programme.ts'
import { mayDo } from '../../../operations/record.ts'
import { m } from '../../../texts/texts.ts'
import { each, paths } from '../../paths.ts'
import { page, refuse, respond } from '../../respond.tsx'
import { type App, actorOf, canOf } from '../../viewer.ts'
import { OrderView } from '../order/view.tsx'
import { ProgrammesView } from './list-view.tsx'
import { ProgrammeView } from './view.tsx'

export function programmeRoutes(app: App): void {
  app.get(paths.programmes(each.slug), async c => {
    const actor = actorOf(c)
    const outcome = await showProgrammes(c.get('context'), actor)
    if (!outcome.ok) return refuse(c, outcome.refusal)
    return respond(c, outcome.value, { title: m.programme_programmes() }, data => (
      <ProgrammesView data={data} slug={actor.membership.slug} can={canOf(c)} />
    ))
  })

  app.get(paths.programmesOrder(each.slug), async c => {
    const actor = actorOf(c)
    if (!mayDo(actor, 'change', { table: 'programme' })) return refuse(c, { name: 'not-allowed' })
    const outcome = await showProgrammes(c.get('context'), actor)
    if (!outcome.ok) return refuse(c, outcome.refusal)
    const { slug } = actor.membership
    const items = outcome.value.programmes.map(({ id, name }) => ({ id, text: name }))
    return page(
      c,
      {
        title: m.plan_order(),
        crumbs: [{ text: m.programme_programmes(), href: paths.programmes(slug) }],
      },
      <OrderView
        lists={[{ noun: 'programme', heading: m.programme_programmes(), items }]}
        slug={slug}
        back={c.req.path}
      />,
    )
  })

  app.get(paths.record(each.slug, 'programme', each.id), async c => {
    const actor = actorOf(c)
    const found = await showProgramme(c.get('context'), actor, c.req.param('id'))
    if (!found) return refuse(c, { name: 'not-found' })
    const { slug } = actor.membership
    const crumbs = [{ text: m.programme_programmes(), href: paths.programmes(slug) }]
    return respond(c, found, { title: found.programme.name, crumbs }, data => (
      <ProgrammeView data={data} slug={slug} can={canOf(c)} />
    ))
  })
}
