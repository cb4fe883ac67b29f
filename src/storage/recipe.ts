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
