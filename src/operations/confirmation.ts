/** A confirmation under way: what is confirmed, by whom, and the rows it becomes. */
import type { DraftPlan, Read } from '../domain/draft.ts'
import type { Known, NewRows, WrittenTable } from '../storage/confirm.ts'
import type { Draft } from '../storage/draft.ts'
import type { Context } from './context.ts'
import type { Actor } from './record.ts'

export type Confirmation = {
  context: Context
  actor: Actor
  draft: Draft
  plan: DraftPlan
  /** The plan's year, null for none. */
  year: number | null
  planId: string
  known: Known
  rows: NewRows
  /** The draft's own ids → the stored records'. */
  areas: Map<string, string>
  places: Map<string, string>
  groups: Map<string, string>
  /** The group that works at a place, by the draft's id of the place. */
  placeGroups: Map<string, string>
  municipalityId: string
  policeId: string
}

export function beginConfirmation(
  context: Context,
  actor: Actor,
  draft: Draft,
  known: Known,
  year: number | null,
): Confirmation {
  return {
    context,
    actor,
    draft,
    plan: draft.plan,
    year,
    planId: context.newId(),
    known,
    rows: {
      organisation: [],
      position: [],
      group: [],
      place: [],
      plan: [],
      area: [],
      goal: [],
      passage: [],
      activity: [],
      contact: [],
      agreement: [],
      catalogueArea: [],
      stance: [],
      indicator: [],
      indicatorValue: [],
      judgement: [],
    },
    areas: new Map(),
    places: new Map(),
    groups: new Map(),
    placeGroups: new Map(),
    municipalityId: '',
    policeId: '',
  }
}

type OwnColumns<T extends WrittenTable> = Omit<NewRows[T][number], 'id' | 'partnershipId'>

/** Adds a row to be written; answers its new id. */
export function add<T extends WrittenTable>(
  { context, actor, rows }: Confirmation,
  table: T,
  row: OwnColumns<T>,
  id: string = context.newId(),
): string {
  const whole = { ...row, id, partnershipId: actor.membership.partnershipId }
  ;(rows[table] as unknown[]).push(whole)
  return id
}

export const textOf = (read: Read | null): string | null => read?.text || null

/** Names are the same when only case, space and punctuation differ. */
export const sameName = (a: string, b: string): boolean => plain(a) === plain(b)
const plain = (name: string): string =>
  name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim()
