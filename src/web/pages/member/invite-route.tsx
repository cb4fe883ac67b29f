/** Inviting, and taking an invitation back. */
import { mayWithOwn } from '../../../domain/access.ts'
import { choicesOf } from '../../../operations/choices.ts'
import { invite, peopleToInvite, revokeInvitation } from '../../../operations/invitation.ts'
import { m } from '../../../texts/texts.ts'
import { bodyOf, textOf } from '../../body.ts'
import { isThisMachine, originOf } from '../../origin.ts'
import { each, paths } from '../../paths.ts'
import { page, refuse, wantsJson } from '../../respond.tsx'
import { type App, actorOf, type Request } from '../../viewer.ts'
import { crumbs } from './crumbs.ts'
import { InvitedView, type InviteState, InviteView } from './invite-view.tsx'
import { roleValues } from './role-fields.tsx'

export function inviteRoutes(app: App): void {
  app.get(paths.invite(each.slug), async c => {
    if (!mayWithOwn(actorOf(c).membership.role, 'add', 'invitation'))
      return refuse(c, { name: 'not-allowed' })
    return showForm(c, {
      values: { name: '', email: '', personId: '', role: 'member', groupIds: [], placeIds: [] },
    })
  })

  app.post(paths.invite(each.slug), async c => {
    const actor = actorOf(c)
    const form = await bodyOf(c)
    const outcome = await invite(c.get('context'), actor, form)
    if (!outcome.ok) {
      if (outcome.refusal.name !== 'invalid' || wantsJson(c)) return refuse(c, outcome.refusal)
      const { problems } = outcome.refusal
      return showForm(c, {
        values: {
          ...roleValues(form),
          name: textOf(form.name),
          email: textOf(form.email),
          personId: textOf(form.personId),
        },
        problems,
      })
    }
    const { id, token, name, expiresAt } = outcome.value
    const link = originOf(c) + paths.invitation(token)
    c.header('Cache-Control', 'no-store')
    if (wantsJson(c)) return c.json({ id, link, expiresAt }, 201)
    const { slug } = actor.membership
    const answer = page(
      c,
      { title: m.member_invited_title({ name }), status: 201, crumbs: crumbs(slug) },
      <InvitedView
        name={name}
        link={link}
        isHere={isThisMachine(originOf(c))}
        expiresAt={expiresAt}
        slug={slug}
      />,
    )
    answer.headers.set('Cache-Control', 'no-store')
    return answer
  })

  app.post(paths.invitationRemoval(each.slug, each.id), async c => {
    const actor = actorOf(c)
    const outcome = await revokeInvitation(c.get('context'), actor, c.req.param('id'))
    if (!outcome.ok) return refuse(c, outcome.refusal)
    return wantsJson(c) ? c.body(null, 204) : c.redirect(paths.members(actor.membership.slug), 303)
  })
}

async function showForm(c: Request, state: Omit<InviteState, 'choices' | 'people'>): Promise<Response> {
  const actor = actorOf(c)
  const { slug, partnershipName } = actor.membership
  const people = await peopleToInvite(c.get('context'), actor)
  const choices = await choicesOf(c.get('context'), actor, ['groups', 'places'])
  return page(
    c,
    { title: m.member_invite(), status: state.problems ? 422 : 200, crumbs: crumbs(slug) },
    <InviteView {...state} people={people} choices={choices} slug={slug} partnership={partnershipName} />,
  )
}
