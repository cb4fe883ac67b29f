/** The versions of a plan: the list, each of them to read, and what is done with the plan to make one: save, send, decide. */
import { mayWithOwn } from '../../../domain/access.ts'
import type { Problems } from '../../../domain/fields.ts'
import { slugOf } from '../../../domain/partnership.ts'
import { titleWithYear } from '../../../domain/plan-in-force.ts'
import { commentOn } from '../../../operations/comment.ts'
import { type DecisionForm, decidePlan, showDecisionForm } from '../../../operations/decision.ts'
import { freezePlan, showVersion, showVersionData, showVersions } from '../../../operations/plan-version.ts'
import { mayDo } from '../../../operations/record.ts'
import { sendPlan } from '../../../operations/referral.ts'
import { showVersionDocument, versionDocument } from '../../../operations/version-document.ts'
import { m } from '../../../texts/texts.ts'
import { bodyOf, textOf } from '../../body.ts'
import type { Values } from '../../parts/form.tsx'
import { each, paths } from '../../paths.ts'
import { file, page, refuse, respond, wantsJson } from '../../respond.tsx'
import { type App, actorOf, canOf, type Request } from '../../viewer.ts'
import { answerDocx, answerPdf, layoutOf } from '../plan/paper.ts'
import { caseNumberField, DecisionView } from './decision-view.tsx'
import { VersionListView } from './list-view.tsx'
import { ReferralView } from './referral-view.tsx'
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
    const outcome = await freezePlan(
      c.get('context'),
      actorOf(c),
      c.req.param('id'),
      textOf(body.seen) || null,
    )
    if (!outcome.ok) return refuse(c, outcome.refusal)
    return made(c, outcome.value)
  })

  app.get(paths.planReferral(each.slug, each.id), async c => {
    const form = await decisionFormOf(c)
    return form ? referralPage(c, form, {}) : refuse(c, { name: refusedName(c) })
  })

  app.post(paths.planReferral(each.slug, each.id), async c => {
    const input = await bodyOf(c)
    const outcome = await sendPlan(c.get('context'), actorOf(c), c.req.param('id'), input)
    if (outcome.ok) return made(c, outcome.value)
    const form = outcome.refusal.name === 'invalid' && !wantsJson(c) ? await decisionFormOf(c) : null
    if (!form || outcome.refusal.name !== 'invalid') return refuse(c, outcome.refusal)
    return referralPage(c, form, input, outcome.refusal.problems)
  })

  app.get(paths.planDecision(each.slug, each.id), async c => {
    const form = await decisionFormOf(c)
    if (!form) return refuse(c, { name: refusedName(c) })
    const municipality = form.parties.find(({ kind }) => kind === 'municipality')
    return decisionPage(c, form, {
      decidedOn: form.today,
      ...(municipality && { [caseNumberField(municipality.id)]: form.plan.caseNumber }),
    })
  })

  app.post(paths.planDecision(each.slug, each.id), async c => {
    const input = await bodyOf(c)
    const outcome = await decidePlan(c.get('context'), actorOf(c), c.req.param('id'), {
      ...input,
      caseNumbers: input.caseNumbers ?? caseNumbersIn(input),
    })
    if (outcome.ok) return made(c, outcome.value)
    const form = outcome.refusal.name === 'invalid' && !wantsJson(c) ? await decisionFormOf(c) : null
    if (!form || outcome.refusal.name !== 'invalid') return refuse(c, outcome.refusal)
    return decisionPage(c, form, input, outcome.refusal.problems)
  })

  app.get(paths.version(each.slug, each.id), c => versionPage(c, {}))

  app.get(paths.versionData(each.slug, each.id), async c => {
    const found = await showVersionData(c.get('context'), actorOf(c), c.req.param('id'))
    if (!found) return refuse(c, { name: 'not-found' })
    const name = fileNameOf({ title: titleWithYear(found.data.records.plan), number: found.number })
    return file(c, `${name}.json`, 'application/json', `${JSON.stringify(found.data, null, 2)}\n`)
  })

  app.get(paths.versionPdf(each.slug, each.id), async c => {
    const shown = await showVersionDocument(c.get('context'), actorOf(c), c.req.param('id'), layoutOf(c))
    return shown.ok ? answerPdf(c, shown.value, fileNameOf(shown.value)) : refuse(c, shown.refusal)
  })

  app.get(paths.versionDocx(each.slug, each.id), async c => {
    const shown = await showVersionDocument(c.get('context'), actorOf(c), c.req.param('id'), layoutOf(c))
    return shown.ok ? answerDocx(c, shown.value, fileNameOf(shown.value)) : refuse(c, shown.refusal)
  })

  app.post(paths.versionComments(each.slug, each.id), async c => {
    const input = await bodyOf(c)
    const id = c.req.param('id')
    const outcome = await commentOn(c.get('context'), actorOf(c), id, input)
    if (outcome.ok) {
      if (wantsJson(c)) return c.json(outcome.value, 201)
      return c.redirect(`${paths.version(actorOf(c).membership.slug, id)}#${outcome.value.id}`, 303)
    }
    if (outcome.refusal.name !== 'invalid' || wantsJson(c)) return refuse(c, outcome.refusal)
    return versionPage(c, input, outcome.refusal.problems)
  })
}

