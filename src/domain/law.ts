/**
 * Lagkoll: lag (2023:196) om kommuners ansvar för brottsförebyggande arbete, section by section: what is required, what the partnership
 * holds of it, and when it is next due. The rules are data; nothing here says that the law is met, only what there is to show.
 */
import { z } from 'zod'
import { addMonths, compareDays } from './day.ts'
import { choice, optionalText, requiredDate, requiredText } from './fields.ts'
import { type HandbookCondition, handbookConditions } from './handbook-step.ts'

/** The duties that something can be shown for. § 6 is two, each with a clock of its own; §§ 1–3 and 8 ask for nothing of their own. */
export const duties = ['4', '5', '6-picture', '6-plan', '7', '9', '10', '11', '12', '13'] as const
export type Duty = (typeof duties)[number]

/** What somebody can write evidence for: a duty of the law, or a condition of the handbook's steps. */
const shownFor = [...duties, ...handbookConditions] as const

/** What somebody writes as shown for a duty beside what the program knows: a decision elsewhere, a report to the council, a page. */
export const evidenceSchema = z.object({
  duty: choice(shownFor),
  wording: requiredText(2_000),
  datedOn: requiredDate,
  caseNumber: optionalText(100),
  /** An address where it can be read. */
  link: optionalText(1_000),
})
export type Evidence = Omit<z.infer<typeof evidenceSchema>, 'duty'> & { duty: Duty | HandbookCondition }

/** A duty with a time: how many months it holds, and after how many it is time to begin. */
type Clock = { months: number; warnings: readonly number[] }

/** § 6: at least every second year. § 13: continuously; once a year is what can be reminded of. */
const clocks: Partial<Record<Duty, Clock>> = {
  '6-picture': { months: 24, warnings: [18, 21] },
  '6-plan': { months: 24, warnings: [18, 21] },
  '13': { months: 12, warnings: [9, 11] },
}

/** What the program knows of a partnership that bears on the law. Days as "2020-06-30". */
export type LawFacts = {
  /** Of the plan in force; null where there is none. */
  plan: {
    title: string
    areas: number
    areasWithPicture: number
    problems: number
    causes: number
    /** Whether its last day has passed. */
    isOver: boolean
  } | null
  /** Versions that were decided, of any plan. */
  decisions: {
    planId: string
    decidedOn: string
    body: string
    caseNumbers: string[]
    versionId: string
    title: string
  }[]
  /** Follow-ups that were reported. */
  reports: { decidedOn: string; title: string; reportId: string }[]
  /** Agreements in force. */
  agreements: {
    title: string
    hasPurpose: boolean
    areas: number
    parties: number
    signed: number
    validFrom: string | null
    validTo: string | null
  }[]
  /** The council or, where there is none, the strategic group. */
  council: { id: string; name: string; ledBy: string | null; seats: number; heldOn: string[] } | null
  /** Positions whose name says that they coordinate. */
  coordinators: { id: string; name: string; organisationName: string; held: boolean }[]
  evidence: (Evidence & { id: string })[]
}

/** What a duty has to show, by name, with what its sentence needs. */
export type Shown =
  | { kind: 'picture'; areas: number; of: number }
  | { kind: 'analysis'; problems: number; causes: number }
  | { kind: 'decision'; on: string; body: string; title: string; caseNumbers: string[]; versionId: string }
  | { kind: 'report'; on: string; title: string; reportId: string }
  | { kind: 'agreement'; title: string; parties: number; signed: number }
  | { kind: 'council'; id: string; name: string; ledBy: string | null; seats: number; heldOn: string | null }
  | { kind: 'coordinator'; id: string; name: string; organisationName: string }
  | {
      kind: 'written'
      id: string
      on: string
      wording: string
      caseNumber: string | null
      link: string | null
    }

/** What a duty lacks, by name. */
export const lacks = [
  'plan',
  'picture',
  'picture-of-each-area',
  'analysis',
  'decision',
  'case-number',
  'plan-in-force',
  'follow-up',
  'agreement',
  'purpose',
  'areas',
  'signature',
  'council',
  'council-led',
  'council-seats',
  'council-meeting',
  'coordinator',
  'coordinator-held',
  'evidence',
] as const
export type Lack = (typeof lacks)[number]

/**
 * `shown`: there is something for all that is asked. `partly`: for some of it. `soon`: it is time to begin again. `late`: the time is
 * over. `missing`: nothing is there.
 */
export const lawStates = ['shown', 'partly', 'soon', 'late', 'missing'] as const
export type LawState = (typeof lawStates)[number]

export type LawRow = {
  duty: Duty
  state: LawState
  shown: Shown[]
  lacks: Lack[]
  /** When it was last done, and by when it is to be done again; null where it has no clock, or has never been done. */
  lastOn: string | null
  dueOn: string | null
}

/** Every duty of the law with what is shown for it, today. */
export function lawRows(facts: LawFacts, today: string): LawRow[] {
  return duties.map(duty => {
    const written = facts.evidence
      .filter(one => one.duty === duty)
      .sort((a, b) => compareDays(b.datedOn, a.datedOn))
      .map(
        ({ id, wording, datedOn, caseNumber, link }): Shown => ({
          kind: 'written',
          id,
          on: datedOn,
          wording,
          caseNumber,
          link,
        }),
      )
    const { shown, lacks } = rules[duty](facts, today)
    const all = [...shown, ...written]
    // Something written stands for what the program does not know of, but for none of what it does know.
    const left = written.length > 0 ? lacks.filter(lack => !replaced.has(lack)) : lacks
    const clock = clocks[duty]
    const lastOn = clock ? latest(all) : null
    const dueOn = clock && lastOn ? addMonths(lastOn, clock.months) : null
    return { duty, state: stateOf(all, left, lastOn, clock, today), shown: all, lacks: left, lastOn, dueOn }
  })
}

