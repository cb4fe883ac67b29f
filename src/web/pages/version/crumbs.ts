import { titleWithYear } from '../../../domain/plan-in-force.ts'
import { m } from '../../../texts/texts.ts'
import type { Crumb } from '../../page.tsx'
import { paths } from '../../paths.ts'

type Plan = { id: string; title: string; year: number | null }

/** The plan itself, as a step on the way. */
export function planCrumb(slug: string, plan: Plan): Crumb {
  return { text: titleWithYear(plan), href: paths.record(slug, 'plan', plan.id) }
}

/** The way to what is under a plan's versions. */
export function crumbsTo(slug: string, plan: Plan): Crumb[] {
  return [planCrumb(slug, plan), { text: m.version_title(), href: paths.planVersions(slug, plan.id) }]
}
