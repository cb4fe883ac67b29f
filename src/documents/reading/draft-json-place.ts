import { parseCadence } from '../../domain/cadence.ts'
import type { DraftPlace, DraftPlan, Read } from '../../domain/draft.ts'
import { parseDuration, periodsIn } from '../../domain/duration.ts'
import { cadenceJson, durationJson } from './draft-json-activity.ts'
import { inKindOrder } from './draft-json-statistic.ts'
import { type JsonObject, words } from './draft-json-words.ts'

/** A place: its collaboration, what it has been called by whom, and the activities and figures about it. */
export function placeJson(place: DraftPlace, plan: DraftPlan): JsonObject {
  const { nameAsHeading, classification, classifiedPart, actionList, upgrade, guards } = place
  return {
    id: place.id,
    name: place.name.text,
    ...(nameAsHeading ? { nameAsHeading: nameAsHeading.text } : {}),
    collaboration: collaborationJson(place, plan),
    classification: classification && {
      text: classification.text,
      by: words(place.classifiedBy),
      ...(classifiedPart ? { appliesTo: classifiedPart.text } : {}),
      verbatim: words(place.classificationSentence),
    },
    actionList: actionList && { exists: true, verbatim: actionList.text },
    upgrade: upgrade && { verbatim: upgrade.text, startYear: yearIn(upgrade) },
    guards: guards && { verbatim: guards.text },
    activityIds: [...place.activityIds],
    statisticIds: inKindOrder(plan)
      .filter(({ placeId }) => placeId === place.id)
      .map(({ id }) => id),
  }
}

function collaborationJson(place: DraftPlace, plan: DraftPlan): JsonObject | null {
  const { collaboration, started, meetings, need } = place
  if (collaboration === null) return null
  return {
    status: collaboration,
    started: started && { verbatim: started.text, ...monthIn(started) },
    meetings: meetings && { verbatim: meetings.text, ...cadenceJson(parseCadence(meetings.text)) },
    participants: place.participants.map(({ text }) => text),
    ...participantsVerbatim(place, plan),
    ...(collaboration === 'planned' ? plannedJson(place, plan, need) : {}),
  }
}

/** The participants as the sentence lists them, to its end. */
function participantsVerbatim(place: DraftPlace, plan: DraftPlan): JsonObject {
  const [first] = place.participants
  const last = place.participants.at(-1)
  if (!first || !last) return {}
  for (const { sections } of plan.areas) {
    for (const { placeId, paragraphs } of sections) {
      if (placeId !== place.id) continue
      for (const { text } of paragraphs) {
        const from = text.indexOf(first.text)
        const end = from < 0 ? -1 : text.indexOf(last.text, from + first.text.length)
        const words = end < 0 ? '' : text.slice(from, end + last.text.length)
        if (words === '' || !place.participants.every(name => words.includes(name.text))) continue
        return { participantsVerbatim: words + (text[from + words.length] === '.' ? '.' : '') }
      }
    }
  }
  return {}
}

/** A collaboration that is only wanted is due when the activity about the place is. */
function plannedJson(place: DraftPlace, plan: DraftPlan, need: Read | null): JsonObject {
  const activities = plan.areas.flatMap(area => area.activities)
  const target = activities.find(({ id }) => place.activityIds.includes(id))?.duration ?? null
  const { kind: _, ...due } = (target && durationJson(parseDuration(target.text, { planYear: null }))) ?? {
    kind: null,
  }
  return { target: target && { verbatim: target.text, ...due }, needVerbatim: words(need) }
}

function monthIn({ text }: Read): JsonObject {
  const [period] = periodsIn(text.toLowerCase(), { planYear: null })
  if (!period) return {}
  return period.precision === 'month'
    ? { month: period.from.slice(0, 7) }
    : { year: Number(period.from.slice(0, 4)) }
}

const yearIn = ({ text }: Read): number | null =>
  Number(/(?<!\d)(?:19|20)\d\d(?!\d)/u.exec(text)?.[0] ?? 0) || null
