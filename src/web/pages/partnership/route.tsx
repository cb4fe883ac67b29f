/** The partnership's own settings. It is no record of a partnership, so it has a form of its own. */
import { may } from '../../../domain/access.ts'
import { changePartnership, showPartnership } from '../../../operations/partnership-settings.ts'
import { m } from '../../../texts/texts.ts'
import { bodyOf } from '../../body.ts'
import { each, paths } from '../../paths.ts'
import { page, refuse, wantsJson } from '../../respond.tsx'
import { type App, actorOf, type Request } from '../../viewer.ts'
import { RecordView } from '../record/record-view.tsx'
import { partnershipControls } from './controls.ts'

export function partnershipRoutes(app: App): void {
  app.get(paths.changePartnership(each.slug), async c => {
    const actor = actorOf(c)
    if (!may(actor.membership.role, 'change', 'partnership')) return refuse(c, { name: 'not-allowed' })
    const partnership = await showPartnership(c.get('context'), actor)
    if (!partnership) return refuse(c, { name: 'not-found' })
    return showForm(c, { values: partnership, version: partnership.version })
  })

  app.post(paths.changePartnership(each.slug), async c => {
    const input = await bodyOf(c)
    const version = Number(input.version)
    const outcome = await changePartnership(c.get('context'), actorOf(c), version, input)
    if (outcome.ok) {
      return wantsJson(c)
        ? c.json(outcome.value)
        : c.redirect(paths.organisation(c.get('membership').slug), 303)
    }
    const { refusal } = outcome
    if (wantsJson(c)) return refuse(c, refusal)
    if (refusal.name === 'invalid') return showForm(c, { values: input, version, problems: refusal.problems })
    if (refusal.name === 'stale')
      return showForm(c, { values: input, version: refusal.version, theirs: refusal.theirs })
    return refuse(c, refusal)
  })
}

type FormState = Pick<Parameters<typeof RecordView>[0], 'values' | 'version' | 'problems' | 'theirs'>

function showForm(c: Request, state: FormState): Response {
  const back = paths.organisation(c.get('membership').slug)
  const heading = m.form_change({ name: m.partnership_name() })
  const status = state.problems ? 422 : state.theirs ? 409 : 200
  const crumbs = [{ text: m.organisation_title(), href: back }]
  return page(
    c,
    { title: heading, status, crumbs },
    <RecordView {...state} heading={heading} controls={partnershipControls()} back={back} />,
  )
}
