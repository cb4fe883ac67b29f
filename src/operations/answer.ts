/** Answering of an activity at a round: signed in, or by the link to its form. */
import { may, mayWithOwn } from '../domain/access.ts'
import { type Answered, answerSchema } from '../domain/answer.ts'
import { dayOf } from '../domain/day.ts'
import { problemsOf } from '../domain/fields.ts'
import type { FormTold } from '../domain/round.ts'
import { insertAnswer, listAnswerings, listAnswers } from '../storage/answer.ts'
import { atGate, type Gate, readAs, throughGateAsBearer, type Writing, writeAs } from '../storage/database.ts'
import { insertEvents } from '../storage/event.ts'
import { findForm, listFollowUps } from '../storage/follow-up.ts'
import { findFormLink, insertFormLinkEnd, listFormLinks } from '../storage/form-link.ts'
import { findRecord } from '../storage/record.ts'
import { findReportDecision } from '../storage/report.ts'
import { lockRound } from '../storage/round.ts'
import type { Context } from './context.ts'
import { meOf } from './mine.ts'
import { type Actor, isId, recordEvent } from './record.ts'
import { done, type Outcome, type Refusal, refused } from './refusal.ts'
import { respondentsOfFollowUps } from './respondents.ts'
import { hashOf } from './session.ts'

/** What is asked about an activity, what has been answered, and by which links; null where it does not exist for this person. */
export async function showFollowUp(context: Context, actor: Actor, id: string) {
  const { partnershipId, role } = actor.membership
  if (!isId(id) || !may(role, 'see', 'followUp')) return null
  const today = dayOf(context.now())
  return readAs(context.database, actor.identity, async reading => {
    const [followUp] = await listFollowUps(reading, partnershipId, { id })
    if (!followUp) return null
    const asked = await respondentsOfFollowUps(reading, partnershipId, [followUp], today)
    const respondents = asked.get(followUp.activityId) ?? []
    const me = await meOf(reading, actor, today)
    const answering = new Set(respondents.map(({ positionId }) => positionId))
    const round = await findRecord(reading, 'round', partnershipId, followUp.roundId)
    return {
      ...followUp,
      reportingPointId: round!.reportingPointId,
      answers: await listAnswers(reading, partnershipId, id),
      respondents,
      links: may(role, 'see', 'formLink')
        ? await listFormLinks(reading, partnershipId, { followUpId: id })
        : [],
      decided: (await findReportDecision(reading, partnershipId, followUp.roundId)) !== null,
      /** What who asks would answer as. */
      as: (me.positions.find(({ id }) => answering.has(id)) ?? me.positions[0])?.name ?? '',
    }
  })
}

export type FollowUpPage = NonNullable<Awaited<ReturnType<typeof showFollowUp>>>

/** Answers as who is signed in. An earlier answer stays, and this one holds. */
export async function answerFollowUp(
  context: Context,
  actor: Actor,
  id: string,
  input: unknown,
): Promise<Outcome<{ id: string; reportingPointId: string }>> {
  const { partnershipId, personId, role } = actor.membership
  if (!mayWithOwn(role, 'add', 'answer')) return refused({ name: 'not-allowed' })
  if (!isId(id)) return refused({ name: 'not-found' })
  const parsed = answerSchema.safeParse(input)
  if (!parsed.success) return refused({ name: 'invalid', problems: problemsOf(parsed.error) })
  return writeAs(context.database, actor.identity, async writing => {
    const [followUp] = await listFollowUps(writing, partnershipId, { id })
    const round = followUp && (await findRecord(writing, 'round', partnershipId, followUp.roundId))
    if (!round) return refused<Refusal>({ name: 'not-found' })
    await lockRound(writing, round.id)
    if (await findReportDecision(writing, partnershipId, round.id))
      return refused<Refusal>({ name: 'decided' })
    const answerId = context.newId()
    await insertAnswer(
      writing,
      rowOf(parsed.data, { partnershipId, id: answerId, followUpId: id, personId }, context),
    )
    await recordEvent(context, actor, writing, answerNoun, 'added', answerId, {
      title: followUp.form.activity.title,
    })
    return done({ id: answerId, reportingPointId: round.reportingPointId })
  })
}

