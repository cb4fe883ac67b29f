/** Sources with their files, and the lists of what they count and of which ground. */
import { mayWithOwn } from '../domain/access.ts'
import { commonCategories } from '../domain/common-categories.ts'
import { dayOf } from '../domain/day.ts'
import { freshnessOf } from '../domain/source-freshness.ts'
import { listBoundarySizes } from '../storage/boundary.ts'
import { readAs, writeAs } from '../storage/database.ts'
import { listIntakes, listReplacedIntakes } from '../storage/intake.ts'
import { listRecipes } from '../storage/recipe.ts'
import { findRecord } from '../storage/record.ts'
import { listCategories } from '../storage/source.ts'
import {
  listBreaksWithCategories,
  listSourcesWithFiles,
  listTerritoriesWithin,
} from '../storage/source-lists.ts'
import type { Context } from './context.ts'
import { historyOf } from './history.ts'
import { nouns } from './nouns.ts'
import { type Actor, added, isId } from './record.ts'
import { done, type Outcome, type Refusal, refused } from './refusal.ts'

export async function showSources(context: Context, actor: Actor) {
  const { partnershipId, role } = actor.membership
  if (!mayWithOwn(role, 'see', 'source')) return refused<Refusal>({ name: 'not-allowed' })
  return done({
    sources: await readAs(context.database, actor.identity, reading =>
      listSourcesWithFiles(reading, partnershipId),
    ),
  })
}

export type SourcesPage = Extract<Awaited<ReturnType<typeof showSources>>, { ok: true }>['value']

/** A source, what it breaks at, the files that were read of it, and how its files are read. Null where there is none for this person. */
export async function showSource(context: Context, actor: Actor, id: string) {
  if (!isId(id)) return null
  const { partnershipId } = actor.membership
  return readAs(context.database, actor.identity, async reading => {
    const source = await findRecord(reading, 'source', partnershipId, id)
    if (!source) return null
    const recipes = await listRecipes(reading, partnershipId, id)
    const today = dayOf(context.now())
    const intakes = await listIntakes(reading, partnershipId, { sourceId: id })
    const replaced = await listReplacedIntakes(reading, partnershipId, id)
    const counting = intakes.filter(({ withdrawnAt }) => withdrawnAt === null)
    return {
      source,
      today,
      freshness: freshnessOf(
        counting.map(({ startsOn, endsOn, extractedOn, at }) => ({
          startsOn,
          endsOn,
          takenOn: extractedOn ?? dayOf(at),
        })),
        today,
      ),
      breaks: await listBreaksWithCategories(reading, partnershipId, id),
      intakes: intakes.map(intake => ({ ...intake, isReplaced: replaced.has(intake.id) })),
      recipes: recipes.map(({ id, name }) => ({ id, name })),
      events: await historyOf(reading, actor, { recordIds: [id], limit: 20 }),
    }
  })
}

export type SourcePage = NonNullable<Awaited<ReturnType<typeof showSource>>>

export async function showCategories(context: Context, actor: Actor) {
  const { partnershipId, role } = actor.membership
  if (!mayWithOwn(role, 'see', 'category')) return refused<Refusal>({ name: 'not-allowed' })
  const categories = await readAs(context.database, actor.identity, reading =>
    listCategories(reading, partnershipId),
  )
  return done({ categories, missing: missingOf(categories).length })
}

export type CategoriesPage = Extract<Awaited<ReturnType<typeof showCategories>>, { ok: true }>['value']

export async function showTerritories(context: Context, actor: Actor) {
  const { partnershipId, role } = actor.membership
  if (!mayWithOwn(role, 'see', 'territory')) return refused<Refusal>({ name: 'not-allowed' })
  return done(
    await readAs(context.database, actor.identity, async reading => {
      const corners = await listBoundarySizes(reading, partnershipId)
      const territories = await listTerritoriesWithin(reading, partnershipId)
      return { territories: territories.map(one => ({ ...one, corners: corners.get(one.id) ?? null })) }
    }),
  )
}

export type TerritoriesPage = Extract<Awaited<ReturnType<typeof showTerritories>>, { ok: true }>['value']

/** The common categories whose code and name are not there yet. */
function missingOf(there: readonly { code: string; name: string }[]) {
  const taken = new Set(there.flatMap(({ code, name }) => [code, name.toLowerCase()]))
  return commonCategories.filter(({ code, name }) => !taken.has(code) && !taken.has(name.toLowerCase()))
}

/** Adds the categories that most partnerships count, but for those that are there; answers how many. */
export async function addCommonCategories(
  context: Context,
  actor: Actor,
): Promise<Outcome<{ added: number }>> {
  if (!mayWithOwn(actor.membership.role, 'add', 'category')) return refused({ name: 'not-allowed' })
  return writeAs(context.database, actor.identity, async writing => {
    const there = await listCategories(writing, actor.membership.partnershipId)
    const missing = missingOf(there)
    for (const category of missing) {
      const outcome = await added(context, actor, writing, nouns.category, category)
      if (!outcome.ok) return outcome
    }
    return done({ added: missing.length })
  })
}
