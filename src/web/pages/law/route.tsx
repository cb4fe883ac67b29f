import { answerSheet } from '../../../documents/writing/answer-sheet.ts'
import { workbookType, writeWorkbook } from '../../../documents/writing/workbook.ts'
import { slugOf } from '../../../domain/partnership.ts'
import { showLaw } from '../../../operations/law.ts'
import { showLook } from '../../../operations/look.ts'
import { showRecord } from '../../../operations/record.ts'
import { locale, m } from '../../../texts/texts.ts'
import { each, paths } from '../../paths.ts'
import { file, refuse, respond } from '../../respond.tsx'
import { type App, actorOf, canOf } from '../../viewer.ts'
import { answerDocx } from '../plan/paper.ts'
import { handbookTable, lawTable } from './take-home.ts'
import { LawView } from './view.tsx'

export function lawRoutes(app: App): void {
  app.get(paths.law(each.slug), async c => {
    const actor = actorOf(c)
    const outcome = await showLaw(c.get('context'), actor)
    if (!outcome.ok) return refuse(c, outcome.refusal)
    return respond(c, outcome.value, { title: m.law_title() }, data => (
      <LawView data={data} slug={actor.membership.slug} can={canOf(c)} />
    ))
  })

  app.get(paths.lawWorkbook(each.slug), async c => {
    const actor = actorOf(c)
    const outcome = await showLaw(c.get('context'), actor)
    if (!outcome.ok) return refuse(c, outcome.refusal)
    const { partnershipName } = actor.membership
    const title = `${m.law_title()} ${outcome.value.today}`
    const bytes = await writeWorkbook([lawTable(outcome.value), handbookTable(outcome.value)], {
      title,
      creator: partnershipName,
      at: c.get('context').now(),
    })
    return file(c, `${slugOf(`${title} ${partnershipName}`)}.xlsx`, workbookType, bytes)
  })

  app.get(paths.lawDocx(each.slug), async c => {
    const actor = actorOf(c)
    const outcome = await showLaw(c.get('context'), actor)
    if (!outcome.ok) return refuse(c, outcome.refusal)
    const { partnershipName } = actor.membership
    const { today } = outcome.value
    const house = {
      partnership: { name: partnershipName, language: locale() },
      look: await showLook(c.get('context'), actor),
    }
    const tables = [lawTable(outcome.value), handbookTable(outcome.value)]
    const name = slugOf(`${m.law_title()} ${today} ${partnershipName}`)
    return answerDocx(c, answerSheet(house, tables, m.law_title(), today), name)
  })

  // Evidence stands at its duty.
  app.get(paths.record(each.slug, 'evidence', each.id), async c => {
    const row = await showRecord(c.get('context'), actorOf(c), { table: 'evidence' }, c.req.param('id'))
    if (!row) return refuse(c, { name: 'not-found' })
    return c.redirect(`${paths.law(c.get('membership').slug)}#p${String(row.duty)}`, 303)
  })
}
