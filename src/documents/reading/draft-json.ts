/**
 * A draft as `samhandling read --json` prints it.
 *
 * The shape is that of the acceptance fixture (`expected.json` of the sample plan): the same keys and forms for
 * `document`, `background`, `centralPriorityAreas`, `communication`, `governance`, `areas` with their `activities`,
 * `statistics`, `places` and `counts`; null where the source is silent. In addition:
 * - `unplaced`: `[{ text, at }]`, the text that found no home, with its stretches of the source text.
 * - `certainty`: beside guessed values, an object with the guessed keys of that same object, e.g.
 *   `{ "title": "Starta ...", "certainty": { "title": "guessed", "workingGroup": "guessed" } }`. Without it all is certain.
 *   A paragraph whose beginning is a judgement has `breakCertain: false` too, as in the fixture.
 * - `cause`, `operativeGoal`, `status`, `promisedBy`, `description` of an activity, where the source has them.
 * - `goals` of an area whose goals are more than one overall goal: `[{ kind, label, text }]`; `goal` joins their texts.
 * - `abbreviations`: `[{ short, long, inSource }]`, as in the fixture; in the order of the text.
 * - `otherChapters`: `[{ heading, paragraphs }]`, where there are any.
 * `interpretation` and `derived` are computed from the words beside them, never read from the source.
 */
import type { DraftArea, DraftCentralArea, DraftPlan, DraftSection, Read } from '../../domain/draft.ts'
import { periodsIn } from '../../domain/duration.ts'
import { abbreviationsJson } from './draft-json-abbreviations.ts'
import { activityJson } from './draft-json-activity.ts'
import { bodyJson } from './draft-json-body.ts'
import { placeJson } from './draft-json-place.ts'
import { inKindOrder, statisticJson } from './draft-json-statistic.ts'
import { certainty, type JsonObject, words } from './draft-json-words.ts'
import { joinTexts } from './pieces.ts'
import { sentencesOf } from './sentences.ts'

export function draftJson(plan: DraftPlan): JsonObject {
  const { title, city, policeRegion, district, validFrom, validTo, caseNumber } = plan
  return {
    document: {
      title: words(title),
      documentType: documentType(title),
      language: 'sv',
      city: words(city),
      policeRegion: words(policeRegion),
      district: words(district),
      caseNumber: words(caseNumber),
      validity: { from: words(validFrom), to: words(validTo) },
      ...certainty({ title, city, policeRegion, district, validity: validFrom ?? validTo }),
    },
    background: headed(plan.background),
    centralPriorityAreas: plan.centralAreas.map(centralJson),
    communication: communicationJson(plan.communication),
    governance: { ...headed(plan.governance), bodies: plan.governance.bodies.map(bodyJson) },
    areas: plan.areas.map(area => areaJson(area, plan)),
    statistics: inKindOrder(plan).map(statistic => statisticJson(statistic, plan)),
    places: plan.places.map(place => placeJson(place, plan)),
    abbreviations: abbreviationsJson(plan),
    counts: countsJson(plan),
    ...(plan.otherChapters.length > 0
      ? {
          otherChapters: plan.otherChapters.map(({ heading, paragraphs }) => headed({ heading, paragraphs })),
        }
      : {}),
    unplaced: plan.unplaced.map(({ text, at }) => ({
      text,
      at: at.map(({ start, end }) => ({ start, end })),
    })),
  }
}

function documentType(title: Read | null): string | null {
  const found = /\p{L}*(?:plan|överenskommelse|löfte|löften)(?!\p{L})/iu.exec(title?.text ?? '')?.[0]
  return found ? found[0]!.toUpperCase() + found.slice(1) : null
}

const headed = ({ heading, paragraphs }: { heading: Read | null; paragraphs: Read[] }): JsonObject => ({
  heading: words(heading),
  paragraphs: paragraphs.map(paragraphJson),
})

const paragraphJson = (paragraph: Read): JsonObject => ({
  text: paragraph.text,
  ...(paragraph.certainty === 'guessed' ? { breakCertain: false } : {}),
  ...certainty({ text: paragraph }),
})

const centralJson = ({ number, name, words, stance, areaId }: DraftCentralArea): JsonObject => ({
  number,
  name: name.text,
  verbatim: (words ?? name).text,
  local: areaId !== null || stance?.kind === 'local-area',
  areaId,
  handling: stance && { kind: stance.kind, text: stance.reason?.text ?? null },
})

