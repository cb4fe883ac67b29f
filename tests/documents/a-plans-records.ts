/** The records of a small plan of our own making, as a document is made of them, without a database. */
import type { PlanRecords } from '../../src/domain/plan-records.ts'

/** The same each time: "…-000000000007". */
export const idOf = (number: number): string => `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`

const [municipality, police, squares, schools, place, central, agreement, council, gang, list] = [
  1, 2, 3, 4, 5, 6, 7, 8, 9, 13,
].map(idOf) as [string, string, string, string, string, string, string, string, string, string]

type Activity = PlanRecords['activity'][number]

/** An activity with nothing but a title, and what is said of it. */
export function anActivity(
  said: Partial<Activity> & { id: string; areaId: string; title: string },
): Activity {
  return {
    theme: null,
    description: null,
    workingGroup: null,
    groupId: null,
    duration: null,
    meetingFrequency: null,
    convener: null,
    otherParticipants: null,
    followUp: null,
    placeId: null,
    cause: null,
    operativeGoal: null,
    status: null,
    promisedBy: null,
    problemId: null,
    causeId: null,
    programmeId: null,
    ...said,
  }
}

type Goal = PlanRecords['goal'][number]

/** An overall goal without measure, and what is said of it. */
export function aGoal(said: Partial<Goal> & { id: string; areaId: string; text: string }): Goal {
  return {
    kind: 'overall',
    label: null,
    baseline: null,
    baselineValue: null,
    target: null,
    targetValue: null,
    due: null,
    indicatorId: null,
    ...said,
  }
}

/** A plan with nothing in it but its title. */
export function anEmptyPlan(): PlanRecords {
  return {
    partnership: { name: 'Ekbacken', city: null, district: null, policeRegion: null, language: 'sv' },
    plan: {
      id: idOf(100),
      title: 'Åtgärdsplan',
      year: null,
      validFrom: null,
      validTo: null,
      caseNumber: null,
    },
    organisation: [],
    position: [],
    group: [],
    seat: [],
    place: [],
    programme: [],
    catalogue: [],
    catalogueArea: [],
    succession: [],
    agreement: [],
    party: [],
    area: [],
    stance: [],
    problem: [],
    cause: [],
    goal: [],
    passage: [],
    activity: [],
    contact: [],
    indicator: [],
    indicatorValue: [],
  }
}

/** Two areas, the second followed up by way of the first; a figure over two years; a group that is not in place. */
export function aPlansRecords(): PlanRecords {
  const passage = (id: number, chapter: string, kind: string, text: string, areaId: string | null = null) =>
    ({ id: idOf(id), chapter, kind, text, areaId, placeId: null }) as PlanRecords['passage'][number]
  const value = (id: number, year: number, state: 'known' | 'suppressed', number: number | null) => ({
    id: idOf(id),
    indicatorId: idOf(60),
    period: null,
    year,
    placeName: null,
    breakdown: null,
    state,
    value: number,
    low: null,
    high: null,
    numerator: null,
    denominator: null,
    extractedOn: null,
  })
  return {
    ...anEmptyPlan(),
    plan: {
      id: idOf(100),
      title: 'Åtgärdsplan',
      year: 2020,
      validFrom: '2020-01-01',
      validTo: '2020-12-31',
      caseNumber: 'EK 2020/17',
    },
    organisation: [
      { id: municipality, name: 'Förvaltningen', shortName: null, kind: 'municipality' },
      { id: police, name: 'Polisen', shortName: null, kind: 'police' },
    ],
    group: [
      aGroup({ id: council, name: 'Trygghetsrådet', kind: 'council', cadence: 'varje termin' }),
      aGroup({ id: gang, name: 'Torggruppen', parentId: council, condition: 'Bildas i höst' }),
    ],
    place: [{ id: place, name: 'Ektorget', otherNames: [], description: null, collaboration: null }],
    catalogue: [{ id: list, name: 'Den centrala listan', validFrom: null }],
    agreement: [
      {
        id: agreement,
        title: 'Överenskommelse',
        purpose: null,
        validFrom: null,
        validTo: null,
        catalogueId: list,
      },
    ],
    party: [
      {
        id: idOf(10),
        agreementId: agreement,
        organisationId: police,
        caseNumber: 'A1/2020',
        signedOn: null,
        signedBy: null,
      },
    ],
    catalogueArea: [
      { id: central, catalogueId: list, name: 'Utsatta platser' },
      { id: idOf(11), catalogueId: list, name: 'Otillåten påverkan' },
    ],
    stance: [{ id: idOf(12), catalogueAreaId: central, kind: 'local-area', reason: null, areaId: squares }],
    area: [
      { id: squares, name: 'Trygga torg', viaAreaId: null, viaReason: null },
      { id: schools, name: 'Skolan', viaAreaId: squares, viaReason: 'Samma grupp gör arbetet.' },
    ],
    goal: [aGoal({ id: idOf(20), areaId: squares, text: 'Torgen är trygga hela dygnet' })],
    passage: [
      passage(30, 'background', 'paragraph', 'De två områdena är'),
      passage(31, 'background', 'paragraph', 'Båda är valda.'),
      passage(32, 'picture', 'heading', 'Problembild', squares),
      passage(33, 'picture', 'paragraph', 'Torget upplevs som mörkt.', squares),
      passage(34, 'picture', 'bullet', 'Klotter', squares),
      passage(35, 'picture', 'bullet', 'Skadegörelse', squares),
      passage(36, 'picture', 'figure', 'Karta över belysningen', squares),
      passage(37, 'other', 'heading', 'Ordlista'),
      passage(38, 'other', 'paragraph', 'T1 är tertialrapport 1.'),
    ],
    activity: [
      anActivity({
        id: idOf(40),
        areaId: squares,
        theme: 'Ljus',
        title: 'Sätta upp belysning',
        workingGroup: 'Torggruppen',
        duration: 'Klar juni 2020',
        followUp: 'Vid T2',
      }),
    ],
    contact: [
      {
        id: idOf(50),
        activityId: idOf(40),
        organisationId: police,
        wording: 'Kommunpolis',
        positionId: null,
      },
    ],
    indicator: [
      anIndicator({ id: idOf(60), areaId: squares, name: 'klotter på Ektorget', verdict: 'accepted' }),
      anIndicator({ id: idOf(61), areaId: squares, name: 'ogranskad', verdict: null }),
    ],
    indicatorValue: [value(70, 2018, 'known', 31), value(71, 2019, 'known', 19)],
  }
}

type Group = PlanRecords['group'][number]

export function aGroup(said: Partial<Group> & { id: string; name: string }): Group {
  return {
    otherNames: [],
    kind: 'working',
    ledBy: null,
    cadence: null,
    parentId: null,
    reportsToId: null,
    condition: null,
    description: null,
    ...said,
  }
}

type Indicator = PlanRecords['indicator'][number]

export function anIndicator(said: Partial<Indicator> & { id: string; name: string }): Indicator {
  return {
    areaId: null,
    measure: null,
    unit: 'ärenden',
    source: 'Polisens statistik',
    kind: 'count',
    form: 'series',
    nextOn: null,
    better: null,
    comment: null,
    placeId: null,
    sentence: 'Klottret har gått från 31 till 19.',
    verdict: 'accepted',
    ...said,
  }
}
