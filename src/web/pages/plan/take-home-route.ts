import { writeCalendar } from '../../../documents/writing/calendar.ts'
import { planTablesOf } from '../../../documents/writing/plan-workbook.ts'
import { workbookType, writeWorkbook } from '../../../documents/writing/workbook.ts'
import { slugOf } from '../../../domain/partnership.ts'
import { titleWithYear } from '../../../domain/plan-in-force.ts'
import { showPlanData } from '../../../operations/plan-data.ts'
import { showPlanDays } from '../../../operations/plan-dates.ts'
import { showPlanDocument } from '../../../operations/plan-document.ts'
import { speaking } from '../../../texts/texts.ts'
import { originOf } from '../../origin.ts'
import { each, paths } from '../../paths.ts'
import { file, refuse } from '../../respond.tsx'
import { type App, actorOf } from '../../viewer.ts'
import { calendarOf } from './calendar-of.ts'
import { answerDocx, answerPdf, layoutOf, paperName } from './paper.ts'

/** The plan in the forms that it leaves the program in: as a publication, as Word, a workbook of its records, and its days for a calendar. */
export function takeHomeRoutes(app: App): void {
  app.get(paths.planPdf(each.slug, each.id), async c => {
    const shown = await showPlanDocument(c.get('context'), actorOf(c), c.req.param('id'), layoutOf(c))
    return shown.ok
      ? answerPdf(c, shown.value, paperName(shown.value, layoutOf(c)))
      : refuse(c, shown.refusal)
  })

  app.get(paths.planDocx(each.slug, each.id), async c => {
    const shown = await showPlanDocument(c.get('context'), actorOf(c), c.req.param('id'), layoutOf(c))
    return shown.ok
      ? answerDocx(c, shown.value, paperName(shown.value, layoutOf(c)))
      : refuse(c, shown.refusal)
  })

  app.get(paths.planWorkbook(each.slug, each.id), async c => {
    const context = c.get('context')
    const shown = await showPlanData(context, actorOf(c), c.req.param('id'))
    if (!shown.ok) return refuse(c, shown.refusal)
    const { records } = shown.value
    const title = titleWithYear(records.plan)
    const bytes = await writeWorkbook(
      speaking(records.partnership.language, () => planTablesOf(records)),
      { title, creator: records.partnership.name, at: context.now() },
    )
    return file(c, `${slugOf(title) || 'plan'}.xlsx`, workbookType, bytes)
  })

  app.get(paths.planCalendar(each.slug, each.id), async c => {
    const actor = actorOf(c)
    const found = await showPlanDays(c.get('context'), actor, c.req.param('id'))
    if (!found) return refuse(c, { name: 'not-found' })
    const text = writeCalendar(calendarOf(found, actor.membership.slug, originOf(c)))
    return file(c, `${slugOf(titleWithYear(found.plan)) || 'plan'}.ics`, 'text/calendar; charset=utf-8', text)
  })
}
