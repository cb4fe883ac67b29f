/** The plan itself, out of a draft: its chapters as passages, areas, goals, activities with their contacts. */
import { contactMeaning, understoodOf } from '../domain/activity.ts'
import type { DraftActivity, DraftArea, DraftSection, Read } from '../domain/draft.ts'
import { validityOf } from '../domain/draft-year.ts'
import type { passageChapters } from '../domain/plan.ts'
import { m } from '../texts/texts.ts'
import { groupOf, positionAnywhere, positionOf } from './confirm-organisation.ts'
import { add, type Confirmation, textOf } from './confirmation.ts'

type Passage = { kind: 'heading' | 'paragraph' | 'bullet' | 'figure'; read: Read; placeId?: string | null }

export function confirmPlan(confirmation: Confirmation): void {
  const { plan, planId, year, draft, context } = confirmation
  const validity = validityOf(plan, year)
  add(
    confirmation,
    'plan',
    {
      title: titleOf(confirmation),
      year,
      ...validity,
      caseNumber: textOf(plan.caseNumber),
      draftId: draft.id,
      createdAt: context.now(),
    },
    planId,
  )
  const chapter = ({ heading, paragraphs }: { heading: Read | null; paragraphs: Read[] }): Passage[] => [
    ...(heading ? [{ kind: 'heading', read: heading } as const] : []),
    ...paragraphs.map(read => ({ kind: 'paragraph', read }) as const),
  ]
  passages(confirmation, 'background', [
    ...chapter(plan.background),
    ...wordsWithoutDay(confirmation, validity),
  ])
  passages(confirmation, 'communication', chapter(plan.communication))
  passages(confirmation, 'organisation', chapter(plan.governance))
  for (const area of plan.areas) confirmation.areas.set(area.id, context.newId())
  for (const [index, area] of plan.areas.entries()) confirmArea(confirmation, area, index)
  for (const other of plan.otherChapters) passages(confirmation, 'other', chapter(other))
}

/** Words of validity that give no day ("från årsskiftet"): the plan has no field for them, but they are not to be lost. */
function wordsWithoutDay({ plan }: Confirmation, days: ReturnType<typeof validityOf>): Passage[] {
  const labels = { validFrom: m.draft_valid_from, validTo: m.draft_valid_to }
  return (['validFrom', 'validTo'] as const).flatMap(field => {
    const read = plan[field]
    if (!read?.text || days[field] !== null) return []
    return [{ kind: 'paragraph', read: { ...read, text: `${labels[field]()}: ${read.text}` } } as const]
  })
}

export const titleOf = ({ plan }: Confirmation): string => textOf(plan.title) ?? m.draft_default_plan_title()

function passages(
  confirmation: Confirmation,
  chapter: (typeof passageChapters)[number],
  list: Passage[],
  areaId: string | null = null,
): void {
  for (const { kind, read, placeId = null } of list) {
    if (!read.text) continue
    add(confirmation, 'passage', {
      planId: confirmation.planId,
      areaId,
      chapter,
      kind,
      text: read.text,
      placeId,
      rank: confirmation.rows.passage.length + 1,
    })
  }
}

function confirmArea(confirmation: Confirmation, area: DraftArea, index: number): void {
  const { areas, planId } = confirmation
  const id = areas.get(area.id)!
  add(
    confirmation,
    'area',
    {
      planId,
      number: index + 1,
      name: area.name.text || m.draft_area({ number: index + 1 }),
      viaAreaId: areas.get(area.refersTo?.areaId ?? '') ?? null,
      viaReason: textOf(area.refersTo?.at ?? null),
    },
    id,
  )
  for (const [rank, { kind, label, text }] of area.goals.filter(({ text }) => text.text).entries()) {
    add(confirmation, 'goal', { areaId: id, kind, label: textOf(label), text: text.text, rank: rank + 1 })
  }
  passages(confirmation, 'picture', picture(confirmation, area), id)
  for (const [rank, activity] of area.activities.entries()) {
    confirmActivity(confirmation, id, activity, rank + 1)
  }
}

/** The picture's own heading stands first: the pages take a heading there for it. */
function picture({ places }: Confirmation, area: DraftArea): Passage[] {
  const [first] = area.sections
  const own: Read | null =
    area.situationHeading ??
    (first?.heading ? { text: m.draft_picture(), certainty: 'certain', at: [] } : null)
  return [
    ...(own ? [{ kind: 'heading', read: own } as const] : []),
    ...area.sections.flatMap(section => sectionPassages(section, places.get(section.placeId ?? '') ?? null)),
  ]
}

/** In the order of the source; what a person has written in the review comes after what it was written beside. */
function sectionPassages(section: DraftSection, placeId: string | null): Passage[] {
  const texts: Passage[] = [
    ...section.figures.map(({ caption }) => ({ kind: 'figure', read: caption, placeId }) as const),
    ...section.paragraphs.map(read => ({ kind: 'paragraph', read, placeId }) as const),
    ...section.bullets.map(read => ({ kind: 'bullet', read, placeId }) as const),
  ]
  let last = 0
  const starts = new Map(
    texts.map(passage => {
      last = passage.read.at[0]?.start ?? last
      return [passage, last]
    }),
  )
  texts.sort((a, b) => starts.get(a)! - starts.get(b)!)
  return section.heading ? [{ kind: 'heading', read: section.heading, placeId }, ...texts] : texts
}

function confirmActivity(
  confirmation: Confirmation,
  areaId: string,
  activity: DraftActivity,
  rank: number,
): void {
  const { placeOf, places, placeGroups, year } = confirmation
  const place = placeOf.get(activity.id)
  const title =
    textOf(activity.title) ?? textOf(activity.theme) ?? textOf(activity.operativeGoal) ?? m.draft_untitled()
  const words = { duration: textOf(activity.duration), followUp: textOf(activity.followUp) }
  const workingGroup = textOf(activity.workingGroup)
  const id = add(confirmation, 'activity', {
    areaId,
    rank,
    theme: textOf(activity.theme),
    title,
    description: textOf(activity.description),
    workingGroup,
    groupId: placeGroups.get(place?.id ?? '') ?? groupOf(confirmation, workingGroup, title),
    ...words,
    ...understoodOf(words, year),
    meetingFrequency: textOf(activity.meetingFrequency),
    convener: textOf(activity.convener),
    otherParticipants: textOf(activity.otherParticipants),
    placeId: places.get(place?.id ?? '') ?? null,
    cause: textOf(activity.cause),
    operativeGoal: textOf(activity.operativeGoal),
    status: textOf(activity.status),
    promisedBy: textOf(activity.promisedBy),
  })
  const convener = textOf(activity.convener)
  if (convener) positionAnywhere(confirmation, convener)
  contact(confirmation, id, confirmation.municipalityId, activity.municipalContact, convener)
  contact(confirmation, id, confirmation.policeId, activity.policeContact, convener)
}

/** A contact written as "Sammankallande" means the position that the convener's field names. */
function contact(
  confirmation: Confirmation,
  activityId: string,
  organisationId: string,
  read: Read | null,
  convener: string | null,
): void {
  const wording = textOf(read)
  if (!wording) return
  const meant = contactMeaning(wording, convener) ?? wording
  const positionId = positionOf(confirmation, meant, organisationId)
  add(confirmation, 'contact', { activityId, organisationId, wording, positionId })
}
