/** What the words of a file can mean here: the partnership's own categories, grounds and indicators. */
import { dayOf } from '../domain/day.ts'
import type { Reading } from '../storage/database.ts'
import { listIndicatorChoices } from '../storage/indicator-value.ts'
import { findPlan } from '../storage/plan.ts'
import { listCategories, listSources, listTerritories } from '../storage/source.ts'
import type { Context } from './context.ts'

/** Indicators are those of the plan in force, where a new one is added too; without a plan there are none. */
export async function listFigureMeanings(context: Context, reading: Reading, partnershipId: string) {
  const { plan } = await findPlan(reading, partnershipId, null, dayOf(context.now()))
  const chosen = plan && (await listIndicatorChoices(reading, partnershipId, plan.id))
  return {
    sources: await listSources(reading, partnershipId),
    categories: await listCategories(reading, partnershipId),
    territories: await listTerritories(reading, partnershipId),
    plan: plan && { id: plan.id, title: plan.title },
    indicators: chosen?.indicators ?? [],
    areas: chosen?.areas ?? [],
  }
}

export type FigureMeanings = Awaited<ReturnType<typeof listFigureMeanings>>
