/** What the search looks in: a noun is found once it has a line here, and words for its kind in `web/pages/search/kinds.ts`. */
import type { RecordName } from '../domain/access.ts'
import type { EditableTable } from './record.ts'
import type { DB } from './tables.ts'

/** Where a noun's words are, by their columns. */
export type Sought<T extends EditableTable = EditableTable> = {
  /** What it is called; none for what has only a text. */
  names: readonly Column<T>[]
  /** A column of more names. */
  otherNames?: Column<T>
  texts: readonly Column<T>[]
  /** The record that it is found under, which its line names. */
  under?: Column<T>
  /** How its plan is found: by a column, or by way of the tables it belongs to, the nearest first. None for what is no plan's. */
  plan?: Column<T> | readonly EditableTable[]
}
type Column<T extends EditableTable> = T extends EditableTable ? keyof DB[T] & string : never

/** Of two that are found equally well, the one that stands first here comes first. */
// biome-ignore format: a table is read along its lines
export const sought = {
  area:          { names: ['name'], texts: ['viaReason'], plan: 'planId' },
  group:         { names: ['name'], otherNames: 'otherNames', texts: ['ledBy', 'description', 'condition'] },
  place:         { names: ['name'], otherNames: 'otherNames', texts: ['description', 'collaboration'] },
  position:      { names: ['name'], texts: [], under: 'organisationId' },
  person:        { names: ['name'], texts: ['email', 'phone'] },
  organisation:  { names: ['name', 'shortName'], texts: [] },
  activity:      { names: ['title'], texts: [ 'theme', 'description', 'workingGroup', 'convener', 'otherParticipants', 'followUp', 'cause', 'operativeGoal', 'successCondition', 'status', 'promisedBy' ], under: 'areaId', plan: ['area'] },
  plan:          { names: ['title', 'caseNumber'], texts: [], plan: 'id' },
  indicator:     { names: ['name'], texts: ['measure', 'source', 'comment', 'sentence'], under: 'areaId', plan: 'planId' },
  agreement:     { names: ['title'], texts: ['purpose'] },
  catalogueArea: { names: ['name'], texts: [], under: 'agreementId' },
  goal:          { names: [], texts: ['text', 'label'], under: 'areaId', plan: ['area'] },
  contact:       { names: [], texts: ['wording'], under: 'activityId', plan: ['activity', 'area'] },
  stance:        { names: [], texts: ['reason'], under: 'catalogueAreaId' },
  passage:       { names: [], texts: ['text'], under: 'areaId', plan: 'planId' },
} as const satisfies { [T in EditableTable & RecordName]?: Sought<T> }

export type SoughtNoun = keyof typeof sought
export const soughtNouns = Object.keys(sought) as SoughtNoun[]
