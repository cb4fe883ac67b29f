import { showArea } from '../../../operations/area.ts'
import { nouns } from '../../../operations/nouns.ts'
import { showRecord } from '../../../operations/record.ts'
import { m } from '../../../texts/texts.ts'
import { each, paths } from '../../paths.ts'
import { refuse, respond } from '../../respond.tsx'
import { type App, actorOf, canOf, type Request } from '../../viewer.ts'
import { planCrumb } from '../plan/crumbs.ts'
import { AreaView } from './view.tsx'

export function areaRoutes(app: App): void {
  app.get(paths.record(each.slug, 'area', each.id), async c => {
    const actor = actorOf(c)
    const found = await showArea(c.get('context'), actor, c.req.param('id'))
    if (!found) return refuse(c, { name: 'not-found' })
    const { slug } = actor.membership
    const crumbs = [
      planCrumb(slug, found.plan),
      { text: m.area_position({ number: found.position, of: found.of }) },
    ]
    return respond(c, found, { title: found.area.name, crumbs, morph: true }, data => (
      <AreaView data={data} slug={slug} can={canOf(c)} />
    ))
  })

  // Problems and causes stand on their area's page.
  app.get(paths.record(each.slug, 'problem', each.id), async c => {
    const problem = await showRecord(c.get('context'), actorOf(c), nouns.problem, c.req.param('id'))
    return problem ? toArea(c, problem, problem.id) : refuse(c, { name: 'not-found' })
  })
  app.get(paths.record(each.slug, 'cause', each.id), async c => {
    const cause = await showRecord(c.get('context'), actorOf(c), nouns.cause, c.req.param('id'))
    const problem =
      cause && (await showRecord(c.get('context'), actorOf(c), nouns.problem, String(cause.problemId)))
    return problem ? toArea(c, problem, cause.id) : refuse(c, { name: 'not-found' })
  })
}

function toArea(c: Request, row: Record<string, unknown>, at: string): Response {
  return c.redirect(`${paths.record(c.get('membership').slug, 'area', String(row.areaId))}#${at}`, 303)
}
