import { agreementOfArea, showAgreement } from '../../../operations/agreement.ts'
import { mayDo, showRecord } from '../../../operations/record.ts'
import { m } from '../../../texts/texts.ts'
import { each, paths } from '../../paths.ts'
import { page, refuse, respond } from '../../respond.tsx'
import { type App, actorOf, canOf, type Request } from '../../viewer.ts'
import { type OrderList, OrderView } from '../order/view.tsx'
import { AgreementView } from './view.tsx'

export function agreementRoutes(app: App): void {
  app.get(paths.agreement(each.slug), c => answer(c))
  app.get(paths.record(each.slug, 'agreement', each.id), c => answer(c, c.req.param('id')))

  app.get(paths.agreementOrder(each.slug, each.id), async c => {
    const actor = actorOf(c)
    if (!mayDo(actor, 'change', { table: 'catalogueArea' })) return refuse(c, { name: 'not-allowed' })
    const outcome = await showAgreement(c.get('context'), actor, c.req.param('id'))
    if (!outcome.ok) return refuse(c, outcome.refusal)
    const { slug } = actor.membership
    const { agreement, catalogue } = outcome.value
    const crumbs = agreement
      ? [{ text: agreement.title, href: paths.record(slug, 'agreement', agreement.id) }]
      : []
    const items = catalogue.map(({ id, name }) => ({ id, text: name }))
    const lists: OrderList[] = [{ noun: 'catalogueArea', heading: m.agreement_catalogue(), items }]
    return page(
      c,
      { title: m.plan_order(), crumbs },
      <OrderView lists={lists} slug={slug} back={c.req.path} />,
    )
  })

  // Parties, areas of the central list and stances stand on the agreement's page.
  app.get(paths.record(each.slug, 'party', each.id), async c => {
    const party = await showRecord(c.get('context'), actorOf(c), { table: 'party' }, c.req.param('id'))
    if (!party) return refuse(c, { name: 'not-found' })
    const { slug } = c.get('membership')
    return c.redirect(`${paths.record(slug, 'agreement', String(party.agreementId))}#parties`, 303)
  })
  app.get(paths.record(each.slug, 'catalogueArea', each.id), c => toArea(c, c.req.param('id')))
  app.get(paths.record(each.slug, 'stance', each.id), async c => {
    const stance = await showRecord(c.get('context'), actorOf(c), { table: 'stance' }, c.req.param('id'))
    return stance ? toArea(c, String(stance.catalogueAreaId)) : refuse(c, { name: 'not-found' })
  })
}

async function answer(c: Request, id?: string): Promise<Response> {
  const actor = actorOf(c)
  const outcome = await showAgreement(c.get('context'), actor, id)
  if (!outcome.ok) return refuse(c, outcome.refusal)
  const { slug } = actor.membership
  const title = outcome.value.agreement?.title ?? m.house_agreement()
  return respond(c, outcome.value, { title }, data => (
    <AgreementView data={data} slug={slug} can={canOf(c)} />
  ))
}

async function toArea(c: Request, catalogueAreaId: string): Promise<Response> {
  const agreementId = await agreementOfArea(c.get('context'), actorOf(c), catalogueAreaId)
  if (!agreementId) return refuse(c, { name: 'not-found' })
  const { slug } = c.get('membership')
  return c.redirect(`${paths.record(slug, 'agreement', agreementId)}#${catalogueAreaId}`, 303)
}
