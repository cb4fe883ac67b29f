/** How files of one look are read, kept for the next one. */
import type { Reading } from './database.ts'

/** The recipes of a source, the last first. */
export function listRecipes(reading: Reading, partnershipId: string, sourceId: string) {
  return reading
    .selectFrom('recipe')
    .select(['id', 'name', 'reader', 'layout', 'version'])
    .where('partnershipId', '=', partnershipId)
    .where('sourceId', '=', sourceId)
    .orderBy('id', 'desc')
    .execute()
}

/** Recipes that say what to ask of an official source, by name, each with when it was last taken in by. */
export async function listFetchedRecipes(reading: Reading, partnershipId: string) {
  const rows = await reading
    .selectFrom('recipe')
    .innerJoin('source', source =>
      source
        .onRef('source.partnershipId', '=', 'recipe.partnershipId')
        .onRef('source.id', '=', 'recipe.sourceId'),
    )
    .select(({ selectFrom }) => [
      'recipe.id',
      'recipe.name',
      'recipe.fetched',
      'source.id as sourceId',
      'source.name as sourceName',
      selectFrom('intake')
        .select(({ fn }) => [fn.max('intake.at').as('at')])
        .whereRef('intake.partnershipId', '=', 'recipe.partnershipId')
        .whereRef('intake.recipeId', '=', 'recipe.id')
        .as('lastAt'),
    ])
    .where('recipe.partnershipId', '=', partnershipId)
    .where('recipe.fetched', 'is not', null)
    .orderBy('recipe.name')
    .orderBy('recipe.id')
    .execute()
  return rows.map(row => ({ ...row, lastAt: row.lastAt as Date | null }))
}
