/** The form that one person answers without an account. Nothing but the form is shown, in the partnership's language. */
import { answerForm, type LinkRefusal, showForm } from '../../../operations/answer.ts'
import { locale, m, speaking } from '../../../texts/texts.ts'
import { bodyOf } from '../../body.ts'
import { each, paths } from '../../paths.ts'
import { page } from '../../respond.tsx'
import type { App, Request } from '../../viewer.ts'
import { ClosedFormView, closedForm, FormView, ThanksView } from './form-view.tsx'

export function formRoutes(app: App): void {
  app.get(paths.form(each.token), async c => {
    const token = c.req.param('token')
    const outcome = await showForm(c.get('context'), token)
    if (!outcome.ok) {
      return shut(c, outcome.refusal)
    }
    return shown(c, outcome.value, token)
  })

  app.post(paths.form(each.token), async c => {
    const token = c.req.param('token')
    const values = await bodyOf(c)
    const outcome = await answerForm(c.get('context'), token, values)
    if (outcome.ok) {
      const { form, name, answered } = outcome.value
      c.header('Cache-Control', 'no-store')
      // The link opens nothing from here on, so that there is no page to be led to.
      return speaking(form.language, () =>
        page(c, { title: m.answer_thanks() }, <ThanksView form={form} name={name} answered={answered} />),
      )
    }
    const { refusal } = outcome
    if (refusal.name !== 'invalid') return shut(c, refusal)
    const again = await showForm(c.get('context'), token)
    if (!again.ok) return shut(c, again.refusal)
    return shown(c, again.value, token, { values, problems: refusal.problems })
  })
}

type Shown = Extract<Awaited<ReturnType<typeof showForm>>, { ok: true }>['value']

function shown(
  c: Request,
  { form, ...opened }: Shown,
  token: string,
  tried: Parameters<typeof FormView>[0]['tried'] = null,
): Response {
  c.header('Cache-Control', 'no-store')
  return speaking(form.language, () =>
    page(
      c,
      { title: form.activity.title, status: tried ? 422 : 200 },
      <FormView token={token} form={form} {...opened} tried={tried} />,
    ),
  )
}

function shut(c: Request, refusal: LinkRefusal): Response {
  const { title, status } = closedForm(refusal)
  return speaking(refusal.language ?? locale(), () =>
    page(c, { title: title(), status }, <ClosedFormView refusal={refusal} />),
  )
}
