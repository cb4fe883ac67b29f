/** The parts of a draft before anything is said in them. Ids are given by those who put them into a plan. */
import {
  type ActivityField,
  activityFields,
  type DraftActivity,
  type DraftArea,
  type DraftBody,
  type DraftPlan,
  type DraftStatistic,
  type Read,
} from './draft.ts'

export function blankActivity(): DraftActivity {
  const silent = Object.fromEntries(activityFields.map(field => [field, null]))
  return { ...(silent as Record<ActivityField, null>), id: '', theme: null }
}

export function blankArea(number: number, name: Read): DraftArea {
  return {
    id: '',
    number,
    name,
    nameInCentralList: null,
    goals: [],
    situationHeading: null,
    sections: [],
    activities: [],
    refersTo: null,
  }
}

export function blankBody(name: Read): DraftBody {
  return {
    id: '',
    name,
    otherNames: [],
    ledBy: [],
    cadence: null,
    parentId: null,
    reportsToId: null,
    reportsTo: null,
    examples: [],
    moreExamples: null,
    words: null,
  }
}

/** `sentence` is the whole sentence that it is read from. */
export function blankStatistic(
  kind: DraftStatistic['kind'],
  indicator: Read,
  sentence: Read,
): DraftStatistic & { partOf: null } {
  return {
    id: '',
    kind,
    areaId: null,
    placeId: null,
    indicator,
    measure: null,
    unit: null,
    source: null,
    period: null,
    values: [],
    breakdown: [],
    breakdownWords: null,
    partOf: null,
    direction: null,
    comment: null,
    sentence,
  }
}

export function blankPlan(): DraftPlan {
  return {
    title: null,
    district: null,
    city: null,
    policeRegion: null,
    validFrom: null,
    validTo: null,
    caseNumber: null,
    background: { heading: null, paragraphs: [] },
    centralAreas: [],
    communication: { heading: null, paragraphs: [], coordinator: null, carriedOutBy: [], commitments: [] },
    governance: { heading: null, paragraphs: [], bodies: [] },
    areas: [],
    statistics: [],
    places: [],
    otherChapters: [],
    labels: [],
    unplaced: [],
  }
}
