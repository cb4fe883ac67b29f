/** Where the link in a mail ends that kind of mail. Whoever holds it needs no account at hand; looking ends nothing. */
import { findLeaver, leaveReminders } from '../../../operations/reminders.ts'
import { m, speaking } from '../../../texts/texts.ts'
import { each, paths } from '../../paths.ts'
import { page, refuse } from '../../respond.tsx'
import type { App } from '../../viewer.ts'

export function mailRoutes(app: App): void {
  app.get(paths.leaveMail(each.token), async c => {
    const token = c.req.param('token')
    const leaver = await findLeaver(c.get('context'), token)
    if (!leaver) return refuse(c, { name: 'not-found' })
    c.header('Cache-Control', 'no-store')
    return speaking(leaver.language, () =>
      page(
        c,
        { title: m.mail_leave_title() },
        <>
          <h1>{m.mail_leave_title()}</h1>
          <p>{m.mail_leave_ask()}</p>
          <form method="post" action={paths.leaveMail(token)}>
            <button type="submit" class="primary">
              {m.mail_leave_button()}
            </button>
          </form>
        </>,
      ),
    )
  })

  app.post(paths.leaveMail(each.token), async c => {
    const token = c.req.param('token')
    const leaver = await findLeaver(c.get('context'), token)
    if (!leaver || !(await leaveReminders(c.get('context'), token))) return refuse(c, { name: 'not-found' })
    return speaking(leaver.language, () =>
      page(
        c,
        { title: m.mail_left_title() },
        <>
          <h1>{m.mail_left_title()}</h1>
          <p>
            {m.mail_left()} <a href={paths.account()}>{m.account_title()}</a>
          </p>
        </>,
      ),
    )
  })
}
