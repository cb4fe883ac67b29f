import { describe, expect, test } from 'vitest'
import { answerSchema, tallyOf } from './answer.ts'
import { problemsOf } from './fields.ts'

const answer = { production: 'done', answeredAs: 'Kommunpolis' }
const problems = (input: object) => {
  const parsed = answerSchema.safeParse(input)
  return parsed.success ? {} : problemsOf(parsed.error)
}

describe('an answer', () => {
  test('says what was done and who says so, and no more is needed', () => {
    expect(answerSchema.parse(answer)).toMatchObject({ production: 'done', process: null, effect: null })
    expect(problems({})).toEqual({ production: 'required', answeredAs: 'required' })
    expect(problems({ ...answer, production: 'helped' })).toEqual({ production: 'not-a-choice' })
  })

  test.each(['partly', 'not-done', 'no-longer-relevant'])(
    'that is a deviation (%s) has a reason',
    production => {
      expect(problems({ ...answer, production })).toEqual({ reason: 'required' })
      expect(problems({ ...answer, production, reason: 'Ingen har kallat' })).toEqual({})
    },
  )

  test.each(['better', 'unchanged', 'worse'])(
    'says that it has become %s only with what shows it',
    effect => {
      expect(problems({ ...answer, effect })).toEqual({ effectBasis: 'required' })
      expect(problems({ ...answer, effect, effectBasis: 'Trygghetsmätningen' })).toEqual({})
    },
  )

  test.each(['too-early', 'not-known', ''])('needs no basis for %s', effect => {
    expect(problems({ ...answer, effect })).toEqual({})
  })

  test('holds no identity number', () => {
    expect(problems({ ...answer, produced: 'Samtal med 19900101-0017' })).toEqual({
      produced: 'identity-number',
    })
  })
})

test('who has not answered counts as no answer and as nothing else', () => {
  expect(tallyOf([{ production: 'done' }, null, { production: 'partly' }, null])).toEqual({
    done: 1,
    partly: 1,
    'not-done': 0,
    'no-longer-relevant': 0,
    'too-early': 0,
    'no-answer': 2,
  })
})
