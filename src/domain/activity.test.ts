import { expect, test } from 'vitest'
import { contactMeaning, saysDone, understoodOf } from './activity.ts'

const nothing = {
  durationKind: null,
  startsOn: null,
  endsOn: null,
  duePoint: null,
  followUpPoints: [],
  successCondition: null,
}

test.each([
  [null, nothing],
  ['När det passar', nothing],
  ['Från 2021-05-01 till 2020-01-01', nothing],
  ['Tillsvidare', { ...nothing, durationKind: 'open-ended' }],
  ['Löpande', { ...nothing, durationKind: 'continuous' }],
  ['Uppdrag 2020', { ...nothing, durationKind: 'year', startsOn: '2020-01-01', endsOn: '2020-12-31' }],
  ['Klar juni', { ...nothing, durationKind: 'due', endsOn: '2020-06-30' }],
  ['Mars–juni 2021', { ...nothing, durationKind: 'range', startsOn: '2021-03-01', endsOn: '2021-06-30' }],
  [
    'Rutinen klar till T1',
    { ...nothing, durationKind: 'reporting-point', endsOn: '2020-04-30', duePoint: 'T1' },
  ],
])('understands the duration "%s" in a plan for 2020', (duration, understood) => {
  expect(understoodOf({ duration, followUp: null }, 2020)).toEqual(understood)
})

test('a plan without a year gives a reporting point no day', () => {
  expect(understoodOf({ duration: 'Klar till T1', followUp: null }, null)).toMatchObject({
    duePoint: 'T1',
    endsOn: null,
  })
})

test('understands at which points an activity is followed up', () => {
  const followUp = 'Gruppen följer upp vid T2 och VB.'
  expect(understoodOf({ duration: null, followUp }, 2020).followUpPoints).toEqual(['T2', 'VB'])
})

test.each([
  ['Klar', true],
  ['Genomförd i maj', true],
  ['Inte klar', false],
  ['Delvis genomförd', false],
  ['Klarlägger behovet', false],
  ['Allt är klart.', true],
  ['Klar, redovisad för styrgruppen', true],
  ['Genomförd under våren 2020', true],
  ['Klar i höst', false],
  ['Klar juni 2021', false],
  ['Planeras bli klar', false],
  ['Beräknas klar juni 2021', false],
  ['Ska vara genomförd i maj', false],
  ['Genomförd till hälften', false],
  ['To be completed by June', false],
  ['Pågår', false],
  [null, false],
])('the status "%s" says done: %s', (status, done) => {
  expect(saysDone(status)).toBe(done)
})

test('a contact that is the convener means the one who convenes', () => {
  expect(contactMeaning('Sammankallande', 'Förvaltningen')).toBe('Förvaltningen')
  expect(contactMeaning('Kommunpolis', 'Förvaltningen')).toBe(null)
})
