/** Opening the follow-up of a reporting point, and how far it has come. */
import { may } from '../domain/access.ts'
import { tallyOf } from '../domain/answer.ts'
import { dayOf } from '../domain/day.ts'
import type { ReportingPoint } from '../domain/follow-up.ts'
import { planOfYear, titleWithYear } from '../domain/plan-in-force.ts'
import { askedAt, type FormTold, isEarly } from '../domain/round.ts'
import { type AnswerRow, listCountedAnswers } from '../storage/answer.ts'
import { listAssessedAreas } from '../storage/assessment.ts'
import { type Reading, readAs } from '../storage/database.ts'
import { insertFollowUps, listFollowUps } from '../storage/follow-up.ts'
import { type FormLinkRow, listFormLinks } from '../storage/form-link.ts'
import { listWrittenTo } from '../storage/mail.ts'
import { findPartnership } from '../storage/partnership.ts'
import { findPlan } from '../storage/plan.ts'
import { findRecord, type Row } from '../storage/record.ts'
import { findReportDecision } from '../storage/report.ts'
import { findRoundOf, insertRound } from '../storage/round.ts'
import { allOrNothing } from './all-or-nothing.ts'
import { mailKind } from './asking.ts'
import type { Context } from './context.ts'
import { formsOf } from './follow-up-form.ts'
import { activitiesOf } from './plan-activities.ts'
import { revisionsWithin } from './programme.ts'
import { type Actor, changeRecord, isId, recordEvent } from './record.ts'
import { done, type Outcome, type Refusal, refused } from './refusal.ts'
import { type Respondent, respondentsOfFollowUps, respondentsOn } from './respondents.ts'
import { outsideRound } from './round-inclusion.ts'
import { roundNoun } from './round-nouns.ts'

/** A reporting point: before its follow-up is opened what it would ask about, afterwards what has been answered. Null for no such point. */
export async function showRound(context: Context, actor: Actor, reportingPointId: string) {
  const { partnershipId, role } = actor.membership
  if (!isId(reportingPointId) || !may(role, 'see', 'round')) return null
  const today = dayOf(context.now())
  return readAs(context.database, actor.identity, async reading => {
    const point = await findRecord(reading, 'reportingPoint', partnershipId, reportingPointId)
    if (!point) return null
    const group = point.groupId ? await findRecord(reading, 'group', partnershipId, point.groupId) : null
    const round = await findRoundOf(reading, partnershipId, point.id)
    const found = await findPlan(reading, partnershipId, round?.planId ?? null, today)
    const plan = round ? found.plan : (planOfYear(found, point.year) ?? null)
    const lines = round
      ? await answeredLines(reading, actor, round, today)
      : await plannedLines(reading, point, plan, today)
    return {
      today,
      point: { ...point, groupName: group?.name ?? null },
      plan: plan && { id: plan.id, title: titleWithYear(plan) },
      round: round && {
        id: round.id,
        openedAt: round.openedAt,
        openedBy: round.openedBy,
        summary: round.summary,
        version: round.version,
        decided: await findReportDecision(reading, partnershipId, round.id),
      },
      lines,
      /** The period is not over yet. */
      isEarly: isEarly(point, today),
      /** What the plan follows up now and the open round does not ask about. */
      outside:
        round && plan
          ? await outsideRound(
              reading,
              point,
              plan,
              new Set(lines.map(({ activityId }) => activityId)),
              today,
            )
          : [],
      tally: tallyOf(lines.map(({ answer }) => answer)),
      /** The plan's areas, each with its goals, and what the round says of them. */
      areas: plan ? await listAssessedAreas(reading, partnershipId, plan.id, round?.id ?? null) : [],
      /** The working methods that are looked over by this point. */
      revisions: await revisionsWithin(reading, partnershipId, point.coversFrom, point.coversTo),
      /** When each person was last asked by mail; nothing for who may not see it. */
      asked:
        round && may(role, 'see', 'formLink')
          ? await listWrittenTo(reading, partnershipId, { kind: mailKind, aboutId: round.id })
          : {},
      mailSet: context.mailFrom !== undefined,
      /** Whether those who have not answered are asked again without anybody's pressing. */
      asksItself: (await findPartnership(reading, partnershipId))?.asksAgain === 'by-itself',
    }
  })
}

