import type { Crumb } from '../../page.tsx'
import { paths } from '../../paths.ts'

type Point = { id: string; name: string; year: number }

/** The way to a report: by the round that it is of. */
export function pointCrumb(slug: string, { id, name, year }: Point): Crumb {
  return { text: `${name} ${year}`, href: paths.record(slug, 'reportingPoint', id) }
}
