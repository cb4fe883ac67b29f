import type { MinutesForm } from '../../../documents/writing/meeting-minutes.ts'
import { slugOf } from '../../../domain/partnership.ts'
import { type ShownPaper, showMinutesPaper, showNotice } from '../../../operations/meeting-paper.ts'
import { each, paths } from '../../paths.ts'
import { refuse } from '../../respond.tsx'
import { type App, actorOf, type Request } from '../../viewer.ts'
import { answerDocx, answerPdf } from '../plan/paper.ts'

/** A meeting's notice and minutes, to keep and to hand out. */
export function meetingPaperRoutes(app: App): void {
  const formats = [
    { notice: paths.noticePdf, minutes: paths.minutesPdf, answer: answerPdf },
    { notice: paths.noticeDocx, minutes: paths.minutesDocx, answer: answerDocx },
  ]
  for (const { notice, minutes, answer } of formats) {
    app.get(notice(each.slug, each.id), async c => {
      const shown = await showNotice(c.get('context'), actorOf(c), c.req.param('id'))
      if (!shown.ok) return refuse(c, shown.refusal)
      return answer(c, shown.value.document, nameOf('kallelse', shown.value))
    })

    app.get(minutes(each.slug, each.id), async c => {
      const form = formOf(c)
      const shown = await showMinutesPaper(c.get('context'), actorOf(c), c.req.param('id'), form)
      if (!shown.ok) return refuse(c, shown.refusal)
      const { number } = shown.value
      const parts = [number === null ? 'utkast' : `version-${number}`, form === 'internal' && 'internt']
      return answer(c, shown.value.document, nameOf('protokoll', shown.value, parts))
    })
  }
}

/** The form that an address asks for: `?form=internt`, else what is shared. */
const formOf = (c: Request): MinutesForm => (c.req.query('form') === 'internt' ? 'internal' : 'shared')

/** A paper's file name without its ending: "protokoll-torggruppen-2020-08-24-version-2". */
const nameOf = (kind: string, { group, heldOn }: ShownPaper, parts: (string | false)[] = []): string =>
  [kind, slugOf(group), heldOn, ...parts].filter(Boolean).join('-')
