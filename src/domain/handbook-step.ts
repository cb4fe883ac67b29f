/**
 * When each of the five steps is done (Brå, Polisen and SKR, "Samverkan i lokalt brottsförebyggande arbete", 2020), in our own words. What
 * the program knows it counts; what nobody else can know the partnership itself says, as evidence.
 */

export const handbookSteps = [1, 2, 3, 4, 5] as const
export type HandbookStep = (typeof handbookSteps)[number]

/** What shall be in place in each step: to begin, to prepare on one's own, to prepare together, to carry out, to follow up. */
export const handbookConditions = [
  'joint-decision',
  'roles-considered',
  'organisation-appointed',
  'communicators-appointed',
  'communication-begun',
  'own-picture',
  'own-dialogues',
  'leaders-informed',
  'joint-picture',
  'priorities-set',
  'residents-heard',
  'causes-analysed',
  'agreement-signed',
  'goals-set',
  'measure-dialogues',
  'causes-answered',
  'plan-adopted',
  'promises-given',
  'follow-up-planned',
  'work-documented',
  'effect-examined',
  'commitments-assessed',
  'process-reviewed',
  'leaders-reported',
  'promises-reported',
] as const
export type HandbookCondition = (typeof handbookConditions)[number]

/** The first condition of each step after the first. */
const firsts: Partial<Record<HandbookCondition, HandbookStep>> = {
  'own-picture': 2,
  'joint-picture': 3,
  'goals-set': 4,
  'effect-examined': 5,
}

export function stepOfCondition(condition: HandbookCondition): HandbookStep {
  const until = handbookConditions.slice(0, handbookConditions.indexOf(condition) + 1)
  return until.reduce<HandbookStep>((step, one) => firsts[one] ?? step, 1)
}

/** How many of those that a condition is about meet it. */
export type Count = { there: number; of: number }

/** What the program knows that bears on the steps. Of the plan in force; `null` where there is none. */
export type HandbookFacts = {
  /** Of the agreement in force. */
  signatures: Count | null
  /** The last agreement that has run out, where none is in force: `on` is its last day. */
  ended?: (Count & { title: string; on: string }) | null
  /** Groups that lead or carry out, and those of them that somebody sits in. */
  groups: Count
  /** The two parties, and those of them with somebody who communicates. */
  communicators: Count
  plan: {
    areas: number
    areasWithPicture: number
    areasWithGoal: number
    problems: number
    problemsWithCause: number
    causes: number
    causesAnswered: number
    activities: number
    activitiesFollowedUp: number
    activitiesTold: number
    decisions: number
    /** Activities of which an answer that holds says what was done, how the work went, and on a stated basis whether anything changed. */
    activitiesAssessed: number
    activitiesReviewed: number
    activitiesExamined: number
    reportsDecided: number
  } | null
  strategies: number
  dialogues: number
  promises: number
  /** Those that have a day when they were given. */
  promisesGiven: number
  promisesReported: number
}

/** Whether there is any at all, where one is enough. */
const any = (count: number): Count => ({ there: Math.min(count, 1), of: 1 })

type Plan = NonNullable<HandbookFacts['plan']>
const ofPlan =
  (count: (plan: Plan) => Count) =>
  ({ plan }: HandbookFacts): Count =>
    plan ? count(plan) : { there: 0, of: 0 }

const signed = ({ signatures }: HandbookFacts): Count => signatures ?? { there: 0, of: 0 }

/** What is counted; a condition that is not here only the partnership itself can vouch for. */
const counts: Partial<Record<HandbookCondition, (facts: HandbookFacts) => Count>> = {
  'organisation-appointed': ({ groups }) => groups,
  'communicators-appointed': ({ communicators }) => communicators,
  'communication-begun': ({ strategies }) => any(strategies),
  'joint-picture': ofPlan(({ areas, areasWithPicture }) => ({ there: areasWithPicture, of: areas })),
  'priorities-set': ofPlan(({ areas }) => any(areas)),
  'residents-heard': ({ dialogues }) => any(dialogues),
  'causes-analysed': ofPlan(({ problems, problemsWithCause }) => ({
    there: problemsWithCause,
    of: problems,
  })),
  'agreement-signed': signed,
  'goals-set': ofPlan(({ areas, areasWithGoal }) => ({ there: areasWithGoal, of: areas })),
  'causes-answered': ofPlan(({ causes, causesAnswered }) => ({ there: causesAnswered, of: causes })),
  'plan-adopted': ofPlan(({ decisions }) => any(decisions)),
  'promises-given': ({ promises, promisesGiven }) => ({ there: promisesGiven, of: promises }),
  'follow-up-planned': ofPlan(({ activities, activitiesFollowedUp }) => ({
    there: activitiesFollowedUp,
    of: activities,
  })),
  'work-documented': ofPlan(({ activities, activitiesTold }) => ({ there: activitiesTold, of: activities })),
  'effect-examined': ofPlan(({ activities, activitiesExamined }) => ({
    there: activitiesExamined,
    of: activities,
  })),
  'commitments-assessed': ofPlan(({ activities, activitiesAssessed }) => ({
    there: activitiesAssessed,
    of: activities,
  })),
  'process-reviewed': ofPlan(({ activities, activitiesReviewed }) => ({
    there: activitiesReviewed,
    of: activities,
  })),
  'leaders-reported': ofPlan(({ reportsDecided }) => any(reportsDecided)),
  'promises-reported': ({ promises, promisesReported }) => ({ there: promisesReported, of: promises }),
}

/**
 * `shown`: what the program knows is enough. `vouched`: the partnership says so itself. `partly`: it holds for some. `missing`: nothing is
 * there.
 */
export const handbookStates = ['shown', 'vouched', 'partly', 'missing'] as const
export type HandbookState = (typeof handbookStates)[number]

export type HandbookRow<W> = {
  step: HandbookStep
  condition: HandbookCondition
  state: HandbookState
  /** Null for what the program cannot know. */
  count: Count | null
  /** Of the signatures: those of an agreement that holds no more. */
  ended?: HandbookFacts['ended']
  written: W[]
}

/** Every condition of the five steps with what is there for it. `written`: what the partnership says itself, by condition. */
export function handbookRows<W extends { duty: string }>(
  facts: HandbookFacts,
  evidence: W[],
): HandbookRow<W>[] {
  return handbookConditions.map(condition => {
    const count = counts[condition]?.(facts) ?? null
    const written = evidence.filter(({ duty }) => duty === condition)
    return {
      step: stepOfCondition(condition),
      condition,
      state: stateOf(count, written.length > 0),
      count,
      ...(condition === 'agreement-signed' && facts.ended ? { ended: facts.ended } : {}),
      written,
    }
  })
}

/** What somebody vouches for stands in for what the program does not see, but is never said to be the same as having seen it. */
function stateOf(count: Count | null, isVouched: boolean): HandbookState {
  if (count && count.of > 0 && count.there >= count.of) return 'shown'
  if (isVouched) return 'vouched'
  return count && count.there > 0 ? 'partly' : 'missing'
}
