/** What the search looks in: a noun is found once it has a line here, and words for its kind in `web/pages/search/kinds.ts`. */
import type { RecordName } from '../domain/access.ts'
import type { DB } from './tables.ts'

/** Where a noun's words are, by their columns. */
export type Sought<T extends Table = Table> = {
  /** What it is called; none for what has only a text. */
  names: readonly Column<T>[]
  /** A column of more names. */
  otherNames?: Column<T>
  /** A day that belongs to its name, in words. */
  day?: Column<T>
  texts: readonly Column<T>[]
  /** The column of its group, by whose name it is found as well. */
  group?: Column<T>
  /** A column of the parties' case numbers. */
  caseNumbers?: Column<T>
  /** The record that it is found under, which its line names. */
  under?: Column<T>
  /** How its plan is found: by a column, or by way of others, each with the column that leads to it. None for what is no plan's. */
  plan?: Column<T> | Ways
}
type Way = readonly [Column<Table>, Table]
type Ways = readonly [Way, ...Way[]]
type Table = RecordName & keyof DB
type Column<T extends Table> = T extends Table ? keyof DB[T] & string : never

/** Of two that are found equally well, the one that stands first here comes first. */
// biome-ignore format: a table is read along its lines
export const sought = {
  area:          { names: ['name'], texts: ['viaReason'], plan: 'planId' },
  group:         { names: ['name'], otherNames: 'otherNames', texts: ['ledBy', 'description', 'condition'] },
  place:         { names: ['name'], otherNames: 'otherNames', texts: ['description', 'collaboration'] },
  position:      { names: ['name'], texts: [], under: 'organisationId' },
  person:        { names: ['name'], texts: ['email', 'phone'] },
  organisation:  { names: ['name', 'shortName'], texts: [] },
  activity:      { names: ['title'], texts: [ 'theme', 'description', 'workingGroup', 'convener', 'otherParticipants', 'followUp', 'cause', 'operativeGoal', 'successCondition', 'status', 'promisedBy' ], under: 'areaId', plan: [['areaId', 'area']] },
  plan:          { names: ['title', 'caseNumber'], texts: [], plan: 'id' },
  meeting:       { names: ['title'], day: 'heldOn', texts: ['location'], group: 'groupId', under: 'groupId' },
  actionPoint:   { names: [], texts: ['wording', 'due'], under: 'meetingId' },
  resolution:    { names: [], texts: ['wording'], under: 'meetingId' },
  indicator:     { names: ['name'], texts: ['measure', 'source', 'comment', 'sentence'], under: 'areaId', plan: 'planId' },
  agreement:     { names: ['title'], texts: ['purpose'] },
  party:         { names: [], texts: ['caseNumber', 'signedBy'], under: 'organisationId' },
  programme:     { names: ['name'], texts: ['description', 'coverage', 'revision'] },
  catalogue:     { names: ['name'], texts: [] },
  catalogueArea: { names: ['name'], texts: [], under: 'catalogueId' },
  problem:       { names: [], texts: ['text'], under: 'areaId', plan: [['areaId', 'area']] },
  cause:         { names: [], texts: ['text'], under: 'problemId', plan: [['problemId', 'problem'], ['areaId', 'area']] },
  promise:       { names: [], texts: ['text', 'promisedBy'] },
  message:       { names: [], texts: ['text', 'audience', 'channel'] },
  dialogue:      { names: ['title'], texts: ['said', 'how'] },
  dialoguePoint: { names: [], texts: ['text', 'setAside'], under: 'dialogueId' },
  source:        { names: ['name'], texts: ['publisher', 'unit', 'definition'] },
  category:      { names: ['name'], texts: ['braCode'] },
  territory:     { names: ['name', 'code'], texts: ['edition'] },
  goal:          { names: [], texts: ['text', 'label', 'baseline', 'target', 'due'], under: 'areaId', plan: [['areaId', 'area']] },
  contact:       { names: [], texts: ['wording'], under: 'activityId', plan: [['activityId', 'activity'], ['areaId', 'area']] },
  stance:        { names: [], texts: ['reason'], under: 'catalogueAreaId' },
  decision:      { names: [], texts: ['body', 'note'], caseNumbers: 'caseNumbers', under: 'versionId', plan: [['versionId', 'planVersion']] },
  comment:       { names: [], texts: ['text', 'organisationName'], under: 'versionId', plan: [['versionId', 'planVersion']] },
  passage:       { names: [], texts: ['text'], under: 'areaId', plan: 'planId' },
} as const satisfies { [T in Table]?: Sought<T> }

export type SoughtNoun = keyof typeof sought
export const soughtNouns = Object.keys(sought) as SoughtNoun[]
