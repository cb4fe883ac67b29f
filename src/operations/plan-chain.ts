/** What röda tråden of a plan is put together from, as it is stored. */
import { lineOf } from '../domain/activity.ts'
import { listSetOut } from '../domain/central-list.ts'
import type { GroundSources } from '../domain/chain-ground.ts'
import { firstDayOf } from '../domain/plan-in-force.ts'
import {
  chainOf,
  type ToldActivity,
  type ToldArea,
  type ToldGoal,
  type WholeChain,
} from '../domain/whole-chain.ts'
import { listMeasures } from '../storage/action-point.ts'
import { listAgreements, listParties as listSigners } from '../storage/agreement.ts'
import { type LastAnswer, listLastAnswers } from '../storage/answer.ts'
import { listAreas, type PlanArea } from '../storage/area.ts'
import { listCatalogues } from '../storage/catalogue.ts'
import { listHeard, listPromiseOutcomes, listPromises } from '../storage/communication.ts'
import type { Reading } from '../storage/database.ts'
import { listGroups } from '../storage/group.ts'
import { type Indicator, listIndicators } from '../storage/indicator.ts'
import { listMeetings } from '../storage/meeting.ts'
import { listParties, listPassages } from '../storage/plan.ts'
import type { Row } from '../storage/record.ts'
import { measuredText, valueText } from '../texts/names.ts'
import { goalLinks, linksOf } from './gaps.ts'
import { keepingIn } from './meeting.ts'

/**
 * The chain of a plan as it stands. On `day` ("2020-06-30") the groups' meetings are judged, and a plan without a time of its own.
 * `gaps`: only what its gaps need, and not what has been answered of the activities and taken upon at meetings.
 */
export async function chainOfPlan(
  reading: Reading,
  partnershipId: string,
  { plan, isOnly }: { plan: Row<'plan'>; isOnly: boolean },
  { day, tells }: { day: string; tells: 'all' | 'gaps' },
): Promise<WholeChain> {
  const indicators = await listIndicators(reading, partnershipId, { planId: plan.id })
  const areas = await listAreas(reading, partnershipId, plan.id, indicators)
  return chainOf({
    ...(await groundSources(reading, partnershipId, { areas, plan, isOnly }, day)),
    areas: await toldAreas(reading, partnershipId, areas, { indicators, tells }),
    parties: await listParties(reading, partnershipId),
  })
}

async function toldAreas(
  reading: Reading,
  partnershipId: string,
  areas: PlanArea[],
  { indicators, tells }: { indicators: Indicator[]; tells: 'all' | 'gaps' },
): Promise<ToldArea[]> {
  const told = tells === 'all' ? areas.flatMap(({ activities }) => activities) : []
  const ids = told.map(({ id }) => id)
  const measures = Map.groupBy(
    await listMeasures(reading, partnershipId, ids),
    ({ activityId }) => activityId,
  )
  const last = await listLastAnswers(reading, partnershipId, told.map(lineOf))
  const problemIds = tells === 'all' ? areas.flatMap(({ problems }) => problems.map(({ id }) => id)) : []
  const behindProblems = await listHeard(reading, partnershipId, 'problem', problemIds)
  const behindActivities = await listHeard(reading, partnershipId, 'activity', ids)
  return areas.map(area => ({
    ...linksOf(area, areas),
    id: area.id,
    name: area.name,
    number: area.number,
    problems: area.problems.map(({ id, text, causes }) => ({
      id,
      text,
      causes: causes.map(({ id, text }) => ({ id, text })),
      heard: behindProblems.get(id) ?? [],
    })),
    goals: area.goals.map(goal => toldGoal(goal, indicators)),
    activities: area.activities.map((activity): ToldActivity => {
      const { id, title, problemId, causeId, duration, durationKind, status } = activity
      const { convener, followUp, followUpPoints, contacts } = activity
      return {
        ...{ id, title, problemId, causeId, duration, durationKind, status },
        ...{ convener, followUp, followUpPoints },
        contacts: contacts.map(({ organisationId }) => ({ organisationId })),
        heard: behindActivities.get(id) ?? [],
        lastAnswer: toldAnswer(last.get(lineOf(activity))),
        measures: (measures.get(id) ?? []).map(({ id, wording, meetingId, owner, due, completionId }) => ({
          ...{ id, text: wording, meetingId, owner, due },
          isDone: completionId !== null,
        })),
      }
    }),
  }))
}

