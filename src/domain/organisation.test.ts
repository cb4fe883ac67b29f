import { expect, test } from 'vitest'
import { kindOf } from './organisation.ts'

test.each([
  ['Lokalpolisområde Slätten', 'police'],
  ['Lindbostäder AB', 'housing'],
  ['MTR', 'transport'],
  ['Ekskolan', 'school'],
  ['Byns idrottsförening', 'association'],
  ['Torgets köpmannaförbund', 'business'],
  ['Utbildningsförvaltningen', 'municipality'],
  ['Svenska kyrkan', 'other'],
])('%s is most likely %s', (name, kind) => {
  expect(kindOf(name)).toBe(kind)
})
