import { titleWithYear } from '../../../domain/plan-in-force.ts'
import { m } from '../../../texts/texts.ts'
import type { Crumb } from '../../page.tsx'
import { paths } from '../../paths.ts'

type Plan = { id: string; title: string; year: number | null }

/** The plan itself, as a step on the way. */
export function planCrumb(slug: string, plan: Plan): Crumb {
  return { text: titleWithYear(plan), href: paths.record(slug, 'plan', plan.id) }
}

/** The way to a view of a plan: by the overview and the plan itself. */
export function crumbsOf(slug: string, plan: Plan, view: string): Crumb[] {
  return [{ text: m.house_overview(), href: paths.overview(slug) }, planCrumb(slug, plan), { text: view }]
}
