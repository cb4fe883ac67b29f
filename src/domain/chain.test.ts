import { expect, test } from 'vitest'
import { type ActivityLinks, countGaps, gapsOf, isLate } from './chain.ts'

const police = { id: 'p', name: 'Polisen' }
const whole: ActivityLinks = {
  id: 'a',
  title: 'Gå kvällsrundor',
  durationKind: 'open-ended',
  convener: 'Förvaltningen',
  followUp: 'Vid T2',
  followUpPoints: ['T2'],
  contacts: [{ organisationId: 'p' }],
}
const goal = { id: 'g', kind: 'effect', text: 'Färre blir utsatta', hasBaseline: true, hasIndicator: false }
const cause = { id: 'c', text: 'Lamporna är trasiga' }
const problem = { id: 'p', text: 'Torget är mörkt', causes: [cause] }
const area = {
  viaAreaId: null,
  goals: [goal],
  problems: [problem],
  answered: ['c'],
  passages: 3,
  indicators: 1,
  proposed: 0,
  activities: [whole],
}

test('a whole chain has no gaps', () => {
  expect(gapsOf(area, [police])).toEqual([])
})

test('an area without anything lacks goal, picture, activity and problem, but no indicator of a goal that it has not', () => {
  const empty = { ...area, goals: [], problems: [], passages: 0, indicators: 0, activities: [] }
  expect(gapsOf(empty, [police]).map(gap => gap.name)).toEqual([
    'area-without-goal',
    'area-without-picture',
    'area-without-activity',
    'area-without-problem',
  ])
})

test('an area followed up by way of another needs no activity or problem of its own', () => {
  expect(gapsOf({ ...area, viaAreaId: 'b', activities: [], problems: [] }, [police])).toEqual([])
})

test('a goal without indicator is a gap', () => {
  expect(
    gapsOf({ ...area, goals: [goal, { ...goal, id: 'h' }], indicators: 0, proposed: 3 }, [police]),
  ).toEqual([{ name: 'goal-without-indicator', goals: 2, proposed: 3 }])
  const own = { ...goal, id: 'h', hasIndicator: true }
  expect(gapsOf({ ...area, goals: [goal, own], indicators: 0 }, [])).toEqual([
    { name: 'goal-without-indicator', goals: 1, proposed: 0 },
  ])
})

test('a problem lacks its cause, a cause its activity, and a goal that is followed up its baseline', () => {
  const bare = { id: 'q', text: 'Bråk vid trappan', causes: [] }
  const effect = { ...goal, id: 'h', hasBaseline: false }
  const overall = { ...effect, id: 'i', kind: 'overall' }
  const gaps = gapsOf({ ...area, goals: [goal, effect, overall], problems: [problem, bare], answered: [] }, [
    police,
  ])
  expect(gaps).toEqual([
    { name: 'problem-without-cause', of: { id: 'q', text: 'Bråk vid trappan' } },
    { name: 'cause-without-activity', of: cause },
    { name: 'goal-without-baseline', of: { id: 'h', text: 'Färre blir utsatta' } },
  ])
  expect(gaps.filter(isLate)).toEqual([])
})

test('an activity lacks follow-up, convener, time and a contact of each party', () => {
  const bare = { ...whole, durationKind: null, convener: null, followUp: null, contacts: [] }
  const activity = { id: 'a', title: 'Gå kvällsrundor' }
  expect(gapsOf({ ...area, activities: [bare] }, [police])).toEqual([
    { name: 'activity-without-follow-up', activity },
    { name: 'activity-without-convener', activity },
    { name: 'activity-without-time', activity },
    { name: 'activity-without-contact', activity, parties: [police] },
  ])
})

test('an activity without two contacts is one gap, and each goal without indicator is one', () => {
  const council = { id: 'c', name: 'Förvaltningen' }
  const bare = { ...whole, contacts: [] }
  const gaps = gapsOf({ ...area, activities: [{ ...bare, id: 'b' }, { ...bare, id: 'c' }, whole] }, [
    police,
    council,
  ])
  expect(gaps.map(({ activity, parties }) => [activity?.id, parties])).toEqual([
    ['b', [police, council]],
    ['c', [police, council]],
    ['a', [council]],
  ])
  expect(countGaps(gaps)).toBe(3)
  expect(
    countGaps(gapsOf({ ...area, goals: [goal, goal, goal], indicators: 0, activities: [] }, []).slice(0, 1)),
  ).toBe(3)
})
