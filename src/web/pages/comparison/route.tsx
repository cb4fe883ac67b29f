import { showComparison } from '../../../operations/plan-comparison.ts'
import { m } from '../../../texts/texts.ts'
import { each, paths } from '../../paths.ts'
import { refuse, respond } from '../../respond.tsx'
import { type App, actorOf } from '../../viewer.ts'
import { crumbsTo } from '../version/crumbs.ts'
import { ComparisonView } from './view.tsx'

export function comparisonRoutes(app: App): void {
  app.get(paths.planComparison(each.slug, each.id), async c => {
    const actor = actorOf(c)
    const between = { from: c.req.query('fran') || undefined, to: c.req.query('till') || undefined }
    const found = await showComparison(c.get('context'), actor, c.req.param('id'), between)
    if (!found) return refuse(c, { name: 'not-found' })
    const { slug } = actor.membership
    const { plan } = found
    const crumbs = [
      ...crumbsTo(slug, { id: plan.id, title: plan.planTitle, year: null }),
      { text: m.compare_title() },
    ]
    return respond(c, found, { title: m.compare_title(), crumbs }, data => (
      <ComparisonView data={data} slug={slug} />
    ))
  })
}
