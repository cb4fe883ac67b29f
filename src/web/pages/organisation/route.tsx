import { inOrderOfChart } from '../../../domain/group-tree.ts'
import { type OrganisationPage, showOrganisation } from '../../../operations/organisation.ts'
import { mayDo } from '../../../operations/record.ts'
import { m } from '../../../texts/texts.ts'
import { each, paths } from '../../paths.ts'
import { page, refuse, respond } from '../../respond.tsx'
import { type App, actorOf, canOf } from '../../viewer.ts'
import { type OrderList, OrderView } from '../order/view.tsx'
import { OrganisationView } from './view.tsx'

export function organisationRoutes(app: App): void {
  app.get(paths.organisation(each.slug), async c => {
    const actor = actorOf(c)
    const outcome = await showOrganisation(c.get('context'), actor)
    if (!outcome.ok) return refuse(c, outcome.refusal)
    return respond(c, outcome.value, { title: m.organisation_title() }, data => (
      <OrganisationView data={data} slug={actor.membership.slug} can={canOf(c)} />
    ))
  })

  app.get(paths.organisationOrder(each.slug), async c => {
    const actor = actorOf(c)
    if (!mayDo(actor, 'change', { table: 'organisation' })) return refuse(c, { name: 'not-allowed' })
    const outcome = await showOrganisation(c.get('context'), actor)
    if (!outcome.ok) return refuse(c, outcome.refusal)
    const { slug } = actor.membership
    return page(
      c,
      { title: m.plan_order(), crumbs: [{ text: m.organisation_title(), href: paths.organisation(slug) }] },
      <OrderView lists={orderLists(outcome.value)} slug={slug} back={c.req.path} />,
    )
  })

  // An organisation has no page of its own: it stands on this one.
  app.get(paths.record(each.slug, 'organisation', each.id), c =>
    c.redirect(`${paths.organisation(c.get('membership').slug)}#${c.req.param('id')}`, 303),
  )
}

/** What people put in order: the organisations, each one's positions, and the groups below each group. */
function orderLists({ organisations, groups }: OrganisationPage): OrderList[] {
  const named = (rows: { id: string; name: string }[]) => rows.map(({ id, name }) => ({ id, text: name }))
  const above = [{ id: null, name: m.organisation_groups() }, ...inOrderOfChart(groups)]
  return [
    { noun: 'organisation', heading: m.organisation_organisations(), items: named(organisations) },
    ...organisations.map(
      ({ name, positions }): OrderList => ({ noun: 'position', heading: name, items: named(positions) }),
    ),
    ...above.map(
      ({ id, name }): OrderList => ({
        noun: 'group',
        heading: name,
        items: named(groups.filter(group => group.parentId === id)),
      }),
    ),
  ]
}
