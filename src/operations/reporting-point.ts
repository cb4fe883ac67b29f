import { z } from 'zod'
import { may } from '../domain/access.ts'
import { dayOf } from '../domain/day.ts'
import { changesBetween } from '../domain/event.ts'
import { choice, problemsOf, requiredYear } from '../domain/fields.ts'
import { reportingPoints } from '../domain/follow-up.ts'
import { planOfYear } from '../domain/plan-in-force.ts'
import { calendarOf, calendarTemplates } from '../domain/reporting-point.ts'
import { matrixOf } from '../domain/round-matrix.ts'
import { readAs, writeAs } from '../storage/database.ts'
import { listStandings } from '../storage/follow-up.ts'
import { findPartnership } from '../storage/partnership.ts'
import { findPlan } from '../storage/plan.ts'
import { insertReportingPoints, listReportingPoints, listReportingYears } from '../storage/reporting-point.ts'
import { reportingPointText } from '../texts/names.ts'
import { speaking } from '../texts/texts.ts'
import type { Context } from './context.ts'
import { activitiesOf } from './plan-activities.ts'
import { type Actor, tell } from './record.ts'
import { done, type Outcome, type Refusal, refused } from './refusal.ts'

/** A year's reporting points, with how many of the year's plan are followed up at each. Without a year: the plan's, or today's. */
export async function showReportingPoints(context: Context, actor: Actor, asked: number | null) {
  const { partnershipId, role } = actor.membership
  if (!may(role, 'see', 'reportingPoint')) return refused<Refusal>({ name: 'not-allowed' })
  const today = dayOf(context.now())
  return readAs(context.database, actor.identity, async reading => {
    const { inForce, plans } = await findPlan(reading, partnershipId, null, today)
    const year = asked ?? inForce?.year ?? Number(today.slice(0, 4))
    const points = await listReportingPoints(reading, partnershipId, year)
    const plan = planOfYear({ inForce, plans }, year)
    const activities = plan ? await activitiesOf(reading, plan, today) : null
    const { rounds, followUps } = await listStandings(
      reading,
      partnershipId,
      points.map(({ id }) => id),
    )
    const roundOf = (pointId: string) =>
      rounds.find(({ reportingPointId }) => reportingPointId === pointId)?.id ?? null
    const standingOf = (round: (typeof rounds)[number] | undefined) => {
      if (!round) return null
      const asked = followUps.filter(({ roundId }) => roundId === round.id)
      return {
        openedAt: round.openedAt,
        decidedOn: round.decidedOn,
        asked: asked.length,
        answered: asked.filter(({ production }) => production !== null).length,
      }
    }
    const named = reportingPoints.filter(code =>
      activities?.some(({ followUpPoints }) => followUpPoints.includes(code)),
    )
    const years = [
      ...(await listReportingYears(reading, partnershipId)),
      ...plans.flatMap(one => one.year ?? []),
    ]
    return done({
      year,
      years: [...new Set(years)].filter(one => one !== year).sort((a, b) => b - a),
      points: points.map(point => ({
        ...point,
        isOpened: roundOf(point.id) !== null,
        round: standingOf(rounds.find(({ reportingPointId }) => reportingPointId === point.id)),
        /** Of the year's plan; null where the year has none. */
        activities:
          activities?.filter(({ followUpPoints }) => followUpPoints.includes(point.code)).length ?? null,
      })),
      /** Activities down, the points across. */
      matrix: matrixOf(
        activities ?? [],
        points.map(({ id, code }) => ({ code, roundId: roundOf(id) })),
        followUps,
      ),
      /** What the plan names and the calendar lacks. */
      missing: points.length === 0 ? [] : named.filter(code => !points.some(point => point.code === code)),
      unnamed: activities?.filter(({ followUpPoints }) => followUpPoints.length === 0).length ?? 0,
      planId: plan?.id ?? null,
    })
  })
}

export type ReportingPointsPage = Extract<
  Awaited<ReturnType<typeof showReportingPoints>>,
  { ok: true }
>['value']

const layingSchema = z.object({ year: requiredYear, template: choice(calendarTemplates) })

/** Lays up a year's reporting points from a template. Points that the year has already stay as they are. */
export async function layReportingCalendar(
  context: Context,
  actor: Actor,
  input: unknown,
): Promise<Outcome<{ year: number; added: number }>> {
  const { partnershipId, role } = actor.membership
  if (!may(role, 'add', 'reportingPoint')) return refused({ name: 'not-allowed' })
  const parsed = layingSchema.safeParse(input)
  if (!parsed.success) return refused({ name: 'invalid', problems: problemsOf(parsed.error) })
  const { year, template } = parsed.data
  return writeAs(context.database, actor.identity, async writing => {
    const there = new Set((await listReportingPoints(writing, partnershipId, year)).map(({ code }) => code))
    const { language } = (await findPartnership(writing, partnershipId))!
    const points = calendarOf(template, year)
      .filter(({ code }) => !there.has(code))
      .map(point => ({
        ...point,
        year,
        // Named in the partnership's language, whoever lays it up.
        name: speaking(language, () => reportingPointText(point.code)),
        partnershipId,
        id: context.newId(),
      }))
    await insertReportingPoints(writing, points)
    await tell(
      context,
      actor,
      writing,
      points.map(({ id, partnershipId: _, ...fields }) => ({
        verb: 'added',
        record: 'reportingPoint',
        recordId: id,
        title: `${fields.name} ${year}`,
        changes: changesBetween({}, fields),
        recordVersion: 1,
      })),
    )
    return done({ year, added: points.length })
  })
}
