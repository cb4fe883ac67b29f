import { showHistory } from '../../../operations/history.ts'
import { m } from '../../../texts/texts.ts'
import { each, paths } from '../../paths.ts'
import { refuse, respond } from '../../respond.tsx'
import { type App, actorOf, canOf } from '../../viewer.ts'
import { recordsOf } from './filters.ts'
import { undoRoutes } from './undo-route.tsx'
import { HistoryView } from './view.tsx'

export function historyRoutes(app: App): void {
  app.get(paths.history(each.slug), async c => {
    const actor = actorOf(c)
    const wanted = c.req.query('post')
    const records = recordsOf(wanted)
    const word = records && wanted
    const recordId = c.req.query('om') || undefined
    const before = c.req.query('fore') || undefined
    const found = await showHistory(c.get('context'), actor, { records, recordId, before })
    if (!found) return refuse(c, { name: 'not-found' })
    // For those who read it as data: where the next fifty are.
    if (found.next) {
      const query = new URLSearchParams({
        ...(recordId && { om: recordId }),
        ...(word && { post: word }),
        fore: found.next,
      })
      c.header('Link', `<${paths.history(actor.membership.slug)}?${query}>; rel="next"`)
    }
    const { slug, role } = actor.membership
    return respond(c, found, { title: m.house_history() }, data => (
      <HistoryView
        {...data}
        word={word}
        recordId={recordId}
        later={before !== undefined}
        slug={slug}
        role={role}
        can={canOf(c)}
      />
    ))
  })
  undoRoutes(app)
}
