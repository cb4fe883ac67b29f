import { expect, test } from 'vitest'
import { blankBody, blankPlan } from '../domain/draft-blank.ts'
import { outlineOf } from './outline.ts'

test('marks a group that is guessed, and what is guessed of it', () => {
  const plan = blankPlan()
  const read = (text: string, certainty: 'certain' | 'guessed') => ({ text, certainty, at: [] })
  plan.governance.bodies.push(blankBody(read('Styrgrupp', 'guessed')), {
    ...blankBody(read('Trygghetsråd', 'certain')),
    cadence: read('varje månad', 'certain'),
  })
  const lines = outlineOf(plan).split('\n')
  expect(lines).toContainEqual(expect.stringMatching(/: Styrgrupp \S+/u))
  expect(lines).toContainEqual(expect.stringMatching(/: Trygghetsråd, varje månad$/u))
})
