/** Who belongs to the partnership, and as what. */
import { choicesOf } from '../../../operations/choices.ts'
import {
  changeMember,
  type MemberRefusal,
  removeMember,
  showMember,
  showMembers,
} from '../../../operations/membership.ts'
import { m } from '../../../texts/texts.ts'
import { bodyOf } from '../../body.ts'
import { each, paths } from '../../paths.ts'
import { page, problem, refuse, respond, wantsJson } from '../../respond.tsx'
import { type App, actorOf, type Request } from '../../viewer.ts'
import { crumbs } from './crumbs.ts'
import { inviteRoutes } from './invite-route.tsx'
import { type MemberState, MemberView, RemoveMemberView } from './member-view.tsx'
import { roleValues } from './role-fields.tsx'
import { MembersView } from './view.tsx'

export function memberRoutes(app: App): void {
  app.get(paths.members(each.slug), async c => {
    const actor = actorOf(c)
    const found = await showMembers(c.get('context'), actor)
    if (!found) return refuse(c, { name: 'not-allowed' })
    const { slug, personId } = actor.membership
    return respond(c, found, { title: m.member_title() }, data => (
      <MembersView data={data} slug={slug} own={personId} />
    ))
  })

  inviteRoutes(app)

  app.get(paths.member(each.slug, each.id), async c => {
    const member = await showMember(c.get('context'), actorOf(c), c.req.param('id'))
    return member ? showForm(c, { member, values: valuesOf(member) }) : refuse(c, { name: 'not-found' })
  })

  app.post(paths.member(each.slug, each.id), async c => {
    const actor = actorOf(c)
    const form = await bodyOf(c)
    const id = c.req.param('id')
    const outcome = await changeMember(c.get('context'), actor, id, Number(form.version), form)
    const member = await showMember(c.get('context'), actor, id)
    if (outcome.ok) {
      if (wantsJson(c)) return c.json(outcome.value)
      const { slug, personId } = actor.membership
      // Who has given the coordination away is shown what they now see.
      const lost = member?.personId === personId && member.role !== 'coordinator'
      return c.redirect(lost ? paths.overview(slug) : paths.members(slug), 303)
    }
    const { refusal } = outcome
    if (!member || wantsJson(c)) return refuseMember(c, refusal)
    if (refusal.name === 'stale') return showForm(c, { member, values: valuesOf(member), notice: 'stale' })
    if (refusal.name === 'last-coordinator')
      return showForm(c, { member, values: valuesOf(member), notice: 'last-coordinator' })
    if (refusal.name !== 'invalid') return refuse(c, refusal)
    const { problems } = refusal
    return showForm(c, { member, values: roleValues(form), problems })
  })

  app.get(paths.memberRemoval(each.slug, each.id), async c => {
    const member = await showMember(c.get('context'), actorOf(c), c.req.param('id'))
    return member ? showRemoval(c, member) : refuse(c, { name: 'not-found' })
  })

  app.post(paths.memberRemoval(each.slug, each.id), async c => {
    const actor = actorOf(c)
    const id = c.req.param('id')
    const member = await showMember(c.get('context'), actor, id)
    const { version } = await bodyOf(c)
    const seen = version === undefined ? null : Number(version)
    const outcome = await removeMember(c.get('context'), actor, id, seen)
    if (!outcome.ok) {
      const { name } = outcome.refusal
      const asksAgain = name === 'last-coordinator' || name === 'stale'
      return asksAgain && member && !wantsJson(c)
        ? showRemoval(c, member, name)
        : refuseMember(c, outcome.refusal)
    }
    if (wantsJson(c)) return c.body(null, 204)
    const { slug, personId } = actor.membership
    return c.redirect(member?.personId === personId ? paths.start() : paths.members(slug), 303)
  })
}

function refuseMember(c: Request, refusal: MemberRefusal): Response {
  return refusal.name === 'last-coordinator' ? problem(c, refusal, 409) : refuse(c, refusal)
}

async function showForm(c: Request, state: Omit<MemberState, 'choices'>): Promise<Response> {
  const actor = actorOf(c)
  const { slug } = actor.membership
  const choices = await choicesOf(c.get('context'), actor, ['groups', 'places'])
  const title = m.member_change_title({ name: state.member.name })
  const status = state.problems ? 422 : state.notice ? 409 : 200
  return page(
    c,
    { title, status, crumbs: crumbs(slug) },
    <MemberView {...state} choices={choices} slug={slug} />,
  )
}

function showRemoval(
  c: Request,
  member: MemberState['member'],
  refusal: 'last-coordinator' | 'stale' | null = null,
): Response {
  const { slug } = c.get('membership')
  return page(
    c,
    { title: m.member_remove(), status: refusal ? 409 : 200, crumbs: crumbs(slug) },
    <RemoveMemberView member={member} slug={slug} refusal={refusal} />,
  )
}

function valuesOf({ role, groups, places }: MemberState['member']): MemberState['values'] {
  return { role, groupIds: groups.map(({ id }) => id), placeIds: places.map(({ id }) => id) }
}
