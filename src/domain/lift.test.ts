import { expect, test } from 'vitest'
import { aboveOf, answersTo, askedOf, type LiftRow, type TakenUp } from './lift.ts'

const lift = (id: string, fields: Partial<LiftRow> = {}): LiftRow => ({
  id,
  groupId: 'below',
  toGroupId: 'above',
  question: id,
  text: null,
  presenter: null,
  internal: false,
  groupName: 'Torggruppen',
  toGroupName: 'Styrgruppen',
  heldOn: '2020-03-10',
  ...fields,
})
const takenUp = (liftId: string, fields: Partial<TakenUp> = {}): TakenUp => ({
  liftId,
  heldOn: '2020-04-01',
  resolutionId: null,
  wording: null,
  internal: false,
  ...fields,
})
const idsOf = (rows: { id: string }[]) => rows.map(({ id }) => id)

test('a group lifts to the one in which it presents its matters, else to the one that it is part of', () => {
  expect(aboveOf({ parentId: 'above', reportsToId: 'council' })).toBe('council')
  expect(aboveOf({ parentId: 'above', reportsToId: null })).toBe('above')
  expect(aboveOf({ parentId: null, reportsToId: null })).toBeNull()
})

test('a group is asked what has been lifted to it until the day, and is not on its agenda', () => {
  const lifts = [
    lift('open'),
    lift('taken'),
    lift('later', { heldOn: '2020-04-02' }),
    lift('same-day', { heldOn: '2020-04-01' }),
  ]
  expect(idsOf(askedOf('above', '2020-04-01', lifts, [takenUp('taken')]))).toEqual(['open', 'same-day'])
  expect(askedOf('below', '2020-04-01', lifts, [])).toEqual([])
})

test('each decision on a question is an answer to the group that asked, from its day on, as internal as either', () => {
  const lifts = [lift('asked'), lift('hidden', { internal: true }), lift('others', { groupId: 'another' })]
  const decided = [
    takenUp('asked', { resolutionId: 'yes', wording: 'Ja' }),
    takenUp('asked', { resolutionId: 'and', wording: 'Och nej', internal: true }),
    takenUp('hidden', { resolutionId: 'secret', wording: 'Nej' }),
    takenUp('others', { resolutionId: 'theirs', wording: 'Kanske' }),
  ]
  const answers = answersTo('below', '2020-04-15', lifts, [...decided, takenUp('asked')])
  expect(answers.map(({ id, internal }) => [id, internal])).toEqual([
    ['yes', false],
    ['and', true],
    ['secret', true],
  ])
  expect(answersTo('below', '2020-03-31', lifts, decided)).toEqual([])
})
