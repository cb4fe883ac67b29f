/** The links by which people without an account answer: made for one person and one form, used once, and revoked. */
import { may } from '../domain/access.ts'
import { dayOf, endOfDay } from '../domain/day.ts'
import { lastDayOfLink } from '../domain/round.ts'
import type { Writing } from '../storage/database.ts'
import { type FollowUpRow, listFollowUps } from '../storage/follow-up.ts'
import { insertFormLink, insertFormLinkEnd, listFormLinks } from '../storage/form-link.ts'
import { findReportDecision } from '../storage/report.ts'
import { lockRound } from '../storage/round.ts'
import { allOrNothing } from './all-or-nothing.ts'
import type { Context } from './context.ts'
import { type Actor, isId, tell } from './record.ts'
import { done, type Outcome, type Refusal, refused } from './refusal.ts'
import { respondentsOfFollowUps } from './respondents.ts'
import { hashOf, newToken } from './session.ts'

/** Whole address of the form that a token opens. */
export type FormAddress = (token: string) => string

/** Makes a link, and returns its token, which is not kept. */
export async function makeLink(
  context: Context,
  writing: Writing,
  { followUp, personId, as, today }: { followUp: FollowUpRow; personId: string; as: string; today: string },
): Promise<string> {
  const token = newToken(context)
  await insertFormLink(writing, {
    partnershipId: followUp.partnershipId,
    id: context.newId(),
    followUpId: followUp.id,
    personId,
    asWords: as,
    tokenHash: hashOf(token),
    madeAt: context.now(),
    expiresAt: endOfDay(lastDayOfLink(followUp.form.point.dueOn, today)),
  })
  return token
}

/** Makes a link for one of those who answer for an activity, to be given by hand; it is shown this once. */
export async function makeFormLink(
  context: Context,
  actor: Actor,
  followUpId: string,
  personId: string,
): Promise<Outcome<{ token: string }>> {
  const { partnershipId, role } = actor.membership
  if (!may(role, 'add', 'formLink')) return refused({ name: 'not-allowed' })
  if (!isId(followUpId)) return refused({ name: 'not-found' })
  const today = dayOf(context.now())
  return allOrNothing(context, actor, async writing => {
    const [followUp] = await listFollowUps(writing, partnershipId, { id: followUpId })
    if (!followUp) return refused<Refusal>({ name: 'not-found' })
    await lockRound(writing, followUp.roundId)
    if (await findReportDecision(writing, partnershipId, followUp.roundId))
      return refused<Refusal>({ name: 'decided' })
    const asked = await respondentsOfFollowUps(writing, partnershipId, [followUp], today)
    const respondents = asked.get(followUp.activityId) ?? []
    const respondent = respondents.find(({ people }) => people.some(({ id }) => id === personId))
    if (!respondent) return refused<Refusal>({ name: 'invalid', problems: { person: 'not-a-choice' } })
    const token = await makeLink(context, writing, { followUp, personId, as: respondent.as, today })
    const person = respondent.people.find(({ id }) => id === personId)!
    await tell(context, actor, writing, [
      {
        verb: 'added',
        record: 'formLink',
        recordId: followUpId,
        title: `${followUp.form.activity.title} – ${person.name}`,
        changes: {},
      },
    ])
    return done({ token })
  })
}

/** Revokes a link that has not been used: it opens nothing any more. Where it has ended already, that stands. */
export async function revokeFormLink(
  context: Context,
  actor: Actor,
  followUpId: string,
  formLinkId: string,
): Promise<Outcome<object>> {
  const { partnershipId, personId, role } = actor.membership
  if (!may(role, 'add', 'formLink')) return refused({ name: 'not-allowed' })
  if (!isId(followUpId)) return refused({ name: 'not-found' })
  return allOrNothing(context, actor, async writing => {
    const links = await listFormLinks(writing, partnershipId, { followUpId })
    const link = links.find(({ id }) => id === formLinkId)
    if (!link) return refused<Refusal>({ name: 'invalid', problems: { link: 'not-a-choice' } })
    const end = { formLinkId, reason: 'revoked', at: context.now(), personId }
    if (await insertFormLinkEnd(writing, { ...end, partnershipId, id: context.newId() }))
      await tell(context, actor, writing, [
        { verb: 'ended', record: 'formLink', recordId: followUpId, title: link.personName, changes: {} },
      ])
    return done({})
  })
}
