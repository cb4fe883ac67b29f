import { expect, test } from 'vitest'
import { type ActivityLinks, countGaps, gapsOf } from './chain.ts'

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
const area = { viaAreaId: null, goals: 1, passages: 3, indicators: 1, proposed: 0, activities: [whole] }

test('a whole chain has no gaps', () => {
  expect(gapsOf(area, [police])).toEqual([])
})

test('an area without anything lacks goal, picture and activity, but no indicator of a goal that it has not', () => {
  const empty = { viaAreaId: null, goals: 0, passages: 0, indicators: 0, proposed: 0, activities: [] }
  expect(gapsOf(empty, [police]).map(gap => gap.name)).toEqual([
    'area-without-goal',
    'area-without-picture',
    'area-without-activity',
  ])
})

test('an area followed up by way of another needs no activity of its own', () => {
  expect(gapsOf({ ...area, viaAreaId: 'b', activities: [] }, [police])).toEqual([])
})

test('a goal without indicator is a gap', () => {
  expect(gapsOf({ ...area, goals: 2, indicators: 0, proposed: 3 }, [police])).toEqual([
    { name: 'goal-without-indicator', goals: 2, proposed: 3 },
  ])
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
  expect(countGaps(gapsOf({ ...area, goals: 3, indicators: 0, activities: [] }, []).slice(0, 1))).toBe(3)
})
