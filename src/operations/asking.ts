/** Asking by mail for the answers of a round: when a coordinator says so, and again by itself. */
import { writeLetter } from '../documents/writing/letter.ts'
import { may } from '../domain/access.ts'
import { askedAgainSince } from '../domain/asking.ts'
import { dayOf } from '../domain/day.ts'
import { listCountedAnswers } from '../storage/answer.ts'
import type { Writing } from '../storage/database.ts'
import { type FollowUpRow, listFollowUps } from '../storage/follow-up.ts'
import { listWrittenTo } from '../storage/mail.ts'
import { findRecord } from '../storage/record.ts'
import { findReportDecision } from '../storage/report.ts'
import { findRoundOf, lockRound } from '../storage/round.ts'
import { longDate, m, speaking } from '../texts/texts.ts'
import { allOrNothing } from './all-or-nothing.ts'
import type { Context } from './context.ts'
import { type FormAddress, makeLink } from './form-link.ts'
import { queueMail } from './mail.ts'
import { type Actor, isId, tell } from './record.ts'
import { done, type Outcome, type Refusal, refused } from './refusal.ts'
import { respondentsOfFollowUps } from './respondents.ts'

/** How many were asked now; how many had been asked today already; the functions that nobody can be asked for. */
export type AskedFor = { asked: number; askedToday: number; unreached: string[] }

/**
 * Asks everybody who answers for an activity that nobody has answered of: one mail a person with a link for each of their forms. Nobody is
 * asked twice the same day, so that pressing again does no harm; asked on a later day it is a reminder.
 */
export async function askForAnswers(
  context: Context,
  actor: Actor,
  reportingPointId: string,
  address: FormAddress,
): Promise<Outcome<AskedFor>> {
  return ask(context, actor, reportingPointId, address, { verb: 'mailed', since: (_, today) => today })
}

/**
 * As `askForAnswers`, by itself and as the coordinator who asked: those who have not been asked since the day on which the point asks
 * again (`domain/asking.ts`). Whoever does it, and however often, each is asked once.
 */
export async function askAgain(
  context: Context,
  actor: Actor,
  reportingPointId: string,
  address: FormAddress,
): Promise<Outcome<AskedFor>> {
  return ask(context, actor, reportingPointId, address, { verb: 'reminded', since: askedAgainSince })
}

type Asking = {
  verb: 'mailed' | 'reminded'
  /** Who has been asked on this day or later is not asked; null: nobody is. */
  since(dueOn: string, today: string): string | null
}

async function ask(
  context: Context,
  actor: Actor,
  reportingPointId: string,
  address: FormAddress,
  { verb, since }: Asking,
): Promise<Outcome<AskedFor>> {
  const { partnershipId, role } = actor.membership
  if (!may(role, 'add', 'formLink')) return refused({ name: 'not-allowed' })
  if (!isId(reportingPointId)) return refused({ name: 'not-found' })
  if (context.mailFrom === undefined) return refused({ name: 'no-mail-server' })
  const today = dayOf(context.now())
  return allOrNothing(context, actor, async writing => {
    const point = await findRecord(writing, 'reportingPoint', partnershipId, reportingPointId)
    const round = await findRoundOf(writing, partnershipId, reportingPointId)
    if (!point || !round) return refused<Refusal>({ name: 'not-found' })
    const roundId = round.id
    await lockRound(writing, roundId)
    if (await findReportDecision(writing, partnershipId, roundId))
      return refused<Refusal>({ name: 'decided' })
    const from = since(point.dueOn, today)
    if (from === null) return done({ asked: 0, askedToday: 0, unreached: [] })
    const { waiting, unreached } = await waitingFor(writing, partnershipId, roundId, today)
    const earlier = await listWrittenTo(writing, partnershipId, { kind: mailKind, aboutId: roundId })
    const toAsk = [...waiting.values()].filter(({ person }) => {
      const at = earlier[person.id]
      return !at || dayOf(at) < from
    })
    for (const { person, forms } of toAsk) {
      const made = await Promise.all(
        forms.map(async ({ followUp, as }) => ({
          followUp,
          token: await makeLink(context, writing, { followUp, personId: person.id, as, today }),
        })),
      )
      const { language } = forms[0]!.followUp.form
      const letter = speaking(language, () =>
        letterOf(person.name, made, address, {
          again: person.id in earlier,
          late: today > point.dueOn,
          dueOn: point.dueOn,
          from: actor.membership.personName,
        }),
      )
      await queueMail(context, writing, actor, {
        kind: mailKind,
        to: { personId: person.id, address: person.email, language },
        ...letter,
        about: { record: 'round', id: roundId },
        onceKey: `form:${roundId}:${person.id}:${today}`,
      })
    }
    if (toAsk.length > 0) {
      const title = toAsk.map(({ person }) => person.name).join(', ')
      await tell(context, actor, writing, [
        { verb, record: 'formLink', recordId: roundId, title, changes: {} },
      ])
    }
    return done({ asked: toAsk.length, askedToday: waiting.size - toAsk.length, unreached })
  })
}

/** What asks for answers, by mail: a link that somebody made by hand asks nobody. */
export const mailKind = 'form'

type Waiting = {
  person: { id: string; name: string; email: string }
  forms: { followUp: FollowUpRow; as: string }[]
}

/** Who has forms that nobody has answered, each with those forms; and the functions that nobody can be reached for. */
async function waitingFor(writing: Writing, partnershipId: string, roundId: string, today: string) {
  const followUps = await listFollowUps(writing, partnershipId, { roundId })
  const ids = followUps.map(({ id }) => id)
  const answered = await listCountedAnswers(writing, partnershipId, ids)
  const respondents = await respondentsOfFollowUps(writing, partnershipId, followUps, today)
  const waiting = new Map<string, Waiting>()
  const unreached = new Set<string>()
  for (const followUp of followUps.filter(({ id }) => !answered.has(id))) {
    for (const { as, people } of respondents.get(followUp.activityId) ?? []) {
      const reached = people.filter((person): person is Waiting['person'] => person.email !== null)
      if (reached.length === 0) unreached.add(as)
      for (const person of reached) {
        const there = waiting.get(person.id) ?? { person, forms: [] }
        // Somebody may answer for one activity as two functions: asked once.
        if (!there.forms.some(form => form.followUp.id === followUp.id)) there.forms.push({ followUp, as })
        waiting.set(person.id, there)
      }
    }
  }
  return { waiting, unreached: [...unreached] }
}

function letterOf(
  name: string,
  made: { followUp: FollowUpRow; token: string }[],
  address: FormAddress,
  { again, late, dueOn, from }: { again: boolean; late: boolean; dueOn: string; from: string },
) {
  const { partnership, point, language } = made[0]!.followUp.form
  const about = {
    point: `${point.name} ${point.year}`,
    partnership,
    person: name,
    from,
    day: longDate(dueOn),
  }
  return {
    subject: again ? m.form_mail_subject_again(about) : m.form_mail_subject(about),
    ...writeLetter({
      language,
      opening: late ? m.form_mail_opening_late(about) : m.form_mail_opening(about),
      lists: [
        {
          heading: m.form_mail_forms(),
          items: made.map(({ followUp, token }) => ({
            text: followUp.form.activity.title,
            href: address(token),
          })),
        },
      ],
      links: [],
    }),
  }
}
