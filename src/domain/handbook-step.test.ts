import { expect, test } from 'vitest'
import { type HandbookFacts, handbookConditions, handbookRows, stepOfCondition } from './handbook-step.ts'

const nothing: HandbookFacts = {
  signatures: null,
  groups: { there: 0, of: 0 },
  communicators: { there: 0, of: 2 },
  plan: null,
  strategies: 0,
  dialogues: 0,
  promises: 0,
  promisesGiven: 0,
  promisesReported: 0,
}
const plan = {
  ...{ areas: 2, areasWithPicture: 2, areasWithGoal: 1, problems: 2, problemsWithCause: 2 },
  ...{ causes: 2, causesAnswered: 2, activities: 3, activitiesFollowedUp: 3, activitiesTold: 1 },
  ...{
    decisions: 2,
    activitiesAssessed: 3,
    activitiesReviewed: 0,
    activitiesExamined: 2,
    reportsDecided: 1,
  },
}
const written = (duty: string) => ({ duty, wording: 'Ledningarna beslutade.' })
const stateIn = (facts: HandbookFacts, condition: string, evidence: { duty: string }[] = []) =>
  handbookRows(facts, evidence).find(row => row.condition === condition)?.state

test('the five steps have five, three, five, seven and five conditions', () => {
  const steps = Map.groupBy(handbookConditions, stepOfCondition)
  expect([...steps].map(([step, of]) => [step, of.length])).toEqual([
    [1, 5],
    [2, 3],
    [3, 5],
    [4, 7],
    [5, 5],
  ])
})

test('where nothing is there every condition is missing, and of none is it said that all of nothing hold', () => {
  expect(new Set(handbookRows(nothing, []).map(({ state }) => state))).toEqual(new Set(['missing']))
})

test('what is counted is shown where all hold, and partly where some do', () => {
  const facts = { ...nothing, plan, signatures: { there: 1, of: 2 } }
  expect(stateIn(facts, 'joint-picture')).toBe('shown')
  expect(stateIn(facts, 'goals-set')).toBe('partly')
  expect(stateIn(facts, 'agreement-signed')).toBe('partly')
  expect(stateIn(facts, 'plan-adopted')).toBe('shown')
  expect(stateIn(facts, 'process-reviewed')).toBe('missing')
  expect(stateIn(facts, 'effect-examined')).toBe('partly')
  expect(stateIn({ ...facts, plan: { ...plan, problems: 0, problemsWithCause: 0 } }, 'causes-analysed')).toBe(
    'missing',
  )
})

test('what the partnership says itself is vouched for, and not shown; what is shown needs no word for it', () => {
  expect(stateIn(nothing, 'joint-decision', [written('joint-decision')])).toBe('vouched')
  expect(stateIn({ ...nothing, plan }, 'goals-set', [written('goals-set')])).toBe('vouched')
  expect(stateIn({ ...nothing, plan }, 'joint-picture', [written('joint-picture')])).toBe('shown')
  expect(stateIn(nothing, 'roles-considered', [written('joint-decision')])).toBe('missing')
})
