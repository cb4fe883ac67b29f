import { listSetOut } from '../domain/central-list.ts'
import { dayOf } from '../domain/day.ts'
import { listAreas } from '../storage/area.ts'
import { listCatalogues } from '../storage/catalogue.ts'
import { readAs } from '../storage/database.ts'
import { listGroups } from '../storage/group.ts'
import { listIndicators } from '../storage/indicator.ts'
import { findLogoWords } from '../storage/look.ts'
import { listLine } from '../storage/origin.ts'
import { findPlan, listParties, listPassages } from '../storage/plan.ts'
import type { Row } from '../storage/record.ts'
import type { Context } from './context.ts'
import { choiceOf, rivalsTo } from './plan-choice.ts'
import { latestDecision, openReferrals } from './plan-version.ts'
import { type Actor, isId } from './record.ts'

/** A plan as the document it is: the one in force where no id is given. Null where there is none for this person. */
export async function showPlan(context: Context, actor: Actor, id: string | null) {
  if (id !== null && !isId(id)) return null
  const { partnershipId } = actor.membership
  const today = dayOf(context.now())
  return readAs(context.database, actor.identity, async reading => {
    const { plan, plans } = await findPlan(reading, partnershipId, id, today)
    if (!plan) return null
    const indicators = await listIndicators(reading, partnershipId, { planId: plan.id })
    const areas = await listAreas(reading, partnershipId, plan.id, indicators)
    const passages = await listPassages(reading, partnershipId, { planId: plan.id })
    const areaIds = areas.map(area => area.id)
    const background = passages.filter(({ chapter }) => chapter === 'background').map(({ text }) => text)
    return {
      today,
      /** What the partnership's logo shows; null where it has none. */
      logoWords: await findLogoWords(reading, partnershipId),
      plan,
      plans: plans.map(one => choiceOf(one, today)),
      /** The plans that this one can be taken for. */
      rivals: rivalsTo(plan, plans, today),
      begins: choiceOf(plan, today).begins,
      areas,
      /** Those of no area; the areas have theirs. */
      indicators: indicators.filter(({ areaId }) => !areaId),
      passages,
      /** Only in the plan that sets it out, with the stances that lead to its own areas. */
      centralList: (
        listSetOut(
          { areaIds, background, isOnly: plans.length === 1 },
          await listCatalogues(reading, partnershipId),
        )?.areas ?? []
      ).map(area => ({ ...area, stance: ownStance(area.stance, areaIds) })),
      groups: await listGroups(reading, partnershipId),
      parties: await listParties(reading, partnershipId),
      /** The plan that this one goes on from, and the one that goes on from it. */
      ...neighboursOf(plan, await listLine(reading, partnershipId, plan.id)),
      /** What was last decided, and how far the plan has gone from it. */
      decided: await latestDecision(reading, actor, plan.id),
      /** What of it is out with the parties. */
      referrals: await openReferrals(reading, actor, plan.id),
    }
  })
}

export type PlanPage = NonNullable<Awaited<ReturnType<typeof showPlan>>>

/** A stance that leads to an area of another plan is that plan's. */
function ownStance<S extends { areaId: string | null }>(stance: S | null, areaIds: string[]): S | null {
  return stance?.areaId && !areaIds.includes(stance.areaId) ? null : stance
}

type InLine = Pick<Row<'plan'>, 'id' | 'title' | 'year'>

/** The plans of the years beside a plan in its line. */
function neighboursOf({ year }: InLine, line: InLine[]) {
  const before = line.filter(one => year !== null && (one.year ?? year) < year)
  const after = line.filter(one => year !== null && (one.year ?? year) > year)
  return { earlier: before.at(-1) ?? null, later: after[0] ?? null }
}
