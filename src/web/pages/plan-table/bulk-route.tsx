import { changeInBulk, previewBulkChange } from '../../../operations/bulk-change.ts'
import { showPlanTable } from '../../../operations/plan-table.ts'
import type { Refusal } from '../../../operations/refusal.ts'
import { m } from '../../../texts/texts.ts'
import { bodyOf, textOf } from '../../body.ts'
import { RefusalView } from '../../parts/refusal-view.tsx'
import { each, paths } from '../../paths.ts'
import { page, refuse, wantsJson } from '../../respond.tsx'
import { type App, actorOf, type Request } from '../../viewer.ts'
import { BulkStaleView, BulkView } from './bulk-view.tsx'
import { crumbsToTable } from './crumbs.ts'
import { queryOf, viewOf } from './query.ts'

export function bulkRoutes(app: App): void {
  app.post(paths.bulkPreview(each.slug, each.id), async c => {
    const { actor, planId, body, view, back, slug } = await asked(c, c.req.param('id'))
    const context = c.get('context')
    const ids =
      body.which === 'shown'
        ? ((await showPlanTable(context, actor, planId, view))?.activities.map(({ id }) => id) ?? [])
        : textsOf(body.id)
    const { field, value } = body
    const preview = await previewBulkChange(context, actor, planId, { ids, field, value })
    const title = m.bulk_heading()
    const crumbs = crumbsToTable(back)
    if (preview.ok) {
      if (wantsJson(c)) return c.json(preview.value)
      const shown = { preview: preview.value, asked: value !== undefined, back, slug }
      return page(c, { title, crumbs }, <BulkView {...shown} />)
    }
    const problem = problemWith(preview.refusal, 'value')
    // What cannot stand is shown beside its field, over the same lines.
    const again = problem ? await previewBulkChange(context, actor, planId, { ids, field }) : preview
    if (wantsJson(c) || (!again.ok && !problemWith(preview.refusal, 'id'))) return refuse(c, preview.refusal)
    if (!again.ok) return nothingMarked(c, back)
    const shown = { preview: again.value, asked: false, written: textOf(value), problem, back, slug }
    return page(c, { title, status: 422, crumbs }, <BulkView {...shown} />)
  })

  app.post(paths.bulkChange(each.slug, each.id), async c => {
    const { actor, planId, body, back, slug } = await asked(c, c.req.param('id'))
    const { field, value } = body
    const pairs = textsOf(body.version).map(pair => pair.split(':'))
    const versions = new Map(pairs.map(([id = '', version]) => [id, Number(version)]))
    const outcome = await changeInBulk(c.get('context'), actor, planId, { versions, field, value })
    if (!outcome.ok) return refuse(c, outcome.refusal)
    const { changed, stale } = outcome.value
    if (wantsJson(c)) return c.json(outcome.value, stale.length > 0 ? 409 : 200)
    if (stale.length === 0) return c.redirect(back, 303)
    const shown = { planId, field: textOf(field), value: textOf(value), changed, stale, back, slug }
    const title = m.bulk_stale_title()
    return page(c, { title, status: 409, crumbs: crumbsToTable(back) }, <BulkStaleView {...shown} />)
  })
}

/** What both steps carry: who asks for what, and the table that it began from. */
async function asked(c: Request, planId: string) {
  const actor = actorOf(c)
  const { slug } = actor.membership
  const body = await bodyOf(c)
  const view = viewOf(new URLSearchParams(textOf(body.query)))
  return { actor, planId, slug, body, view, back: `${paths.planTable(slug, planId)}${queryOf(view)}` }
}

/** A field that is sent several times, or once with spaces between. */
function textsOf(field: unknown): string[] {
  const texts = (Array.isArray(field) ? field : [field]).filter(text => typeof text === 'string')
  return texts.flatMap(text => text.split(' ')).filter(Boolean)
}

const problemWith = (refusal: Refusal, field: string) =>
  refusal.name === 'invalid' ? refusal.problems[field] : undefined

function nothingMarked(c: Request, back: string): Response {
  const title = m.bulk_heading()
  const wayOut = { href: back, text: m.bulk_to_table() }
  return page(
    c,
    { title, status: 422, crumbs: crumbsToTable(back) },
    <RefusalView title={title} sentence={m.bulk_nothing_marked()} wayOut={wayOut} />,
  )
}
