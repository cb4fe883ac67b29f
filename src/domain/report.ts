/**
 * Uppföljningsrapport: what a round has come to. It grows while answers come in; frozen it is a copy that nobody changes. What was done and
 * whether it helped are told apart (Brå, "Följ upp arbetet"), and what nobody has answered of is told of for itself.
 */
import { z } from 'zod'
import { type Answered, deviates, type Effect, processDeviates, type Standing, tallyOf } from './answer.ts'
import type { Certainty, Verdict } from './assessment.ts'
import { optionalText, requiredDate, requiredText } from './fields.ts'
import { isAccepted } from './indicator.ts'
import type { PlanRecords } from './plan-records.ts'
import { reportChainOf } from './report-chain.ts'
import type { FormTold } from './round.ts'
import type { WholeChain } from './whole-chain.ts'

type Goal = PlanRecords['goal'][number]
export type ReportFigures = Pick<PlanRecords, 'indicator' | 'indicatorValue' | 'place'>

/** A round as it is stored, with the plan that it follows up. Days are "2020-06-30". */
export type ReportSource = {
  records: Pick<PlanRecords, 'partnership' | 'area' | 'goal'> & ReportFigures
  /** The plan's title with its year. */
  plan: string
  point: FormTold['point']
  summary: string | null
  /** What the round asks about, in its order, each with the answer that holds. */
  followUps: {
    areaId: string
    form: Pick<FormTold, 'activity'>
    answer: (Answered & { on: string }) | null
    /** Who answered before that, and whose answer does not count any more; the latest first. */
    earlier: { answeredAs: string; on: string }[]
  }[]
  goalAssessments: { goalId: string; verdict: string; certainty: string | null; basis: string | null }[]
  areaAssessments: { areaId: string; text: string }[]
  /** Röda tråden of the plan, its groups judged on a day that stays the same. */
  chain: { on: string; whole: WholeChain }
}

/** What is frozen: all that the report says, in its order, and nothing of how it is stored. */
export function reportOf(source: ReportSource) {
  const { records, followUps } = source
  const answers = followUps.map(({ answer }) => answer)
  return {
    partnership: records.partnership.name,
    language: records.partnership.language,
    point: source.point,
    plan: source.plan,
    summary: source.summary,
    tally: tallyOf(answers),
    effects: effectsOf(answers),
    areas: records.area.map((area, at) => areaOf(source, area, at + 1)),
    chain: reportChainOf(source.chain.whole, source.chain.on),
  }
}

type Compiled = ReturnType<typeof reportOf>
/** A report that was frozen before röda tråden was a part of it has none. */
export type ReportContent = Omit<Compiled, 'chain'> & Partial<Pick<Compiled, 'chain'>>
export type ReportArea = ReportContent['areas'][number]
export type ReportGoal = ReportArea['goals'][number]
export type ReportActivity = ReportArea['activities'][number]

/** What the answers say of the effect; `not-said` where there is an answer that says nothing of it. Unanswered activities are in none. */
export type EffectSaid = Effect | 'not-said'
export const effectsSaid = ['better', 'unchanged', 'worse', 'too-early', 'not-known', 'not-said'] as const

function effectsOf(answers: readonly ({ effect: Effect | null } | null)[]): Record<EffectSaid, number> {
  const said = Object.fromEntries(effectsSaid.map(effect => [effect, 0])) as Record<EffectSaid, number>
  for (const answer of answers) if (answer) said[answer.effect ?? 'not-said']++
  return said
}

function areaOf(source: ReportSource, area: PlanRecords['area'][number], number: number) {
  const { records, followUps, areaAssessments } = source
  const via = records.area.find(({ id }) => id === area.viaAreaId)
  const goals = records.goal.filter(({ areaId }) => areaId === area.id)
  return {
    id: area.id,
    number,
    name: area.name,
    via: via ? { name: via.name, reason: area.viaReason } : null,
    goals: goals.map(goal => goalOf(source, goal)),
    assessment: areaAssessments.find(({ areaId }) => areaId === area.id)?.text ?? null,
    figures: figuresOf(records, area.id, goals),
    activities: followUps.filter(({ areaId }) => areaId === area.id).map(activityOf),
  }
}

