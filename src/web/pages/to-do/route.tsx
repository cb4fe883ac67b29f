import { showToDo } from '../../../operations/to-do.ts'
import { m } from '../../../texts/texts.ts'
import { each, paths } from '../../paths.ts'
import { refuse, respond } from '../../respond.tsx'
import { type App, actorOf, canOf } from '../../viewer.ts'
import { ToDoView } from './view.tsx'

export function toDoRoutes(app: App): void {
  app.get(paths.toDo(each.slug), async c => {
    const actor = actorOf(c)
    const { slug } = actor.membership
    const can = canOf(c)
    if (!can('see', 'plan')) return refuse(c, { name: 'not-allowed' })
    const crumbs = [{ text: m.house_overview(), href: paths.overview(slug) }, { text: m.todo_title() }]
    return respond(c, await showToDo(c.get('context'), actor), { title: m.todo_title(), crumbs }, data => (
      <ToDoView data={data} slug={slug} can={can} />
    ))
  })
}
