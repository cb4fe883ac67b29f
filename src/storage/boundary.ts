/** The outlines of grounds. */
import type { Boundary } from '../domain/boundary.ts'
import type { Reading, Writing } from './database.ts'

export async function findBoundary(
  reading: Reading,
  partnershipId: string,
  territoryId: string,
): Promise<{ id: string; polygons: Boundary; corners: number } | null> {
  const row = await reading
    .selectFrom('boundary')
    .select(['id', 'polygons', 'corners'])
    .where('partnershipId', '=', partnershipId)
    .where('territoryId', '=', territoryId)
    .executeTakeFirst()
  // Only what `readBoundary` read is ever stored.
  return row ? { ...row, polygons: row.polygons as unknown as Boundary } : null
}

/** How many corners the outline of each ground has, for those that have one. */
export async function listBoundarySizes(
  reading: Reading,
  partnershipId: string,
): Promise<Map<string, number>> {
  const rows = await reading
    .selectFrom('boundary')
    .select(['territoryId', 'corners'])
    .where('partnershipId', '=', partnershipId)
    .execute()
  return new Map(rows.map(({ territoryId, corners }) => [territoryId, corners]))
}

/** Puts an outline in the place of the one that there is, if any. */
export async function putBoundary(
  writing: Writing,
  row: { partnershipId: string; id: string; territoryId: string; polygons: Boundary; corners: number },
): Promise<void> {
  const { polygons, corners } = row
  await writing
    .insertInto('boundary')
    .values({ ...row, polygons: JSON.stringify(polygons) })
    .onConflict(conflict =>
      conflict.columns(['partnershipId', 'territoryId']).doUpdateSet(({ eb, ref }) => ({
        polygons: JSON.stringify(polygons),
        corners,
        version: eb(ref('boundary.version'), '+', 1),
      })),
    )
    .execute()
}

export async function deleteBoundary(
  writing: Writing,
  partnershipId: string,
  territoryId: string,
): Promise<void> {
  await writing
    .deleteFrom('boundary')
    .where('partnershipId', '=', partnershipId)
    .where('territoryId', '=', territoryId)
    .execute()
}
