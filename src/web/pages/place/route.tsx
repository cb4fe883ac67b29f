import { may } from '../../../domain/access.ts'
import { showPlace, showPlaces } from '../../../operations/place.ts'
import { mayDo } from '../../../operations/record.ts'
import { m } from '../../../texts/texts.ts'
import { each, paths } from '../../paths.ts'
import { page, refuse, respond } from '../../respond.tsx'
import { type App, actorOf, canOf } from '../../viewer.ts'
import { OrderView } from '../order/view.tsx'
import { PlacesView } from './list-view.tsx'
import { PlaceView } from './view.tsx'

export function placeRoutes(app: App): void {
  app.get(paths.places(each.slug), async c => {
    const actor = actorOf(c)
    const outcome = await showPlaces(c.get('context'), actor)
    if (!outcome.ok) return refuse(c, outcome.refusal)
    return respond(c, outcome.value, { title: m.place_title() }, data => (
      <PlacesView
        data={data}
        slug={actor.membership.slug}
        can={canOf(c)}
        own={!may(actor.membership.role, 'see', 'place')}
      />
    ))
  })

  app.get(paths.placesOrder(each.slug), async c => {
    const actor = actorOf(c)
    if (!mayDo(actor, 'change', { table: 'place' })) return refuse(c, { name: 'not-allowed' })
    const outcome = await showPlaces(c.get('context'), actor)
    if (!outcome.ok) return refuse(c, outcome.refusal)
    const { slug } = actor.membership
    const items = outcome.value.places.map(({ id, name }) => ({ id, text: name }))
    return page(
      c,
      { title: m.plan_order(), crumbs: [{ text: m.place_title(), href: paths.places(slug) }] },
      <OrderView
        lists={[{ noun: 'place', heading: m.place_title(), items }]}
        slug={slug}
        back={c.req.path}
      />,
    )
  })

  app.get(paths.record(each.slug, 'place', each.id), async c => {
    const actor = actorOf(c)
    const found = await showPlace(c.get('context'), actor, c.req.param('id'))
    if (!found) return refuse(c, { name: 'not-found' })
    const { slug } = actor.membership
    const crumbs = [{ text: m.place_title(), href: paths.places(slug) }]
    return respond(c, found, { title: found.place.name, crumbs }, data => (
      <PlaceView data={data} slug={slug} can={canOf(c)} />
    ))
  })
}
