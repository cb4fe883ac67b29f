import { may } from '../domain/access.ts'
import { findAgreementOfArea, listAgreements, listCatalogueAreas, listParties } from '../storage/agreement.ts'
import { listChoices } from '../storage/choices.ts'
import { readAs } from '../storage/database.ts'
import type { Context } from './context.ts'
import { historyOf } from './history.ts'
import { type Actor, isId } from './record.ts'
import { done, type Refusal, refused } from './refusal.ts'

/**
 * An agreement with its parties and the central list; the latest one when no id is given. `agreement` is null while
 * the partnership has none. `areas` are those of every plan, for whoever may take a stance.
 */
export async function showAgreement(context: Context, actor: Actor, id?: string) {
  const { partnershipId, role } = actor.membership
  if (!may(role, 'see', 'agreement')) return refused<Refusal>({ name: 'not-allowed' })
  return readAs(context.database, actor.identity, async reading => {
    const agreements = await listAgreements(reading, partnershipId)
    const agreement = id ? agreements.find(other => other.id === id) : (agreements[0] ?? null)
    if (agreement === undefined) return refused<Refusal>({ name: 'not-found' })
    const others = agreements
      .filter(other => other !== agreement)
      .map(({ id, title, validFrom, validTo }) => ({ id, title, validFrom, validTo }))
    if (!agreement) return done({ agreement, others, parties: [], catalogue: [], areas: [], events: [] })
    const parties = await listParties(reading, partnershipId, agreement.id)
    const catalogue = await listCatalogueAreas(reading, partnershipId, agreement.id)
    const recordIds = [
      agreement.id,
      ...parties.map(party => party.id),
      ...catalogue.flatMap(area => [area.id, ...(area.stance ? [area.stance.id] : [])]),
    ]
    return done({
      agreement,
      others,
      parties,
      catalogue,
      areas: may(role, 'add', 'stance') ? (await listChoices(reading, partnershipId)).areas : [],
      events: await historyOf(reading, actor, { recordIds, limit: 20 }),
    })
  })
}

export type AgreementPage = Extract<Awaited<ReturnType<typeof showAgreement>>, { ok: true }>['value']

/** The agreement whose central list holds an area: where the area and the stance to it are shown. */
export async function agreementOfArea(context: Context, actor: Actor, catalogueAreaId: string) {
  if (!isId(catalogueAreaId)) return null
  return readAs(context.database, actor.identity, reading =>
    findAgreementOfArea(reading, actor.membership.partnershipId, catalogueAreaId),
  )
}
