import { m } from '../../../texts/texts.ts'
import type { Crumb } from '../../page.tsx'
import { paths } from '../../paths.ts'

/** The way to a view of a plan: by the overview and the plan itself. */
export function crumbsOf(slug: string, plan: { id: string; title: string }, view: string): Crumb[] {
  return [
    { text: m.house_overview(), href: paths.overview(slug) },
    { text: plan.title, href: paths.record(slug, 'plan', plan.id) },
    { text: view },
  ]
}
