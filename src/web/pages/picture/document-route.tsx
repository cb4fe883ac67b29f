import type { RecordName } from '../../../domain/access.ts'
import { areasToChoose } from '../../../operations/area-choice.ts'
import { makeProblemOf, showConclusion, showPictureDocument } from '../../../operations/picture-document.ts'
import { showRecord } from '../../../operations/record.ts'
import { m } from '../../../texts/texts.ts'
import { bodyOf } from '../../body.ts'
import { each, paths } from '../../paths.ts'
import { page, refuse, respond, wantsJson } from '../../respond.tsx'
import { type App, actorOf, canOf, type Request } from '../../viewer.ts'
import { PictureDocumentView } from './document-view.tsx'
import { ConclusionOnwardView } from './onward-view.tsx'

export function pictureDocumentRoutes(app: App): void {
  app.get(paths.record(each.slug, 'picture', each.id), async c => {
    const actor = actorOf(c)
    const found = await showPictureDocument(c.get('context'), actor, c.req.param('id'))
    if (!found) return refuse(c, { name: 'not-found' })
    const { slug } = actor.membership
    const crumbs = [{ text: m.picture_title(), href: paths.picture(slug) }]
    return respond(c, found, { title: found.picture.title, crumbs }, data => (
      <PictureDocumentView data={data} slug={slug} can={canOf(c)} />
    ))
  })

  // Each stands in its part of the document.
  app.get(paths.record(each.slug, 'conclusion', each.id), c => toPart(c, 'conclusion', c.req.param('id')))
  app.get(paths.record(each.slug, 'picturePassage', each.id), c =>
    toPart(c, 'picturePassage', c.req.param('id')),
  )
  app.get(paths.record(each.slug, 'pictureSource', each.id), c =>
    toPart(c, 'pictureSource', c.req.param('id')),
  )

  app.get(paths.conclusionOnward(each.slug, each.id), async c => {
    const actor = actorOf(c)
    if (!canOf(c)('change', 'conclusion')) return refuse(c, { name: 'not-allowed' })
    const data = await showConclusion(c.get('context'), actor, c.req.param('id'))
    if (!data) return refuse(c, { name: 'not-found' })
    const { slug } = actor.membership
    const plans = await areasToChoose(c.get('context'), actor)
    const crumbs = [
      { text: m.picture_title(), href: paths.picture(slug) },
      { text: data.picture.title, href: paths.record(slug, 'picture', data.picture.id) },
    ]
    return page(
      c,
      { title: m.conclusion_onward(), crumbs },
      <ConclusionOnwardView data={data} plans={plans} slug={slug} />,
    )
  })

  app.post(paths.conclusionOnward(each.slug, each.id), async c => {
    const actor = actorOf(c)
    const outcome = await makeProblemOf(c.get('context'), actor, c.req.param('id'), await bodyOf(c))
    if (!outcome.ok) return refuse(c, outcome.refusal)
    if (wantsJson(c)) return c.json(outcome.value, 201)
    return c.redirect(paths.record(actor.membership.slug, 'problem', outcome.value.id), 303)
  })
}

async function toPart(
  c: Request,
  table: RecordName & ('conclusion' | 'picturePassage' | 'pictureSource'),
  id: string,
) {
  const row = await showRecord(c.get('context'), actorOf(c), { table }, id)
  if (!row) return refuse(c, { name: 'not-found' })
  return c.redirect(
    `${paths.record(c.get('membership').slug, 'picture', String(row.pictureId))}#${row.id}`,
    303,
  )
}