function toldGoal(goal: PlanArea['goals'][number], indicators: Indicator[]): ToldGoal {
  const { label, baseline, baselineValue, target, targetValue, due, indicatorUnit: unit } = goal
  const indicator = indicators.find(({ id }) => id === goal.indicatorId)
  return {
    ...goalLinks(goal),
    label,
    baseline: measuredText(baseline, baselineValue, unit),
    target: measuredText(target, targetValue, unit),
    due,
    indicator: indicator ? { id: indicator.id, name: indicator.name } : null,
    latest: indicator ? latestOf(indicator) : null,
  }
}

/** The last value that is known of an indicator, with what it is of; a part of the whole is none. */
function latestOf(indicator: Indicator): string | null {
  const whole = indicator.values.filter(({ value, breakdown }) => value !== null && !breakdown)
  const value = whole.toSorted((a, b) => (a.year ?? 0) - (b.year ?? 0)).at(-1)
  if (!value) return null
  const unit = indicator.kind === 'share' || indicator.unit === '%' ? null : indicator.unit
  const number = [valueText(value, indicator), unit].filter(Boolean).join(' ')
  return [number, value.placeName, value.year ?? value.period].filter(Boolean).join(', ')
}

async function groundSources(
  reading: Reading,
  partnershipId: string,
  { areas, plan, isOnly }: { areas: PlanArea[]; plan: Row<'plan'>; isOnly: boolean },
  day: string,
): Promise<GroundSources> {
  const areaIds = areas.map(({ id }) => id)
  const activityIds = areas.flatMap(({ activities }) => activities.map(({ id }) => id))
  const passages = await listPassages(reading, partnershipId, { planId: plan.id })
  const background = passages.filter(({ chapter }) => chapter === 'background').map(({ text }) => text)
  const list = listSetOut({ areaIds, background, isOnly }, await listCatalogues(reading, partnershipId))
  const agreements = await listAgreements(reading, partnershipId)
  const on = (day: string) =>
    agreements.find(({ validFrom, validTo }) => (validFrom ?? day) <= day && (validTo ?? day) >= day)
  // What a plan of another year rests on is what held then.
  const agreement = on(firstDayOf(plan) ?? day) ?? on(day)
  const signers = agreement ? await listSigners(reading, partnershipId, agreement.id) : []
  const outcomes = await listPromiseOutcomes(reading, partnershipId)
  const promises = await listPromises(reading, partnershipId)
  return {
    agreement: agreement
      ? {
          id: agreement.id,
          title: agreement.title,
          parties: signers.length,
          signed: signers.filter(({ signedOn }) => signedOn !== null).length,
        }
      : null,
    central: (list?.areas ?? []).map(({ id, name, stance }) => ({
      id,
      name,
      stance: stance && { id: stance.id, kind: stance.kind, areaId: stance.areaId },
    })),
    groups: await groupsIn(reading, partnershipId, day),
    // A promise that an activity of another plan keeps is that plan's.
    promises: promises
      .filter(({ activityId }) => activityId === null || activityIds.includes(activityId))
      .map(({ id, text, activityId }) => ({
        ...{ id, text, activityId },
        outcome: outcomes.find(({ promiseId }) => promiseId === id)?.text ?? null,
      })),
  }
}

/** The groups that are in place, each with how it keeps to what it has said of its meetings. */
async function groupsIn(
  reading: Reading,
  partnershipId: string,
  day: string,
): Promise<GroundSources['groups']> {
  const meetings = await listMeetings(reading, partnershipId)
  const held = meetings.filter(({ cancellationId }) => cancellationId === null)
  const groups = (await listGroups(reading, partnershipId))
    .filter(({ condition }) => condition === null)
    .map(({ id, name, cadence }) => ({
      ...{ id, name, cadence },
      days: held.filter(({ groupId }) => groupId === id).map(({ heldOn }) => heldOn),
    }))
  const keeping = await keepingIn(reading, partnershipId, groups, day)
  return groups.map(({ id, name, cadence }) => ({ id, name, cadence, keeping: keeping.get(id) ?? null }))
}

const toldAnswer = (answer: LastAnswer | undefined) =>
  answer
    ? { point: `${answer.code} ${answer.year}`, production: answer.production, effect: answer.effect }
    : null
