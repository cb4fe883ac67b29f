/** The agenda that builds itself: what of a group's activities and promises asks to be taken up at a meeting, and why. */
import { type Timed, timingOf } from './due.ts'
import type { Answered, LiftRow } from './lift.ts'
import type { AgendaItemKind } from './meeting.ts'

/** What is looked through. Days are "2020-06-30". */
export type AgendaSources = {
  activities: (Timed & { id: string; title: string; convener: string | null })[]
  /** The activities in which something has changed since the group last met. */
  changed: ReadonlySet<string>
  /** Action points of the group's earlier meetings that nobody has said are done. */
  actionPoints: {
    id: string
    wording: string
    owner: string | null
    due: string | null
    dueOn: string | null
    internal: boolean
  }[]
  /** What the group is asked from below and has not taken up, and what was decided above on its own questions. */
  lifted: LiftRow[]
  answered: Answered[]
  /** What is on the agenda already, by the record that it is about. */
  there: ReadonlySet<string>
  /** The meeting's own day, and the group's next meeting after it; where none is planned, a month on. */
  heldOn: string
  nextOn: string
}

/** A point that is proposed: the first of its reasons is the strongest, and the one that it is filed by. */
export type ProposedItem = {
  record: 'activity' | 'actionPoint' | 'lift' | 'resolution'
  id: string
  title: string
  text: string | null
  presenter: string | null
  internal: boolean
  why: [AgendaItemKind, ...AgendaItemKind[]]
  /** The day that it is or was to be done. */
  on: string | null
  /** The group and the day that it comes from; null where it comes from the group's own work. */
  from: { group: string | null; heldOn: string | null } | null
}

/** Stående punkter: what most agendas begin and end with; what stands before `other` opens the meeting. */
export const standingPoints = ['opening', 'last-minutes', 'other'] as const
export type StandingPoint = (typeof standingPoints)[number]

const standingWords: Record<StandingPoint, RegExp> = {
  opening: /öppna|opening|opened/iu,
  'last-minutes':
    /(?:föregående|förra|förgående|senaste|tidigare).*protokoll|previous minutes|minutes of the/iu,
  other: /övrig|any other|other (?:questions|matters|business)/iu,
}

/** The standing points that an agenda with these titles does not have; a group's first meeting has no minutes to go back to. */
export function standingMissing(
  titles: readonly string[],
  { isFirst }: { isFirst: boolean },
): StandingPoint[] {
  return standingPoints.filter(
    point =>
      !(isFirst && point === 'last-minutes') && !titles.some(title => standingWords[point].test(title)),
  )
}

/**
 * Each record once, with all its reasons: what others ask and answer first, then what is late and what was promised, then what is soon
 * due, ownerless or changed.
 */
export function proposedItems(sources: AgendaSources): ProposedItem[] {
  const { activities, actionPoints, lifted, answered, there } = sources
  const ofActivities = activities.flatMap((activity): ProposedItem[] => {
    const [first, ...others] = reasonsOf(activity, sources)
    if (!first) return []
    const { id, title, convener, endsOn } = activity
    const why: ProposedItem['why'] = [first, ...others]
    return [{ ...plain, record: 'activity', id, title, presenter: convener, why, on: endsOn }]
  })
  const ofPoints = actionPoints.map(({ id, wording, owner, dueOn, internal }): ProposedItem => {
    const late = dueOn !== null && dueOn < sources.heldOn
    return {
      ...plain,
      internal,
      record: 'actionPoint',
      id,
      title: wording,
      presenter: owner,
      why: late ? ['follow-up', 'overdue'] : ['follow-up'],
      on: dueOn,
    }
  })
  const asked = lifted.map(
    ({ id, question, text, presenter, internal, groupName, heldOn }): ProposedItem => ({
      record: 'lift',
      id,
      title: question,
      text,
      presenter,
      internal,
      why: ['lifted'],
      on: null,
      from: { group: groupName, heldOn },
    }),
  )
  const told = answered.map(
    ({ id, wording, internal, heldOn, lift }): ProposedItem => ({
      record: 'resolution',
      id,
      title: lift.question,
      text: wording,
      presenter: lift.presenter,
      internal,
      why: ['answered'],
      on: null,
      from: { group: lift.toGroupName, heldOn },
    }),
  )
  return [...asked, ...told, ...ofActivities, ...ofPoints]
    .filter(({ id }) => !there.has(id))
    .map((item, at) => ({ item, at }))
    .sort((a, b) => weightOf(a.item) - weightOf(b.item) || a.at - b.at)
    .map(({ item }) => item)
}

const plain = { text: null, internal: false, from: null } as const

function reasonsOf(activity: AgendaSources['activities'][number], sources: AgendaSources): AgendaItemKind[] {
  const timing = timingOf(activity, sources.heldOn)
  if (timing === 'done') return sources.changed.has(activity.id) ? ['changed'] : []
  const isSoon = timing === 'due' && activity.endsOn !== null && activity.endsOn <= sources.nextOn
  return [
    ...(timing === 'late' ? (['overdue'] as const) : []),
    ...(isSoon ? (['due'] as const) : []),
    ...(activity.convener ? [] : (['ownerless'] as const)),
    ...(sources.changed.has(activity.id) ? (['changed'] as const) : []),
  ]
}

const order: AgendaItemKind[] = ['lifted', 'answered', 'overdue', 'follow-up', 'due', 'ownerless', 'changed']

const weightOf = ({ why }: ProposedItem): number => Math.min(...why.map(kind => order.indexOf(kind)))
