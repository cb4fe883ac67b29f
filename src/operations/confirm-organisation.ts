/** Who works together, out of a draft: organisations, positions, the groups of the organisation and of places. */
import type { DraftBody, DraftPlace } from '../domain/draft.ts'
import type { groupKinds } from '../domain/group.ts'
import { isPolicePosition, positionNamedIn } from '../domain/position-words.ts'
import type { NewRows } from '../storage/confirm.ts'
import { m } from '../texts/texts.ts'
import { add, type Confirmation, namesOf, plainName, positionKey, sameName, textOf } from './confirmation.ts'

/** The two equal owners: the municipality or its district, and the police. Found again where they are known. */
export function confirmOrganisations(confirmation: Confirmation): void {
  const { known } = confirmation
  const of = (kind: string) => known.organisations.find(organisation => organisation.kind === kind)?.id
  confirmation.municipalityId =
    of('municipality') ??
    add(confirmation, 'organisation', {
      name: municipalityName(confirmation),
      kind: 'municipality',
      rank: 1,
    })
  confirmation.policeId =
    of('police') ??
    add(confirmation, 'organisation', { name: m.draft_default_police(), kind: 'police', rank: 2 })
}

function municipalityName({ plan, draft, known: { partnership } }: Confirmation): string {
  const district = partnership.district ?? textOf(plan.district)
  if (district && /stadsdelsförvaltning/iu.test(draft.source.text))
    return m.draft_default_district({ district })
  return partnership.city ?? textOf(plan.city) ?? district ?? m.draft_default_municipality()
}

/** The position that some words name, found again or new; null where they name none. */
export function positionOf(confirmation: Confirmation, words: string, organisationId: string): string | null {
  const name = positionNamedIn(words)
  if (name === null) return null
  const { positions, rows } = confirmation
  const key = positionKey(organisationId, name)
  const found = positions.get(key)
  if (found !== undefined) return found
  const id = add(confirmation, 'position', { organisationId, name, rank: rows.position.length + 1 })
  positions.set(key, id)
  return id
}

/** The position of a convener or a leader, whose organisation only the name tells. */
export function positionAnywhere(confirmation: Confirmation, words: string): string | null {
  const { municipalityId, policeId } = confirmation
  return positionOf(confirmation, words, isPolicePosition(words) ? policeId : municipalityId)
}

const kindWords: [RegExp, (typeof groupKinds)[number]][] = [
  [/styrgrupp|strategisk/iu, 'strategic'],
  [/beredning|operativ/iu, 'operative'],
  [/referens/iu, 'reference'],
  [/platssamverkan|platsgrupp/iu, 'place'],
  [/arbetsgrupp/iu, 'working'],
  [/råd(?:et)?$/iu, 'council'],
]

function kindOf({ name, otherNames }: DraftBody): (typeof groupKinds)[number] {
  const names = [name, ...otherNames].map(({ text }) => text)
  return kindWords.find(([pattern]) => names.some(text => pattern.test(text)))?.[1] ?? 'other'
}

type NewGroup = Omit<NewRows['group'][number], 'id' | 'partnershipId'> & { otherNames: string[] }

/** A new group, found again by its names before those that are known; of new ones the first is found. */
function addGroup(confirmation: Confirmation, group: NewGroup, id?: string): string {
  const { known, namedGroups } = confirmation
  const added = add(confirmation, 'group', group, id)
  for (const name of namesOf(group).map(plainName)) {
    const before = namedGroups.get(name)
    if (before === undefined || known.groups.some(({ id }) => id === before)) namedGroups.set(name, added)
  }
  return added
}

/** The bodies of the plan's organisation as groups. */
export function confirmGroups(confirmation: Confirmation): void {
  const { plan, groups, known, context } = confirmation
  for (const body of plan.governance.bodies) {
    const found = known.groups.find(({ name }) => sameName(name, body.name.text))
    groups.set(body.id, found?.id ?? context.newId())
    for (const leader of body.ledBy) positionAnywhere(confirmation, leader.text)
  }
  for (const [index, body] of plan.governance.bodies.entries()) {
    const id = groups.get(body.id)!
    if (known.groups.some(group => group.id === id)) continue
    addGroup(
      confirmation,
      {
        name: body.name.text || m.draft_group(),
        otherNames: body.otherNames.map(({ text }) => text),
        kind: kindOf(body),
        ledBy: enumerated(body.ledBy.map(({ text }) => text)),
        cadence: textOf(body.cadence),
        parentId: groups.get(body.parentId ?? '') ?? null,
        reportsToId: groups.get(body.reportsToId ?? '') ?? null,
        condition: null,
        description: examplesOf(body),
        rank: index + 1,
      },
      id,
    )
  }
}