const answerNoun = { table: 'answer', title: (row: Record<string, unknown>) => String(row.title) } as const

/** Why a link opens no form: there is none such, its time is out, it has been answered by, revoked, or the report is decided. */
export type LinkRefusal = {
  name: 'unknown' | 'expired' | 'answered' | 'revoked' | 'decided'
  /** The partnership's, where the link is one of its own. */
  language?: 'sv' | 'en'
}

/** The form that a link opens, and who has answered it before; nothing beside it. */
export function showForm(context: Context, token: string): Promise<Outcome<Opened, LinkRefusal>> {
  return withForm(context, token, async (writing, { partnershipId, followUpId, ...link }, form) => {
    const [before = null] = await listAnswerings(writing, partnershipId, [followUpId])
    return done({ form, as: link.asWords, name: link.personName, before })
  })
}

/** `before`: as which function and when the form was answered last; null where nobody has. */
type Opened = {
  form: FormTold
  as: string
  name: string
  before: { answeredAs: string; at: Date } | null
}

type AnswerRefusal = LinkRefusal | Extract<Refusal, { name: 'invalid' }>

/** What was answered by a link, for the one time that it is shown. */
type GivenByLink = { form: FormTold; name: string; answered: Answered }

/** Answers by a link, which is used up by it. */
export async function answerForm(
  context: Context,
  token: string,
  input: unknown,
): Promise<Outcome<GivenByLink, AnswerRefusal>> {
  const outcome = await withForm<GivenByLink, AnswerRefusal>(
    context,
    token,
    async (writing, { partnershipId, personId, ...link }, form) => {
      const parsed = answerSchema.safeParse(input)
      if (!parsed.success) return refused({ name: 'invalid', problems: problemsOf(parsed.error) })
      const at = context.now()
      const end = {
        partnershipId,
        id: context.newId(),
        formLinkId: link.id,
        reason: 'answered',
        at,
        personId,
      }
      // Of two who come at once, by this link or to revoke it, one comes first.
      if (!(await insertFormLinkEnd(writing, end))) return refused<LinkRefusal>({ name: 'answered' })
      const id = context.newId()
      const row = { partnershipId, id, followUpId: link.followUpId, personId, formLinkId: link.id }
      await insertAnswer(writing, rowOf(parsed.data, row, context))
      const told = {
        verb: 'added',
        record: 'answer',
        recordId: id,
        title: form.activity.title,
        changes: {},
      } as const
      await insertEvents(writing, [{ ...told, partnershipId, id: context.newId(), at, personId }])
      return done({ form, name: link.personName, answered: parsed.data })
    },
  )
  // Where another came first, only the gate sees how the link ended: who bears it does not.
  return outcome.ok || outcome.refusal.name !== 'answered'
    ? outcome
    : withForm(context, token, async () => outcome)
}

type Link = NonNullable<Awaited<ReturnType<typeof findFormLink>>>

/** Lets in who bears a link, to its one form: from there on the database shows nothing else. */
function withForm<T, R extends { name: string }>(
  context: Context,
  token: string,
  work: (writing: Writing, link: Link, form: FormTold) => Promise<Outcome<T, R | LinkRefusal>>,
): Promise<Outcome<T, R | LinkRefusal>> {
  return atGate(context.database, async (gate: Gate) => {
    const link = await findFormLink(gate, hashOf(token))
    if (!link) return refused<LinkRefusal>({ name: 'unknown' })
    const { language } = link
    if (link.ended) return refused({ name: link.ended as LinkRefusal['name'], language })
    if (link.expiresAt <= context.now()) return refused<LinkRefusal>({ name: 'expired', language })
    const { partnershipId, personId, id: formLinkId, followUpId } = link
    const writing = await throughGateAsBearer(gate, { partnershipId, personId, formLinkId, followUpId })
    return work(writing, link, await findForm(writing, partnershipId, followUpId))
  })
}

function rowOf(
  answered: Answered,
  belongsTo: { partnershipId: string; id: string; followUpId: string; personId: string; formLinkId?: string },
  context: Context,
) {
  return { ...answered, ...belongsTo, at: context.now() }
}
