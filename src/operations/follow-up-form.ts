/** The forms of a round: what each tells, put together from what was promised and what has happened since. */

import { lineOf } from '../domain/activity.ts'
import type { Production } from '../domain/answer.ts'
import { dayOf } from '../domain/day.ts'
import type { ReportingPoint } from '../domain/follow-up.ts'
import { isAccepted } from '../domain/indicator.ts'
import { askedAt, type FormTold } from '../domain/round.ts'
import { listActionPointsFor } from '../storage/action-point.ts'
import { listLastAnswers } from '../storage/answer.ts'
import type { Reading } from '../storage/database.ts'
import { listGoals } from '../storage/goal.ts'
import { listIndicators } from '../storage/indicator.ts'
import { listNotes } from '../storage/meeting-note.ts'
import type { Row } from '../storage/record.ts'
import { activitiesOf, type StandingActivity } from './plan-activities.ts'

type Source = {
  partnership: { name: string; language: 'sv' | 'en' }
  point: Row<'reportingPoint'>
  plan: Row<'plan'>
  today: string
}

/** One form for each activity that a plan says is followed up at a point, in the plan's order. */
export async function formsOf(reading: Reading, { partnership, point, plan, today }: Source) {
  const asked = askedAt(await activitiesOf(reading, plan, today), point.code as ReportingPoint)
  const ids = asked.map(({ id }) => id)
  const areaIds = [...new Set(asked.map(({ areaId }) => areaId))]
  const last = await listLastAnswers(reading, plan.partnershipId, asked.map(lineOf))
  const goals = Map.groupBy(await listGoals(reading, plan.partnershipId, areaIds), ({ areaId }) => areaId)
  const actionPoints = await listActionPointsFor(reading, plan.partnershipId, ids)
  // Forms leave the house: what is internal stays.
  const shared = (await listNotes(reading, plan.partnershipId, ids)).filter(({ internal }) => !internal)
  const notes = Map.groupBy(shared, ({ activityId }) => activityId)
  const indicators = (await listIndicators(reading, plan.partnershipId, { planId: plan.id })).filter(
    isAccepted,
  )
  return asked.map((activity): { activity: StandingActivity; form: FormTold } => {
    const before = last.get(lineOf(activity)) ?? null
    const goalsHere = goals.get(activity.areaId) ?? []
    return {
      activity,
      form: {
        partnership: partnership.name,
        language: partnership.language,
        point: {
          code: point.code as ReportingPoint,
          name: point.name,
          year: point.year,
          coversFrom: point.coversFrom,
          coversTo: point.coversTo,
          dueOn: point.dueOn,
        },
        area: activity.areaName,
        activity: {
          title: activity.title,
          theme: activity.theme,
          description: activity.description,
          workingGroup: activity.groupName ?? activity.workingGroup,
          duration: activity.duration,
          convener: activity.convener,
          followUp: activity.followUp,
          successCondition: activity.successCondition,
          operativeGoal: activity.operativeGoal,
          status: activity.status,
        },
        goals: goalsHere.map(({ text }) => text),
        last: before && {
          point: `${before.code} ${before.year}`,
          at: dayOf(before.at),
          answeredAs: before.answeredAs,
          production: before.production as Production,
          produced: before.produced,
          nextStep: before.nextStep,
        },
        actionPoints: actionPoints
          .filter(
            ({ activityId, completedAt }) =>
              activityId === activity.id &&
              // What was done before the last answer has been told of.
              (completedAt === null || before === null || completedAt > before.at),
          )
          .map(({ agendaItemId, wording, owner, due, completedAt, note }) => ({
            agendaItemId,
            wording,
            owner,
            due,
            done: completedAt !== null,
            note,
          })),
        continuous: (notes.get(activity.id) ?? [])
          .filter(({ heldOn }) => heldOn <= today && (before === null || heldOn > dayOf(before.at)))
          .map(({ id, heldOn, words }) => ({ agendaItemId: id, heldOn, words }))
          .reverse(),
        figures: indicators
          .filter(({ id }) => goalsHere.some(({ indicatorId }) => indicatorId === id))
          .map(({ name, kind, unit, values }) => ({
            name,
            kind,
            unit,
            values: values.slice(-valuesShown).map(valueTold),
          })),
      },
    }
  })
}

/** What tells a goal's latest way; the whole series stands on the indicator's page. */
const valuesShown = 3

const valueTold = ({ period, year, placeName, breakdown, value, state }: Row<'indicatorValue'>) => ({
  label: [placeName ?? breakdown, year === null ? period : String(year)]
    .filter(part => part !== null)
    .join(', '),
  value,
  state: state as FormTold['figures'][number]['values'][number]['state'],
})
