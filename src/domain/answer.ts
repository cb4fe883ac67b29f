/**
 * Svar: what is said of an activity at a reporting point. Production, process and effect are three questions (Brå, "Följ upp arbetet"):
 * what was done, how it went, and whether the problem changed. That something is done never says that it helped.
 */
import { z } from 'zod'
import { optionalChoice, optionalText, requiredText } from './fields.ts'

export const productions = ['done', 'partly', 'not-done', 'no-longer-relevant', 'too-early'] as const
/** Genomförd, delvis genomförd, ej genomförd, inte längre aktuell, för tidigt att bedöma. */
export type Production = (typeof productions)[number]

export const processes = ['as-planned', 'with-deviations', 'stalled', 'too-early'] as const
export type Process = (typeof processes)[number]

export const effects = ['better', 'unchanged', 'worse', 'too-early', 'not-known'] as const
export type Effect = (typeof effects)[number]

export const conditionStates = ['met', 'not-met', 'not-known'] as const
export type ConditionState = (typeof conditionStates)[number]

/** Which of the productions have something to explain. */
export const deviating = ['partly', 'not-done', 'no-longer-relevant'] as const satisfies Production[]

export function deviates(production: Production): boolean {
  return (deviating as readonly Production[]).includes(production)
}

/** Which ways for the work to have gone have something to explain. */
const deviatingProcesses: readonly Process[] = ['with-deviations', 'stalled']

export function processDeviates(process: Process | null): boolean {
  return process !== null && deviatingProcesses.includes(process)
}

export const answerSchema = z
  .object({
    production: z.enum(productions, { error: ({ input }) => (input ? 'not-a-choice' : 'required') }),
    /** What was done, in words: how much, where, for whom. */
    produced: optionalText(5_000),
    /** Why it is not done, or not wholly. */
    reason: optionalText(5_000),
    process: optionalChoice(processes),
    processWords: optionalText(5_000),
    effect: optionalChoice(effects),
    /** What the judgement of the effect rests on. */
    effectBasis: optionalText(5_000),
    /** Whether the success condition that the plan names is met. */
    conditionMet: optionalChoice(conditionStates),
    nextStep: optionalText(5_000),
    /** The function that answers, in words. */
    answeredAs: requiredText(300),
  })
  .refine(({ production, reason }) => !deviates(production) || reason !== null, {
    path: ['reason'],
    message: 'required',
  })
  // Whether the problem has changed is said only with what shows it.
  .refine(({ effect, effectBasis }) => !claims(effect) || effectBasis !== null, {
    path: ['effectBasis'],
    message: 'required',
  })

/** Whether an answer says something of the problem: that it has not changed is as much a claim as that it has. */
export function claims(effect: Effect | null): boolean {
  return effect === 'better' || effect === 'unchanged' || effect === 'worse'
}

export type Answered = z.output<typeof answerSchema>

/** How an activity stands at a round: `no-answer` where nobody has answered, which is no answer and nothing better. */
export type Standing = Production | 'no-answer'
export const standings = [...productions, 'no-answer'] as const

/** How many activities stand in which way. */
export function tallyOf(answers: readonly ({ production: string } | null)[]): Record<Standing, number> {
  const tally = Object.fromEntries(standings.map(standing => [standing, 0])) as Record<Standing, number>
  for (const answer of answers) tally[answer ? (answer.production as Production) : 'no-answer']++
  return tally
}
