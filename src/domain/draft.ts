/**
 * A draft: a plan as it was understood from a document, before a person has confirmed it.
 * Each value knows where in the source it stands and how sure the reading is; null means that the source is silent.
 */

/** A stretch of the source text: `start` inclusive, `end` exclusive, in UTF-16 units. */
export type Span = { start: number; end: number }

/** `certain`: the source says it in so many words. `guessed`: a rule of thumb chose it; a person should look. */
export type Certainty = 'certain' | 'guessed'

/** A value read from the source, its place there, and how sure the reading is. */
export type Read = { text: string; certainty: Certainty; at: Span[] }

/** The nine fields of an activity in the plan's own order, then those that other layouts have. */
export const activityFields = [
  'title',
  'workingGroup',
  'duration',
  'meetingFrequency',
  'convener',
  'municipalContact',
  'policeContact',
  'otherParticipants',
  'followUp',
  'cause',
  'operativeGoal',
  'status',
  'promisedBy',
  'description',
] as const
export type ActivityField = (typeof activityFields)[number]

export type DraftActivity = { id: string; theme: Read | null } & Record<ActivityField, Read | null>

export type DraftFigure = { caption: Read }

/** Part of an area's picture: under a heading of its own or none; the order of paragraphs and bullets is the source's. */
export type DraftSection = {
  heading: Read | null
  /** The place the heading names, one of `DraftPlan.places`. */
  placeId: string | null
  figures: DraftFigure[]
  paragraphs: Read[]
  bullets: Read[]
}

export type DraftGoal = { kind: 'overall' | 'effect' | 'operative'; label: Read | null; text: Read }

export type DraftArea = {
  id: string
  number: number
  name: Read
  /** The area's name as the central list writes it, where that differs. */
  nameInCentralList: string | null
  goals: DraftGoal[]
  /** The word the source uses for the picture ("Lägesbild", "Problembild" ...). */
  situationHeading: Read | null
  sections: DraftSection[]
  activities: DraftActivity[]
  /** Followed up by way of another area. */
  refersTo: { areaId: string; at: Read } | null
}

/** How the partnership handles an area of the central list. Null: the source does not say. */
export type StanceKind = 'local-area' | 'established-collaboration' | 'included-in-other-areas'
export type DraftCentralArea = {
  number: number
  /** Without the full stop that ends it in the list. */
  name: Read
  /** The item as the list writes it. */
  words?: Read
  /** `reason` is the sentence that says so; null where only the plan's own chapter on the area shows it. */
  stance: { kind: StanceKind; reason: Read | null } | null
  areaId: string | null
}

export type DraftBody = {
  id: string
  name: Read
  otherNames: Read[]
  ledBy: Read[]
  cadence: Read | null
  /** Often only the drawing says it; then the reading is a guess that a person should look at. */
  parentId: string | null
  reportsToId: string | null
  /** The sentence that says so. */
  reportsTo: Read | null
  examples: Read[]
  /** "M.fl.": there may be more examples than those named. */
  moreExamples: Read | null
  /** The words that name it ("ett trygghetsråd"); the whole sentence where they are no more than the name. */
  words: Read | null
}

export type DraftValue = {
  value: number
  year: number | null
  /** Where the number is for, as the source calls it. */
  place: string | null
  /** Part of a breakdown, e.g. "män". */
  group: string | null
  /** What the source makes of a value it compares with: "snitt", "hela stadsdelsområdet". */
  role: string | null
  at: Span[]
}

/** A figure found in running text: proposed as an indicator's values, never applied unseen. */
export type DraftStatistic = {
  id: string
  kind: 'series' | 'comparison' | 'count'
  areaId: string | null
  placeId: string | null
  indicator: Read
  measure: Read | null
  unit: Read | null
  source: Read | null
  period: Read | null
  values: DraftValue[]
  breakdown: DraftValue[]
  /** The words of a breakdown that gives no numbers of its own ("samtliga män"). */
  breakdownWords: Read | null
  partOf: { statisticId: string; value: number } | null
  direction: Read | null
  comment: Read | null
  /** The whole sentence. */
  sentence: Read
}

/**
 * A place that has a heading of its own in an area's picture. All its values are views of text placed elsewhere.
 * `classifiedPart` is the part of it that the classification is for ("SL-hallen"), null for the whole place.
 */
export type DraftPlace = {
  id: string
  name: Read
  /** The name as the heading writes it, where the running text writes it otherwise. */
  nameAsHeading: Read | null
  classification: Read | null
  classifiedBy: Read | null
  classifiedPart: Read | null
  classificationSentence: Read | null
  /** Is there a group for the place (platssamverkan), or is one only wanted? Null: the source does not say. */
  collaboration: 'ongoing' | 'planned' | null
  started: Read | null
  meetings: Read | null
  participants: Read[]
  need: Read | null
  actionList: Read | null
  upgrade: Read | null
  guards: Read | null
  activityIds: string[]
}

/** A stretch of the source that is a label or a heading the reading understood, not a value. */
export type DraftLabel = { text: string; at: Span[] }

/** Text that found no home. Nothing is lost: it is shown, and can be placed by a person. */
export type Unplaced = { id: string; text: string; at: Span[] }

export type DraftPlan = {
  title: Read | null
  district: Read | null
  city: Read | null
  policeRegion: Read | null
  validFrom: Read | null
  validTo: Read | null
  caseNumber: Read | null
  background: { heading: Read | null; paragraphs: Read[] }
  centralAreas: DraftCentralArea[]
  communication: {
    heading: Read | null
    paragraphs: Read[]
    coordinator: Read | null
    carriedOutBy: Read[]
    commitments: { what: Read; status: Read | null; due: Read | null }[]
  }
  governance: { heading: Read | null; paragraphs: Read[]; bodies: DraftBody[] }
  areas: DraftArea[]
  statistics: DraftStatistic[]
  places: DraftPlace[]
  /** Chapters the model has no home for yet, kept as text under their own headings. */
  otherChapters: { heading: Read; paragraphs: Read[] }[]
  labels: DraftLabel[]
  unplaced: Unplaced[]
}
