import { listAgreements } from '../storage/agreement.ts'
import { readAs } from '../storage/database.ts'
import { findRecord } from '../storage/record.ts'
import { fiveAreasFrom, fiveCentralAreas } from '../texts/five-areas.ts'
import { m } from '../texts/texts.ts'
import type { Context } from './context.ts'
import { nouns } from './nouns.ts'
import { type Actor, addRecord, changeRecord, fieldsOf } from './record.ts'
import { done, type Outcome } from './refusal.ts'

/** Adds the five areas as a version of the central list. The latest agreement mirrors it from then on if it mirrored none. */
export async function addFiveAreas(context: Context, actor: Actor): Promise<Outcome<{ id: string }>> {
  const list = await addRecord(context, actor, nouns.catalogue, {
    name: m.catalogue_five_name(),
    validFrom: fiveAreasFrom,
  })
  if (!list.ok) return list
  const catalogueId = list.value.id
  for (const name of fiveCentralAreas()) {
    const added = await addRecord(context, actor, nouns.catalogueArea, { name }, { catalogueId })
    if (!added.ok) return added
  }
  const { partnershipId } = actor.membership
  const agreement = await readAs(context.database, actor.identity, async reading => {
    const [latest] = await listAgreements(reading, partnershipId)
    return latest && !latest.catalogueId ? findRecord(reading, 'agreement', partnershipId, latest.id) : null
  })
  if (agreement) {
    const fields = { ...fieldsOf(nouns.agreement, agreement), catalogueId }
    const changed = await changeRecord(
      context,
      actor,
      nouns.agreement,
      agreement.id,
      agreement.version,
      fields,
    )
    if (!changed.ok) return changed
  }
  return done({ id: catalogueId })
}
