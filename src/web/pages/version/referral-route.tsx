/** Remiss: the form that freezes the plan as it stands and lays it before the parties. */
import type { Problems } from '../../../domain/fields.ts'
import type { DecisionForm } from '../../../operations/decision.ts'
import { endReferral, sendPlan } from '../../../operations/referral.ts'
import { m } from '../../../texts/texts.ts'
import { bodyOf } from '../../body.ts'
import type { Values } from '../../parts/form.tsx'
import { each, paths } from '../../paths.ts'
import { page, refuse, wantsJson } from '../../respond.tsx'
import { type App, actorOf, type Request } from '../../viewer.ts'
import { crumbsTo } from './crumbs.ts'
import { decisionFormOf, refusedName } from './decision-form.ts'
import { made } from './made.ts'
import { ReferralView } from './referral-view.tsx'

export function referralRoutes(app: App): void {
  app.get(paths.planReferral(each.slug, each.id), async c => {
    const form = await decisionFormOf(c)
    return form ? referralPage(c, form, {}) : refuse(c, { name: refusedName(c) })
  })

  app.post(paths.planReferral(each.slug, each.id), async c => {
    const input = await bodyOf(c)
    const outcome = await sendPlan(c.get('context'), actorOf(c), c.req.param('id'), input)
    if (outcome.ok) return made(c, outcome.value, 'sent')
    const form = outcome.refusal.name === 'invalid' && !wantsJson(c) ? await decisionFormOf(c) : null
    if (!form || outcome.refusal.name !== 'invalid') return refuse(c, outcome.refusal)
    return referralPage(c, form, input, outcome.refusal.problems)
  })

  app.post(paths.referralEnd(each.slug, each.id), async c => {
    const outcome = await endReferral(c.get('context'), actorOf(c), c.req.param('id'))
    return outcome.ok ? made(c, outcome.value, 'ended') : refuse(c, outcome.refusal)
  })
}

function referralPage(c: Request, form: DecisionForm, values: Values, problems?: Problems): Response {
  const { slug } = actorOf(c).membership
  const options = {
    title: m.referral_title(),
    status: problems ? 422 : 200,
    crumbs: crumbsTo(slug, form.plan),
  } as const
  return page(
    c,
    options,
    <ReferralView form={form} values={values} slug={slug} {...(problems && { problems })} />,
  )
}
