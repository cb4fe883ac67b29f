import { expect, it } from 'vitest'
import { parseTarget } from './target.ts'

it.each([
  ['minst tre tillfällen under 2020', { kind: 'quantity', atLeast: true, count: 3, unit: 'tillfällen' }],
  ['Minst 30 helger 2022', { kind: 'quantity', atLeast: true, count: 30, unit: 'helger' }],
  ['minska andelen otrygga till 26 %', { kind: 'level', direction: 'down', value: 26, unit: '%' }],
  [
    'Minska antalet inbrott jämfört med samma period föregående år.',
    { kind: 'change', direction: 'down', percent: null, comparedWith: 'samma period föregående år' },
  ],
  ['öka närvaron med 12,5 procent', { kind: 'change', direction: 'up', percent: 12.5, comparedWith: null }],
  ['Torget upplevs tryggt', { kind: 'none' }],
  ['Gäller till 2022', { kind: 'none' }],
])('a target: %s', (words, meaning) => {
  expect(parseTarget(words)).toEqual({ ...meaning, words })
})
