/** The outline of a ground: pasted, or taken out of a file. */
import { setBoundary, showBoundary } from '../../../operations/boundary.ts'
import { m } from '../../../texts/texts.ts'
import { bodyOf, textOf } from '../../body.ts'
import { each, paths } from '../../paths.ts'
import { problem, refuse, respond, wantsJson } from '../../respond.tsx'
import { type App, actorOf, canOf, type Request } from '../../viewer.ts'
import { type BoundaryTrouble, BoundaryView, mostMegabytes, troubleText } from './boundary-view.tsx'

export function boundaryRoutes(app: App): void {
  app.get(paths.boundary(each.slug, each.id), c => show(c, c.req.param('id')))

  app.post(paths.boundary(each.slug, each.id), async c => {
    const actor = actorOf(c)
    const id = c.req.param('id')
    const { geometry, file, remove } = await bodyOf(c)
    const upload = file instanceof File && file.size > 0 ? file : null
    if (upload && upload.size > mostMegabytes * 1024 * 1024) return show(c, id, 'too-large')
    const text = upload ? await upload.text() : textOf(geometry)
    const isEmpty = text.trim() === '' && remove !== 'on'
    if (isEmpty && canOf(c)('change', 'boundary')) return show(c, id, 'empty')
    const outcome = await setBoundary(c.get('context'), actor, id, remove === 'on' || isEmpty ? null : text)
    if (outcome.ok)
      return wantsJson(c) ? c.json(outcome.value) : c.redirect(paths.boundary(actor.membership.slug, id), 303)
    const { refusal } = outcome
    return refusal.name === 'no-outline' ? show(c, id, refusal.problem, text) : refuse(c, refusal)
  })
}

async function show(c: Request, id: string, trouble?: BoundaryTrouble, text?: string): Promise<Response> {
  const actor = actorOf(c)
  if (!canOf(c)('change', 'boundary')) return refuse(c, { name: 'not-allowed' })
  const found = await showBoundary(c.get('context'), actor, id)
  if (!found) return refuse(c, { name: 'not-found' })
  if (trouble && wantsJson(c)) return problem(c, { name: trouble, detail: troubleText(trouble) }, 422)
  const { slug } = actor.membership
  const crumbs = [
    { text: m.picture_title(), href: paths.picture(slug) },
    { text: m.territory_territories(), href: paths.territories(slug) },
  ]
  const title = m.boundary_title({ territory: found.territory.name })
  // A text that is very long is in the file that it came from.
  const again = (text?.length ?? 0) > 20_000 ? '' : text
  return respond(c, found, { title, crumbs, status: trouble ? 422 : 200 }, data => (
    <BoundaryView data={data} slug={slug} trouble={trouble} {...(again && { text: again })} />
  ))
}
