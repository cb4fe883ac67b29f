/** The form that makes next year's plan of this year's. */
import type { Problems } from '../../../domain/fields.ts'
import { titleWithYear } from '../../../domain/plan-in-force.ts'
import { carryPlan, type NextPlanForm, showNextPlanForm } from '../../../operations/next-plan.ts'
import { mayDo } from '../../../operations/record.ts'
import { m } from '../../../texts/texts.ts'
import { bodyOf } from '../../body.ts'
import { each, paths } from '../../paths.ts'
import { page, refuse, wantsJson } from '../../respond.tsx'
import { type App, actorOf, type Request } from '../../viewer.ts'
import { planCrumb } from '../plan/crumbs.ts'
import { choicesIn, valuesFor } from './form-values.ts'
import { NextPlanView } from './view.tsx'

export function nextPlanRoutes(app: App): void {
  app.get(paths.planNext(each.slug, each.id), async c => {
    const actor = actorOf(c)
    if (!mayDo(actor, 'add', { table: 'plan' })) return refuse(c, { name: 'not-allowed' })
    const form = await showNextPlanForm(c.get('context'), actor, c.req.param('id'))
    if (!form) return refuse(c, { name: 'not-found' })
    return formPage(c, form, valuesFor(form))
  })

  app.post(paths.planNext(each.slug, each.id), async c => {
    const actor = actorOf(c)
    const id = c.req.param('id')
    const body = await bodyOf(c)
    const input = 'activities' in body ? body : choicesIn(body)
    const outcome = await carryPlan(c.get('context'), actor, id, input)
    if (outcome.ok) {
      if (wantsJson(c)) return c.json(outcome.value, 201)
      return c.redirect(paths.record(actor.membership.slug, 'plan', outcome.value.id), 303)
    }
    const { refusal } = outcome
    const form =
      refusal.name === 'invalid' && !wantsJson(c) ? await showNextPlanForm(c.get('context'), actor, id) : null
    if (!form || refusal.name !== 'invalid') return refuse(c, refusal)
    return formPage(c, form, { ...body, sent: true }, refusal.problems)
  })
}

function formPage(
  c: Request,
  form: NextPlanForm,
  values: Record<string, unknown>,
  problems?: Problems,
): Response {
  const { slug } = actorOf(c).membership
  const { plan } = form
  const crumbs = [planCrumb(slug, plan)]
  return page(
    c,
    { title: m.next_title(), status: problems ? 422 : 200, crumbs },
    <NextPlanView data={form} values={values} slug={slug} {...(problems && { problems })} />,
  )
}