/** What a written line can stand for. */
const replaced = new Set<Lack>([
  'decision',
  'follow-up',
  'agreement',
  'council',
  'council-led',
  'council-seats',
  'council-meeting',
  'coordinator',
  'coordinator-held',
  'evidence',
  'picture',
  'analysis',
])

function stateOf(
  shown: Shown[],
  lacks: Lack[],
  lastOn: string | null,
  clock: Clock | undefined,
  today: string,
): LawState {
  if (shown.length === 0) return 'missing'
  if (clock) {
    if (lastOn === null) return 'missing'
    if (addMonths(lastOn, clock.months) < today) return 'late'
    if (addMonths(lastOn, clock.warnings[0]!) <= today) return 'soon'
  }
  return lacks.length > 0 ? 'partly' : 'shown'
}

function latest(shown: Shown[]): string | null {
  const days = shown.flatMap(one => ('on' in one ? [one.on] : []))
  return days.sort(compareDays).at(-1) ?? null
}

type Rule = (facts: LawFacts, today: string) => { shown: Shown[]; lacks: Lack[] }

const decided = ({ decisions }: LawFacts): Shown[] =>
  decisions.map(({ decidedOn, body, title, caseNumbers, versionId }) => ({
    kind: 'decision',
    on: decidedOn,
    body,
    title,
    caseNumbers,
    versionId,
  }))

const onlyWritten: Rule = () => ({ shown: [], lacks: ['evidence'] })

function pictureLacks({ areas, areasWithPicture }: NonNullable<LawFacts['plan']>): Lack[] {
  if (areasWithPicture === 0) return ['picture']
  return areasWithPicture < areas ? ['picture-of-each-area'] : []
}

const rules: Record<Duty, Rule> = {
  // Three parts: mapping, other information, analysis. The first two stand in the areas' pictures.
  '4': ({ plan }) => {
    if (!plan) return { shown: [], lacks: ['plan'] }
    const pictures = plan.areasWithPicture
    return {
      shown: [
        ...(pictures > 0 ? [{ kind: 'picture', areas: pictures, of: plan.areas } as const] : []),
        ...(plan.problems > 0
          ? [{ kind: 'analysis', problems: plan.problems, causes: plan.causes } as const]
          : []),
      ],
      lacks: [...pictureLacks(plan), ...(plan.causes === 0 ? (['analysis'] as const) : [])],
    }
  },
  '5': facts => {
    const shown = decided(facts)
    const numbered = facts.decisions[0]?.caseNumbers.length ?? 0
    return {
      shown,
      lacks: [
        ...(facts.plan ? [] : (['plan'] as const)),
        ...(facts.plan?.isOver ? (['plan-in-force'] as const) : []),
        // The plan is to rest on the picture (5 §).
        ...(facts.plan ? pictureLacks(facts.plan) : []),
        ...(shown.length === 0 ? (['decision'] as const) : numbered === 0 ? (['case-number'] as const) : []),
      ],
    }
  },
  // The picture is updated with the plan that it stands in.
  '6-picture': facts => ({
    shown: facts.plan && facts.plan.areasWithPicture > 0 ? decided(facts) : [],
    lacks: facts.plan && facts.plan.areasWithPicture > 0 ? [] : ['picture'],
  }),
  '6-plan': ({ reports }) => ({
    shown: reports.map(({ decidedOn, title, reportId }) => ({
      kind: 'report',
      on: decidedOn,
      title,
      reportId,
    })),
    lacks: reports.length === 0 ? ['follow-up'] : [],
  }),
  '7': onlyWritten,
  '9': ({ agreements }, today) => {
    const inForce = agreements.filter(
      ({ validFrom, validTo }) => (validFrom ?? today) <= today && (validTo ?? today) >= today,
    )
    const best = inForce[0]
    if (!best) return { shown: [], lacks: ['agreement'] }
    return {
      shown: inForce.map(({ title, parties, signed }) => ({ kind: 'agreement', title, parties, signed })),
      lacks: [
        ...(best.hasPurpose ? [] : (['purpose'] as const)),
        ...(best.areas > 0 ? [] : (['areas'] as const)),
        ...(best.parties > 1 && best.signed === best.parties ? [] : (['signature'] as const)),
      ],
    }
  },
  '10': ({ council }) => {
    if (!council) return { shown: [], lacks: ['council'] }
    const { id, name, ledBy, seats, heldOn } = council
    return {
      shown: [
        { kind: 'council', id, name, ledBy, seats, heldOn: heldOn.toSorted(compareDays).at(-1) ?? null },
      ],
      lacks: [
        ...(ledBy ? [] : (['council-led'] as const)),
        ...(seats > 0 ? [] : (['council-seats'] as const)),
        ...(heldOn.length > 0 ? [] : (['council-meeting'] as const)),
      ],
    }
  },
  '11': ({ coordinators }) => ({
    shown: coordinators.map(({ id, name, organisationName }) => ({
      kind: 'coordinator',
      id,
      name,
      organisationName,
    })),
    lacks:
      coordinators.length === 0
        ? ['coordinator']
        : coordinators.some(({ held }) => held)
          ? []
          : ['coordinator-held'],
  }),
  '12': onlyWritten,
  '13': onlyWritten,
}
