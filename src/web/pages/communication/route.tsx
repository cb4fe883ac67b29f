import type { RecordName } from '../../../domain/access.ts'
import { areasToChoose } from '../../../operations/area-choice.ts'
import { showCommunication } from '../../../operations/communication.ts'
import { showDialoguePoint, takeIntoPlan } from '../../../operations/dialogue-point.ts'
import { showRecord } from '../../../operations/record.ts'
import { m } from '../../../texts/texts.ts'
import { bodyOf } from '../../body.ts'
import { each, paths } from '../../paths.ts'
import { page, refuse, respond, wantsJson } from '../../respond.tsx'
import { type App, actorOf, canOf, type Request } from '../../viewer.ts'
import { OnwardView } from './onward-view.tsx'
import { CommunicationView } from './view.tsx'

export function communicationRoutes(app: App): void {
  app.get(paths.communication(each.slug), async c => {
    const actor = actorOf(c)
    const outcome = await showCommunication(c.get('context'), actor)
    if (!outcome.ok) return refuse(c, outcome.refusal)
    return respond(c, outcome.value, { title: m.communication_title() }, data => (
      <CommunicationView data={data} slug={actor.membership.slug} can={canOf(c)} />
    ))
  })

  // Each stands in its part of the page.
  app.get(paths.record(each.slug, 'strategy', each.id), c => toPart(c, 'strategy', c.req.param('id')))
  app.get(paths.record(each.slug, 'message', each.id), c => toPart(c, 'message', c.req.param('id')))
  app.get(paths.record(each.slug, 'promise', each.id), c => toPart(c, 'promise', c.req.param('id')))
  app.get(paths.record(each.slug, 'dialogue', each.id), c => toPart(c, 'dialogue', c.req.param('id')))
  app.get(paths.record(each.slug, 'dialoguePoint', each.id), c =>
    toPart(c, 'dialoguePoint', c.req.param('id')),
  )

  app.get(paths.dialoguePointOnward(each.slug, each.id), async c => {
    const actor = actorOf(c)
    if (!canOf(c)('change', 'dialoguePoint')) return refuse(c, { name: 'not-allowed' })
    const data = await showDialoguePoint(c.get('context'), actor, c.req.param('id'))
    if (!data) return refuse(c, { name: 'not-found' })
    const { slug } = actor.membership
    const plans = await areasToChoose(c.get('context'), actor)
    const crumbs = [{ text: m.communication_title(), href: paths.communication(slug) }]
    return page(
      c,
      { title: m.dialogue_point_onward(), crumbs },
      <OnwardView data={data} plans={plans} slug={slug} />,
    )
  })

  app.post(paths.dialoguePointOnward(each.slug, each.id), async c => {
    const actor = actorOf(c)
    const outcome = await takeIntoPlan(c.get('context'), actor, c.req.param('id'), await bodyOf(c))
    if (!outcome.ok) return refuse(c, outcome.refusal)
    if (wantsJson(c)) return c.json(outcome.value, 201)
    const { record, id } = outcome.value
    return c.redirect(paths.record(actor.membership.slug, record, id), 303)
  })
}

async function toPart(
  c: Request,
  table: RecordName & ('strategy' | 'message' | 'promise' | 'dialogue' | 'dialoguePoint'),
  id: string,
) {
  const row = await showRecord(c.get('context'), actorOf(c), { table }, id)
  if (!row) return refuse(c, { name: 'not-found' })
  return c.redirect(`${paths.communication(c.get('membership').slug)}#${row.id}`, 303)
}
