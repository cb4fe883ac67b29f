import { mostHits, search } from '../../../operations/search.ts'
import { soughtNouns } from '../../../storage/sought.ts'
import { m } from '../../../texts/texts.ts'
import { each, paths } from '../../paths.ts'
import { respond, wantsJson } from '../../respond.tsx'
import { type App, actorOf, canOf } from '../../viewer.ts'
import { shownOf } from './found.ts'
import { kindPaths } from './kinds.ts'
import { said } from './said.ts'
import { SearchView } from './view.tsx'

/** `q` is what is looked for, `slag` the noun; with `forslag`, so many suggestions for somebody who is still typing. */
export function searchRoutes(app: App): void {
  app.get(paths.search(each.slug), async c => {
    const actor = actorOf(c)
    const noun = soughtNouns.find(one => kindPaths[one] === c.req.query('slag'))
    const suggestions = wantsJson(c) ? Number(c.req.query('forslag')) || 0 : 0
    const hasty = suggestions > 0
    const found = await search(c.get('context'), actor, {
      text: c.req.query('q') ?? '',
      noun,
      ...(hasty && { hasty, most: Math.min(Math.ceil(suggestions), mostHits) }),
    })
    const { slug } = actor.membership
    const shown = { ...shownOf(found, slug), said: said(found, noun, hasty) }
    const title = found.typed ? m.search_title_of({ text: found.typed }) : m.search_title()
    return respond(c, shown, { title }, data => (
      <SearchView data={data} noun={noun} slug={slug} can={canOf(c)} />
    ))
  })
}
