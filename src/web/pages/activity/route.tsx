import { showActivity } from '../../../operations/activity.ts'
import { nouns } from '../../../operations/nouns.ts'
import { changeRecord, fieldsOf, showRecord } from '../../../operations/record.ts'
import { m } from '../../../texts/texts.ts'
import { bodyOf } from '../../body.ts'
import { titleText } from '../../parts/title-text.ts'
import { each, paths } from '../../paths.ts'
import { refuse, respond, wantsJson } from '../../respond.tsx'
import { type App, actorOf, canOf } from '../../viewer.ts'
import { planCrumb } from '../plan/crumbs.ts'
import { saved, showRefused } from '../record/route.tsx'
import { activityForm } from './form.ts'
import { ActivityView } from './view.tsx'

export function activityRoutes(app: App): void {
  app.get(paths.record(each.slug, 'activity', each.id), async c => {
    const actor = actorOf(c)
    const found = await showActivity(c.get('context'), actor, c.req.param('id'))
    if (!found) return refuse(c, { name: 'not-found' })
    const { slug } = actor.membership
    const { plan, area } = found
    const crumbs = [
      plan ? planCrumb(slug, plan) : { text: m.house_plan(), href: paths.plan(slug) },
      ...(area ? [{ text: area.name, href: paths.record(slug, 'area', area.id) }] : []),
    ]
    return respond(c, found, { title: titleText(found.activity.title), crumbs }, data => (
      <ActivityView data={data} slug={slug} can={canOf(c)} />
    ))
  })

  // The status is what changes from week to week: alone, without the other fields of the form.
  app.post(paths.activityStatus(each.slug, each.id), async c => {
    const actor = actorOf(c)
    const id = c.req.param('id')
    const { version, status } = await bodyOf(c)
    const row = await showRecord(c.get('context'), actor, nouns.activity, id)
    if (!row) return refuse(c, { name: 'not-found' })
    const input = { ...fieldsOf(nouns.activity, row), status }
    const outcome = await changeRecord(c.get('context'), actor, nouns.activity, id, Number(version), input)
    if (wantsJson(c)) return outcome.ok ? c.json(outcome.value) : refuse(c, outcome.refusal)
    if (!outcome.ok) return showRefused(c, activityForm, row, input, outcome.refusal)
    const back = `${paths.record(actor.membership.slug, 'activity', id)}#lage`
    return saved(c, activityForm, row, outcome.value, { to: back })
  })
}
