/** The central list of a draft: the agreement's catalogue and the local stance to each area of it. */
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
  const change = async (writing: Writing): Promise<void> => {
    for (const { id, values } of changed)
      await updateRecord(writing, 'stance', actor.membership.partnershipId, id, values)
  }
  if (plan.centralAreas.length === 0) return change
  const agreementId =
    known.agreements[0]?.id ??
    add(confirmation, 'agreement', {
      title: m.draft_default_agreement(),
      purpose: null,
      validFrom: null,
      validTo: null,
    })
  for (const [index, central] of plan.centralAreas.entries()) {
    const catalogue = known.catalogueAreas.find(
      ({ agreementId: of, name }) => of === agreementId && sameName(name, central.name.text),
    )
    const catalogueAreaId =
      catalogue?.id ??
      add(confirmation, 'catalogueArea', { agreementId, number: index + 1, name: central.name.text })
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
