import type { Problems } from '../../../domain/fields.ts'
import { mayDo } from '../../../operations/record.ts'
import { showReportSaving, showReportVersion } from '../../../operations/report.ts'
import { m } from '../../../texts/texts.ts'
import { bodyOf } from '../../body.ts'
import type { Values } from '../../parts/form.tsx'
import { each, paths } from '../../paths.ts'
import { giveReceipt } from '../../receipt.ts'
import { refuse, respond, wantsJson } from '../../respond.tsx'
import { type App, actorOf, type Request } from '../../viewer.ts'
import { pointCrumb } from './crumbs.ts'
import { DeedView } from './deed-view.tsx'
import { type Deed, deciding, endorsing, signing } from './deeds.ts'
import { reportFindings } from './report-places.ts'

/** What is registered of a frozen report: that a group stands behind it, that a party does, and that it is decided. */
export function reportDeedRoutes(app: App): void {
  for (const deed of [endorsing, signing, deciding]) {
    const path = deed.path(each.slug, each.id)
    app.get(path, c => deedPage(c, deed))

    app.post(path, async c => {
      const input = await bodyOf(c)
      const id = c.req.param('id') ?? ''
      const outcome = await deed.write(c.get('context'), actorOf(c), id, input)
      if (!outcome.ok) {
        if (outcome.refusal.name !== 'invalid' || wantsJson(c)) return refuse(c, outcome.refusal)
        return deedPage(c, deed, { values: input, problems: outcome.refusal.problems })
      }
      if (wantsJson(c)) return c.json(outcome.value, 201)
      giveReceipt(c, { deed: deed.record === 'reportDecision' ? 'decided' : 'saved', undo: null })
      return c.redirect(paths.reportVersion(actorOf(c).membership.slug, id), 303)
    })
  }
}

async function deedPage(
  c: Request,
  deed: Deed,
  tried?: { values: Values; problems: Problems },
): Promise<Response> {
  const actor = actorOf(c)
  if (!mayDo(actor, 'add', { table: deed.record })) return refuse(c, { name: 'not-allowed' })
  const data = await showReportVersion(c.get('context'), actor, c.req.param('id') ?? '')
  if (!data) return refuse(c, { name: 'not-found' })
  const { slug } = actor.membership
  const { point } = data
  const saving = deed === deciding ? await showReportSaving(c.get('context'), actor, point.id) : null
  // Once something is changed this version can be decided no longer: a new one is saved.
  const findings = saving?.ok ? reportFindings(saving.value, slug, paths.reportSaving(slug, point.id)) : []
  const crumbs = [
    pointCrumb(slug, data.point),
    {
      text: m.report_version_number({ number: data.version.number }),
      href: paths.reportVersion(slug, data.version.id),
    },
    { text: deed.title() },
  ]
  const options = { title: deed.title(), crumbs, status: tried ? 422 : 200 } as const
  return respond(c, data, options, () => (
    <DeedView
      deed={deed}
      data={data}
      findings={findings}
      values={tried?.values ?? deed.initial(data)}
      slug={slug}
      {...(tried && { problems: tried.problems })}
    />
  ))
}
