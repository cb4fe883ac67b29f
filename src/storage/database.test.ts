import { expect, test } from 'vitest'
import { roles } from '../domain/access.ts'
import { type Identity, settingsOf } from './database.ts'

const id = '0198d3f0-0000-7000-8000-000000000001'
const membership = {
  partnershipId: id,
  slug: 'ekbacken',
  partnershipName: 'Ekbacken',
  personId: id,
  personName: 'Någon',
  role: 'reader' as const,
  groupIds: [],
  placeIds: [],
  activityIds: [],
}
const identity: Identity = {
  accountId: id,
  email: 'a@example.org',
  language: 'sv',
  memberships: [membership],
}

test('settings say who someone is, and in which role where', () => {
  expect(settingsOf(identity)).toContain(`set local app.account = '${id}'`)
  expect(settingsOf(identity)).toContain(`set local app."reader" = '{${id}}'`)
  expect(settingsOf(identity)).not.toMatch(/coordinator" = '\{[^}]/)
})

test('every setting is among them, so that nothing set before in the transaction stays', () => {
  const names = [
    ...settingsOf({ ...identity, memberships: [] }).matchAll(/set local app\.("?)(\w+)\1 = '\{\}'/g),
  ]
  expect(names.map(([, , name]) => name).sort()).toEqual(
    [...roles, 'person', 'group', 'place', 'activity'].sort(),
  )
})

const forged = "'; set local app.gate = 'open"
test.each<[string, Identity]>([
  ['account', { ...identity, accountId: forged }],
  ['partnership', { ...identity, memberships: [{ ...membership, partnershipId: forged }] }],
  ['person', { ...identity, memberships: [{ ...membership, personId: forged }] }],
  ['group', { ...identity, memberships: [{ ...membership, groupIds: [id, forged] }] }],
  ['place', { ...identity, memberships: [{ ...membership, placeIds: [`${id}}`] }] }],
  ['activity', { ...identity, memberships: [{ ...membership, activityIds: [forged] }] }],
  ['role', { ...identity, memberships: [{ ...membership, role: `reader" = '{}${forged}` as 'reader' }] }],
])('a forged %s never becomes a setting', (_, someone) => {
  expect(() => settingsOf(someone)).toThrow(/^not an? (id|role)/)
})
