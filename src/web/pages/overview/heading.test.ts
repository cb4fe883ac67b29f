import { expect, test } from 'vitest'
import { headingOf } from './heading.ts'

type Data = Parameters<typeof headingOf>[0]
const today = '2020-08-24'
const on = (endsOn: string) => ({ endsOn }) as Data['due'][number]
const calm = {
  due: [],
  reporting: [],
  past: null,
  begins: null,
  today,
  plan: { year: 2020 } as Data['plan'],
}

test.each<[string, Data, string]>([
  ['nothing', calm, 'Inget förfaller de närmaste två veckorna'],
  [
    'two late',
    { ...calm, due: [on('2020-06-30'), on('2020-07-31')] },
    'Två aktiviteter skulle ha varit klara',
  ],
  ['one near', { ...calm, due: [on('2020-09-07')] }, 'En aktivitet ska vara klar inom två veckor'],
  ['one far', { ...calm, due: [on('2020-09-08')] }, 'Inget förfaller de närmaste två veckorna'],
  [
    'a reporting point',
    { ...calm, reporting: [{ point: 'T2' as const, on: '2020-08-31', activities: 3 }] },
    'Snart dags att följa upp för T2',
  ],
  ['a plan that has not begun', { ...calm, begins: '2021-01-01' }, 'Planen börjar gälla 1 januari 2021'],
  ['an ended plan', { ...calm, past: 'ended', due: [on('2020-06-30')] }, 'Planen för 2020 har löpt ut'],
  [
    'an ended plan of no year',
    { ...calm, past: 'ended', plan: { year: null } as Data['plan'] },
    'Planen har löpt ut',
  ],
  ['a replaced plan', { ...calm, past: 'replaced', due: [on('2020-06-30')] }, 'Planen för 2020 är ersatt'],
  ['a plan after its year', { ...calm, past: 'year-passed' }, 'Planen för 2020 gäller tills en ny tar vid'],
])('the heading says what matters: %s', (_, data, heading) => {
  expect(headingOf(data)).toBe(heading)
})
