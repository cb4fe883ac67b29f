/** What has been sent to people, and what has not left. */
import { showSentMail } from '../../../operations/sent-mail.ts'
import { m } from '../../../texts/texts.ts'
import { each, paths } from '../../paths.ts'
import { refuse, respond } from '../../respond.tsx'
import { type App, actorOf } from '../../viewer.ts'
import { SentView } from './sent-view.tsx'

export function sentMailRoutes(app: App): void {
  app.get(paths.sentMail(each.slug), async c => {
    const actor = actorOf(c)
    const aboutId = c.req.query('om') || undefined
    const before = c.req.query('fore') || undefined
    const unsent = c.req.query('visa') === 'kvar'
    const found = await showSentMail(c.get('context'), actor, { aboutId, unsent, before })
    if (!found) return refuse(c, { name: 'not-found' })
    const { slug } = actor.membership
    const crumbs = [{ text: m.organisation_title(), href: paths.organisation(slug) }]
    return respond(c, found, { title: m.sent_mail_title(), crumbs }, data => (
      <SentView data={data} slug={slug} aboutId={aboutId} unsent={unsent} later={before !== undefined} />
    ))
  })
}
