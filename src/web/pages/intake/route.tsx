/** A file that was read: what it gave, and taking it back. */
import { showIntake, withdrawIntake } from '../../../operations/intake.ts'
import { m } from '../../../texts/texts.ts'
import { bodyOf, textOf } from '../../body.ts'
import { each, paths } from '../../paths.ts'
import { giveReceipt } from '../../receipt.ts'
import { refuse, respond, wantsJson } from '../../respond.tsx'
import { type App, actorOf, canOf } from '../../viewer.ts'
import { IntakeView } from './view.tsx'

export function intakeRoutes(app: App): void {
  app.get(paths.intake(each.slug, each.id), async c => {
    const actor = actorOf(c)
    const outcome = await showIntake(c.get('context'), actor, c.req.param('id'))
    if (!outcome.ok) return refuse(c, outcome.refusal)
    const { slug } = actor.membership
    const { intake } = outcome.value
    const crumbs = [
      { text: m.picture_title(), href: paths.picture(slug) },
      { text: m.source_sources(), href: paths.sources(slug) },
      { text: intake.sourceName, href: paths.record(slug, 'source', intake.sourceId) },
    ]
    return respond(c, outcome.value, { title: intake.fileName, crumbs }, data => (
      <IntakeView data={data} slug={slug} can={canOf(c)} />
    ))
  })

  app.post(paths.intakeWithdrawal(each.slug, each.id), async c => {
    const id = c.req.param('id')
    const { reason } = await bodyOf(c)
    const outcome = await withdrawIntake(c.get('context'), actorOf(c), id, { reason: textOf(reason) })
    if (!outcome.ok) return refuse(c, outcome.refusal)
    if (wantsJson(c)) return c.json(outcome.value)
    giveReceipt(c, { deed: 'taken-back', undo: null })
    return c.redirect(paths.intake(c.get('membership').slug, id), 303)
  })
}
