import { slugOf } from '../../../domain/partnership.ts'
import { titleWithYear } from '../../../domain/plan-in-force.ts'
import { showPlan } from '../../../operations/plan.ts'
import { showPlanData } from '../../../operations/plan-data.ts'
import { m } from '../../../texts/texts.ts'
import { each, paths } from '../../paths.ts'
import { file, page, refuse, respond, wantsJson } from '../../respond.tsx'
import { type App, actorOf, canOf, type Request } from '../../viewer.ts'
import { NoPlanView } from '../overview/no-plan-view.tsx'
import { PlanView } from './view.tsx'

export function planRoutes(app: App): void {
  app.get(paths.plan(each.slug), c => answer(c, null))
  app.get(paths.record(each.slug, 'plan', each.id), c => answer(c, c.req.param('id')))
  app.get(paths.planData(each.slug, each.id), async c => {
    const shown = await showPlanData(c.get('context'), actorOf(c), c.req.param('id'))
    if (!shown.ok) return refuse(c, shown.refusal)
    const name = slugOf(titleWithYear(shown.value.records.plan)) || 'plan'
    return file(c, `${name}.json`, 'application/json', `${JSON.stringify(shown.value, null, 2)}\n`)
  })
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
