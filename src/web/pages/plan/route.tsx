import { showPlan } from '../../../operations/plan.ts'
import { m } from '../../../texts/texts.ts'
import { each, paths } from '../../paths.ts'
import { page, refuse, respond, wantsJson } from '../../respond.tsx'
import { type App, actorOf, canOf, type Request } from '../../viewer.ts'
import { NoPlanView } from '../overview/no-plan-view.tsx'
import { PlanView } from './view.tsx'

export function planRoutes(app: App): void {
  app.get(paths.plan(each.slug), c => answer(c, null))
  app.get(paths.record(each.slug, 'plan', each.id), c => answer(c, c.req.param('id')))
}

async function answer(c: Request, id: string | null): Promise<Response> {
  const actor = actorOf(c)
  const { slug, role, partnershipName } = actor.membership
  const can = canOf(c)
  const found = await showPlan(c.get('context'), actor, id)
  if (!found) {
    if (id !== null || wantsJson(c)) return refuse(c, { name: 'not-found' })
    const empty = <NoPlanView slug={slug} mayAdd={can('add', 'plan')} sees={role !== 'reporter'} />
    return page(c, { title: m.house_plan() }, empty)
  }
  const title = found.plan.title
  return respond(
    c,
    found,
    { title, crumbs: [{ text: m.house_overview(), href: paths.overview(slug) }, { text: title }] },
    data => <PlanView data={data} slug={slug} partnershipName={partnershipName} can={can} />,
  )
}