export type RoundPage = NonNullable<Awaited<ReturnType<typeof showRound>>>
export type RoundLine = {
  /** Null before the round is opened. */
  followUpId: string | null
  activityId: string
  area: string
  title: string
  respondents: Respondent[]
  answer: AnswerRow | null
  /** The links to its form; none for who may not see them. */
  links: FormLinkRow[]
}

async function plannedLines(
  reading: Reading,
  point: Row<'reportingPoint'>,
  plan: Row<'plan'> | null,
  today: string,
): Promise<RoundLine[]> {
  if (!plan) return []
  const respondents = await respondentsOn(reading, plan.partnershipId, today)
  const asked = askedAt(await activitiesOf(reading, plan, today), point.code as ReportingPoint)
  return asked.map(activity => ({
    followUpId: null,
    activityId: activity.id,
    area: activity.areaName,
    title: activity.title,
    respondents: respondents(activity),
    answer: null,
    links: [],
  }))
}

async function answeredLines(
  reading: Reading,
  actor: Actor,
  round: { id: string },
  today: string,
): Promise<RoundLine[]> {
  const { partnershipId, role } = actor.membership
  const followUps = await listFollowUps(reading, partnershipId, { roundId: round.id })
  const answers = await listCountedAnswers(
    reading,
    partnershipId,
    followUps.map(({ id }) => id),
  )
  const links = may(role, 'see', 'formLink')
    ? Map.groupBy(
        await listFormLinks(reading, partnershipId, { roundId: round.id }),
        ({ followUpId }) => followUpId,
      )
    : new Map<string, FormLinkRow[]>()
  const respondents = await respondentsOfFollowUps(reading, partnershipId, followUps, today)
  return followUps.map(({ id, activityId, form }) => ({
    followUpId: id,
    activityId,
    area: form.area,
    title: form.activity.title,
    respondents: respondents.get(activityId) ?? [],
    answer: answers.get(id) ?? null,
    links: links.get(id) ?? [],
  }))
}

/**
 * Opens a reporting point's follow-up: one form for each activity that the year's plan says is followed up then, frozen as things stand.
 * Opened once; where it is, that round is the answer.
 */
export async function openRound(
  context: Context,
  actor: Actor,
  reportingPointId: string,
): Promise<Outcome<{ id: string; forms: number }>> {
  const { partnershipId, personId, role } = actor.membership
  if (!may(role, 'add', 'followUp')) return refused({ name: 'not-allowed' })
  if (!isId(reportingPointId)) return refused({ name: 'not-found' })
  const today = dayOf(context.now())
  return allOrNothing(context, actor, async writing => {
    const point = await findRecord(writing, 'reportingPoint', partnershipId, reportingPointId)
    if (!point) return refused<Refusal>({ name: 'not-found' })
    const there = await findRoundOf(writing, partnershipId, point.id)
    if (there) {
      const { length } = await listFollowUps(writing, partnershipId, { roundId: there.id })
      return done({ id: there.id, forms: length })
    }
    const plan = planOfYear(await findPlan(writing, partnershipId, null, today), point.year)
    const partnership = (await findPartnership(writing, partnershipId))!
    const forms = plan ? await formsOf(writing, { partnership, point, plan, today }) : []
    if (!plan || forms.length === 0) return refused<Refusal>({ name: 'nothing-to-follow-up' })
    const id = context.newId()
    await insertRound(writing, {
      partnershipId,
      id,
      reportingPointId: point.id,
      planId: plan.id,
      openedAt: context.now(),
      personId,
    })
    await insertFollowUps(
      writing,
      forms.map(({ activity, form }: { activity: { id: string }; form: FormTold }, rank) => ({
        partnershipId,
        id: context.newId(),
        roundId: id,
        activityId: activity.id,
        rank,
        form,
      })),
    )
    await recordEvent(context, actor, writing, roundNoun, 'added', id, { reportingPointId: point.id })
    return done({ id, forms: forms.length })
  })
}

/** Writes what the report says of the whole. */
export async function summariseRound(
  context: Context,
  actor: Actor,
  reportingPointId: string,
  version: number,
  input: unknown,
): Promise<Outcome<object>> {
  if (!may(actor.membership.role, 'change', 'round')) return refused({ name: 'not-allowed' })
  if (!isId(reportingPointId)) return refused({ name: 'not-found' })
  const { partnershipId } = actor.membership
  const round = await readAs(context.database, actor.identity, reading =>
    findRoundOf(reading, partnershipId, reportingPointId),
  )
  return round
    ? changeRecord(context, actor, roundNoun, round.id, version, input)
    : refused({ name: 'not-found' })
}
