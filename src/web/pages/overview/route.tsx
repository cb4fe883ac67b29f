import { may, mayWithOwn } from '../../../domain/access.ts'
import { showOverview } from '../../../operations/overview.ts'
import { m } from '../../../texts/texts.ts'
import { each, paths } from '../../paths.ts'
import { refuse, respond } from '../../respond.tsx'
import { type App, actorOf } from '../../viewer.ts'
import { NoPlanView } from './no-plan-view.tsx'
import { OverviewView } from './view.tsx'

export function overviewRoutes(app: App): void {
  app.get(paths.overview(each.slug), async c => {
    const actor = actorOf(c)
    const found = await showOverview(c.get('context'), actor, c.req.query('plan') || null)
    if (!found) return refuse(c, { name: 'not-found' })
    const { slug, role } = actor.membership
    return respond(c, found, { title: m.house_overview() }, data =>
      data.plan ? (
        <OverviewView data={{ ...data, plan: data.plan }} slug={slug} mayAdd={may(role, 'add', 'plan')} />
      ) : (
        <NoPlanView
          slug={slug}
          mayAdd={may(role, 'add', 'plan')}
          sees={mayWithOwn(role, 'see', 'plan')}
          nextSteps={data.nextSteps}
        />
      ),
    )
  })
}
