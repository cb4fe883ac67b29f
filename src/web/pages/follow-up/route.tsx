import { optionalYear } from '../../../domain/fields.ts'
import { layReportingCalendar, showReportingPoints } from '../../../operations/reporting-point.ts'
import { m } from '../../../texts/texts.ts'
import { bodyOf } from '../../body.ts'
import { each, paths } from '../../paths.ts'
import { refuse, respond, wantsJson } from '../../respond.tsx'
import { type App, actorOf, canOf } from '../../viewer.ts'
import { CalendarView } from './calendar-view.tsx'

export function followUpRoutes(app: App): void {
  app.get(paths.followUp(each.slug), async c => {
    const actor = actorOf(c)
    const year = optionalYear.safeParse(c.req.query('ar'))
    const outcome = await showReportingPoints(c.get('context'), actor, year.data ?? null)
    if (!outcome.ok) return refuse(c, outcome.refusal)
    return respond(c, outcome.value, { title: m.follow_up_title() }, data => (
      <CalendarView data={data} slug={actor.membership.slug} can={canOf(c)} />
    ))
  })

  app.post(paths.reportingCalendar(each.slug), async c => {
    const actor = actorOf(c)
    const outcome = await layReportingCalendar(c.get('context'), actor, await bodyOf(c))
    if (!outcome.ok) return refuse(c, outcome.refusal)
    if (wantsJson(c)) return c.json(outcome.value, 201)
    return c.redirect(paths.followUpIn(actor.membership.slug, outcome.value.year), 303)
  })
}
