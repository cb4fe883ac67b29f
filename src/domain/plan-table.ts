/** The plan's activities as a table: what is shown of them, in what order. A view is what an address says and a person saves. */
import { z } from 'zod'
import type { Next, Timed, Timing } from './due.ts'
import { checkbox, optionalDate, optionalId, optionalText, requiredText } from './fields.ts'
import { reportingPoints } from './follow-up.ts'

/** In the order in which they are shown. */
export const tableColumns = [
  'area',
  'theme',
  'title',
  'workingGroup',
  'duration',
  'next',
  'convener',
  'contacts',
  'status',
  'description',
  'meetingFrequency',
  'otherParticipants',
  'followUp',
  'place',
  'problem',
  'cause',
  'operativeGoal',
  'promisedBy',
] as const
export type TableColumn = (typeof tableColumns)[number]

/** What is shown where nobody has chosen. The title is always there: a row is called by it. */
export const usualColumns: readonly TableColumn[] = [
  'area',
  'title',
  'workingGroup',
  'duration',
  'next',
  'convener',
  'contacts',
  'status',
]

export const timings = ['late', 'due', 'running', 'undated', 'done'] as const satisfies readonly Timing[]

/** What is not understood is left out, so that an old address still shows the rest. */
const lenient = <S extends z.ZodType>(schema: S) => schema.catch(null as never)

/** Which activities, in which order, with which columns. Null is all of them, the plan's own order, the usual ones. */
export const tableViewSchema = z.object({
  areaId: lenient(optionalId),
  groupId: lenient(optionalId),
  organisationId: lenient(optionalId),
  point: lenient(z.enum(reportingPoints).nullish().default(null)),
  timing: lenient(z.enum(timings).nullish().default(null)),
  /** Due, or to be followed up, on this day or before. */
  dueBefore: lenient(optionalDate),
  text: lenient(optionalText(200)),
  sort: lenient(
    z
      .object({ column: z.enum(tableColumns), descending: z.boolean() })
      .nullish()
      .default(null),
  ),
  columns: lenient(z.array(z.enum(tableColumns)).nullish().default(null)),
})
export type TableView = z.output<typeof tableViewSchema>

/** A view that somebody names, for themselves or shared with those who read the plan. */
export const savedViewSchema = z.object({
  name: requiredText(100),
  shared: checkbox,
})

/** The columns of a view, in the table's order. */
export function columnsOf({ columns }: Pick<TableView, 'columns'>): TableColumn[] {
  const chosen = columns ?? usualColumns
  return tableColumns.filter(column => column === 'title' || chosen.includes(column))
}

/** Whether a view leaves anything out. */
export function isFiltered(view: TableView): boolean {
  const { sort, columns, ...filters } = view
  return Object.values(filters).some(value => value !== null)
}

/** An activity as a line of the table. */
export type TableActivity = Timed & {
  id: string
  areaId: string
  areaNumber: number
  areaName: string
  groupId: string | null
  groupName: string | null
  placeName: string | null
  /** What it answers, where it is linked to a problem of its area and one of its causes. */
  problemText: string | null
  causeText: string | null
  theme: string | null
  title: string
  description: string | null
  workingGroup: string | null
  duration: string | null
  meetingFrequency: string | null
  convener: string | null
  otherParticipants: string | null
  followUp: string | null
  cause: string | null
  operativeGoal: string | null
  promisedBy: string | null
  contacts: { organisationId: string; organisationName: string; wording: string }[]
  timing: Timing
  next: Next | null
}

/** The activities that a view shows, in its order; `all` are in the plan's. */
export function shownIn<A extends TableActivity>(all: A[], view: TableView): A[] {
  const words = (view.text ?? '').toLowerCase().split(/\s+/u).filter(Boolean)
  const shown = all.filter(
    activity =>
      (view.areaId === null || activity.areaId === view.areaId) &&
      (view.groupId === null || activity.groupId === view.groupId) &&
      (view.organisationId === null ||
        activity.contacts.some(({ organisationId }) => organisationId === view.organisationId)) &&
      (view.point === null ||
        activity.followUpPoints.includes(view.point) ||
        activity.duePoint === view.point) &&
      (view.timing === null || activity.timing === view.timing) &&
      (view.dueBefore === null || (activity.next !== null && activity.next.on <= view.dueBefore)) &&
      (words.length === 0 || holdsEvery(activity, words)),
  )
  return view.sort ? sorted(shown, view.sort) : shown
}

function holdsEvery(activity: TableActivity, words: string[]): boolean {
  const text = tableColumns
    .map(column => wordsOf(activity, column) ?? '')
    .join('\n')
    .toLowerCase()
  return words.every(word => text.includes(word))
}

/** What a column says of an activity, in the plan's words; null where it says nothing. Of `next` the day, "2020-06-30". */
export function wordsOf(activity: TableActivity, column: TableColumn): string | null {
  switch (column) {
    case 'area':
      return activity.areaName
    case 'workingGroup':
      return activity.workingGroup ?? activity.groupName
    case 'place':
      return activity.placeName
    case 'problem':
      return activity.problemText
    case 'cause':
      return activity.cause ?? activity.causeText
    case 'next':
      return activity.next?.on ?? null
    case 'contacts':
      return (
        activity.contacts
          .map(({ organisationName, wording }) => `${organisationName}: ${wording}`)
          .join('\n') || null
      )
    default:
      return activity[column]
  }
}

const swedish = new Intl.Collator('sv', { numeric: true })

/** By one column, what is empty last whichever way; of what is alike the plan's own order stands. */
function sorted<A extends TableActivity>(
  activities: A[],
  { column, descending }: NonNullable<TableView['sort']>,
) {
  const way = descending ? -1 : 1
  const key = (activity: A) => (column === 'area' ? String(activity.areaNumber) : wordsOf(activity, column))
  return activities.toSorted((a, b) => {
    const [left, right] = [key(a), key(b)]
    if (left === null || right === null) return Number(left === null) - Number(right === null)
    return way * swedish.compare(left, right)
  })
}
