/** Beslut: the form in which it is registered which version was decided, and by whom. */
import type { Problems } from '../../../domain/fields.ts'
import { type DecisionForm, decidePlan } from '../../../operations/decision.ts'
import { m } from '../../../texts/texts.ts'
import { bodyOf, textOf } from '../../body.ts'
import type { Values } from '../../parts/form.tsx'
import { each, paths } from '../../paths.ts'
import { page, refuse, wantsJson } from '../../respond.tsx'
import { type App, actorOf, type Request } from '../../viewer.ts'
import { crumbsTo } from './crumbs.ts'
import { decisionFormOf, refusedName } from './decision-form.ts'
import { caseNumberField, DecisionView } from './decision-view.tsx'
import { made } from './made.ts'

export function decisionRoutes(app: App): void {
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
    if (outcome.ok) return made(c, outcome.value, 'decided')
    const form = outcome.refusal.name === 'invalid' && !wantsJson(c) ? await decisionFormOf(c) : null
    if (!form || outcome.refusal.name !== 'invalid') return refuse(c, outcome.refusal)
    return decisionPage(c, form, input, outcome.refusal.problems)
  })
}

function decisionPage(c: Request, form: DecisionForm, values: Values, problems?: Problems): Response {
  const { slug } = actorOf(c).membership
  const options = {
    title: m.decision_title(),
    status: problems ? 422 : 200,
    crumbs: crumbsTo(slug, form.plan),
  } as const
  return page(
    c,
    options,
    <DecisionView data={form} values={values} slug={slug} {...(problems && { problems })} />,
  )
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
