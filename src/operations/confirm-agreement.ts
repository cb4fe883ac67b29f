/** The central list of a draft: a version of the catalogue, and the local stance to each area of it. */
import type { Writing } from '../storage/database.ts'
import { type Row, updateRecord } from '../storage/record.ts'
import { m } from '../texts/texts.ts'
import { add, type Confirmation, sameName, textOf } from './confirmation.ts'

/**
 * New areas of the list and first stances become rows. Answers what changes the stances taken before to the new plan's, to be
 * done once the rows stand: a stance may point at one of its areas.
 */
export function confirmAgreement(confirmation: Confirmation): (writing: Writing) => Promise<void> {
  const { plan, known, areas, actor } = confirmation
  const changed: { id: string; values: Pick<Row<'stance'>, 'kind' | 'reason' | 'areaId'> }[] = []
  let mirrored: { agreementId: string; catalogueId: string } | null = null
  const change = async (writing: Writing): Promise<void> => {
    const { partnershipId } = actor.membership
    if (mirrored) {
      const { agreementId, catalogueId } = mirrored
      await updateRecord(writing, 'agreement', partnershipId, agreementId, { catalogueId })
    }
    for (const { id, values } of changed) await updateRecord(writing, 'stance', partnershipId, id, values)
  }
  if (plan.centralAreas.length === 0) return change
  const catalogueId =
    knownCatalogue(confirmation) ??
    add(confirmation, 'catalogue', { name: m.draft_default_catalogue(), validFrom: null })
  const [agreement] = known.agreements
  if (!agreement) {
    const title = m.draft_default_agreement()
    add(confirmation, 'agreement', { title, purpose: null, validFrom: null, validTo: null, catalogueId })
  } else if (!agreement.catalogueId) mirrored = { agreementId: agreement.id, catalogueId }
  for (const [index, central] of plan.centralAreas.entries()) {
    const catalogue = known.catalogueAreas.find(
      ({ catalogueId: of, name }) => of === catalogueId && sameName(name, central.name.text),
    )
    const catalogueAreaId =
      catalogue?.id ??
      add(confirmation, 'catalogueArea', { catalogueId, number: index + 1, name: central.name.text })
    if (!central.stance) continue
    const stance = {
      kind: central.stance.kind,
      reason: textOf(central.stance.reason),
      areaId: areas.get(central.areaId ?? '') ?? null,
    }
    const before = known.stances.find(({ catalogueAreaId: of }) => of === catalogueAreaId)
    if (before) changed.push({ id: before.id, values: stance })
    else add(confirmation, 'stance', { catalogueAreaId, ...stance })
  }
  return change
}

/** The version of the list that shares most areas with the draft's: one that shares none is another version. */
function knownCatalogue({ plan, known }: Confirmation): string | null {
  const shared = (id: string) =>
    known.catalogueAreas.filter(
      ({ catalogueId, name }) =>
        catalogueId === id && plan.centralAreas.some(central => sameName(name, central.name.text)),
    ).length
  const [best] = known.catalogues
    .map(({ id }) => ({ id, shared: shared(id) }))
    .filter(({ shared }) => shared > 0)
    .toSorted((a, b) => b.shared - a.shared)
  return best?.id ?? null
}
