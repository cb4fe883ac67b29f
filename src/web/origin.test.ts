import { expect, test } from 'vitest'
import { isThisMachine } from './origin.ts'

test.each([
  ['http://localhost:3000', true],
  ['http://127.0.0.1:3000', true],
  ['http://[::1]:3000', true],
  ['https://plan.example.org', false],
  ['http://localhost.example.org', false],
  ['http://192.0.2.7:3000', false],
])('%s means the machine that asks: %s', (origin, here) => {
  expect(isThisMachine(origin)).toBe(here)
})
