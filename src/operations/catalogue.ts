import { listAgreements } from '../storage/agreement.ts'
import { listCatalogues } from '../storage/catalogue.ts'
import { readAs } from '../storage/database.ts'
import { findRecord } from '../storage/record.ts'
import { fiveAreasFrom, fiveCentralAreas } from '../texts/five-areas.ts'
import { m } from '../texts/texts.ts'
import { sameName } from './confirmation.ts'
import type { Context } from './context.ts'
import { nouns } from './nouns.ts'
import { type Actor, addRecord, changeRecord, fieldsOf } from './record.ts'
import { done, type Outcome } from './refusal.ts'

/**
 * Adds the five areas as a version of the central list. The latest agreement mirrors it from then on if it mirrored none; an area that the
 * version before calls by the same name is taken to be the same.
 */
export async function addFiveAreas(context: Context, actor: Actor): Promise<Outcome<{ id: string }>> {
  const list = await addRecord(context, actor, nouns.catalogue, {
    name: m.catalogue_five_name(),
    validFrom: fiveAreasFrom,
  })
  if (!list.ok) return list
  const before = await readAs(context.database, actor.identity, reading =>
    listCatalogues(reading, actor.membership.partnershipId),
  )
  const earlier = before.find(({ validFrom }) => validFrom === null || validFrom < fiveAreasFrom)
  const catalogueId = list.value.id
  for (const name of fiveCentralAreas()) {
    const added = await addRecord(context, actor, nouns.catalogueArea, { name }, { catalogueId })
    if (!added.ok) return added
    const same = earlier?.areas.find(area => sameName(area.name, name))
    if (!same) continue
    const joined = await addRecord(context, actor, nouns.succession, {
      earlierAreaId: same.id,
      laterAreaId: added.value.id,
    })
    if (!joined.ok) return joined
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
