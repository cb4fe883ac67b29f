import { judgeIndicator, showIndicator, verdicts } from '../../../operations/indicator.ts'
import { m } from '../../../texts/texts.ts'
import { bodyOf } from '../../body.ts'
import { each, paths } from '../../paths.ts'
import { refuse, respond, wantsJson } from '../../respond.tsx'
import { type App, actorOf, canOf } from '../../viewer.ts'
import { planCrumb } from '../plan/crumbs.ts'
import { IndicatorView } from './view.tsx'

export function indicatorRoutes(app: App): void {
  app.get(paths.record(each.slug, 'indicator', each.id), async c => {
    const actor = actorOf(c)
    const found = await showIndicator(c.get('context'), actor, c.req.param('id'))
    if (!found) return refuse(c, { name: 'not-found' })
    const { slug } = actor.membership
    const { area } = found
    const crumbs = [
      planCrumb(slug, found.plan),
      ...(area ? [{ text: area.name, href: paths.record(slug, 'area', area.id) }] : []),
    ]
    return respond(c, found, { title: found.indicator.name, crumbs }, data => (
      <IndicatorView data={data} slug={slug} can={canOf(c)} />
    ))
  })

  app.post(paths.judgement(each.slug, each.id), async c => {
    const actor = actorOf(c)
    const { slug } = actor.membership
    const id = c.req.param('id')
    const body = await bodyOf(c)
    const verdict = verdicts.find(word => word === body.verdict)
    if (!verdict) return refuse(c, { name: 'invalid', problems: { verdict: 'not-a-choice' } })
    const outcome = await judgeIndicator(c.get('context'), actor, id, verdict)
    if (!outcome.ok) return refuse(c, outcome.refusal)
    if (wantsJson(c)) return c.json({ id, verdict })
    const found = await showIndicator(c.get('context'), actor, id)
    const area = found?.area
    return c.redirect(
      area ? `${paths.record(slug, 'area', area.id)}#${id}` : paths.record(slug, 'indicator', id),
      303,
    )
  })
}
