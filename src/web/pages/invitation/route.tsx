/** The page that an invitation's link opens. */
import {
  type JoiningRefusal,
  joinAs,
  joinWithPassword,
  showInvitation,
} from '../../../operations/invitation.ts'
import { locale, m } from '../../../texts/texts.ts'
import { bodyOf, textOf } from '../../body.ts'
import { each, paths } from '../../paths.ts'
import { page } from '../../respond.tsx'
import { rememberSession } from '../../session.ts'
import type { App, Request } from '../../viewer.ts'
import { passwordProblemText } from '../account/password-section.tsx'
import { AlreadyView, ClosedView, InvitationView } from './view.tsx'

export function invitationRoutes(app: App): void {
  app.get(paths.invitation(each.token), c => show(c, c.req.param('token')))

  app.post(paths.invitation(each.token), async c => {
    const token = c.req.param('token')
    const { password } = await bodyOf(c)
    const outcome = await joinWithPassword(c.get('context'), token, textOf(password), locale())
    if (!outcome.ok) return showRefusal(c, token, outcome.refusal)
    await rememberSession(c, outcome.value.token)
    return c.redirect(paths.overview(outcome.value.slug), 303)
  })

  app.post(paths.joinAs(each.token), async c => {
    const token = c.req.param('token')
    const identity = c.get('identity')
    if (!identity) return c.redirect(paths.invitation(token), 303)
    const outcome = await joinAs(c.get('context'), token, identity)
    return outcome.ok
      ? c.redirect(paths.overview(outcome.value.slug), 303)
      : showRefusal(c, token, outcome.refusal)
  })
}

async function show(
  c: Request,
  token: string,
  { problem, status = 200 }: { problem?: string; status?: 200 | 409 | 422 } = {},
): Promise<Response> {
  const invitation = await showInvitation(c.get('context'), token)
  if (!invitation) return closed(c)
  const identity = c.get('identity')
  const member = identity?.memberships.find(({ slug }) => slug === invitation.slug)
  if (member) return already(c, member)
  const title = m.invitation_title({ partnership: invitation.partnershipName })
  return page(
    c,
    { title, status },
    <InvitationView
      invitation={invitation}
      token={token}
      signedInAs={identity?.email ?? null}
      {...(problem ? { problem } : {})}
    />,
  )
}

async function showRefusal(c: Request, token: string, refusal: JoiningRefusal): Promise<Response> {
  if (refusal.name === 'invalid')
    return show(c, token, { problem: passwordProblemText(refusal.problem), status: 422 })
  if (refusal.name === 'account-exists')
    return show(c, token, { problem: m.invitation_account_exists(), status: 409 })
  return refusal.name === 'already-member' ? show(c, token, { status: 409 }) : closed(c)
}

function closed(c: Request): Response {
  return page(c, { title: m.invitation_closed_title(), status: 404 }, <ClosedView />)
}

function already(c: Request, { partnershipName, slug }: { partnershipName: string; slug: string }): Response {
  return page(
    c,
    { title: m.invitation_already(), status: 409 },
    <AlreadyView partnership={partnershipName} slug={slug} />,
  )
}
