import { expect, test } from 'vitest'
import { claimsOf, type Me, spellOf } from './to-do.ts'

const me: Me = {
  name: 'Åsa Ek',
  positions: [{ id: 'p', name: 'Kommunpolis' }],
  groups: [{ id: 'g', name: 'Torggruppen' }],
}
const contact = (wording: string, positionId: string | null = null) => ({ wording, positionId })

test.each([
  [{ contacts: [contact('Kommunpolis', 'p')] }, [{ as: 'contact', name: 'Kommunpolis' }]],
  [{ contacts: [contact('Fältare samt kommunpolis')] }, [{ as: 'contact', name: 'Kommunpolis' }]],
  [{ contacts: [contact('Kommunpolis', 'another')] }, []],
  [{ convener: 'Kommunpolis och rektor' }, [{ as: 'convener', name: 'Kommunpolis' }]],
  [{ convener: 'Åsa Ek' }, [{ as: 'convener', name: 'Åsa Ek' }]],
  [{ convener: 'Kommunpolisen' }, []],
  // Who calls it together is said once, not also as the contact that points there.
  [
    { convener: 'Kommunpolis', contacts: [contact('Sammankallande')] },
    [{ as: 'convener', name: 'Kommunpolis' }],
  ],
  [{ groupId: 'g' }, [{ as: 'group', name: 'Torggruppen' }]],
  [{ groupId: 'another' }, []],
])('%j is mine as %j', (activity, claims) => {
  expect(claimsOf({ groupId: null, convener: null, contacts: [], ...activity }, me)).toEqual(claims)
})

test.each([
  ['2020-08-23', 'late'],
  ['2020-08-24', 'week'],
  ['2020-08-30', 'week'],
  ['2020-08-31', 'month'],
  ['2020-09-01', 'later'],
])('from Monday 24 August %s is %s', (on, spell) => {
  expect(spellOf({ on, point: null }, '2020-08-24')).toBe(spell)
})

test('a Sunday ends its own week, and what has no day is whenever', () => {
  expect(spellOf({ on: '2020-08-30', point: null }, '2020-08-30')).toBe('week')
  expect(spellOf({ on: '2020-08-31', point: null }, '2020-08-30')).toBe('month')
  expect(spellOf(null, '2020-08-30')).toBe('whenever')
})
