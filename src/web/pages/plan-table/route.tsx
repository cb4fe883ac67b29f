import { writeTableAsCsv } from '../../../documents/writing/csv.ts'
import { workbookType, writeWorkbook } from '../../../documents/writing/workbook.ts'
import { slugOf } from '../../../domain/partnership.ts'
import { titleWithYear } from '../../../domain/plan-in-force.ts'
import { showPlanTable } from '../../../operations/plan-table.ts'
import { m } from '../../../texts/texts.ts'
import { each, paths } from '../../paths.ts'
import { file, refuse, respond, wantsJson } from '../../respond.tsx'
import { type App, actorOf, canOf, type Request } from '../../viewer.ts'
import { crumbsOf } from '../plan/crumbs.ts'
import { queryOf, viewOf } from './query.ts'
import { tableOf } from './take-home.ts'
import { PlanTableView } from './view.tsx'

export function planTableRoutes(app: App): void {
  app.get(paths.planTable(each.slug, each.id), async c => {
    const actor = actorOf(c)
    const { slug } = actor.membership
    const id = c.req.param('id')
    const asked = new URL(c.req.url).search
    const view = viewOf(new URLSearchParams(asked))
    // A form sends its empty fields too: the address that is shown, and sent on, is the short one.
    if (asked !== queryOf(view) && !wantsJson(c))
      return c.redirect(`${paths.planTable(slug, id)}${queryOf(view)}`, 303)
    const found = await showPlanTable(c.get('context'), actor, id, view)
    if (!found) return refuse(c, { name: 'not-found' })
    const crumbs = crumbsOf(slug, found.plan, m.views_table())
    return respond(c, found, { title: m.table_title(), crumbs, morph: true }, data => (
      <PlanTableView data={data} view={view} slug={slug} can={canOf(c)} />
    ))
  })

  app.get(paths.planTableWorkbook(each.slug, each.id), async c => {
    const taken = await takeHome(c, c.req.param('id'))
    if (!taken) return refuse(c, { name: 'not-found' })
    const { name, title, table } = taken
    const at = c.get('context').now()
    const bytes = await writeWorkbook([table], { title, creator: actorOf(c).membership.partnershipName, at })
    return file(c, `${name}.xlsx`, workbookType, bytes)
  })

  app.get(paths.planTableCsv(each.slug, each.id), async c => {
    const taken = await takeHome(c, c.req.param('id'))
    if (!taken) return refuse(c, { name: 'not-found' })
    return file(c, `${taken.name}.csv`, 'text/csv; charset=utf-8', writeTableAsCsv(taken.table))
  })
}

/** What the page shows at the same address, with the name of its file. */
async function takeHome(c: Request, id: string) {
  const view = viewOf(new URL(c.req.url).searchParams)
  const found = await showPlanTable(c.get('context'), actorOf(c), id, view)
  if (!found) return null
  const title = titleWithYear(found.plan)
  return { name: slugOf(`${title} ${m.table_caption()}`), title, table: tableOf(found, view) }
}
