/** Changing the order of the plan's parts with buttons: works from the keyboard and without scripts. */
import { showArea } from '../../../operations/area.ts'
import { nouns } from '../../../operations/nouns.ts'
import { moveRecord } from '../../../operations/order.ts'
import { showPlan } from '../../../operations/plan.ts'
import { mayDo, type Noun } from '../../../operations/record.ts'
import { m } from '../../../texts/texts.ts'
import { bodyOf, textOf } from '../../body.ts'
import { ownPath } from '../../own-path.ts'
import { beginning } from '../../parts/beginning.ts'
import { each, paths } from '../../paths.ts'
import { page, refuse, wantsJson } from '../../respond.tsx'
import { type App, actorOf } from '../../viewer.ts'
import { planCrumb } from '../plan/crumbs.ts'
import { type OrderList, OrderView } from './view.tsx'

export function orderRoutes(app: App): void {
  app.get(paths.planOrder(each.slug, each.id), async c => {
    const actor = actorOf(c)
    if (!mayDo(actor, 'change', { table: 'area' })) return refuse(c, { name: 'not-allowed' })
    const found = await showPlan(c.get('context'), actor, c.req.param('id'))
    if (!found) return refuse(c, { name: 'not-found' })
    const { slug } = actor.membership
    const { plan, areas, passages } = found
    const chapter = (name: string) => passages.filter(passage => passage.chapter === name)
    const lists: OrderList[] = [
      { noun: 'area', heading: m.overview_areas(), items: areas.map(({ id, name }) => ({ id, text: name })) },
      { noun: 'passage', heading: m.plan_background(), items: chapter('background') },
      { noun: 'passage', heading: m.plan_communication(), items: chapter('communication') },
      { noun: 'passage', heading: m.plan_organisation(), items: chapter('organisation') },
      { noun: 'passage', heading: m.plan_other(), items: chapter('other') },
      ...areas.map(
        ({ name, activities }): OrderList => ({
          noun: 'activity',
          heading: m.order_activities_in({ area: name }),
          items: activities.map(({ id, title }) => ({ id, text: title })),
        }),
      ),
    ]
    const crumbs = [planCrumb(slug, plan)]
    return page(
      c,
      { title: m.plan_order(), crumbs },
      <OrderView lists={lists} slug={slug} back={c.req.path} />,
    )
  })

  app.get(paths.areaOrder(each.slug, each.id), async c => {
    const actor = actorOf(c)
    if (!mayDo(actor, 'change', { table: 'area' })) return refuse(c, { name: 'not-allowed' })
    const found = await showArea(c.get('context'), actor, c.req.param('id'))
    if (!found) return refuse(c, { name: 'not-found' })
    const { slug } = actor.membership
    const { area, passages } = found
    const lists: OrderList[] = [
      { noun: 'problem', heading: m.problem_problems(), items: area.problems },
      ...area.problems.map(
        ({ text, causes }): OrderList => ({
          noun: 'cause',
          heading: m.order_causes_of({ problem: beginning(text) }),
          items: causes,
        }),
      ),
      { noun: 'goal', heading: m.order_goals(), items: area.goals },
      { noun: 'passage', heading: m.area_picture(), items: passages },
      {
        noun: 'indicator',
        heading: m.area_figures(),
        items: area.indicators.map(({ id, name }) => ({ id, text: name })),
      },
      {
        noun: 'activity',
        heading: m.area_activities(),
        items: area.activities.map(({ id, title }) => ({ id, text: title })),
      },
    ]
    const crumbs = [{ text: area.name, href: paths.record(slug, 'area', area.id) }]
    return page(
      c,
      { title: m.plan_order(), crumbs },
      <OrderView lists={lists} slug={slug} back={c.req.path} />,
    )
  })

  app.post(paths.order(each.slug), async c => {
    const actor = actorOf(c)
    const body = await bodyOf(c)
    const { where } = body
    const noun = textOf(body.noun)
    const id = textOf(body.id)
    const known = Object.hasOwn(nouns, noun) ? (nouns[noun as keyof typeof nouns] as Noun) : null
    const to = where === 'up' || where === 'down' ? where : Number(where)
    if (!known || (typeof to === 'number' && !Number.isInteger(to)))
      return refuse(c, { name: 'invalid', problems: {} })
    const outcome = await moveRecord(c.get('context'), actor, known, id, to)
    if (!outcome.ok) return refuse(c, outcome.refusal)
    if (wantsJson(c)) return c.json(outcome.value)
    const { slug } = actor.membership
    return c.redirect(`${ownPath(body.back, paths.plan(slug))}#${id}`, 303)
  })
}