function goalOf({ goalAssessments }: ReportSource, { id, kind, label, text }: Goal) {
  const assessment = goalAssessments.find(({ goalId }) => goalId === id)
  return {
    kind,
    label,
    text,
    /** Null where nobody has judged it, which is no judgement and nothing better. */
    assessment: assessment
      ? {
          verdict: assessment.verdict as Verdict,
          certainty: assessment.certainty as Certainty | null,
          basis: assessment.basis,
        }
      : null,
  }
}

/** The indicators of an area that are to be followed, and those that measure its goals, as they stand. */
function figuresOf(records: ReportFigures, areaId: string, goals: Goal[]): ReportFigures {
  const indicator = records.indicator
    .filter(isAccepted)
    .filter(one => one.areaId === areaId || goals.some(({ indicatorId }) => indicatorId === one.id))
  const places = new Set(indicator.map(({ placeId }) => placeId))
  return {
    indicator,
    indicatorValue: records.indicatorValue.filter(({ indicatorId }) =>
      indicator.some(({ id }) => id === indicatorId),
    ),
    place: records.place.filter(({ id }) => places.has(id)),
  }
}

function activityOf({ form: { activity }, answer, earlier }: ReportSource['followUps'][number]) {
  return {
    title: activity.title,
    theme: activity.theme ?? null,
    successCondition: activity.successCondition ?? null,
    answer: answer && answerOf(answer),
    earlier: earlier.map(({ answeredAs, on }) => ({ answeredAs, on })),
  }
}

const answerOf = ({
  production,
  produced,
  reason,
  process,
  processWords,
  effect,
  effectBasis,
  conditionMet,
  nextStep,
  answeredAs,
  on,
}: Answered & { on: string }): Answered & { on: string } => ({
  production,
  produced,
  reason,
  process,
  processWords,
  effect,
  effectBasis,
  conditionMet,
  nextStep,
  answeredAs,
  on,
})

/**
 * What has not gone as the plan says, in its order: what was not wholly done, and work that went otherwise or stands still. `why` has one
 * text for each of the two that is explained. What nobody has answered of is no deviation: it is not known.
 */
export function deviationsOf({ areas }: ReportContent) {
  return areas.flatMap(({ name, activities }) =>
    activities.flatMap(({ title, answer }) => (answer ? deviationIn(answer, { area: name, title }) : [])),
  )
}

function deviationIn(answer: Answered, of: { area: string; title: string }) {
  const process = processDeviates(answer.process) ? answer.process : null
  const isInProduction = deviates(answer.production)
  if (!isInProduction && process === null) return []
  const why = [isInProduction ? answer.reason : null, process && answer.processWords]
  return [
    {
      ...of,
      production: answer.production,
      process,
      why: why.filter(words => words !== null),
      nextStep: answer.nextStep,
    },
  ]
}

/** How many the round asks about, and how many of those somebody has answered of. */
export function answeredOf(tally: Record<Standing, number>): { all: number; answered: number } {
  const all = Object.values(tally).reduce((sum, count) => sum + count, 0)
  return { all, answered: all - tally['no-answer'] }
}

/**
 * `growing`: never frozen, or something has come to it since. `frozen`: it stands as in the latest version. `endorsed`: the operative group
 * stands behind that version. `decided`: the round is over.
 */
export const reportStates = ['growing', 'frozen', 'endorsed', 'decided'] as const
export type ReportState = (typeof reportStates)[number]

/** `checksum` is of what the report would say now. */
export function reportState(
  checksum: string,
  latest: { checksum: string; endorsement: object | null } | undefined,
  decision: object | null,
): ReportState {
  if (decision) return 'decided'
  if (latest?.checksum !== checksum) return 'growing'
  return latest.endorsement ? 'endorsed' : 'frozen'
}

/** Which body, on which day, and what else its minutes say, such as a paragraph. */
export const endorsementSchema = z.object({
  body: requiredText(300),
  endorsedOn: requiredDate,
  note: optionalText(2_000),
})

export const reportDecisionSchema = z.object({
  body: requiredText(300),
  decidedOn: requiredDate,
  note: optionalText(2_000),
})

/** A party stands for the report: as which function, on which day, and under which number it keeps it. */
export const signOffSchema = z.object({
  organisationId: z.uuid('not-a-choice'),
  caseNumber: optionalText(100),
  signedAs: requiredText(300),
  signedOn: requiredDate,
})
