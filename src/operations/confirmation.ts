/** A confirmation under way: what is confirmed, by whom, and the rows it becomes. */
import type { DraftPlace, DraftPlan, Read } from '../domain/draft.ts'
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
  /** Positions by organisation and plain name, known and new; groups by each plain name, new before known. */
  positions: Map<string, string>
  namedGroups: Map<string, string>
  /** The draft's place at which an activity happens, by the draft's id of the activity. */
  placeOf: Map<string, DraftPlace>
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
      catalogue: [],
      catalogueArea: [],
      agreement: [],
      stance: [],
      indicator: [],
      indicatorValue: [],
      judgement: [],
    },
    areas: new Map(),
    places: new Map(),
    groups: new Map(),
    placeGroups: new Map(),
    positions: firstOf(
      known.positions.map(({ id, organisationId, name }) => [positionKey(organisationId, name), id]),
    ),
    namedGroups: firstOf(
      known.groups.flatMap(group => namesOf(group).map(name => [plainName(name), group.id])),
    ),
    placeOf: firstOf(draft.plan.places.flatMap(place => place.activityIds.map(id => [id, place]))),
    municipalityId: '',
    policeId: '',
  }
}

/** Of entries with the same key the first, as a search from the beginning finds it. */
function firstOf<T>(entries: [key: string, value: T][]): Map<string, T> {
  return new Map(entries.reverse())
}

export const positionKey = (organisationId: string, name: string) => `${organisationId} ${plainName(name)}`
export const namesOf = ({ name, otherNames = [] }: { name: string; otherNames?: string[] }) => [
  name,
  ...otherNames,
]

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
export const sameName = (a: string, b: string): boolean => plainName(a) === plainName(b)
export const plainName = (name: string): string =>
  name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim()
