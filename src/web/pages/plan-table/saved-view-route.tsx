import { changeSavedView, removeSavedView, saveView, showSavedView } from '../../../operations/saved-view.ts'
import { m } from '../../../texts/texts.ts'
import { bodyOf, textOf } from '../../body.ts'
import { each, paths } from '../../paths.ts'
import { page, refuse, wantsJson } from '../../respond.tsx'
import { type App, actorOf } from '../../viewer.ts'
import { crumbsToTable } from './crumbs.ts'
import { queryOf, viewOf } from './query.ts'
import { SavedViewView } from './saved-view-view.tsx'

export function savedViewRoutes(app: App): void {
  app.post(paths.savedViews(each.slug, each.id), async c => {
    const actor = actorOf(c)
    const { slug } = actor.membership
    const planId = c.req.param('id')
    const body = await bodyOf(c)
    const query = queryOf(viewOf(new URLSearchParams(textOf(body.query))))
    const view = viewOf(new URLSearchParams(query))
    const back = `${paths.planTable(slug, planId)}${query}`
    const outcome = await saveView(c.get('context'), actor, planId, view, body)
    if (outcome.ok) return wantsJson(c) ? c.json(outcome.value, 201) : c.redirect(back, 303)
    if (outcome.refusal.name !== 'invalid' || wantsJson(c)) return refuse(c, outcome.refusal)
    const heading = m.saved_view_save()
    const form = { heading, values: body, problems: outcome.refusal.problems, carried: { query }, back }
    const action = paths.savedViews(slug, planId)
    return page(
      c,
      { title: heading, status: 422, crumbs: crumbsToTable(back) },
      <SavedViewView {...form} action={action} removal={null} />,
    )
  })

  app.get(paths.savedView(each.slug, each.id), async c => {
    const actor = actorOf(c)
    const saved = await showSavedView(c.get('context'), actor, c.req.param('id'))
    if (!saved) return refuse(c, { name: 'not-found' })
    return c.redirect(`${paths.planTable(actor.membership.slug, saved.planId)}${queryOf(saved.view)}`, 303)
  })

  app.get(paths.savedViewChange(each.slug, each.id), async c => {
    const actor = actorOf(c)
    const { slug } = actor.membership
    const saved = await showSavedView(c.get('context'), actor, c.req.param('id'))
    if (!saved?.own) return refuse(c, { name: 'not-found' })
    const heading = m.saved_view_change({ name: saved.name })
    return page(
      c,
      { title: heading, crumbs: crumbsToTable(paths.savedView(slug, saved.id)) },
      <SavedViewView
        heading={heading}
        values={saved}
        carried={{ version: saved.version }}
        action={paths.savedViewChange(slug, saved.id)}
        removal={paths.savedViewRemoval(slug, saved.id)}
        back={paths.savedView(slug, saved.id)}
      />,
    )
  })

  app.post(paths.savedViewChange(each.slug, each.id), async c => {
    const actor = actorOf(c)
    const { slug } = actor.membership
    const id = c.req.param('id')
    const body = await bodyOf(c)
    const outcome = await changeSavedView(c.get('context'), actor, id, Number(body.version), body)
    if (outcome.ok) return wantsJson(c) ? c.json(outcome.value) : c.redirect(paths.savedView(slug, id), 303)
    if (outcome.refusal.name !== 'invalid' || wantsJson(c)) return refuse(c, outcome.refusal)
    const heading = m.saved_view_change({ name: textOf(body.name) })
    return page(
      c,
      { title: heading, status: 422, crumbs: crumbsToTable(paths.savedView(slug, id)) },
      <SavedViewView
        heading={heading}
        values={body}
        problems={outcome.refusal.problems}
        carried={{ version: textOf(body.version) }}
        action={paths.savedViewChange(slug, id)}
        removal={paths.savedViewRemoval(slug, id)}
        back={paths.savedView(slug, id)}
      />,
    )
  })

  app.post(paths.savedViewRemoval(each.slug, each.id), async c => {
    const actor = actorOf(c)
    const outcome = await removeSavedView(c.get('context'), actor, c.req.param('id'))
    if (!outcome.ok) return refuse(c, outcome.refusal)
    if (wantsJson(c)) return c.json(outcome.value)
    return c.redirect(paths.planTable(actor.membership.slug, outcome.value.planId), 303)
  })
}
