/** Confirming a draft: everything that was understood becomes the partnership's plan in one transaction. */
import { may } from '../domain/access.ts'
import { planYearOf } from '../domain/draft-year.ts'
import { optionalYear, type Problems } from '../domain/fields.ts'
import { fillPartnership, insertRows, listKnown, type WrittenTable } from '../storage/confirm.ts'
import { type Writing, writeAs } from '../storage/database.ts'
import { findDraftForChange, isReviewed } from '../storage/draft.ts'
import { speaking } from '../texts/texts.ts'
import { confirmAgreement } from './confirm-agreement.ts'
import { confirmGroups, confirmOrganisations, confirmPlaces } from './confirm-organisation.ts'
import { confirmPlan } from './confirm-plan.ts'
import { confirmStatistics } from './confirm-statistics.ts'
import { beginConfirmation, type Confirmation, textOf } from './confirmation.ts'
import type { Context } from './context.ts'
import { type DraftRefusal, draftNoun } from './draft.ts'
import { nouns } from './nouns.ts'
import { type Actor, isId, recordEvent, type Told, tell } from './record.ts'
import { done, type Outcome, refused } from './refusal.ts'

export { planYearOf }

export type ConfirmInput = {
  /** The version that the person saw; left out by those who have just made the draft. */
  version?: number
  /** The plan's year as written, or null. */
  year: unknown
  /** The draft's own ids of the figures that the person accepts. */
  acceptedStatistics: string[]
}

export type ConfirmRefusal =
  | Exclude<DraftRefusal, { name: 'edit-refused' }>
  | { name: 'invalid'; problems: Problems }

/** All of it is stored or nothing. A draft becomes a plan once. */
export async function confirmDraft(
  context: Context,
  actor: Actor,
  draftId: string,
  input: ConfirmInput,
): Promise<Outcome<{ planId: string }, ConfirmRefusal>> {
  if (!may(actor.membership.role, 'add', 'plan')) return refused({ name: 'not-allowed' })
  if (!isId(draftId)) return refused({ name: 'not-found' })
  const year = optionalYear.safeParse(input.year)
  if (!year.success) return refused({ name: 'invalid', problems: { year: 'not-a-year' } })
  const { partnershipId } = actor.membership
  return writeAs(context.database, actor.identity, async writing => {
    const draft = await findDraftForChange(writing, partnershipId, draftId)
    if (!draft) return refused({ name: 'not-found' })
    if (!isReviewed(draft)) return refused({ name: 'carries-data' })
    if (draft.planId) return refused({ name: 'already-confirmed', planId: draft.planId })
    if (input.version !== undefined && input.version !== draft.version)
      return refused({ name: 'stale-draft' })
    const known = await listKnown(writing, partnershipId)
    const confirmation = beginConfirmation(context, actor, draft, known, year.data)
    // What the plan is given a name for is named in the partnership's language, whoever confirms it.
    await speaking(known.partnership.language, () => write(confirmation, writing, input.acceptedStatistics))
    return done({ planId: confirmation.planId })
  })
}

/** Fills the rows that the draft becomes. Answers what changes stances that are there already, once the rows stand. */
export function rowsOf(
  confirmation: Confirmation,
  accepted: string[] = [],
): (writing: Writing) => Promise<void> {
  confirmOrganisations(confirmation)
  confirmGroups(confirmation)
  confirmPlaces(confirmation)
  confirmPlan(confirmation)
  const changeStances = confirmAgreement(confirmation)
  confirmStatistics(confirmation, accepted)
  return changeStances
}

async function write(confirmation: Confirmation, writing: Writing, accepted: string[]): Promise<void> {
  const { actor, plan, rows } = confirmation
  const changeStances = rowsOf(confirmation, accepted)
  await fillPartnership(writing, actor.membership.partnershipId, {
    city: textOf(plan.city),
    district: textOf(plan.district),
    policeRegion: textOf(plan.policeRegion),
  })
  await insertRows(writing, rows)
  await changeStances(writing)
  await recordEvents(confirmation, writing)
}

/** The records that have a page, or a place on one, where their history is read. */
export const remembered = [
  'organisation',
  'position',
  'group',
  'place',
  'plan',
  'area',
  'activity',
  'agreement',
  'indicator',
] as const satisfies WrittenTable[]

async function recordEvents({ context, actor, draft, rows }: Confirmation, writing: Writing): Promise<void> {
  const line = (verb: Told['verb'], table: (typeof remembered)[number], row: { id: string }): Told => ({
    verb,
    record: table,
    recordId: row.id,
    title: nouns[table].title(row as Record<string, unknown>),
    changes: {},
  })
  const indicators = new Map(rows.indicator.map(row => [row.id, row]))
  await tell(context, actor, writing, [
    ...remembered.flatMap(table => rows[table].map(row => line('confirmed', table, row))),
    ...rows.judgement.map(({ indicatorId }) => line('accepted', 'indicator', indicators.get(indicatorId)!)),
  ])
  await recordEvent(context, actor, writing, draftNoun, 'confirmed', draft.id, draft)
}
