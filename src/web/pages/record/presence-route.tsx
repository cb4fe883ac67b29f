import { nouns } from '../../../operations/nouns.ts'
import { mayDo, showRecord } from '../../../operations/record.ts'
import { clock, m } from '../../../texts/texts.ts'
import { bodyOf, textOf } from '../../body.ts'
import { each, type NounKey, nounPaths, paths } from '../../paths.ts'
import { refuse } from '../../respond.tsx'
import { type App, actorOf } from '../../viewer.ts'
import { keepPresence } from './presence.ts'

/** Who else has a record's form open, for those who may change the record. */
export function presenceRoutes(app: App): void {
  const presence = keepPresence()

  app.post(paths.presence(each.slug), async c => {
    const actor = actorOf(c)
    const context = c.get('context')
    const input = await bodyOf(c)
    const id = textOf(input.id)
    const noun = (Object.keys(nounPaths) as NounKey[]).find(key => key === input.noun)
    if (!noun) return refuse(c, { name: 'not-found' })
    if (!mayDo(actor, 'change', nouns[noun], id)) return refuse(c, { name: 'not-allowed' })
    if (!(await showRecord(context, actor, nouns[noun], id))) return refuse(c, { name: 'not-found' })
    const { partnershipId, personId, personName } = actor.membership
    const record = `${partnershipId} ${noun} ${id}`
    if (input.leave) {
      presence.leave(record, personId)
      return c.json({ others: [] })
    }
    const others = presence.write(record, { id: personId, name: personName }, context.now())
    return c.json({
      others: others.map(({ name, since }) => m.editing_other_writes({ name, time: clock(since) })),
    })
  })
}
