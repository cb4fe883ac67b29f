/** What a draft would become if it were confirmed now: worked out as the confirmation does, and thrown away. */
import { may } from '../domain/access.ts'
import { dayOf } from '../domain/day.ts'
import { planYearOf } from '../domain/draft-year.ts'
import { optionalYear } from '../domain/fields.ts'
import { samePlaceName } from '../domain/partnership.ts'
import {
  firstDayOf,
  isAhead,
  type PlanPeriod,
  pastOf,
  planInForce,
  titleWithYear,
} from '../domain/plan-in-force.ts'
import { listKnown } from '../storage/confirm.ts'
import { readAs } from '../storage/database.ts'
import { type Draft, findDraft, isReviewed } from '../storage/draft.ts'
import { listPlans } from '../storage/plan.ts'
import { speaking } from '../texts/texts.ts'
import { rowsOf } from './confirm.ts'
import { beginConfirmation, textOf } from './confirmation.ts'
import type { Context } from './context.ts'
import type { DraftRefusal } from './draft.ts'
import { type Actor, isId } from './record.ts'
import { done, type Outcome, refused } from './refusal.ts'

export type ConfirmationPage = {
  draft: Draft
  /** The plan's year as it is proposed or was written. */
  year: string
  created: {
    areas: number
    goals: number
    activities: number
    catalogueAreas: number
    groups: string[]
    places: string[]
    organisations: string[]
    positions: string[]
  }
  standing: Standing
  /** Whose the document says that it is, where that is somebody else. */
  otherOwner: { document: string; partnership: string } | null
}

/**
 * What becomes of the plan that is shown today. `first`: there is none. `replaced`: the new one is shown instead. `undecided`: the one shown
 * is decided and keeps its place until the new one is.
 * `waits`: the new one is shown from the day when it begins. `stays`: the new one stands among the other plans.
 */
export type Standing =
  | { name: 'first' }
  | { name: 'replaced' | 'stays' | 'undecided'; plan: string }
  | { name: 'waits'; plan: string; begins: string }

/** `year` is what a person has written; left out, the draft's own year is proposed. */
export async function showConfirmation(
  context: Context,
  actor: Actor,
  draftId: string,
  year?: unknown,
): Promise<
  Outcome<ConfirmationPage, Extract<DraftRefusal, { name: 'not-found' | 'not-allowed' | 'carries-data' }>>
> {
  if (!may(actor.membership.role, 'add', 'plan')) return refused({ name: 'not-allowed' })
  if (!isId(draftId)) return refused({ name: 'not-found' })
  const { partnershipId } = actor.membership
  return readAs(context.database, actor.identity, async reading => {
    const draft = await findDraft(reading, partnershipId, draftId)
    if (!draft) return refused({ name: 'not-found' })
    if (!isReviewed(draft)) return refused({ name: 'carries-data' })
    const known = await listKnown(reading, partnershipId)
    const plans = await listPlans(reading, partnershipId)
    const proposed = year === undefined ? planYearOf(draft.plan) : year
    const written = optionalYear.safeParse(proposed)
    const confirmation = beginConfirmation(context, actor, draft, known, written.data ?? null)
    speaking(known.partnership.language, () => rowsOf(confirmation))
    const { rows } = confirmation
    const names = (list: { name: string }[]) => list.map(({ name }) => name)
    return done({
      draft,
      year: String(proposed ?? ''),
      created: {
        areas: rows.area.length,
        goals: rows.goal.length,
        activities: rows.activity.length,
        catalogueAreas: rows.catalogueArea.length,
        groups: names(rows.group),
        places: names(rows.place),
        organisations: names(rows.organisation),
        positions: names(rows.position),
      },
      standing: standingOf({ ...rows.plan[0], createdAt: context.now() }, plans, dayOf(context.now())),
      otherOwner: otherOwnerOf(
        { city: textOf(draft.plan.city), district: textOf(draft.plan.district) },
        known.partnership,
      ),
    })
  })
}

/** What becomes of the plan that is shown today when another one is added. */
export function standingOf(
  { year = null, validFrom = null, validTo = null, createdAt }: Partial<PlanPeriod> & { createdAt: Date },
  plans: Awaited<ReturnType<typeof listPlans>>,
  today: string,
): Standing {
  const before = planInForce(plans, today)
  if (!before) return { name: 'first' }
  const added: PlanPeriod = { year, validFrom, validTo, decidedOn: null, createdAt }
  const plan = titleWithYear(before)
  if (planInForce<PlanPeriod>([added, ...plans], today) === added) return { name: 'replaced', plan }
  if (pastOf<PlanPeriod>(added, before, today) === 'undecided') return { name: 'undecided', plan }
  if (isAhead(added, today)) return { name: 'waits', plan, begins: firstDayOf(added) ?? today }
  return { name: 'stays', plan }
}

type Owner = { city: string | null; district: string | null }

/** Told only where both the document and the partnership say which municipality or district they are of. */
export function otherOwnerOf(
  document: Owner,
  partnership: Owner & { name: string },
): ConfirmationPage['otherOwner'] {
  for (const field of ['city', 'district'] as const) {
    const [said, own] = [document[field], partnership[field]]
    if (said && own && !samePlaceName(said, own)) return { document: said, partnership: partnership.name }
  }
  return null
}
