/** The versions of a plan: the list, each of them to read, to comment on and to take home, and saving one. */
import { mayWithOwn } from '../../../domain/access.ts'
import type { Problems } from '../../../domain/fields.ts'
import { slugOf } from '../../../domain/partnership.ts'
import { titleWithYear } from '../../../domain/plan-in-force.ts'
import { commentOn } from '../../../operations/comment.ts'
import {
  freezePlan,
  showPlanSaving,
  showVersion,
  showVersionData,
  showVersions,
} from '../../../operations/plan-version.ts'
import { showVersionDocument, versionDocument } from '../../../operations/version-document.ts'
import { m } from '../../../texts/texts.ts'
import { bodyOf, textOf } from '../../body.ts'
import type { Values } from '../../parts/form.tsx'
import { each, paths } from '../../paths.ts'
import { giveReceipt } from '../../receipt.ts'
import { file, refuse, respond, wantsJson } from '../../respond.tsx'
import { type App, actorOf, canOf, type Request } from '../../viewer.ts'
import { problemsToTell } from '../guard/problems-to-tell.ts'
import { planCrumb } from '../plan/crumbs.ts'
import { answerDocx, answerPdf, layoutOf, paperName } from '../plan/paper.ts'
import { aboutParameter } from './comment-address.ts'
import { crumbsTo } from './crumbs.ts'
import { VersionListView } from './list-view.tsx'
import { made } from './made.ts'
import { SaveView } from './save-view.tsx'
import { VersionView } from './version-view.tsx'

export function versionRoutes(app: App): void {
  app.get(paths.planVersions(each.slug, each.id), async c => {
    const data = await showVersions(c.get('context'), actorOf(c), c.req.param('id'))
    if (!data) return refuse(c, { name: 'not-found' })
    const { slug } = actorOf(c).membership
    const crumbs = [planCrumb(slug, data.plan), { text: m.version_title() }]
    return respond(c, data, { title: m.version_title(), crumbs }, shown => (
      <VersionListView data={shown} slug={slug} can={canOf(c)} />
    ))
  })

  app.post(paths.planVersions(each.slug, each.id), async c => {
    const body = await bodyOf(c)
    const id = c.req.param('id')
    const outcome = await freezePlan(c.get('context'), actorOf(c), id, textOf(body.seen) || null, body)
    if (outcome.ok) return made(c, outcome.value, 'frozen')
    if (outcome.refusal.name !== 'invalid' || wantsJson(c)) return refuse(c, outcome.refusal)
    return savePage(c, body, problemsToTell(body, outcome.refusal.problems))
  })

  app.get(paths.planSaving(each.slug, each.id), c => savePage(c, {}))

  app.get(paths.version(each.slug, each.id), c =>
    versionPage(c, { about: c.req.query(aboutParameter) ?? '' }),
  )

  app.get(paths.versionData(each.slug, each.id), async c => {
    const found = await showVersionData(c.get('context'), actorOf(c), c.req.param('id'))
    if (!found) return refuse(c, { name: 'not-found' })
    const name = fileNameOf({ title: titleWithYear(found.data.records.plan), number: found.number })
    return file(c, `${name}.json`, 'application/json', `${JSON.stringify(found.data, null, 2)}\n`)
  })

  app.get(paths.versionPdf(each.slug, each.id), async c => {
    const shown = await showVersionDocument(c.get('context'), actorOf(c), c.req.param('id'), layoutOf(c))
    return shown.ok
      ? answerPdf(c, shown.value, paperName(shown.value, layoutOf(c), shown.value.number))
      : refuse(c, shown.refusal)
  })

  app.get(paths.versionDocx(each.slug, each.id), async c => {
    const shown = await showVersionDocument(c.get('context'), actorOf(c), c.req.param('id'), layoutOf(c))
    return shown.ok
      ? answerDocx(c, shown.value, paperName(shown.value, layoutOf(c), shown.value.number))
      : refuse(c, shown.refusal)
  })

  app.post(paths.versionComments(each.slug, each.id), async c => {
    const input = await bodyOf(c)
    const id = c.req.param('id')
    const outcome = await commentOn(c.get('context'), actorOf(c), id, input)
    if (outcome.ok) {
      if (wantsJson(c)) return c.json(outcome.value, 201)
      giveReceipt(c, { deed: 'commented', undo: null })
      return c.redirect(`${paths.version(actorOf(c).membership.slug, id)}#${outcome.value.id}`, 303)
    }
    if (outcome.refusal.name !== 'invalid' || wantsJson(c)) return refuse(c, outcome.refusal)
    return versionPage(c, input, outcome.refusal.problems)
  })
}

async function savePage(c: Request, values: Values, problems?: Problems): Promise<Response> {
  const shown = await showPlanSaving(c.get('context'), actorOf(c), c.req.param('id') ?? '')
  if (!shown.ok) return refuse(c, shown.refusal)
  const { slug, personId } = actorOf(c).membership
  const options = {
    title: m.version_save(),
    crumbs: crumbsTo(slug, shown.value.plan),
    status: problems ? 422 : 200,
  } as const
  return respond(c, shown.value, options, data => (
    <SaveView data={data} slug={slug} personId={personId} values={values} {...(problems && { problems })} />
  ))
}

async function versionPage(c: Request, values: Values, problems?: Problems): Promise<Response> {
  const actor = actorOf(c)
  const data = await showVersion(c.get('context'), actor, c.req.param('id') ?? '')
  if (!data) return refuse(c, { name: 'not-found' })
  const { slug, role } = actor.membership
  const { version, plan, records } = data
  const shown = mayWithOwn(role, 'see', 'comment') ? data : { ...data, comments: [] }
  const title = m.version_of_plan({ number: version.number, plan: titleWithYear(records.plan) })
  const crumbs = [...crumbsTo(slug, plan), { text: m.version_number({ number: version.number }) }]
  return respond(c, shown, { title, crumbs, status: problems ? 422 : 200 }, found => (
    <VersionView
      data={found}
      document={versionDocument(found)}
      slug={slug}
      can={canOf(c)}
      values={values}
      {...(problems && { problems })}
    />
  ))
}

/** The name of a version's file, without its ending. */
function fileNameOf({ title, number }: { title: string; number: number }): string {
  return slugOf(`${title} version ${number}`)
}
