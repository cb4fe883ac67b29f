import { showAgreement, whereListed, whereMirrored } from '../../../operations/agreement.ts'
import { addFiveAreas } from '../../../operations/catalogue.ts'
import { mayDo, showRecord } from '../../../operations/record.ts'
import { m } from '../../../texts/texts.ts'
import { each, paths } from '../../paths.ts'
import { page, refuse, respond, wantsJson } from '../../respond.tsx'
import { type App, actorOf, canOf, type Request } from '../../viewer.ts'
import { type OrderList, OrderView } from '../order/view.tsx'
import { AgreementView } from './view.tsx'

export function agreementRoutes(app: App): void {
  app.get(paths.agreement(each.slug), c => answer(c))
  app.get(paths.record(each.slug, 'agreement', each.id), c => answer(c, c.req.param('id')))

  app.get(paths.catalogueOrder(each.slug, each.id), async c => {
    const actor = actorOf(c)
    if (!mayDo(actor, 'change', { table: 'catalogueArea' })) return refuse(c, { name: 'not-allowed' })
    const outcome = await showAgreement(c.get('context'), actor)
    const list = outcome.ok && outcome.value.catalogues.find(({ id }) => id === c.req.param('id'))
    if (!list) return refuse(c, { name: 'not-found' })
    const { slug } = actor.membership
    const crumbs = [{ text: m.house_agreement(), href: paths.agreement(slug) }]
    const items = list.areas.map(({ id, name }) => ({ id, text: name }))
    const lists: OrderList[] = [{ noun: 'catalogueArea', heading: list.name, items }]
    return page(
      c,
      { title: m.plan_order(), crumbs },
      <OrderView lists={lists} slug={slug} back={c.req.path} />,
    )
  })

  app.post(paths.fiveAreas(each.slug), async c => {
    const actor = actorOf(c)
    const outcome = await addFiveAreas(c.get('context'), actor)
    if (!outcome.ok) return refuse(c, outcome.refusal)
    if (wantsJson(c)) return c.json(outcome.value, 201)
    return c.redirect(paths.record(actor.membership.slug, 'catalogue', outcome.value.id), 303)
  })

  // Parties, areas of the central list and stances stand on the agreement's page.
  app.get(paths.record(each.slug, 'party', each.id), async c => {
    const party = await showRecord(c.get('context'), actorOf(c), { table: 'party' }, c.req.param('id'))
    if (!party) return refuse(c, { name: 'not-found' })
    const { slug } = c.get('membership')
    return c.redirect(`${paths.record(slug, 'agreement', String(party.agreementId))}#parties`, 303)
  })
  app.get(paths.record(each.slug, 'catalogueArea', each.id), c => toArea(c, c.req.param('id')))
  app.get(paths.record(each.slug, 'catalogue', each.id), async c => {
    const found = await whereMirrored(c.get('context'), actorOf(c), c.req.param('id'))
    return found ? toList(c, found, found.catalogueId) : refuse(c, { name: 'not-found' })
  })
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
  return respond(c, outcome.value, { title, morph: true }, data => (
    <AgreementView data={data} slug={slug} can={canOf(c)} />
  ))
}

async function toArea(c: Request, catalogueAreaId: string): Promise<Response> {
  const found = await whereListed(c.get('context'), actorOf(c), catalogueAreaId)
  return found ? toList(c, found, catalogueAreaId) : refuse(c, { name: 'not-found' })
}

/** The agreement that mirrors a list; where none does, the latest one, which shows all versions. */
function toList(c: Request, { agreementId }: { agreementId: string | null }, at: string): Response {
  const { slug } = c.get('membership')
  const path = agreementId ? paths.record(slug, 'agreement', agreementId) : paths.agreement(slug)
  return c.redirect(`${path}#${at}`, 303)
}
