/** One event with what stands there now, and taking back what it tells of. */
import { showRecord } from '../../../operations/record.ts'
import { showEvent, undoEvent } from '../../../operations/undo.ts'
import { m } from '../../../texts/texts.ts'
import { bodyOf, textOf } from '../../body.ts'
import { ownPath } from '../../own-path.ts'
import { each, paths } from '../../paths.ts'
import { giveReceipt } from '../../receipt.ts'
import { onward, refuse, respond, wantsJson } from '../../respond.tsx'
import { type App, actorOf } from '../../viewer.ts'
import { forms } from '../forms.ts'
import { showRefused } from '../record/route.tsx'
import { EventView } from './event-view.tsx'

export function undoRoutes(app: App): void {
  app.get(paths.event(each.slug, each.id), async c => {
    const actor = actorOf(c)
    const found = await showEvent(c.get('context'), actor, c.req.param('id'))
    if (!found) return refuse(c, { name: 'not-found' })
    const { slug } = actor.membership
    const crumbs = [{ text: m.house_history(), href: paths.history(slug) }]
    return respond(c, found, { title: m.undo_title(), crumbs }, data => (
      <EventView event={data} slug={slug} />
    ))
  })

  app.post(paths.undo(each.slug, each.id), async c => {
    const actor = actorOf(c)
    const context = c.get('context')
    const { slug } = actor.membership
    const input = await bodyOf(c)
    const field = textOf(input.field) || null
    const outcome = await undoEvent(context, actor, c.req.param('id'), field)
    if (outcome.ok) {
      const { id, event, record, row, restored } = outcome.value
      if (wantsJson(c)) return c.json({ id, event })
      const changed = input.redo ? 'redone' : 'undone'
      giveReceipt(c, { deed: restored ? 'restored' : row ? changed : 'removed', undo: event })
      const form = forms.find(({ noun }) => noun === record)
      const home = form && row ? form.back(slug, row) : paths.history(slug)
      return onward(c, ownPath(input.back, home))
    }
    const { refusal } = outcome
    if (wantsJson(c) || (refusal.name !== 'stale' && refusal.name !== 'invalid')) return refuse(c, refusal)
    const event = await showEvent(context, actor, c.req.param('id'))
    const form = forms.find(({ noun }) => noun === event?.record)
    const row = form && event && (await showRecord(context, actor, { table: form.noun }, event.recordId))
    if (!form || !row) return refuse(c, refusal)
    return showRefused(c, form, row, { ...row, version: row.version }, refusal, 'since')
  })
}
