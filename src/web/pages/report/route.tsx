/** The report of a round, its versions, and both as files. */
import type { Problems } from '../../../domain/fields.ts'
import { freezeReport, showReport, showReportSaving, showReportVersion } from '../../../operations/report.ts'
import { reportOnPage, showReportPaper, type Wanted } from '../../../operations/report-paper.ts'
import { m } from '../../../texts/texts.ts'
import { bodyOf } from '../../body.ts'
import type { Values } from '../../parts/form.tsx'
import { each, paths } from '../../paths.ts'
import { giveReceipt } from '../../receipt.ts'
import { refuse, respond, wantsJson } from '../../respond.tsx'
import { type App, actorOf, canOf, type Request } from '../../viewer.ts'
import { problemsToTell } from '../guard/problems-to-tell.ts'
import { answerDocx, answerPdf, paperName } from '../plan/paper.ts'
import { pointCrumb } from './crumbs.ts'
import { ReportView } from './report-view.tsx'
import { ReportSaveView } from './save-view.tsx'
import { ReportVersionView } from './version-view.tsx'

export function reportRoutes(app: App): void {
  app.get(paths.report(each.slug, each.id), async c => {
    const data = await showReport(c.get('context'), actorOf(c), c.req.param('id'))
    if (!data) return refuse(c, { name: 'not-found' })
    const { slug } = actorOf(c).membership
    const title = m.report_heading({ point: data.point.name, year: data.point.year })
    const crumbs = [pointCrumb(slug, data.point), { text: m.report_report() }]
    return respond(c, data, { title, crumbs }, shown => (
      <ReportView data={shown} document={reportOnPage(shown)} slug={slug} can={canOf(c)} />
    ))
  })

  app.post(paths.report(each.slug, each.id), async c => {
    const body = await bodyOf(c)
    const outcome = await freezeReport(c.get('context'), actorOf(c), c.req.param('id'), body)
    if (!outcome.ok) {
      if (outcome.refusal.name !== 'invalid' || wantsJson(c)) return refuse(c, outcome.refusal)
      return savePage(c, body, outcome.refusal.problems)
    }
    if (wantsJson(c)) return c.json(outcome.value, 201)
    giveReceipt(c, { deed: 'report-frozen', undo: null })
    return c.redirect(paths.reportVersion(actorOf(c).membership.slug, outcome.value.id), 303)
  })

  app.get(paths.reportSaving(each.slug, each.id), c => savePage(c, {}))

  app.get(paths.reportVersion(each.slug, each.id), async c => {
    const data = await showReportVersion(c.get('context'), actorOf(c), c.req.param('id'))
    if (!data) return refuse(c, { name: 'not-found' })
    const { slug } = actorOf(c).membership
    const { point, version } = data
    const number = m.report_version_number({ number: version.number })
    const title = `${m.report_heading({ point: point.name, year: point.year })}, ${number}`
    const crumbs = [
      pointCrumb(slug, point),
      { text: m.report_report(), href: paths.report(slug, point.id) },
      { text: number },
    ]
    return respond(c, data, { title, crumbs }, shown => (
      <ReportVersionView data={shown} document={reportOnPage(shown)} slug={slug} can={canOf(c)} />
    ))
  })

  const formats = [
    { growing: paths.reportPdf, frozen: paths.reportVersionPdf, answer: answerPdf },
    { growing: paths.reportDocx, frozen: paths.reportVersionDocx, answer: answerDocx },
  ]
  for (const { growing, frozen, answer } of formats) {
    app.get(growing(each.slug, each.id), c => paper(c, { reportingPointId: c.req.param('id') }, answer))
    app.get(frozen(each.slug, each.id), c => paper(c, { reportId: c.req.param('id') }, answer))
  }
}

async function savePage(c: Request, values: Values, problems?: Problems): Promise<Response> {
  const shown = await showReportSaving(c.get('context'), actorOf(c), c.req.param('id') ?? '')
  if (!shown.ok) return refuse(c, shown.refusal)
  const { slug, personId } = actorOf(c).membership
  const { point } = shown.value
  const crumbs = [
    pointCrumb(slug, point),
    { text: m.report_report(), href: paths.report(slug, point.id) },
    { text: m.report_freeze() },
  ]
  const told = problems && problemsToTell(values, problems)
  const options = { title: m.report_freeze(), crumbs, status: problems ? 422 : 200 } as const
  return respond(c, shown.value, options, data => (
    <ReportSaveView
      data={data}
      slug={slug}
      personId={personId}
      values={values}
      {...(told && { problems: told })}
    />
  ))
}

async function paper(c: Request, wanted: Wanted, answer: typeof answerPdf): Promise<Response> {
  const shown = await showReportPaper(c.get('context'), actorOf(c), wanted)
  if (!shown.ok) return refuse(c, shown.refusal)
  const { document, number } = shown.value
  const name = paperName(document, 'plan', number)
  return answer(c, document, number === null ? `${name}-utkast` : name)
}
