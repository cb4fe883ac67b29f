/** Where figures come from, what they count and of which ground. */
import { nouns } from '../../../operations/nouns.ts'
import { showRecord } from '../../../operations/record.ts'
import {
  addCommonCategories,
  showCategories,
  showSource,
  showSources,
  showTerritories,
} from '../../../operations/source.ts'
import { m } from '../../../texts/texts.ts'
import { each, paths } from '../../paths.ts'
import { giveReceipt } from '../../receipt.ts'
import { refuse, respond, wantsJson } from '../../respond.tsx'
import { type App, actorOf, canOf } from '../../viewer.ts'
import { CategoriesView } from './category-view.tsx'
import { SourcesView } from './list-view.tsx'
import { TerritoriesView } from './territory-view.tsx'
import { SourceView } from './view.tsx'

export function sourceRoutes(app: App): void {
  const above = (slug: string) => ({ text: m.picture_title(), href: paths.picture(slug) })
  const crumbsOf = (slug: string) => [above(slug), { text: m.source_sources(), href: paths.sources(slug) }]

  app.get(paths.sources(each.slug), async c => {
    const actor = actorOf(c)
    const outcome = await showSources(c.get('context'), actor)
    if (!outcome.ok) return refuse(c, outcome.refusal)
    return respond(
      c,
      outcome.value,
      { title: m.source_sources(), crumbs: [above(actor.membership.slug)] },
      data => <SourcesView data={data} slug={actor.membership.slug} can={canOf(c)} />,
    )
  })

  app.get(paths.record(each.slug, 'source', each.id), async c => {
    const actor = actorOf(c)
    const found = await showSource(c.get('context'), actor, c.req.param('id'))
    if (!found) return refuse(c, { name: 'not-found' })
    const { slug } = actor.membership
    return respond(c, found, { title: found.source.name, crumbs: crumbsOf(slug) }, data => (
      <SourceView data={data} slug={slug} can={canOf(c)} />
    ))
  })

  app.get(paths.categories(each.slug), async c => {
    const actor = actorOf(c)
    const outcome = await showCategories(c.get('context'), actor)
    if (!outcome.ok) return refuse(c, outcome.refusal)
    const { slug } = actor.membership
    return respond(c, outcome.value, { title: m.category_categories(), crumbs: crumbsOf(slug) }, data => (
      <CategoriesView data={data} slug={slug} can={canOf(c)} />
    ))
  })

  app.post(paths.commonCategories(each.slug), async c => {
    const outcome = await addCommonCategories(c.get('context'), actorOf(c))
    if (!outcome.ok) return refuse(c, outcome.refusal)
    if (wantsJson(c)) return c.json(outcome.value, 201)
    giveReceipt(c, { deed: 'added', undo: null })
    return c.redirect(paths.categories(c.get('membership').slug), 303)
  })

  app.get(paths.territories(each.slug), async c => {
    const actor = actorOf(c)
    const outcome = await showTerritories(c.get('context'), actor)
    if (!outcome.ok) return refuse(c, outcome.refusal)
    const { slug } = actor.membership
    return respond(c, outcome.value, { title: m.territory_territories(), crumbs: crumbsOf(slug) }, data => (
      <TerritoriesView data={data} slug={slug} can={canOf(c)} />
    ))
  })

  // Categories and grounds stand in their lists.
  for (const [noun, list] of [
    ['category', paths.categories],
    ['territory', paths.territories],
  ] as const)
    app.get(paths.record(each.slug, noun, each.id), async c => {
      const found = await showRecord(c.get('context'), actorOf(c), nouns[noun], c.req.param('id'))
      if (!found) return refuse(c, { name: 'not-found' })
      return c.redirect(`${list(c.get('membership').slug)}#${found.id}`, 303)
    })
}
