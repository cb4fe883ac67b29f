/** The look of a partnership's documents: the form for it, and the logo as a picture. */
import { changeLook, showLook, showLookForm } from '../../../operations/look.ts'
import { m } from '../../../texts/texts.ts'
import { bodyOf } from '../../body.ts'
import { each, paths } from '../../paths.ts'
import { page, picture, refuse, wantsJson } from '../../respond.tsx'
import { type App, actorOf, type Request } from '../../viewer.ts'
import { LookView } from './look-view.tsx'

export function lookRoutes(app: App): void {
  app.get(paths.look(each.slug), async c => {
    const form = await showLookForm(c.get('context'), actorOf(c))
    return form.ok ? showForm(c, { ...form.value, values: form.value }) : refuse(c, form.refusal)
  })

  app.post(paths.look(each.slug), async c => {
    const { logo, ...input } = await bodyOf(c)
    const bytes = logo instanceof File && logo.size > 0 ? new Uint8Array(await logo.arrayBuffer()) : null
    const asked = { ...input, logo: bytes, withoutLogo: input.withoutLogo === 'on' }
    const outcome = await changeLook(c.get('context'), actorOf(c), asked)
    if (outcome.ok)
      return wantsJson(c)
        ? c.json(outcome.value)
        : c.redirect(paths.organisation(actorOf(c).membership.slug), 303)
    const { refusal } = outcome
    const form =
      refusal.name === 'invalid' && !wantsJson(c) && (await showLookForm(c.get('context'), actorOf(c)))
    if (!form || !form.ok || refusal.name !== 'invalid') return refuse(c, refusal)
    return showForm(c, { hasLogo: form.value.hasLogo, values: input, problems: refusal.problems })
  })

  app.get(paths.logo(each.slug), async c => {
    const { logo } = await showLook(c.get('context'), actorOf(c))
    return logo ? picture(c, logo.mime, logo.bytes) : refuse(c, { name: 'not-found' })
  })
}

function showForm(
  c: Request,
  shown: Pick<Parameters<typeof LookView>[0], 'values' | 'hasLogo' | 'problems'>,
): Response {
  const { slug } = actorOf(c).membership
  const crumbs = [{ text: m.organisation_title(), href: paths.organisation(slug) }]
  return page(
    c,
    { title: m.look_title(), status: shown.problems ? 422 : 200, crumbs },
    <LookView slug={slug} {...shown} />,
  )
}
