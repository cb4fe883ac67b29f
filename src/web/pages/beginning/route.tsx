/** Beginning a partnership of one's own. */
import { firstSteps } from '../../../domain/beginning.ts'
import { type Begun, beginOwn, mayBegin } from '../../../operations/beginning.ts'
import { fiveAreasFrom, fiveCentralAreas } from '../../../texts/five-areas.ts'
import { m } from '../../../texts/texts.ts'
import { bodyOf, textOf } from '../../body.ts'
import { paths } from '../../paths.ts'
import { page, refuse, wantsJson } from '../../respond.tsx'
import { rememberSession, signedInOnly } from '../../session.ts'
import type { App } from '../../viewer.ts'
import { BeginningView } from './view.tsx'

export function beginningRoutes(app: App): void {
  app.use(paths.begin(), signedInOnly)

  app.get(paths.begin(), async c => {
    const identity = c.get('identity')!
    if (!(await mayBegin(c.get('context'), identity))) return refuse(c, { name: 'not-allowed' })
    const chosen = firstSteps.find(step => step === c.req.query('med'))
    const values = { firstStep: chosen ?? 'bring', employer: 'municipality' }
    return page(c, { title: m.beginning_title() }, <BeginningView values={values} now={identity} />)
  })

  app.post(paths.begin(), async c => {
    const input = await bodyOf(c)
    const outcome = await beginOwn(c.get('context'), c.get('identity')!, input, {
      planTitle: year => m.beginning_plan_title({ year }),
      areas: fiveCentralAreas(),
      list: { name: m.catalogue_five_name(), validFrom: fiveAreasFrom },
    })
    if (outcome.ok) {
      await rememberSession(c, outcome.value.token)
      const { slug, planId } = outcome.value
      return wantsJson(c) ? c.json({ slug, planId }, 201) : c.redirect(wayOn(outcome.value), 303)
    }
    const { refusal } = outcome
    if (refusal.name !== 'invalid' || wantsJson(c)) return refuse(c, refusal)
    const values = { ...input, password: '', partners: textOf(input.partners) }
    const state = { title: m.beginning_title(), status: 422 } as const
    return page(
      c,
      state,
      <BeginningView values={values} now={c.get('identity')!} problems={refusal.problems} />,
    )
  })
}

function wayOn({ slug, firstStep, planId }: Begun): string {
  if (firstStep === 'bring') return paths.drafts(slug)
  return planId ? paths.record(slug, 'plan', planId) : paths.overview(slug)
}