function communicationJson(communication: DraftPlan['communication']): JsonObject {
  const { coordinator, carriedOutBy, commitments } = communication
  return {
    ...headed(communication),
    coordinator: words(coordinator),
    carriedOutBy: carriedOutBy.map(({ text }) => text),
    ...carriedOutByVerbatim(communication),
    commitments: commitments.map(({ what, status, due }) => ({
      what: what.text,
      statusVerbatim: words(status),
      due: due && dueJson(due.text),
    })),
  }
}

/** "polisens och förvaltningens kommunikatörer", as one sentence says it of both. */
function carriedOutByVerbatim({ carriedOutBy, paragraphs }: DraftPlan['communication']): JsonObject {
  const [one, other] = carriedOutBy
  if (!one || !other) return {}
  const both = `${one.text.split(' ')[0]} och ${other.text}`
  return paragraphs.some(({ text }) => text.includes(both)) ? { carriedOutByVerbatim: both } : {}
}

/** "våren 2020": the words, with what they say of year and season or month. */
function dueJson(text: string): JsonObject {
  const [period] = periodsIn(text.toLowerCase(), { planYear: null })
  if (!period) return { verbatim: text }
  const season = /^(vår|sommar|höst|vinter)/iu.exec(text)?.[1]?.toLowerCase()
  return {
    verbatim: text,
    year: Number(period.to.slice(0, 4)),
    ...(season ? { season } : {}),
    ...(period.precision === 'month' ? { month: period.to.slice(0, 7) } : {}),
  }
}

function areaJson(area: DraftArea, plan: DraftPlan): JsonObject {
  const { goals, refersTo } = area
  const goal = goals.length > 0 ? joinTexts(goals.map(({ text }) => text.text)) : null
  const sentences = goal ? sentencesOf(goal).length : 0
  const plain = goals.length <= 1 && goals.every(({ kind }) => kind === 'overall')
  return {
    id: area.id,
    number: area.number,
    name: area.name.text,
    ...(area.nameInCentralList ? { nameInCentralList: area.nameInCentralList } : {}),
    goalLabel: words(goals[0]?.label ?? null),
    goal,
    ...(sentences > 1 ? { goalSentences: sentences } : {}),
    ...(plain
      ? {}
      : { goals: goals.map(({ kind, label, text }) => ({ kind, label: words(label), text: text.text })) }),
    situation: { heading: words(area.situationHeading), sections: area.sections.map(sectionJson) },
    activities: area.activities.map(activity => activityJson(activity, plan)),
    ...(refersTo ? { refersTo: { areaId: refersTo.areaId, verbatim: refersTo.at.text } } : {}),
    ...certainty({
      name: area.name,
      goal: goals.find(({ text }) => text.certainty === 'guessed')?.text ?? null,
    }),
  }
}

const sectionJson = ({ heading, placeId, figures, paragraphs, bullets }: DraftSection): JsonObject => ({
  heading: words(heading),
  placeId,
  figures: figures.map(({ caption }) => ({
    caption: caption.text,
    year: yearIn(caption.text),
    data: null,
    ...certainty({ caption }),
  })),
  paragraphs: paragraphs.map(paragraphJson),
  bullets: bullets.map(bullet => ({ text: bullet.text, ...certainty({ text: bullet }) })),
  ...certainty({ heading }),
})

const yearIn = (text: string): number | null =>
  Number(/(?<!\d)(?:19|20)\d\d(?!\d)/u.exec(text)?.[0] ?? 0) || null

function countsJson(plan: DraftPlan): JsonObject {
  const { areas } = plan
  const activities = areas.flatMap(area => area.activities)
  const sections = areas.map(area => area.sections)
  const total = (list: unknown[][]) => list.reduce((sum, part) => sum + part.length, 0)
  return {
    centralPriorityAreas: plan.centralAreas.length,
    localAreas: areas.length,
    activities: activities.length,
    activitiesPerArea: areas.map(area => area.activities.length),
    activitiesWithMeetingFrequency: activities.filter(activity => activity.meetingFrequency).length,
    activitiesWithOtherParticipants: activities.filter(activity => activity.otherParticipants).length,
    activitiesWithTheme: activities.filter(activity => activity.theme).length,
    situationParagraphsPerArea: sections.map(list => total(list.map(section => section.paragraphs))),
    situationBullets: total(sections.flat().map(section => section.bullets)),
    statisticsNumeric: plan.statistics.length,
    figuresWithoutData: total(sections.flat().map(section => section.figures)),
    governanceBodies: plan.governance.bodies.length,
    places: plan.places.length,
  }
}
