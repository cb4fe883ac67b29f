import { expect, test } from 'vitest'
import { type ActivityLinks, type AreaLinks, activityGaps, gapsOf } from './chain.ts'
import { isLate } from './gap.ts'

const police = { id: 'p', name: 'Polisen' }
const council = { id: 'f', name: 'Förvaltningen' }
const whole: ActivityLinks = {
  id: 'a',
  title: 'Gå kvällsrundor',
  durationKind: 'open-ended',
  convener: 'Förvaltningen',
  followUp: 'Vid T2',
  followUpPoints: ['T2'],
  contacts: [{ organisationId: 'p' }],
  problemId: 'p',
}
const goal: AreaLinks['goals'][number] = {
  id: 'g',
  kind: 'effect',
  text: 'Färre blir utsatta',
  hasBaseline: true,
  hasTarget: true,
  indicatorId: 'i',
  hasValue: true,
}
const cause = { id: 'c', text: 'Lamporna är trasiga' }
const problem = { id: 'p', text: 'Torget är mörkt', causes: [cause] }
const area: AreaLinks = {
  viaAreaId: null,
  goals: [goal],
  problems: [problem],
  answered: ['c'],
  passages: 3,
  indicators: 1,
  proposed: 0,
  activities: [whole],
}
const names = (of: AreaLinks) => gapsOf(of, [police]).map(({ name }) => name)

test('a whole chain has no gaps', () => {
  expect(gapsOf(area, [police])).toEqual([])
})

test('an area without anything lacks goal, picture, problem and activity, but no indicator of a goal that it has not', () => {
  const empty = { ...area, goals: [], problems: [], passages: 0, indicators: 0, activities: [] }
  expect(names(empty)).toEqual([
    'area-without-goal',
    'area-without-picture',
    'area-without-problem',
    'area-without-activity',
  ])
})

test('an area followed up by way of another needs no activity or problem of its own', () => {
  expect(names({ ...area, viaAreaId: 'b', activities: [], problems: [] })).toEqual([])
})

test('an overall goal is told of by any indicator of its area, the others by their own', () => {
  const overall = {
    ...goal,
    id: 'h',
    kind: 'overall',
    hasBaseline: false,
    hasTarget: false,
    indicatorId: null,
  }
  const effect = { ...goal, indicatorId: null }
  expect(gapsOf({ ...area, goals: [overall, effect] }, [police])).toEqual([
    { name: 'goal-without-indicator', of: { id: 'g', text: 'Färre blir utsatta' }, proposed: 0 },
  ])
  expect(gapsOf({ ...area, goals: [overall], indicators: 0, proposed: 3 }, [police])).toEqual([
    { name: 'goal-without-indicator', of: { id: 'h', text: 'Färre blir utsatta' }, proposed: 3 },
  ])
})

test('an indicator without a value shows no outcome', () => {
  expect(gapsOf({ ...area, goals: [{ ...goal, hasValue: false }] }, [police])).toEqual([
    { name: 'goal-without-value', of: { id: 'g', text: 'Färre blir utsatta' }, indicatorId: 'i' },
  ])
})

test('a problem lacks its cause, a cause its activity, and a goal that is followed up its baseline and target', () => {
  const bare = { id: 'q', text: 'Bråk vid trappan', causes: [] }
  const effect = { ...goal, id: 'h', hasBaseline: false, hasTarget: false }
  const gaps = gapsOf({ ...area, goals: [goal, effect], problems: [problem, bare], answered: [] }, [police])
  expect(gaps).toEqual([
    { name: 'problem-without-cause', of: { id: 'q', text: 'Bråk vid trappan' } },
    { name: 'cause-without-activity', of: cause },
    { name: 'goal-without-baseline', of: { id: 'h', text: 'Färre blir utsatta' } },
    { name: 'goal-without-target', of: { id: 'h', text: 'Färre blir utsatta' } },
  ])
  expect(gaps.filter(isLate)).toEqual([])
})

test('an activity lacks follow-up, convener, time and a contact of each party; where there are problems, what it is for', () => {
  const bare = { ...whole, durationKind: null, convener: null, followUp: null, contacts: [], problemId: null }
  const activity = { id: 'a', title: 'Gå kvällsrundor' }
  expect(gapsOf({ ...area, activities: [bare] }, [police])).toEqual([
    { name: 'activity-without-problem', activity },
    { name: 'activity-without-follow-up', activity },
    { name: 'activity-without-convener', activity },
    { name: 'activity-without-time', activity },
    { name: 'activity-without-contact', activity, parties: [police] },
  ])
  // The area lacks problems: that is said once, and not of each of its activities.
  expect(names({ ...area, problems: [], activities: [{ ...whole, problemId: null }] })).toEqual([
    'area-without-problem',
  ])
  expect(activityGaps(bare, []).map(({ name }) => name)).not.toContain('activity-without-problem')
})

test('a follow-up in the group alone names no reporting point', () => {
  const inGroup = { ...whole, followUp: 'Löpande vid gruppens möten', followUpPoints: [] }
  expect(names({ ...area, activities: [inGroup] })).toEqual(['activity-without-point'])
})

test('an activity without two contacts is one gap', () => {
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
})
