import { showPlanTable } from '../../../operations/plan-table.ts'
import { m } from '../../../texts/texts.ts'
import { each, paths } from '../../paths.ts'
import { refuse, respond, wantsJson } from '../../respond.tsx'
import { type App, actorOf, canOf } from '../../viewer.ts'
import { queryOf, viewOf } from './query.ts'
import { PlanTableView } from './view.tsx'

export function planTableRoutes(app: App): void {
  app.get(paths.planTable(each.slug, each.id), async c => {
    const actor = actorOf(c)
    const { slug } = actor.membership
    const id = c.req.param('id')
    const asked = new URL(c.req.url).search
    const view = viewOf(new URLSearchParams(asked))
    // A form sends its empty fields too: the address that is shown, and sent on, is the short one.
    if (asked !== queryOf(view) && !wantsJson(c))
      return c.redirect(`${paths.planTable(slug, id)}${queryOf(view)}`, 303)
    const found = await showPlanTable(c.get('context'), actor, id, view)
    if (!found) return refuse(c, { name: 'not-found' })
    const crumbs = [
      { text: m.house_overview(), href: paths.overview(slug) },
      { text: found.plan.title, href: paths.record(slug, 'plan', id) },
      { text: m.views_table() },
    ]
    return respond(c, found, { title: m.table_title(), crumbs, morph: true }, data => (
      <PlanTableView data={data} view={view} slug={slug} can={canOf(c)} />
    ))
  })
}
