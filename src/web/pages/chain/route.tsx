import { chainBlocks } from '../../../documents/writing/chain-blocks.ts'
import { meetingPaper, paperSection } from '../../../documents/writing/meeting-paper.ts'
import { slugOf } from '../../../domain/partnership.ts'
import { titleWithYear } from '../../../domain/plan-in-force.ts'
import { onlyGaps } from '../../../domain/whole-chain.ts'
import { showChain } from '../../../operations/chain.ts'
import { showLook } from '../../../operations/look.ts'
import { locale, m } from '../../../texts/texts.ts'
import { each, paths } from '../../paths.ts'
import { refuse, respond } from '../../respond.tsx'
import { type App, actorOf, canOf } from '../../viewer.ts'
import { crumbsOf } from '../plan/crumbs.ts'
import { answerDocx } from '../plan/paper.ts'
import { ChainView } from './view.tsx'

export function chainRoutes(app: App): void {
  app.get(paths.chain(each.slug, each.id), async c => {
    const actor = actorOf(c)
    const { slug } = actor.membership
    const outcome = await showChain(c.get('context'), actor, c.req.param('id'))
    if (!outcome.ok) return refuse(c, outcome.refusal)
    const showsGaps = c.req.query('visa') === 'luckor'
    const { plan, chain } = outcome.value
    const data = { plan, showsGaps, chain: showsGaps ? onlyGaps(chain) : chain }
    const title = m.chain_title()
    return respond(c, data, { title, crumbs: crumbsOf(slug, plan, title), morph: true }, data => (
      <ChainView data={data} slug={slug} can={canOf(c)} />
    ))
  })

  app.get(paths.chainDocx(each.slug, each.id), async c => {
    const actor = actorOf(c)
    const { slug, partnershipName } = actor.membership
    const outcome = await showChain(c.get('context'), actor, c.req.param('id'))
    if (!outcome.ok) return refuse(c, outcome.refusal)
    const { plan, chain, today } = outcome.value
    const look = await showLook(c.get('context'), actor)
    const house = { partnership: { name: partnershipName, language: locale() }, look }
    const title = m.chain_title()
    const sections = [paperSection('chain', titleWithYear(plan), chainBlocks(chain))]
    const document = meetingPaper(house, { title, facts: [], sections, date: today, state: null })
    return answerDocx(c, document, slugOf(`${title} ${slug} ${titleWithYear(plan)}`))
  })
}
