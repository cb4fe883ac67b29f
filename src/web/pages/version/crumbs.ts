import { m } from '../../../texts/texts.ts'
import type { Crumb } from '../../page.tsx'
import { paths } from '../../paths.ts'
import { planCrumb } from '../plan/crumbs.ts'

/** The way to what is under a plan's versions. */
export function crumbsTo(slug: string, plan: Parameters<typeof planCrumb>[1]): Crumb[] {
  return [planCrumb(slug, plan), { text: m.version_title(), href: paths.planVersions(slug, plan.id) }]
}
