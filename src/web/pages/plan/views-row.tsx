import { m } from '../../../texts/texts.ts'
import { paths } from '../../paths.ts'
import type { Can } from '../../viewer.ts'

export type PlanViewName =
  | 'document'
  | 'table'
  | 'timeline'
  | 'handbook'
  | 'chain'
  | 'organisation'
  | 'versions'

/** The ways of looking at a plan, one quiet row on each of them. A new view has a line in `links`. */
export function ViewsRow({
  slug,
  planId,
  current,
  can,
}: {
  slug: string
  planId: string
  current: PlanViewName
  can: Can
}) {
  const links: { view: PlanViewName; href: string; text: string; hidden?: boolean }[] = [
    { view: 'document', href: paths.record(slug, 'plan', planId), text: m.views_document() },
    { view: 'table', href: paths.planTable(slug, planId), text: m.views_table() },
    { view: 'timeline', href: paths.timeline(slug, planId), text: m.views_timeline() },
    { view: 'handbook', href: paths.handbook(slug, planId), text: m.views_handbook() },
    {
      view: 'chain',
      href: paths.chain(slug, planId),
      text: m.chain_title(),
      hidden: !can('see', 'problem'),
    },
    {
      view: 'organisation',
      href: paths.organisation(slug),
      text: m.house_organisation(),
      hidden: !can('see', 'position'),
    },
    {
      view: 'versions',
      href: paths.planVersions(slug, planId),
      text: m.version_title(),
      hidden: !can('see', 'planVersion'),
    },
  ]
  return (
    <nav class="views" aria-label={m.views_label()}>
      <ul>
        {links
          .filter(({ hidden }) => !hidden)
          .map(({ view, href, text }) => (
            <li key={view}>
              <a href={href} aria-current={view === current ? 'page' : undefined}>
                {text}
              </a>
            </li>
          ))}
      </ul>
    </nav>
  )
}
