import { expect, test } from 'vitest'
import { earlyGapNames, type Gap, groundGapNames, lateGapNames } from '../../../domain/gap.ts'
import { gapKind, gapWords } from '../../../texts/gap-words.ts'
import { mendingOf } from './mending.ts'

const names = [...earlyGapNames, ...lateGapNames, ...groundGapNames]
const where = { planId: 'p', areaId: 'a', slug: 'ekbacken' }
const parties = [
  { id: 'o', name: 'Polisen' },
  { id: 'q', name: 'Förvaltningen' },
]
/** What each kind of gap says of itself. */
const gapOf = (name: Gap['name']): Gap => ({
  name,
  ...(name.startsWith('activity') && { activity: { id: 'x', title: 'Gå kvällsrundor' } }),
  ...(name === 'activity-without-contact' && { parties }),
  ...(!/^(?:activity|plan|area-without-[^s])/.test(name) && { of: { id: 'y', text: 'Torget är mörkt' } }),
  ...(name === 'goal-without-value' && { indicatorId: 'i' }),
})

test.each(names)('%s has words, a way that mends it for those who may, and none for the others', name => {
  expect(gapKind(name)).not.toBe(name)
  expect(mendingOf(gapOf(name), { ...where, can: () => true })?.href).toMatch(/^\/samverkan\/ekbacken\//)
  expect(mendingOf(gapOf(name), { ...where, can: () => false })).toBeNull()
})

test.each([
  ['cause-without-activity', '/aktivitet/ny?area=a&causeId=y'],
  ['goal-without-baseline', '/mal/y/andra#baseline'],
  ['goal-without-value', '/varde/ny?indicator=i'],
  ['activity-without-contact', '/kontakt/ny?activity=x&organisationId=o'],
  ['group-behind', '/mote/ny?groupId=y'],
  ['promise-without-activity', '/medborgarlofte/y/andra#activityId'],
] as const)('%s is mended at %s', (name, path) => {
  expect(mendingOf(gapOf(name), { ...where, can: () => true })?.href).toBe(`/samverkan/ekbacken${path}`)
})

test('a goal with figures to look at leads to them, and not to its form', () => {
  const gap = { ...gapOf('goal-without-indicator'), proposed: 2 }
  expect(gapWords(gap)).toBe('Mål utan indikator: 2 föreslagna siffror att granska')
  expect(mendingOf(gap, { ...where, can: () => true })?.href).toBe('/samverkan/ekbacken/omrade/a#figures')
})

test('an activity without contacts says of whom', () => {
  expect(gapWords(gapOf('activity-without-contact'))).toBe(
    'Aktivitet utan kontakt: Polisen och Förvaltningen',
  )
})
