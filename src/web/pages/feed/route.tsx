/** What reaches a person without their asking: reminders and calendar feeds; and the feeds themselves. */
import { writeCalendar } from '../../../documents/writing/calendar.ts'
import { chooseFrequency, makeFeed, revokeFeed, showFeed, showReach } from '../../../operations/feed.ts'
import type { Actor } from '../../../operations/record.ts'
import { m, speaking } from '../../../texts/texts.ts'
import { bodyOf, textOf } from '../../body.ts'
import { originOf } from '../../origin.ts'
import { each, paths } from '../../paths.ts'
import { file, page, refuse } from '../../respond.tsx'
import type { App, Request } from '../../viewer.ts'
import { calendarOfFeed } from './calendar-of.ts'
import { ReachView } from './view.tsx'

export function feedRoutes(app: App): void {
  app.get(paths.reach(), c => show(c, { said: c.req.query('klart') === 'ja' ? m.feed_saved() : null }))

  app.post(paths.reach(), async c => {
    const form = await bodyOf(c)
    const actor = actorIn(c, textOf(form.partnership))
    if (!actor || !(await chooseFrequency(c.get('context'), actor, textOf(form.frequency))))
      return refuse(c, { name: 'not-found' })
    return c.redirect(`${paths.reach()}?klart=ja`, 303)
  })

  app.post(paths.feeds(), async c => {
    const form = await bodyOf(c)
    const actor = actorIn(c, textOf(form.partnership))
    const token = actor && (await makeFeed(c.get('context'), actor, textOf(form.group) || null))
    if (!token) return refuse(c, { name: 'not-found' })
    c.header('Cache-Control', 'no-store')
    return show(c, { made: originOf(c) + paths.feed(`${token}.ics`) })
  })

  app.post(paths.feedRemoval(), async c => {
    const form = await bodyOf(c)
    const actor = actorIn(c, textOf(form.partnership))
    if (!actor) return refuse(c, { name: 'not-found' })
    await revokeFeed(c.get('context'), actor, textOf(form.feed))
    return c.redirect(paths.reach(), 303)
  })

  app.get(paths.feed(each.token), async c => {
    const feed = await showFeed(c.get('context'), c.req.param('token').replace(/\.ics$/, ''))
    if (!feed) return refuse(c, { name: 'not-found' })
    const text = speaking(feed.language, () => writeCalendar(calendarOfFeed(feed, originOf(c))))
    return file(c, 'samhandling.ics', 'text/calendar; charset=utf-8', text)
  })
}

async function show(
  c: Request,
  { made = null, said = null }: { made?: string | null; said?: string | null },
) {
  const identity = c.get('identity')
  if (!identity) return refuse(c, { name: 'not-found' })
  const data = await showReach(c.get('context'), identity)
  return page(c, { title: m.feed_title() }, <ReachView data={data} made={made} said={said} />)
}

/** Who asks, in one of their own partnerships; null in others. */
function actorIn(c: Request, slug: string): Actor | null {
  const identity = c.get('identity')
  const membership = identity?.memberships.find(one => one.slug === slug)
  return identity && membership ? { identity, membership } : null
}
