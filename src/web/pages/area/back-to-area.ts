import { paths } from '../../paths.ts'

/** The area's page, at the line where a record of it stands. */
export function backToArea(slug: string, row: Record<string, unknown>): string {
  if (!row.areaId) return paths.plan(slug)
  const area = paths.record(slug, 'area', String(row.areaId))
  return row.id ? `${area}#${row.id}` : area
}