async function versionPage(c: Request, values: Values, problems?: Problems): Promise<Response> {
  const actor = actorOf(c)
  const data = await showVersion(c.get('context'), actor, c.req.param('id') ?? '')
  if (!data) return refuse(c, { name: 'not-found' })
  const { slug, role } = actor.membership
  const { version, plan, records } = data
  const shown = mayWithOwn(role, 'see', 'comment') ? data : { ...data, comments: [] }
  const title = m.version_of_plan({ number: version.number, plan: titleWithYear(records.plan) })
  const crumbs = [
    planCrumb(slug, plan),
    { text: m.version_title(), href: paths.planVersions(slug, plan.id) },
    { text: m.version_number({ number: version.number }) },
  ]
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

function decisionFormOf(c: Request): Promise<DecisionForm | null> {
  return showDecisionForm(c.get('context'), actorOf(c), c.req.param('id') ?? '')
}

/** Why there is no form: the role, or the plan. */
function refusedName(c: Request): 'not-allowed' | 'not-found' {
  return mayDo(actorOf(c), 'add', { table: 'decision' }) ? 'not-found' : 'not-allowed'
}

function decisionPage(c: Request, form: DecisionForm, values: Values, problems?: Problems): Response {
  const { slug } = actorOf(c).membership
  const options = {
    title: m.decision_title(),
    status: problems ? 422 : 200,
    crumbs: crumbsTo(slug, form),
  } as const
  return page(
    c,
    options,
    <DecisionView data={form} values={values} slug={slug} {...(problems && { problems })} />,
  )
}

function referralPage(c: Request, form: DecisionForm, values: Values, problems?: Problems): Response {
  const { slug } = actorOf(c).membership
  const options = {
    title: m.referral_title(),
    status: problems ? 422 : 200,
    crumbs: crumbsTo(slug, form),
  } as const
  const back = paths.planVersions(slug, form.plan.id)
  return page(
    c,
    options,
    <ReferralView seen={form.seen} values={values} back={back} {...(problems && { problems })} />,
  )
}

function crumbsTo(slug: string, { plan }: DecisionForm) {
  return [planCrumb(slug, plan), { text: m.version_title(), href: paths.planVersions(slug, plan.id) }]
}

function planCrumb(slug: string, plan: { id: string; title: string; year: number | null }) {
  return { text: titleWithYear(plan), href: paths.record(slug, 'plan', plan.id) }
}

/** The parties' numbers out of a form's fields, by organisation. */
function caseNumbersIn(input: Record<string, unknown>): Record<string, string> {
  const prefix = caseNumberField('')
  return Object.fromEntries(
    Object.entries(input)
      .filter(([name]) => name.startsWith(prefix))
      .map(([name, value]) => [name.slice(prefix.length), textOf(value)]),
  )
}

function made(c: Request, version: { id: string; number: number }): Response {
  if (wantsJson(c)) return c.json(version, 201)
  return c.redirect(paths.version(actorOf(c).membership.slug, version.id), 303)
}

/** The plan's own layout, or the handbook's form where the address asks for it. */
function fileNameOf({ title, number }: { title: string; number: number }): string {
  return slugOf(`${title} version ${number}`)
}
