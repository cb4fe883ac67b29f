/**
 * What a part of our own Word document is, told by a bookmark around its heading or caption. Nobody sees it, and Word and LibreOffice
 * keep it while the words are written in: so an edited plan is understood by its parts, whatever they are called.
 */

/**
 * `area` and `activities` (the handbook's heading over an area's activities) carry the area's number; the others only one of their own.
 * `actions`, `problems` and `measured` stand in the caption of a table: of activities, of problems, of what goals are measured by. `made`: words the program has made of other
 * records (a figure's description, a heading over a table), which say nothing that does not stand elsewhere. `lost`: a figure that the
 * source had, after a note that ends with a colon.
 */
export const partKinds = [
  'area',
  'background',
  'communication',
  'organisation',
  'chapter',
  'picture',
  'activities',
  'actions',
  'problems',
  'measured',
  'lost',
  'made',
] as const
export type PartKind = (typeof partKinds)[number]
export type PartMark = { kind: PartKind; number: number }

const prefix = 'samhandling'

/** The bookmark's name, at most 40 characters of what Word allows in one. */
export function bookmarkOf({ kind, number }: PartMark): string {
  return `${prefix}_${kind}_${number}`
}

/** The part that a bookmark's name tells of; null where it is no mark of ours. */
export function markOf(bookmark: string): PartMark | null {
  const [, kind, number] = new RegExp(`^${prefix}_([a-z]+)_(\\d{1,4})$`).exec(bookmark) ?? []
  const known = partKinds.find(part => part === kind)
  return known ? { kind: known, number: Number(number) } : null
}

/** Whether the marked words themselves only head or tell of what stands elsewhere. */
export function saysNothing(kind: PartKind): boolean {
  return ['made', 'actions', 'problems', 'measured'].includes(kind)
}
