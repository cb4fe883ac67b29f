import { may } from '../domain/access.ts'
import { listAgreements, listParties } from '../storage/agreement.ts'
import { findAgreementOfCatalogue, listCatalogues, listSuccessions } from '../storage/catalogue.ts'
import { listChoices } from '../storage/choices.ts'
import { readAs } from '../storage/database.ts'
import { findRecord } from '../storage/record.ts'
import type { Context } from './context.ts'
import { historyOf } from './history.ts'
import { type Actor, isId } from './record.ts'
import { done, type Refusal, refused } from './refusal.ts'

/**
 * An agreement with its parties and the central list it mirrors; the latest one when no id is given. `agreement` is null while
 * the partnership has none, `catalogue` while no list is chosen. `catalogues` are all versions of the list, the latest first.
 * `areas` are those of every plan, for whoever may take a stance.
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
    const catalogues = await listCatalogues(reading, partnershipId)
    const catalogue = catalogues.find(one => one.id === agreement?.catalogueId) ?? null
    const parties = agreement ? await listParties(reading, partnershipId, agreement.id) : []
    const recordIds = [
      ...(agreement ? [agreement.id] : []),
      ...parties.map(party => party.id),
      ...(catalogue ? [catalogue.id] : []),
      ...(catalogue?.areas ?? []).flatMap(area => [area.id, ...(area.stance ? [area.stance.id] : [])]),
    ]
    return done({
      agreement,
      others,
      parties,
      catalogue,
      catalogues,
      successions: await listSuccessions(reading, partnershipId),
      areas: may(role, 'add', 'stance') ? (await listChoices(reading, partnershipId, ['areas'])).areas : [],
      events: agreement ? await historyOf(reading, actor, { recordIds, limit: 20 }) : [],
    })
  })
}

export type AgreementPage = Extract<Awaited<ReturnType<typeof showAgreement>>, { ok: true }>['value']

/** A version of the central list, and the agreement that mirrors it, if any does. */
export async function whereMirrored(context: Context, actor: Actor, catalogueId: string) {
  if (!isId(catalogueId)) return null
  const { partnershipId } = actor.membership
  return readAs(context.database, actor.identity, async reading => {
    if (!(await findRecord(reading, 'catalogue', partnershipId, catalogueId))) return null
    return { catalogueId, agreementId: await findAgreementOfCatalogue(reading, partnershipId, catalogueId) }
  })
}

/** Where an area of a central list stands: in which list, and in the agreement that mirrors it, if any does. */
export async function whereListed(context: Context, actor: Actor, catalogueAreaId: string) {
  if (!isId(catalogueAreaId)) return null
  const { partnershipId } = actor.membership
  return readAs(context.database, actor.identity, async reading => {
    const area = await findRecord(reading, 'catalogueArea', partnershipId, catalogueAreaId)
    if (!area) return null
    const { catalogueId } = area
    const agreementId = await findAgreementOfCatalogue(reading, partnershipId, catalogueId)
    return { catalogueId, agreementId }
  })
}
