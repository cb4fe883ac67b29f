import { listAgreements } from '../storage/agreement.ts'
import { listCatalogues } from '../storage/catalogue.ts'
import { findRecord } from '../storage/record.ts'
import { fiveAreasFrom, fiveCentralAreas } from '../texts/five-areas.ts'
import { m } from '../texts/texts.ts'
import { allOrNothing } from './all-or-nothing.ts'
import { sameName } from './confirmation.ts'
import type { Context } from './context.ts'
import { nouns } from './nouns.ts'
import { type Actor, added, changed, fieldsOf, mayDo } from './record.ts'
import { done, type Outcome, refused } from './refusal.ts'

/**
 * Adds the five areas as a version of the central list, all of it or nothing. The latest agreement mirrors it from then on if it mirrored
 * none; an area that the version before calls by the same name is taken to be the same.
 */
export async function addFiveAreas(context: Context, actor: Actor): Promise<Outcome<{ id: string }>> {
  const { catalogue, catalogueArea, succession, agreement } = nouns
  if (![catalogue, catalogueArea, succession].every(noun => mayDo(actor, 'add', noun)))
    return refused({ name: 'not-allowed' })
  const { partnershipId } = actor.membership
  return allOrNothing(context, actor, async writing => {
    const before = await listCatalogues(writing, partnershipId)
    const earlier = before.find(({ validFrom }) => validFrom === null || validFrom < fiveAreasFrom)
    const head = { name: m.catalogue_five_name(), validFrom: fiveAreasFrom }
    const list = await added(context, actor, writing, catalogue, head)
    if (!list.ok) return list
    const catalogueId = list.value.id
    for (const name of fiveCentralAreas()) {
      const area = await added(context, actor, writing, catalogueArea, { name }, { catalogueId })
      if (!area.ok) return area
      const same = earlier?.areas.find(one => sameName(one.name, name))
      if (!same) continue
      const pair = { earlierAreaId: same.id, laterAreaId: area.value.id }
      const joined = await added(context, actor, writing, succession, pair)
      if (!joined.ok) return joined
    }
    const [latest] = await listAgreements(writing, partnershipId)
    const row =
      latest && !latest.catalogueId ? await findRecord(writing, 'agreement', partnershipId, latest.id) : null
    if (row && mayDo(actor, 'change', agreement, row.id)) {
      const fields = { ...fieldsOf(agreement, row), catalogueId }
      const mirrored = await changed(context, actor, writing, agreement, row.id, row.version, fields)
      if (!mirrored.ok) return mirrored
    }
    return done({ id: catalogueId })
  })
}