function examplesOf({ examples, moreExamples }: DraftBody): string | null {
  if (examples.length === 0) return textOf(moreExamples)
  return [...examples.map(({ text }) => text), ...(moreExamples ? [moreExamples.text] : [])].join(', ')
}

/** "a, b och c", in the language of the plans; null for none. */
function enumerated(words: string[]): string | null {
  if (words.length === 0) return null
  return new Intl.ListFormat('sv', { type: 'conjunction' }).format(words)
}

/** Places, and the group of each that has a collaboration or is to have one. */
export function confirmPlaces(confirmation: Confirmation): void {
  const { plan, places, placeGroups, known } = confirmation
  for (const [index, place] of plan.places.entries()) {
    const found = known.places.find(({ name }) => sameName(name, place.name.text))
    const other = textOf(place.nameAsHeading)
    const id =
      found?.id ??
      add(confirmation, 'place', {
        name: place.name.text || m.draft_place_name(),
        otherNames: other === null ? [] : [other],
        description: lines([
          textOf(place.classificationSentence),
          textOf(place.upgrade),
          textOf(place.guards),
          textOf(place.actionList),
        ]),
        collaboration: lines([
          textOf(place.started),
          textOf(place.meetings),
          place.participants.map(({ text }) => text).join(', ') || null,
          textOf(place.need),
        ]),
        rank: index + 1,
      })
    places.set(place.id, id)
    if (place.collaboration) placeGroups.set(place.id, placeGroup(confirmation, place))
  }
}

const lines = (texts: (string | null)[]): string | null => texts.filter(Boolean).join('\n') || null

/** A group that is only planned says under which condition it is in place, in the plan's own words. */
function placeGroup(confirmation: Confirmation, place: DraftPlace): string {
  const { plan, known, rows } = confirmation
  const name = m.draft_place_group({ place: place.name.text })
  const found = known.groups.find(group => sameName(group.name, name))
  if (found) return found.id
  const activities = plan.areas
    .flatMap(area => area.activities)
    .filter(({ id }) => place.activityIds.includes(id))
  const [activity] = activities
  const planned = place.collaboration === 'planned'
  const parent =
    plan.governance.bodies.find(body => kindOf(body) === 'working') ??
    plan.governance.bodies.find(body => kindOf(body) === 'operative')
  return addGroup(confirmation, {
    name,
    otherNames: [],
    kind: 'place',
    ledBy: textOf(activity?.convener ?? null),
    cadence: textOf(activity?.meetingFrequency ?? null) ?? textOf(place.meetings),
    parentId: confirmation.groups.get(parent?.id ?? '') ?? null,
    reportsToId: null,
    condition: planned
      ? lines([textOf(activity?.workingGroup ?? null), textOf(activity?.duration ?? null)])
      : null,
    description: null,
    rank: rows.group.length + 1,
  })
}

const notInPlace = /(?<!\p{L})(?:inte på plats|ej på plats|saknas|ska bildas|bildas under)(?!\p{L})/iu

/** The group that an activity's words name, or that they say is not in place yet; null for words only. */
export function groupOf(confirmation: Confirmation, words: string | null, title: string): string | null {
  if (!words) return null
  const { namedGroups, rows } = confirmation
  const named = namedGroups.get(plainName(words))
  if (named !== undefined) return named
  if (!notInPlace.test(words)) return null
  return addGroup(confirmation, {
    name: m.draft_working_group({ title }).slice(0, 300),
    otherNames: [],
    kind: 'working',
    ledBy: null,
    cadence: null,
    parentId: null,
    reportsToId: null,
    condition: words,
    description: null,
    rank: rows.group.length + 1,
  })
}
